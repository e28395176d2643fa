// Which forum it is about: asked only where there are several.

import { SelectField } from '../../../components/fields.tsx';
import classes from './measures.module.css';

interface ForumChoiceProps {
  forums: readonly { id: string; name: string }[];
  value: string | null;
  onChange: (forumId: string) => void;
}

export function ForumChoice({ forums, value, onChange }: ForumChoiceProps) {
  if (forums.length < 2) return null;
  return (
    <div className={classes.choice} data-no-print>
      <SelectField
        label="Forum"
        options={forums.map(({ id, name }) => ({ value: id, label: name }))}
        value={value}
        onChange={(next) => next !== null && onChange(next)}
      />
    </div>
  );
}
