// Who looks after the enquiry: it counts in their load.

import { useQuery } from '@tanstack/react-query';
import { useDesk, useWords } from '../../app/desk.tsx';
import { SelectField } from '../../components/fields.tsx';

const NOBODY = 'nobody';
const MOST_REPS = 500;

export function EnquiryRepField(props: { value: string | null; onChange: (repId: string | null) => void }) {
  const { terms } = useWords();
  const reps = useQuery(useDesk().reps.list.queryOptions({ input: { page: { offset: 0, limit: MOST_REPS } } }));
  const rows = reps.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <SelectField
      label="Who answered, or will"
      isOptional
      options={[
        { value: NOBODY, label: `Nobody in particular` },
        ...rows.map((rep) => ({ value: rep.id, label: rep.name })),
      ]}
      value={props.value ?? NOBODY}
      onChange={(id) => props.onChange(id === NOBODY ? null : id)}
      help={`It counts in this ${terms.rep}’s load.`}
    />
  );
}
