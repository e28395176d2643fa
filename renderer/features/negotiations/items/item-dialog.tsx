// An item written down: a line is enough. And the same asked again when it is changed.

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { type ItemKind, ItemKindSchema } from '../../../../shared/domain/negotiations/item-kinds.ts';
import type { NegotiationItem } from '../../../../shared/domain/negotiations/items.ts';
import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import { itemKindWords } from '../../../../shared/domain/negotiations/words-items.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { undoesItem, useChangeItem, useItemDialog } from './use-item.ts';

function useKinds() {
  const { branch } = useSession();
  const words = itemKindWords(branch?.words);
  return ItemKindSchema.options.map((value) => ({ value, label: words[value] }));
}

interface NewItem {
  kind: ItemKind | null;
  title: string;
  problem: string;
  issueId: string | null;
}

const NEW_ITEM: NewItem = { kind: null, title: '', problem: '', issueId: null };
const NO_ISSUE = 'none';

export function NewItemDialog({ negotiation, onClose }: { negotiation: Negotiation; onClose: () => void }) {
  const { id: negotiationId } = negotiation;
  const draft = useDialogDraft<NewItem>(`negotiation:${negotiationId}:item`, NEW_ITEM, onClose);
  const kinds = useKinds();
  const navigate = useNavigate();
  const parked = useQuery(
    useDesk().partnership.matters.queryOptions({
      input: { where: { state: 'parkedForBargaining' }, page: { offset: 0, limit: 100 } },
    }),
  );
  const add = useAction(
    (client, input: Inputs['negotiations']['keepItem'], signal) => client.negotiations.keepItem(input, { signal }),
    {
      done: ({ title }) => `“${title}” is an item now.`,
      undoes: undoesItem,
      onDone: ({ id: item }) => {
        draft.finish();
        void navigate({ to: '/negotiations/$id', params: { id: negotiationId }, search: { tab: 'items', item } });
      },
    },
  );
  if (!draft.isLoaded) return null;
  const { kind, title, problem, issueId } = draft.value;
  const issues = parked.data?.rows ?? [];
  return (
    <FormDialog
      draft={draft}
      title="Add an item"
      action="Add it"
      isRunning={add.isRunning}
      isWaiting={title.trim() === '' && issueId === null}
      trouble={add.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        void add.run({
          negotiationId,
          ...(kind && { kind }),
          ...(title.trim() !== '' && { title }),
          ...(problem.trim() !== '' && { problem }),
          ...(issueId !== null && { issueId }),
        })
      }
    >
      <TextField
        label="What it is about"
        placeholder="A pay rise for everybody"
        maxLength={500}
        data-autofocus
        value={title}
        onChange={(next) => draft.change({ title: next })}
      />
      <SelectField
        label="Kind"
        placeholder="Pay, leave, hours…"
        options={kinds}
        value={kind}
        onChange={(next) => draft.change({ kind: next })}
      />
      <FoldedFields
        what={
          issues.length === 0
            ? 'the problem that it answers'
            : 'the problem that it answers, an issue that waits for it'
        }
        isOpenAtFirst={issueId !== null || problem !== ''}
      >
        {issues.length > 0 && (
          <SelectField
            label="An issue that is parked for bargaining"
            help="It keeps its number, its days and its papers, and leads here from its page."
            options={[
              { value: NO_ISSUE, label: 'None' },
              ...issues.map((issue) => ({ value: issue.id, label: `${issue.number} ${issue.title}` })),
            ]}
            value={issueId ?? NO_ISSUE}
            onChange={(next) => draft.change({ issueId: next === NO_ISSUE ? null : next })}
          />
        )}
        <ProseField
          label="The problem that it answers"
          help="In words that both sides may read."
          value={problem}
          onChange={(next) => draft.change({ problem: next })}
        />
      </FoldedFields>
    </FormDialog>
  );
}

export function ChangeItemDialog({ item, onClose }: { item: NegotiationItem; onClose: () => void }) {
  const { kind, title, problem, costNote } = item;
  const draft = useItemDialog(item, 'what', { kind, title, problem, costNote }, onClose);
  const change = useChangeItem(item, 'It is changed.', draft.finish);
  const kinds = useKinds();
  if (!draft.isLoaded) return null;
  const { value } = draft;
  return (
    <FormDialog
      draft={draft}
      title="What it is about"
      action="Keep it"
      isRunning={change.isRunning}
      isWaiting={value.title.trim() === ''}
      trouble={change.trouble}
      onClose={draft.leave}
      onSubmit={() => void change.run(value)}
    >
      <TextField
        label="What it is about"
        maxLength={500}
        value={value.title}
        onChange={(next) => draft.change({ title: next })}
      />
      <SelectField
        label="Kind"
        options={kinds}
        value={value.kind}
        onChange={(next) => next && draft.change({ kind: next })}
      />
      <ProseField
        label="The problem that it answers"
        help="In words that both sides may read."
        value={value.problem}
        onChange={(next) => draft.change({ problem: next })}
      />
      <ProseField
        label="What it costs"
        help="A line where it is not about pay that can be worked out: an hour of somebody’s time, a room, nothing."
        minRows={2}
        value={value.costNote}
        onChange={(next) => draft.change({ costNote: next })}
      />
    </FormDialog>
  );
}
