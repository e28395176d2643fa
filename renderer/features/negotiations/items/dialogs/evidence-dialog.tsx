// One thing that shows why an item is needed: what, from where, of which day; changed, and taken away again.

import { Button, Checkbox } from '@mantine/core';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import { evidenceKindWords } from '../../../../../shared/domain/negotiations/words-items.ts';
import { useToday } from '../../../../app/desk.tsx';
import { useAction } from '../../../../app/use-action.ts';
import { DayField } from '../../../../components/day-field.tsx';
import { SelectField, TextField } from '../../../../components/fields.tsx';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import type { ItemDialogProps } from '../item-dialogs.tsx';
import { onItem, undoesItem, useItemDialog } from '../use-item.ts';

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
  if (!draft.isLoaded) return null;
  const { value, change } = draft;
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
