// Two workplaces that are one, written twice: everything of the other comes to the one that stays.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Workplace } from '../../../shared/domain/workplaces.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { SelectField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';

export function MergeDialog(props: { keep: Workplace; onClose: () => void }) {
  const { keep } = props;
  const { terms } = useWords();
  const [otherId, setOtherId] = useState<string | null>(null);
  const places = useQuery(
    useDesk().workplaces.list.queryOptions({
      input: { sort: [{ field: 'name', direction: 'asc' }], page: { offset: 0, limit: 500 } },
    }),
  );
  const rows = (places.data?.rows ?? []).filter(({ id }) => id !== keep.id);
  const other = rows.find(({ id }) => id === otherId);
  const merge = useAction(
    (client, input: Inputs['workplaces']['merge'], signal) => client.workplaces.merge(input, { signal }),
    {
      done: (result) => `${other?.name} is part of ${result.workplace.name} now.`,
      undoes: ({ seq }) => ({ seq }),
      onDone: props.onClose,
    },
  );
  return (
    <FormDialog
      title={`${keep.name} and another ${terms.workplace} are one`}
      sentence={`For a ${terms.workplace} that came in twice under two names. “${keep.name}” stays.`}
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
        label={`The other ${terms.workplace}`}
        options={rows.map((row) => ({
          value: row.id,
          label: row.employer === null ? row.name : `${row.name}, ${row.employer}`,
        }))}
        value={otherId}
        onChange={setOtherId}
        searchable
        help={
          other &&
          `${whatComes(other, terms)} come to ${keep.name}, with former jobs, questions, people in touch, departments, headcounts and goals. Where both say something of one day, what ${keep.name} says stays. It can be undone in one step.`
        }
      />
    </FormDialog>
  );
}

/** "Its 9 members and 1 rep": what there is of it. */
function whatComes(
  other: { members: number; reps: number; openCases: number },
  terms: { member: string; members: string; rep: string; reps: string },
): string {
  const parts = [
    [other.members, terms.member, terms.members],
    [other.reps, terms.rep, terms.reps],
    [other.openCases, 'open case', 'open cases'],
  ] as const;
  const there = parts.flatMap(([count, one, several]) =>
    count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`],
  );
  return there.length === 0 ? 'All that is written down of it will' : `Its ${there.join(', ')}`;
}
