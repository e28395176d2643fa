// A day with its time of day, in the branch's zone: two fields that are one answer.

import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useSession } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { dayOfInstant, timeOfInstant } from '../../components/day-text.tsx';
import { TextField } from '../../components/fields.tsx';
import classes from './time-limits.module.css';

interface MomentFieldProps {
  label: string;
  /** `2026-12-29T15:30`, or an instant in UTC where `isInstant`; empty when it is not whole. */
  value: string;
  isInstant?: boolean;
  problem: string | undefined;
  onChange: (value: string | null) => void;
}

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

export function MomentField({ label, value, isInstant, problem, onChange }: MomentFieldProps) {
  const { branch } = useSession();
  const zone = branch?.zone ?? 'Europe/London';
  const [day, setDay] = useState<string | null>(() =>
    isInstant && value ? dayOfInstant(value, zone) : value.slice(0, 10) || null,
  );
  const [time, setTime] = useState(() => (isInstant && value ? timeOfInstant(value, zone) : value.slice(11, 16)));
  const read = TIME.exec(time.trim());
  const say = (nextDay: string | null, nextTime: string) => {
    setDay(nextDay);
    setTime(nextTime);
    const parts = TIME.exec(nextTime.trim());
    if (nextDay === null || parts === null) return onChange(null);
    const local = `${nextDay}T${parts[1]!.padStart(2, '0')}:${parts[2]}`;
    onChange(isInstant ? Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString() : local);
  };
  return (
    <div className={classes.moment}>
      <DayField label={label} value={day} problem={problem} onChange={(next) => say(next, time)} lean="past" />
      <TextField
        label="At"
        placeholder="15:30"
        autoComplete="off"
        maxLength={5}
        value={time}
        problem={time.trim() !== '' && read === null && time.length > 4 ? 'Write it as 15:30.' : undefined}
        onChange={(next) => say(day, next)}
      />
    </div>
  );
}
