// Two employers that are one, written twice: everything of the other comes to the one that stays.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Employer } from '../../../shared/domain/workplaces.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { SelectField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';

export function MergeEmployersDialog(props: { keep: Employer; onClose: () => void }) {
  const { keep } = props;
  const { terms } = useWords();
  const [otherId, setOtherId] = useState<string | null>(null);
  const employers = useQuery(
    useDesk().workplaces.employers.queryOptions({ input: { page: { offset: 0, limit: 500 } } }),
  );
  const rows = (employers.data?.rows ?? []).filter(({ id }) => id !== keep.id);
  const other = rows.find(({ id }) => id === otherId);
  const merge = useAction(
    (client, input: Inputs['workplaces']['mergeEmployers'], signal) =>
      client.workplaces.mergeEmployers(input, { signal }),
    {
      done: (result) => `${other?.name} is part of ${result.employer.name} now.`,
      undoes: ({ seq }) => ({ seq }),
      onDone: props.onClose,
    },
  );
  return (
    <FormDialog
      title={`${keep.name} and another employer are one`}
      sentence={`For an employer that came in twice under two names. “${keep.name}” stays.`}
      action="Make them one"
      isRunning={merge.isRunning}
      isWaiting={other === undefined}
      trouble={merge.trouble}
      onClose={props.onClose}
      onSubmit={() =>
        other &&
        void merge.run({
          keep: { id: keep.id, revision: keep.revision },
          other: { id: other.id, revision: other.revision },
        })
      }
    >
      <SelectField
        label="The other employer"
        options={rows.map((row) => ({ value: row.id, label: row.name }))}
        value={otherId}
        onChange={setOtherId}
        searchable
        help={
          other &&
          `Its ${terms.workplaces} (${other.workplaces.toLocaleString('en-GB')}), the jobs of its ${terms.members} (${other.members.toLocaleString('en-GB')} today), ${terms.cases}, procedures, bargaining units and headcounts come to ${keep.name}. It can be undone in one step.`
        }
      />
    </FormDialog>
  );
}
