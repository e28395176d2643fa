// Which forum something is on, or none: one field for every form of partnership.

import { SelectField } from '../../components/fields.tsx';

/** Stands for no forum at all where a field wants a text. */
export const NO_FORUM = 'none';

interface ForumFieldProps {
  forums: readonly { id: string; name: string }[];
  /** A forum's id, or `NO_FORUM`. */
  value: string;
  onChange: (chosen: string | null) => void;
  none?: string;
  problem?: string | undefined;
}

export const ForumField = ({ forums, none = 'None', ...field }: ForumFieldProps) => (
  <SelectField<string>
    label="Forum"
    options={[...forums.map(({ id, name }) => ({ value: id, label: name })), { value: NO_FORUM, label: none }]}
    {...field}
  />
);
