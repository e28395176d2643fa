// Correcting an entry of the timeline. What it said before stays in history.

import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { TimelineEntry } from '../../../shared/domain/cases.ts';
import { useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { EntryFields, type EntryValues } from './entry-fields.tsx';
import { readTime } from './read-time.ts';

export function EntryDialog({ entry, onClose }: { entry: TimelineEntry; onClose: () => void }) {
  const words = useWords();
  const kind = words.timelineKinds[entry.kind].toLowerCase();
  const [value, setValue] = useState<EntryValues>({
    day: entry.day,
    time: entry.time ?? '',
    place: entry.place,
    text: entry.text,
    isContactWithMember: entry.isContactWithMember,
  });
  const action = useAction(
    (client, input: Inputs['cases']['updateEvent'], signal) => client.cases.updateEvent(input, { signal }),
    {
      done: () => `The ${kind} is corrected. History keeps what it said before.`,
      undoes: () => ({ collection: 'timeline', id: entry.id }),
      onDone: onClose,
    },
  );
  return (
    <FormDialog
      title={`Correct the ${kind}`}
      action="Save the correction"
      size="lg"
      isRunning={action.isRunning}
      isWaiting={value.day === null}
      trouble={action.trouble}
      isSaidByFields={action.trouble?.code === 'INVALID_INPUT'}
      onClose={onClose}
      onSubmit={() => {
        const { day, time, ...rest } = value;
        if (day === null) return;
        void action.run({ id: entry.id, revision: entry.revision, day, time: readTime(time), ...rest });
      }}
    >
      <EntryFields
        kind={entry.kind}
        value={value}
        onChange={(change) => setValue((before) => ({ ...before, ...change }))}
        issueFor={action.issueFor}
      />
    </FormDialog>
  );
}
