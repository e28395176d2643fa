// The words, the day, the time and the place of a timeline's entry: the same fields when it is added and corrected.

import { Checkbox, Textarea } from '@mantine/core';
import type { TimelineEntry } from '../../../shared/domain/cases.ts';
import { useWords } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { TextField } from '../../components/fields.tsx';
import classes from './entry-fields.module.css';
import { isAppointment } from './timeline-kinds.ts';

export interface EntryValues {
  day: string | null;
  time: string;
  place: string;
  text: string;
  isContactWithMember: boolean;
}

interface EntryFieldsProps {
  kind: TimelineEntry['kind'];
  value: EntryValues;
  onChange: (change: Partial<EntryValues>) => void;
  placeholder?: string;
  issueFor: (...path: string[]) => string | undefined;
  /** The words alone, until somebody begins to write. */
  isFolded?: boolean;
}

export function EntryFields(props: EntryFieldsProps) {
  const { kind, value, onChange, issueFor } = props;
  const words = useWords();
  const { terms } = words;
  return (
    <div className={classes.fields}>
      <Textarea
        aria-label={words.timelineKinds[kind]}
        placeholder={props.placeholder ?? ''}
        autosize
        minRows={props.isFolded ? 1 : 3}
        maxRows={20}
        value={value.text}
        error={issueFor('text')}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      {!props.isFolded && (
        <>
          <div className={classes.when}>
            <DayField
              label={isAppointment(kind) ? 'Day' : 'When'}
              value={value.day}
              onChange={(day) => onChange({ day })}
              lean={isAppointment(kind) ? 'near' : 'past'}
              problem={issueFor('day')}
            />
            <TextField
              label="Time"
              placeholder="14:30"
              value={value.time}
              onChange={(time) => onChange({ time })}
              problem={issueFor('time')}
              autoComplete="off"
            />
            {isAppointment(kind) && (
              <TextField
                label="Place"
                placeholder="Room 4"
                value={value.place}
                onChange={(place) => onChange({ place })}
                problem={issueFor('place')}
                autoComplete="off"
              />
            )}
          </div>
          <Checkbox
            label={`The ${terms.member} heard from us`}
            checked={value.isContactWithMember}
            onChange={(event) => onChange({ isContactWithMember: event.currentTarget.checked })}
          />
        </>
      )}
    </div>
  );
}

/** The time as the contract wants it: two digits each; empty is none. What is no time is passed on to be refused in words. */
export function timeOf(text: string): string | null {
  const plain = text.trim();
  if (plain === '') return null;
  const found = /^(\d{1,2})[:.h]?(\d{2})?$/.exec(plain);
  return found ? `${found[1]!.padStart(2, '0')}:${found[2] ?? '00'}` : plain;
}
