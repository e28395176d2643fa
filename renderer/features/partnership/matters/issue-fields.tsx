// Fields of an issue that stand in more than one dialog: its forum, department, themes, and for something coming its days.

import { Autocomplete, TagsInput } from '@mantine/core';
import { DayField } from '../../../components/day-field.tsx';
import classes from './matters.module.css';

interface DepartmentFieldProps {
  known: readonly string[];
  value: string;
  onChange: (department: string) => void;
}

export const DepartmentField = ({ known, ...field }: DepartmentFieldProps) => (
  <Autocomplete label="Department or team" data={[...known]} limit={8} maxLength={500} {...field} />
);

interface TagsFieldProps {
  label: string;
  help?: string;
  known?: readonly string[];
  value: string[];
  onChange: (tags: string[]) => void;
}

/** Several words or names; what is known is offered. */
export const TagsField = ({ label, help = 'Press Enter after each.', known = [], ...field }: TagsFieldProps) => (
  <TagsInput
    label={label}
    description={help}
    inputWrapperOrder={['label', 'input', 'error', 'description']}
    data={[...known]}
    {...field}
  />
);

interface ComingDays {
  expectedOn: string | null;
  talkBy: string | null;
}

interface ComingDaysFieldsProps {
  value: ComingDays;
  onChange: (part: Partial<ComingDays>) => void;
  /** What is so when nobody says a day to talk by. */
  talkByHelp?: string;
  issueFor: (field: keyof ComingDays) => string | undefined;
}

/** When something that is coming is expected, and by when to have talked about it. */
export const ComingDaysFields = ({ value, onChange, talkByHelp, issueFor }: ComingDaysFieldsProps) => (
  <div className={classes.pair}>
    <DayField
      label="Expected on"
      isOptional
      lean="future"
      value={value.expectedOn}
      onChange={(expectedOn) => onChange({ expectedOn })}
      problem={issueFor('expectedOn')}
    />
    <DayField
      label="Talk by"
      lean="future"
      help={talkByHelp}
      value={value.talkBy}
      onChange={(talkBy) => onChange({ talkBy })}
      problem={issueFor('talkBy')}
    />
  </div>
);
