// Correcting an entry of the timeline. What it said before stays in history.

import type { Inputs } from '../../../shared/contract/contract.ts';
import type { TimelineEntry } from '../../../shared/domain/timeline.ts';
import { useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { detailsOf, draftOf, missingIn } from './entry-details.ts';
import { EntryFields, type EntryValues } from './entry-fields.tsx';
import { readTime } from './read-time.ts';

/** `revision` is the one that was read when the correction was begun: nobody else's is overwritten. */
interface EntryDraft extends EntryValues {
  revision: number;
}

export function EntryDialog({ entry, onClose }: { entry: TimelineEntry; onClose: () => void }) {
  const words = useWords();
  const kind = words.timelineKinds[entry.kind].toLowerCase();
  const draft = useDialogDraft<EntryDraft>(
    `entry:${entry.id}`,
    {
      revision: entry.revision,
      day: entry.day,
      time: entry.time ?? '',
      place: entry.place,
      text: entry.text,
      isContactWithMember: entry.isContactWithMember,
      isPrivileged: entry.isPrivileged === true,
      details: draftOf(entry.details),
    },
    onClose,
  );
  const { value } = draft;
  const action = useAction(
    (client, input: Inputs['cases']['updateEvent'], signal) => client.cases.updateEvent(input, { signal }),
    {
      done: () => `The ${kind} is corrected. History keeps what it said before.`,
      undoes: () => ({ collection: 'timeline', id: entry.id }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  const missing = missingIn(entry.kind, value.details);
  return (
    <FormDialog
      draft={draft}
      title={`Correct the ${kind}`}
      action="Save the correction"
      size="lg"
      isRunning={action.isRunning}
      isWaiting={value.day === null || missing !== null}
      sentence={missing ?? undefined}
      trouble={action.trouble}
      isSaidByFields={action.trouble?.code === 'INVALID_INPUT'}
      onClose={draft.leave}
      onSubmit={() => {
        const { day, time, details: written, ...rest } = value;
        if (day === null) return;
        const details = detailsOf(entry.kind, written, value.text);
        void action.run({ id: entry.id, day, time: readTime(time), ...rest, ...(details ? { details } : {}) });
      }}
    >
      <EntryFields kind={entry.kind} value={value} onChange={draft.change} issueFor={action.issueFor} />
    </FormDialog>
  );
}
