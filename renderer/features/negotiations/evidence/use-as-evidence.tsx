// A finding or a figure put to an item of the negotiation: in its words, with its source, and, where it was counted, with the
// question, so that it can be asked again.

import { Checkbox, Select } from '@mantine/core';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { NegotiationItem } from '../../../../shared/domain/negotiations/items.ts';
import { useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { onItem, undoesItem } from '../items/use-item.ts';

/** What is put to an item; of a figure that is typed nothing is there yet. */
export interface Offered {
  kind: 'cases' | 'figure';
  text: string;
  source: string;
  on: string | null;
  question: Record<string, unknown> | null;
}

interface UseAsEvidenceProps {
  negotiationId: string;
  items: readonly NegotiationItem[];
  offered: Offered;
  onClose: () => void;
}

export function UseAsEvidence({ negotiationId, items, offered, onClose }: UseAsEvidenceProps) {
  const today = useToday();
  const open = items.filter(({ state }) => state === 'open');
  const draft = useDialogDraft(
    `evidence:${negotiationId}:${offered.text}`,
    {
      itemId: open.length === 1 ? open[0]!.id : '',
      text: offered.text,
      source: offered.source,
      on: offered.on ?? today,
      isForBothSides: false,
    },
    onClose,
  );
  const { value, change } = draft;
  const save = useAction(
    (client, input: Inputs['negotiations']['keepEvidence']) => client.negotiations.keepEvidence(input),
    {
      done: ({ title }) => `Kept as evidence for “${title}”.`,
      undoes: undoesItem,
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  const item = items.find(({ id }) => id === value.itemId);
  return (
    <FormDialog
      title="Use as evidence"
      action="Keep it with the item"
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={item === undefined || value.text.trim() === ''}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() => {
        if (item === undefined) return;
        void save.run({
          ...onItem(item),
          kind: offered.kind,
          text: value.text,
          source: value.source,
          on: value.on,
          question: offered.question,
          isForBothSides: value.isForBothSides,
        });
      }}
    >
      <Select
        label="For which item"
        placeholder="Choose an item"
        data={items.map(({ id, title, state }) => ({
          value: id,
          label: state === 'open' ? title : `${title} (closed)`,
        }))}
        value={value.itemId === '' ? null : value.itemId}
        onChange={(itemId) => change({ itemId: itemId ?? '' })}
        searchable={items.length > 8}
        comboboxProps={{ withinPortal: true }}
      />
      <ProseField label="What it says" value={value.text} onChange={(text) => change({ text })} maxLength={300} />
      <TextField
        label="Source"
        value={value.source}
        onChange={(source) => change({ source })}
        help={offered.kind === 'figure' ? 'Whose figure it is: “the employer’s answer of 3 March”.' : undefined}
      />
      <DayField label="As at" lean="past" value={value.on} onChange={(on) => on && change({ on })} />
      <Checkbox
        label="It may stand in a paper for both sides"
        checked={value.isForBothSides}
        onChange={(event) => change({ isForBothSides: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
