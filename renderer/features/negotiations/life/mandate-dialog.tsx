// Who gave the mandate, when, how far it goes; and the ballot that gave it, where one did.

import { useQuery } from '@tanstack/react-query';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useNegotiationDialog } from './use-negotiation.ts';

const NONE = 'none';
const EVERY = { offset: 0, limit: 200 };

export function MandateDialog({ page, onClose }: { page: NegotiationPage; onClose: () => void }) {
  const { negotiation, elections } = page;
  const may = useMay();
  const found = useQuery({
    ...useDesk().elections.list.queryOptions({ input: { page: EVERY } }),
    enabled: may('elections.list'),
  });
  const { action, value, change, ...draft } = useNegotiationDialog(negotiation, {
    key: 'mandate',
    initial: { ...negotiation.mandate },
    done: 'The mandate is kept.',
    onClose,
  });
  if (!draft.isLoaded) return null;
  const ballots = new Map(
    [...elections, ...(found.data?.rows ?? []).filter(({ kind }) => kind !== 'post')].map(({ id, title, number }) => [
      id,
      { value: id, label: `${title} (${number})` },
    ]),
  );
  return (
    <FormDialog
      draft={draft}
      size="lg"
      title="Mandate"
      sentence="Ours alone: no paper for both sides holds it."
      action="Keep it"
      isRunning={action.isRunning}
      trouble={action.trouble}
      onClose={draft.leave}
      onSubmit={() => void action.run({ mandate: value })}
    >
      <TextField
        label="Given by"
        placeholder="Branch meeting, committee, members by ballot…"
        maxLength={500}
        value={value.by}
        onChange={(by) => change({ by })}
      />
      <DayField
        label="On"
        isOptional
        lean="past"
        value={value.on}
        onChange={(on) => change({ on })}
        problem={action.issueFor('mandate', 'on')}
      />
      <ProseField
        label="How far it goes"
        help="What may be settled at the table, and what goes back to members."
        value={value.limits}
        onChange={(limits) => change({ limits })}
      />
      {ballots.size > 0 && (
        <SelectField<string>
          label="The ballot that gave it"
          options={[{ value: NONE, label: 'None' }, ...ballots.values()]}
          value={value.electionId ?? NONE}
          onChange={(chosen) => change({ electionId: chosen === NONE ? null : chosen })}
          problem={action.issueFor('mandate', 'electionId')}
        />
      )}
    </FormDialog>
  );
}
