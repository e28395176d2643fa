// A claim, an offer or a counter written down or put right: in words, and what it does to pay, year by year. What is said in the
// room is faster entered there.

import { useState } from 'react';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { ItemKindSchema } from '../../../../../shared/domain/negotiations/item-kinds.ts';
import { type Round, RoundKindSchema } from '../../../../../shared/domain/negotiations/items.ts';
import type { PayYear } from '../../../../../shared/domain/negotiations/pay-measures.ts';
import { roundInWords, roundKindWords } from '../../../../../shared/domain/negotiations/words-items.ts';
import type { TwoSides } from '../../../../../shared/domain/partnership/sides.ts';
import { usualYear } from '../../../../../shared/rules/negotiations/round-years.ts';
import { useSession } from '../../../../app/desk.tsx';
import { useAction } from '../../../../app/use-action.ts';
import { DayField } from '../../../../components/day-field.tsx';
import { ProseField, SelectField } from '../../../../components/fields.tsx';
import { FoldedFields } from '../../../../components/folded-fields.tsx';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import { MeasuresEditor } from '../../cost/measures-editor.tsx';
import type { ItemDialogProps } from '../item-dialogs.tsx';
import { onItem, undoesItem, useItemDialog } from '../use-item.ts';

interface RoundDialogProps extends ItemDialogProps {
  side: TwoSides;
  /** null: a new one. */
  round: Round | null;
}

interface Written {
  kind: Round['kind'];
  on: string | null;
  text: string;
  years: PayYear[];
  ourNote: string;
}

/** What is about pay begins with a year to fill in. */
const ABOUT_PAY: ReadonlySet<string> = new Set<(typeof ItemKindSchema.options)[number]>([
  'pay',
  'allowances',
  'leave',
  'hours',
]);

export function RoundDialog({ page: { item }, negotiation, base, side, round, onClose }: RoundDialogProps) {
  const { branch, today } = useSession();
  const words = branch?.words;
  const yearAt = (at: number) => usualYear(negotiation.negotiation, item.rounds, at, today);
  const hasClaim = item.rounds.some((one) => one.side === 'staff');
  const [blank] = useState<Written>(() => ({
    kind: round?.kind ?? (side === 'management' ? 'offer' : hasClaim ? 'counter' : 'claim'),
    on: round?.on ?? today,
    text: round?.text ?? '',
    years: round?.years ?? (ABOUT_PAY.has(item.kind) ? [{ id: crypto.randomUUID(), ...yearAt(0), measures: [] }] : []),
    ourNote: round?.ourNote ?? '',
  }));
  const [isUnread, setIsUnread] = useState(false);
  const draft = useItemDialog(item, round?.id ?? `round:${side}`, blank, onClose);
  const save = useAction(
    (client, input: Omit<Inputs['negotiations']['keepRound'], 'itemId' | 'revision'>, signal) =>
      client.negotiations.keepRound({ ...input, ...onItem(item) }, { signal }),
    { done: () => 'Kept.', undoes: undoesItem, onDone: draft.finish },
  );
  if (!draft.isLoaded) return null;
  const { value, change } = draft;
  const years = value.years.filter(({ measures }) => measures.length > 0);
  const name = roundInWords({ side, kind: value.kind }, words);
  return (
    <FormDialog
      draft={draft}
      size="lg"
      title={round === null ? `Write ${name.toLowerCase()}` : name}
      sentence={
        round === null && side === 'staff'
          ? 'It is a draft of ours until it is tabled: they do not have it yet.'
          : undefined
      }
      action="Keep it"
      isRunning={save.isRunning}
      isWaiting={isUnread || (value.text.trim() === '' && years.length === 0)}
      trouble={save.trouble}
      isSaidByFields={save.issueFor('on') !== undefined}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({
          ...(round === null ? { side } : { roundId: round.id }),
          kind: value.kind,
          text: value.text,
          years,
          ourNote: value.ourNote,
          ...(value.on !== null && value.on !== round?.on && { on: value.on }),
        })
      }
    >
      <MeasuresEditor
        of={name}
        years={value.years}
        points={base.points}
        usualYear={yearAt}
        onChange={(next) => change({ years: next })}
        onUnread={setIsUnread}
      />
      <ProseField
        label="In words"
        help="As both sides would say it."
        minRows={2}
        value={value.text}
        onChange={(text) => change({ text })}
      />
      <DayField
        label={side === 'management' ? 'Made on' : 'Written on'}
        value={value.on}
        onChange={(on) => change({ on })}
        lean="past"
        problem={save.issueFor('on')}
      />
      <FoldedFields what="what it is called, what we think of it" isOpenAtFirst={value.ourNote !== ''}>
        <SelectField
          label="What it is called"
          options={RoundKindSchema.options.map((kind) => ({ value: kind, label: roundKindWords(words)[kind] }))}
          value={value.kind}
          onChange={(kind) => kind && change({ kind })}
        />
        <ProseField
          label="What we think of it"
          help="Ours alone."
          minRows={2}
          value={value.ourNote}
          onChange={(ourNote) => change({ ourNote })}
        />
      </FoldedFields>
    </FormDialog>
  );
}
