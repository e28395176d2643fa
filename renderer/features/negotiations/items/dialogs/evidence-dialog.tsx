// One thing that shows why an item is needed: what, from where, of which day; changed, and taken away again.

import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import { evidenceKindWords } from '../../../../../shared/domain/negotiations/words-items.ts';
import { useDesk, useToday } from '../../../../app/desk.tsx';
import { saveDownload } from '../../../../app/download.ts';
import { useAction } from '../../../../app/use-action.ts';
import { DayField } from '../../../../components/day-field.tsx';
import { SelectField, TextField } from '../../../../components/fields.tsx';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import type { ItemDialogProps } from '../item-dialogs.tsx';
import { onItem, undoesItem, useItemDialog } from '../use-item.ts';

const PAPERS = { offset: 0, limit: 200 };
const NO_PAPER = 'none';
const KINDS = (['figure', 'document', 'cases'] as const).map((value) => ({ value, label: evidenceKindWords[value] }));
type Kind = (typeof KINDS)[number]['value'];

export function EvidenceDialog(props: ItemDialogProps & { evidenceId: string | undefined }) {
  const { page, evidenceId, onClose } = props;
  const { item } = page;
  const today = useToday();
  const before = item.evidence.find(({ id }) => id === evidenceId);
  const draft = useItemDialog(
    item,
    `evidence:${evidenceId ?? 'new'}`,
    {
      kind: (before?.kind ?? 'figure') as Kind,
      text: before?.text ?? '',
      source: before?.source ?? '',
      on: (before?.on ?? today) as string | null,
      entryId: (before?.entryId ?? null) as string | null,
      isForBothSides: before?.isForBothSides ?? false,
    },
    onClose,
  );
  const save = useAction(
    (client, input: Omit<Inputs['negotiations']['keepEvidence'], 'itemId' | 'revision'>, signal) =>
      client.negotiations.keepEvidence({ ...input, ...onItem(item) }, { signal }),
    { done: () => 'The evidence is kept.', undoes: undoesItem, onDone: draft.finish },
  );
  const remove = useAction(
    (client, id: string, signal) => client.negotiations.removeEvidence({ ...onItem(item), evidenceId: id }, { signal }),
    { done: () => 'It is taken away.', undoes: undoesItem, onDone: draft.finish },
  );
  const ofNegotiation = useQuery(
    useDesk().partnership.entries.queryOptions({
      input: { on: { collection: 'negotiations', id: item.negotiationId }, kinds: ['paper'], page: PAPERS },
    }),
  );
  if (!draft.isLoaded) return null;
  const { value, change } = draft;
  const papers = [...(ofNegotiation.data?.rows ?? []), ...(page.issue?.papers ?? [])];
  return (
    <FormDialog
      draft={draft}
      title={before ? 'Evidence' : 'Add evidence'}
      sentence={
        before
          ? undefined
          : 'Figures of the branch’s own cases are attached under Evidence, with the question behind them.'
      }
      action="Keep it"
      isRunning={save.isRunning || remove.isRunning}
      isWaiting={value.text.trim() === ''}
      trouble={save.trouble ?? remove.trouble}
      isSaidByFields={save.issueFor('on') !== undefined}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({
          ...(before && { evidenceId: before.id }),
          kind: value.kind,
          text: value.text,
          source: value.source,
          isForBothSides: value.isForBothSides,
          entryId: value.kind === 'document' ? value.entryId : null,
          ...(value.on !== null && { on: value.on }),
        })
      }
    >
      <TextField
        label="What it shows"
        placeholder="Turnover among loaders was 31% in twelve months"
        maxLength={500}
        value={value.text}
        onChange={(text) => change({ text })}
      />
      <TextField
        label="Where it is from"
        maxLength={500}
        value={value.source}
        onChange={(source) => change({ source })}
      />
      <SelectField
        label="What it is"
        options={KINDS}
        value={value.kind}
        onChange={(kind) => kind && change({ kind })}
      />
      {value.kind === 'document' && papers.length > 0 && (
        <SelectField
          label="The document"
          help="Papers of this negotiation and of the issue behind the item."
          options={[
            { value: NO_PAPER, label: 'None here' },
            ...papers.map(({ id, title, file }) => ({ value: id, label: title || file?.name || 'A paper' })),
          ]}
          value={value.entryId ?? NO_PAPER}
          onChange={(next) => change({ entryId: next === NO_PAPER ? null : next })}
        />
      )}
      {before?.entryId && <OpenPaper id={before.entryId} />}
      <DayField
        label="Of"
        value={value.on}
        onChange={(on) => change({ on })}
        lean="past"
        problem={save.issueFor('on')}
      />
      <Checkbox
        label="It may stand in a paper for both sides"
        checked={value.isForBothSides}
        onChange={(event) => change({ isForBothSides: event.currentTarget.checked })}
      />
      {before && (
        <Button color="late" variant="subtle" loading={remove.isRunning} onClick={() => void remove.run(before.id)}>
          Take it away
        </Button>
      )}
    </FormDialog>
  );
}

function OpenPaper({ id }: { id: string }) {
  const open = useAction(async (client, _: undefined) => {
    saveDownload(await client.partnership.openPaper({ id }));
  });
  return (
    <div>
      <Button variant="subtle" size="compact-md" loading={open.isRunning} onClick={() => void open.run(undefined)}>
        Open the document
      </Button>
      {open.trouble && <p>{open.trouble.sentence}</p>}
    </div>
  );
}
