// The words, the day, the time and the place of a timeline's entry: the same fields when it is added and corrected.

import { Checkbox, Textarea } from '@mantine/core';
import type { TimelineEntry } from '../../../shared/domain/timeline.ts';
import { useWords } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { TextField } from '../../components/fields.tsx';
import { DetailFields } from './entry-detail-fields.tsx';
import type { DetailsDraft } from './entry-details.ts';
import classes from './entry-fields.module.css';
import { HOW_TO_WRITE_A_TIME } from './read-time.ts';
import { isAppointment } from './timeline-kinds.ts';

export interface EntryValues {
  day: string | null;
  time: string;
  place: string;
  text: string;
  isContactWithMember: boolean;
  isPrivileged: boolean;
  details: DetailsDraft;
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
              key={isAppointment(kind) ? 'appointment' : 'past'}
              label={isAppointment(kind) ? 'Day' : 'When'}
              value={value.day}
              onChange={(day) => onChange({ day })}
              lean={isAppointment(kind) ? 'near' : 'past'}
              problem={issueFor('day')}
              offersToday={isAppointment(kind)}
            />
            <TextField
              label="Time"
              placeholder="14:30"
              value={value.time}
              onChange={(time) => onChange({ time })}
              problem={issueFor('time') === undefined ? undefined : HOW_TO_WRITE_A_TIME}
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
          <DetailFields
            kind={kind}
            day={value.day}
            value={value.details}
            onChange={(details) => onChange({ details })}
          />
          <div className={classes.ticks}>
            <Checkbox
              label={`The ${terms.member} heard from us`}
              checked={value.isContactWithMember}
              onChange={(event) => onChange({ isContactWithMember: event.currentTarget.checked })}
            />
            <Checkbox
              label="A lawyer’s advice, or made for a claim"
              checked={value.isPrivileged}
              onChange={(event) => onChange({ isPrivileged: event.currentTarget.checked })}
            />
          </div>
        </>
      )}
    </div>
  );
}
