// A stage of a dispute: what it is called, from when, and how long it may take.

import { NumberInput } from '@mantine/core';
import type { LimitUnit } from '../../../../shared/domain/procedures.ts';
import { DayField } from '../../../components/day-field.tsx';
import { SelectField, TextField } from '../../../components/fields.tsx';
import classes from './matters.module.css';

export interface StageValues {
  name: string;
  from: string;
  /** '' where it has no limit. */
  count: string;
  unit: LimitUnit;
}

const UNITS: Record<LimitUnit, string> = {
  workingDays: 'working days',
  calendarDays: 'days',
  weeks: 'weeks',
  months: 'months',
};

export const stageInput = ({ name, from, count, unit }: StageValues) => ({
  name,
  ...(from !== '' && { from }),
  ...(count !== '' && { limit: { count: Math.round(Number(count)), unit } }),
});

interface StageFieldsProps {
  value: StageValues;
  onChange: (part: Partial<StageValues>) => void;
  isOptional?: boolean;
  problem?: string | undefined;
}

export function StageFields({ value, onChange, isOptional = false, problem }: StageFieldsProps) {
  return (
    <>
      <TextField
        label={isOptional ? 'Its first stage' : 'What the stage is called'}
        placeholder="Local talks"
        isOptional={isOptional}
        value={value.name}
        onChange={(name) => onChange({ name })}
        maxLength={500}
      />
      <DayField
        label="From"
        value={value.from || null}
        onChange={(from) => onChange({ from: from ?? '' })}
        problem={problem}
      />
      <div className={classes.pair}>
        <NumberInput
          label="It may take"
          placeholder="No limit"
          min={0}
          max={1_000}
          decimalScale={0}
          value={value.count}
          onChange={(count) => onChange({ count: String(count) })}
        />
        <SelectField
          label="Counted in"
          options={(Object.keys(UNITS) as LimitUnit[]).map((unit) => ({ value: unit, label: UNITS[unit] }))}
          value={value.unit}
          onChange={(unit) => onChange({ unit: unit ?? 'workingDays' })}
        />
      </div>
    </>
  );
}
