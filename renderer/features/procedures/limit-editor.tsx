// One limit as a sentence whose parts are chosen where they stand: nobody fills in a grid, and what was chosen can be read.

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  limitUnitWords,
  limitWhoWords,
  onSilenceWords,
  startEventWords,
} from '../../../shared/domain/casework-words.ts';
import { LimitUnitSchema, StageLimitSchema, StartEventSchema } from '../../../shared/domain/procedures.ts';
import { capital } from '../../../shared/domain/words.ts';
import { meetingEvents } from './limit-met-by.ts';
import { type DraftLimit, isCount } from './procedure-draft.ts';
import classes from './procedure-editor.module.css';

/** No event meets it. */
const BY_HAND = 'byHand';

interface LimitEditorProps {
  limit: DraftLimit;
  /** "Limit 2 of Meeting", for whoever hears the page. */
  name: string;
  problem: string | undefined;
  onChange: (part: Partial<DraftLimit>) => void;
  onRemove: () => void;
}

export function LimitEditor({ limit, name, problem, onChange, onRemove }: LimitEditorProps) {
  const isOne = limit.count.trim() === '1';
  return (
    <li className={classes.limit}>
      <fieldset className={classes.sentence}>
        <legend className="visually-hidden">{name}</legend>
        <Choice
          label="Who must act"
          value={limit.who}
          options={StageLimitSchema.shape.who.options}
          wordOf={(who) => capital(limitWhoWords[who])}
          onChange={(who) => onChange({ who })}
        />
        {' must '}
        <input
          aria-label="What must be done"
          className={classes.written}
          placeholder="hold the meeting"
          maxLength={500}
          autoComplete="off"
          value={limit.what}
          onChange={(event) => onChange({ what: event.currentTarget.value })}
        />
        {' within '}
        <input
          aria-label="How many"
          aria-invalid={!isCount(limit.count) || undefined}
          className={classes.count}
          inputMode="numeric"
          placeholder="?"
          maxLength={4}
          autoComplete="off"
          value={limit.count}
          onChange={(event) => onChange({ count: event.currentTarget.value })}
        />{' '}
        <Choice
          label="Of what"
          value={limit.unit}
          options={LimitUnitSchema.options}
          wordOf={(unit) => (isOne ? limitUnitWords[unit].one : limitUnitWords[unit].many)}
          onChange={(unit) => onChange({ unit })}
        />
        {' of the day '}
        <Choice
          label="What starts the time"
          value={limit.startsFrom}
          options={StartEventSchema.options}
          wordOf={(event) => startEventWords[event]}
          onChange={(startsFrom) => onChange({ startsFrom })}
        />
        {'. It is met when '}
        <Choice
          label="What meets it"
          value={limit.metBy ?? BY_HAND}
          options={[...meetingEvents(StartEventSchema.options, limit), BY_HAND]}
          wordOf={(event) => (event === BY_HAND ? 'somebody records it as done' : startEventWords[event])}
          onChange={(event) => onChange({ metBy: event === BY_HAND ? null : event })}
        />
        {'. '}
        <Choice
          label="What silence means"
          value={limit.onSilence}
          options={StageLimitSchema.shape.onSilence.options}
          wordOf={(silence) => onSilenceWords[silence]}
          onChange={(onSilence) => onChange({ onSilence })}
        />
        .
        {(problem || !isCount(limit.count)) && (
          <span className={classes.problem}>{problem ?? 'Write a whole number of days.'}</span>
        )}
      </fieldset>
      <button type="button" className={classes.remove} aria-label={`Take out ${name}`} onClick={onRemove}>
        <X size={16} aria-hidden />
      </button>
    </li>
  );
}

interface ChoiceProps<V extends string> {
  label: string;
  value: V;
  options: readonly V[];
  wordOf: (value: V) => ReactNode;
  onChange: (value: V) => void;
}

/** The computer's own list of choices, drawn as a part of the sentence. */
export function Choice<V extends string>({ label, value, options, wordOf, onChange }: ChoiceProps<V>) {
  return (
    <select
      aria-label={label}
      className={classes.choice}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as V)}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {wordOf(option)}
        </option>
      ))}
    </select>
  );
}
