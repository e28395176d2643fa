// One side's claim or offer in the pay tab: which round of the item, its years to type, and saving them. What is typed survives a
// closed window and is nobody's round until it is saved.

import { Button, Group } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { CostQuestion } from '../../../../shared/contract/negotiations/cost.ts';
import type { NegotiationItem, Round } from '../../../../shared/domain/negotiations/items.ts';
import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import type { PayYear } from '../../../../shared/domain/negotiations/pay-measures.ts';
import { roundInWords, roundKindWords } from '../../../../shared/domain/negotiations/words-items.ts';
import { shortDayInWords } from '../../../../shared/rules/day-words.ts';
import { percentInWords } from '../../../../shared/rules/negotiations/percent-words.ts';
import { usualYear } from '../../../../shared/rules/negotiations/round-years.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { useMay } from '../../../app/use-may.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { SelectField } from '../../../components/fields.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import { asMeant } from './as-meant.ts';
import classes from './cost.module.css';
import { CostProblems, CostQuestions, isOfYears } from './cost-questions.tsx';
import { MeasuresEditor } from './measures-editor.tsx';
import type { Costed } from './use-costing.ts';
import { usePayWords } from './use-currency.ts';

type Side = Round['side'];

export interface RoundPanelProps {
  negotiation: Negotiation;
  item: NegotiationItem;
  side: Side;
  /** null: one that nobody has written yet. */
  round: Round | null;
  onRound: (id: string | null) => void;
  points: readonly string[] | undefined;
  /** What is typed now: to be costed. */
  onYears: (side: Side, years: PayYear[]) => void;
  costed: Costed | null;
  onSure: (key: string) => void;
}

const NOTHING: { years: PayYear[] | null } = { years: null };
const NEW = 'new';

/** Mount it anew for another round: `key` names the item, the side and the round. */
export function RoundPanel(props: RoundPanelProps) {
  const { negotiation, item, side, round, points, onYears, costed } = props;
  const { branch, today } = useSession();
  const words = usePayWords();
  const mayKeep = useMay()('negotiations.keepRound') && item.state === 'open';
  const draft = useDraft<typeof NOTHING>(`pay:${item.id}:${side}:${round?.id ?? NEW}`, NOTHING);
  const [isUnread, setIsUnread] = useState(false);
  const usual = (at: number) => usualYear(negotiation, round === null ? item.rounds : [round], at, today);
  const [blank] = useState<PayYear[]>(() => [{ id: crypto.randomUUID(), ...usual(0), measures: [] }]);
  const kept = round === null || round.years.length === 0 ? blank : round.years;
  const years = draft.value.years ?? kept;
  const isChanged = draft.value.years !== null && JSON.stringify(draft.value.years) !== JSON.stringify(kept);
  const said = useMemo(() => (years.some(({ measures }) => measures.length > 0) ? years : []), [years]);
  useEffect(() => onYears(side, said), [onYears, side, said]);
  const fresh = { side, kind: side === 'staff' ? 'claim' : 'offer' } as const;
  const name = roundInWords(round ?? fresh, branch?.words);
  const save = useAction(
    (client, given: PayYear[]) =>
      client.negotiations.keepRound({
        itemId: item.id,
        revision: item.revision,
        ...(round === null ? { side } : { roundId: round.id }),
        years: given,
      }),
    {
      done: () => `${name} is saved.`,
      undoes: () => ({ collection: 'negotiationItems', id: item.id }),
      onDone: () => {
        void draft.forget();
        if (round === null) props.onRound(null);
      },
    },
  );
  if (!draft.isLoaded) return <div className={classes.panel} />;
  return (
    <div className={classes.panel}>
      <div className={classes.panelHead}>
        <h2>{name}</h2>
        <RoundChoice {...props} mayKeep={mayKeep} order={branch?.dateOrder} />
      </div>
      <ErrorBanner error={save.trouble} onShowCurrent={save.clear} />
      <MeasuresEditor
        of={name}
        years={years}
        points={points}
        usualYear={usual}
        isReadOnly={!mayKeep}
        onUnread={setIsUnread}
        onChange={(next) => draft.set({ years: next })}
        beside={(at) => {
          const year = costed?.result?.years[at];
          if (!year?.increase || said.length === 0) return null;
          return `${words.round(year.increase)}${
            year.percentOfPayBill === null ? '' : ` · ${percentInWords(year.percentOfPayBill, 2)}`
          }`;
        }}
      />
      <CostProblems issues={costed?.issues.filter(isOfYears) ?? []} />
      <CostQuestions
        questions={costed?.result?.questions.filter(isOfYears) ?? []}
        onSure={props.onSure}
        {...(mayKeep && {
          onMeant: (question: CostQuestion) => {
            const meant = asMeant(years, question);
            if (meant !== null) draft.set({ years: meant });
          },
        })}
      />
      {isChanged && mayKeep && (
        <>
          {round !== null && round.tabledOn !== null && (
            <p className={classes.soft} style={{ marginTop: 12 }}>
              {side === 'staff' ? 'They have had this' : 'This is what they said'}: change it only where it was written
              down wrongly.
            </p>
          )}
          <Group mt="md" gap="sm">
            <Button
              variant="filled"
              loading={save.isRunning}
              disabled={isUnread || said.length === 0}
              onClick={() => void save.run(years)}
            >
              Save {name.toLowerCase()}
            </Button>
            <Button onClick={() => void draft.forget()}>Leave it as it was</Button>
            <SaveState state={draft.state} />
          </Group>
        </>
      )}
    </div>
  );
}

function RoundChoice(props: RoundPanelProps & { mayKeep: boolean; order: 'dmy' | 'mdy' | undefined }) {
  const { item, side, round, mayKeep, order } = props;
  const { branch, today } = useSession();
  const rounds = item.rounds.filter((each) => each.side === side);
  if (rounds.length === 0) return null;
  const label = (each: Round) =>
    `${roundKindWords(branch?.words)[each.kind]}, ${shortDayInWords(each.tabledOn ?? each.on, today, order)}${each.tabledOn === null ? ', draft' : ''}`;
  const options = [
    ...rounds.toReversed().map((each) => ({ value: each.id, label: label(each) })),
    ...(mayKeep ? [{ value: NEW, label: side === 'staff' ? 'A new one of ours' : 'A new one of theirs' }] : []),
  ];
  if (options.length < 2) return <span className={classes.soft}>{options[0]?.label}</span>;
  return (
    <SelectField
      label=""
      aria-label={side === 'staff' ? 'Which of ours' : 'Which of theirs'}
      w={250}
      options={options}
      value={round?.id ?? NEW}
      onChange={(id) => props.onRound(id)}
    />
  );
}
