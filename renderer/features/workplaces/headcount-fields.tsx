// How many people work there, on which day, and who said so: the denominator of every density.

import { DayField } from '../../components/day-field.tsx';
import { TextField } from '../../components/fields.tsx';

export interface HeadcountDraft {
  people: string;
  day: string | null;
  source: string;
}

/** A whole number of people as somebody typed it, "1,204" too; null when it is none. */
export function readPeople(text: string): number | null {
  const plain = text.replaceAll(/[\s,]/g, '');
  return /^\d{1,7}$/.test(plain) && Number(plain) <= 1_000_000 ? Number(plain) : null;
}

interface HeadcountFieldsProps {
  value: HeadcountDraft;
  onChange: (part: Partial<HeadcountDraft>) => void;
  label: string;
  isOptional?: boolean;
  problem?: string | undefined;
}

export function HeadcountFields(props: HeadcountFieldsProps) {
  const { people, day, source } = props.value;
  const isCounted = people.trim() !== '';
  return (
    <>
      <TextField
        label={props.label}
        inputMode="numeric"
        autoComplete="off"
        value={people}
        onChange={(text) => props.onChange({ people: text })}
        problem={isCounted && readPeople(people) === null ? 'This is not a number of people.' : props.problem}
        help="Everybody, members or not."
        {...(props.isOptional && { isOptional: true })}
      />
      {(isCounted || !props.isOptional) && (
        <>
          <DayField label="Counted on" value={day} onChange={(next) => props.onChange({ day: next })} lean="past" />
          <TextField
            label="Who says so"
            value={source}
            onChange={(text) => props.onChange({ source: text })}
            placeholder="HR, by email"
            maxLength={500}
            isOptional
          />
        </>
      )}
    </>
  );
}
