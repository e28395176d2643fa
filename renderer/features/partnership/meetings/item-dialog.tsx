// One item of the agenda: who proposed it, what for, how large a matter it is, how long, and which papers belong to it.

import { Checkbox, NumberInput } from '@mantine/core';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { MeetingPage } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import type { AgendaItem } from '../../../../shared/domain/partnership/meetings.ts';
import { itemPurposeWords, itemScopeWords } from '../../../../shared/domain/partnership/words-meetings.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';

const choices = <K extends string>(words: Readonly<Record<K, string>>) =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }));

type Values = Pick<AgendaItem, 'title' | 'proposedBy' | 'purpose' | 'scope' | 'minutesPlanned' | 'paperIds'>;

export function ItemDialog({ page, item, onClose }: { page: MeetingPage; item: AgendaItem; onClose: () => void }) {
  const { branch } = useSession();
  const { meeting, papers } = page;
  const { title, proposedBy, purpose, scope, minutesPlanned, paperIds } = item;
  const draft = useDialogDraft<Values>(
    `agenda:${item.id}`,
    { title, proposedBy, purpose, scope, minutesPlanned, paperIds },
    onClose,
  );
  const save = useAction(
    (client, given: Inputs['partnership']['changeMeeting']) => client.partnership.changeMeeting(given),
    { done: () => 'Saved.', undoes: ({ id }) => ({ collection: 'meetings', id }), onDone: draft.finish },
  );
  if (!draft.isLoaded) return null;
  const { value, change } = draft;
  return (
    <FormDialog
      title="An item of the agenda"
      action="Save"
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={value.title.trim() === ''}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({
          id: meeting.id,
          revision: meeting.revision,
          items: meeting.items.map((one) => (one.id === item.id ? { ...one, ...value } : one)),
        })
      }
    >
      <TextField label="What it is about" value={value.title} onChange={(next) => change({ title: next })} />
      <SelectField
        label="Proposed by"
        options={choices(sideWords(branch?.words))}
        value={value.proposedBy}
        onChange={(next) => next && change({ proposedBy: next })}
      />
      <SelectField
        label="What for"
        options={choices(itemPurposeWords)}
        value={value.purpose}
        onChange={(next) => next && change({ purpose: next })}
      />
      <SelectField
        label="How large a matter"
        help="Strategic: where things are going. Operational: how things are done. Housekeeping: the forum’s own."
        options={choices(itemScopeWords)}
        value={value.scope}
        onChange={(next) => next && change({ scope: next })}
      />
      <NumberInput
        label="Minutes for it"
        min={0}
        max={480}
        allowDecimal={false}
        value={value.minutesPlanned ?? ''}
        onChange={(next) => change({ minutesPlanned: typeof next === 'number' ? next : null })}
      />
      {papers.length > 0 && (
        <Checkbox.Group
          label="Papers that belong to it"
          value={value.paperIds}
          onChange={(next) => change({ paperIds: next })}
        >
          <div style={{ display: 'grid', gap: 8, marginTop: 6 }}>
            {papers.map((paper) => (
              <Checkbox key={paper.id} value={paper.id} label={paper.title || paper.file?.name || 'A paper'} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </FormDialog>
  );
}
