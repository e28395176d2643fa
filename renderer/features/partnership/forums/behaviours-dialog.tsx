// The behaviours that both sides agreed, one per line. Another wording is another version: what was measured or recognised by the
// words before keeps them.

import { useToday } from '../../../app/desk.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import type { ForumData } from './forum-page.tsx';
import { useChangeForum } from './use-change-forum.ts';

export function BehavioursDialog({ data, onClose }: { data: ForumData; onClose: () => void }) {
  const { forum } = data;
  const today = useToday();
  const last = forum.behaviours.at(-1);
  const draft = useDialogDraft(
    `behaviours:${forum.id}`,
    { lines: last?.items.map(({ text }) => text).join('\n') ?? '', agreedOn: today as string | null },
    onClose,
  );
  const { value, change } = draft;
  const save = useChangeForum(() => 'The behaviours are saved.', draft.finish);
  if (!draft.isLoaded) return null;
  const behaviours = value.lines.split('\n').filter((line) => line.trim() !== '');
  return (
    <FormDialog
      title="How we behave here"
      sentence="One to a line, in words that one can see people do: “We say early what is coming.”"
      action={last === undefined ? 'Save the behaviours' : 'Save as a new version'}
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={value.agreedOn === null || behaviours.length === 0}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({
          id: forum.id,
          revision: forum.revision,
          behaviours,
          ...(value.agreedOn !== null && { behavioursAgreedOn: value.agreedOn }),
        })
      }
    >
      <ProseField
        label="Behaviours"
        minRows={6}
        value={value.lines}
        onChange={(lines) => change({ lines })}
        problem={save.issueFor('behaviours')}
      />
      <DayField label="Agreed on" value={value.agreedOn} onChange={(agreedOn) => change({ agreedOn })} />
    </FormDialog>
  );
}
