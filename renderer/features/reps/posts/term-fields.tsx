// What is asked of every term, when it begins and when it is put right: how they came to it, and a title of its own.

import { type HowFilled, HowFilledSchema } from '../../../../shared/domain/reps/posts.ts';
import { howFilledWords } from '../../../../shared/domain/reps/words-posts.ts';
import { SelectField, TextField } from '../../../components/fields.tsx';

interface HowFieldProps {
  value: HowFilled | null;
  onChange: (how: HowFilled | null) => void;
}

export const HowField = ({ value, onChange }: HowFieldProps) => (
  <SelectField
    label="How they came to it"
    options={HowFilledSchema.options.map((how) => ({ value: how, label: howFilledWords[how] }))}
    value={value}
    onChange={onChange}
    clearable
    isOptional
  />
);

interface OwnTitleFieldProps {
  value: string;
  onChange: (title: string) => void;
  problem: string | undefined;
}

export const OwnTitleField = (props: OwnTitleFieldProps) => (
  <TextField
    label="A title of its own"
    help="Empty: as the post or the rule book has it."
    maxLength={500}
    autoComplete="off"
    {...props}
  />
);
