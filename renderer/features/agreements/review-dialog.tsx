// A review that was done: what came of it, and when the next one is due.

import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Agreement } from '../../../shared/domain/agreements.ts';
import { monthsAfter } from '../../../shared/rules/limits.ts';
import { useToday } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { ProseField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';

export function ReviewDialog({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const today = useToday();
  const draft = useDialogDraft(
    `agreement-review:${agreement.id}`,
    { doneOn: today as string | null, result: '', nextDue: monthsAfter(today, 12) as string | null },
    onClose,
  );
  const { value, change } = draft;
  const save = useAction((client, input: Inputs['agreements']['review']) => client.agreements.review(input), {
    done: () => 'The review is written down.',
    undoes: ({ id }) => ({ collection: 'agreements', id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      title="Record a review"
      action="Record the review"
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={value.doneOn === null}
      trouble={save.trouble}
      isSaidByFields={save.issueFor('doneOn') !== undefined || save.issueFor('nextDue') !== undefined}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({
          id: agreement.id,
          revision: agreement.revision,
          doneOn: value.doneOn!,
          result: value.result,
          nextDue: value.nextDue,
        })
      }
    >
      <DayField
        label="Looked at together on"
        lean="past"
        value={value.doneOn}
        onChange={(doneOn) => change({ doneOn })}
        problem={save.issueFor('doneOn')}
      />
      <ProseField
        label="What came of it"
        help="It stays as it is; it is changed; it is to be negotiated anew."
        value={value.result}
        onChange={(result) => change({ result })}
        autoFocus
      />
      <DayField
        label="To be reviewed again by"
        isOptional
        lean="future"
        value={value.nextDue}
        onChange={(nextDue) => change({ nextDue })}
        problem={save.issueFor('nextDue')}
      />
    </FormDialog>
  );
}
