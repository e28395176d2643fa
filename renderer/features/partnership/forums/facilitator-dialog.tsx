// Somebody from outside who helps both sides for a while: who, from when to when, and why.

import { useToday } from '../../../app/desk.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { LinkAction } from '../../../components/link-action.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import type { ForumData } from './forum-page.tsx';
import { useChangeForum } from './use-change-forum.ts';

export function FacilitatorDialog({ data, onClose }: { data: ForumData; onClose: () => void }) {
  const { forum } = data;
  const { id, revision, facilitator } = forum;
  const today = useToday();
  const draft = useDialogDraft(
    `facilitator:${id}`,
    {
      name: facilitator?.name ?? '',
      from: (facilitator?.from ?? today) as string | null,
      to: facilitator?.to ?? null,
      why: facilitator?.why ?? '',
    },
    onClose,
  );
  const { value, change } = draft;
  const save = useChangeForum(() => 'Saved.', draft.finish);
  if (!draft.isLoaded) return null;
  const { name, from, to, why } = value;
  return (
    <FormDialog
      title="Outside facilitator"
      action="Save"
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={name.trim() === '' || from === null}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() => from !== null && void save.run({ id, revision, facilitator: { name, from, to, why } })}
    >
      <TextField label="Who" value={name} onChange={(text) => change({ name: text })} maxLength={500} />
      <DayField label="From" value={from} onChange={(day) => change({ from: day })} />
      <DayField
        label="Until"
        value={to}
        onChange={(day) => change({ to: day })}
        problem={save.issueFor('facilitator', 'to')}
        isOptional
      />
      <TextField label="Why" value={why} onChange={(text) => change({ why: text })} maxLength={500} />
      {facilitator && (
        <div>
          <LinkAction about={facilitator.name} onPress={() => void save.run({ id, revision, facilitator: null })}>
            Nobody any more
          </LinkAction>
        </div>
      )}
    </FormDialog>
  );
}
