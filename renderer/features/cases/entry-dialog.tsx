// Correcting an entry of the timeline. What it said before stays in history.

import type { Inputs } from '../../../shared/contract/contract.ts';
import type { TimelineEntry } from '../../../shared/domain/timeline.ts';
import { useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { EntryFields, type EntryValues } from './entry-fields.tsx';
import { readTime } from './read-time.ts';

/** `revision` is the one that was read when the correction was begun: nobody else's is overwritten. */
interface EntryDraft extends EntryValues {
  revision: number;
}

export function EntryDialog({ entry, onClose }: { entry: TimelineEntry; onClose: () => void }) {
  const words = useWords();
  const kind = words.timelineKinds[entry.kind].toLowerCase();
  const draft = useDialogDraft<EntryDraft>(`entry:${entry.id}`, {
    revision: entry.revision,
    day: entry.day,
    time: entry.time ?? '',
    place: entry.place,
    text: entry.text,
    isContactWithMember: entry.isContactWithMember,
  });
  const { value } = draft;
  const action = useAction(
    (client, input: Inputs['cases']['updateEvent'], signal) => client.cases.updateEvent(input, { signal }),
    {
      done: () => `The ${kind} is corrected. History keeps what it said before.`,
      undoes: () => ({ collection: 'timeline', id: entry.id }),
      onDone: () => {
        void draft.forget();
        onClose();
      },
    },
  );
  const leave = () => {
    draft.leave();
    onClose();
  };
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      title={`Correct the ${kind}`}
      action="Save the correction"
      size="lg"
      isRunning={action.isRunning}
      isWaiting={value.day === null}
      trouble={action.trouble}
      isSaidByFields={action.trouble?.code === 'INVALID_INPUT'}
      onClose={leave}
      onSubmit={() => {
        const { day, time, ...rest } = value;
        if (day === null) return;
        void action.run({ id: entry.id, day, time: readTime(time), ...rest });
      }}
    >
      <EntryFields kind={entry.kind} value={value} onChange={draft.change} issueFor={action.issueFor} />
    </FormDialog>
  );
}
