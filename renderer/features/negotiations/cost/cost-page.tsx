// What something would cost, without a negotiation: on a pay bill, on a workforce that is kept, or on cells pasted from a
// spreadsheet. Nothing of it is a record; what was typed is there again the next time.

import { Button, Group, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PayYear } from '../../../../shared/domain/negotiations/pay-measures.ts';
import { usualYear } from '../../../../shared/rules/negotiations/round-years.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import { asMeant } from './as-meant.ts';
import classes from './cost.module.css';
import { type CostDraft, EMPTY_COST, payBillBase } from './cost-draft.ts';
import { CostProblems, CostQuestions, isOfYears } from './cost-questions.tsx';
import { Costed } from './costed.tsx';
import { CostingDialog } from './costing-dialog.tsx';
import { MeasuresEditor } from './measures-editor.tsx';
import { PastedRows } from './pasted-rows.tsx';
import { PayBillFields } from './pay-bill-fields.tsx';
import { useCostBase } from './use-cost-base.ts';
import { type Costed as CostedSide, useCosting } from './use-costing.ts';
import { usePayWords } from './use-currency.ts';

const NAMES = ['This', 'The other'] as const;
const NOBODY: never[] = [];

export function CostPage() {
  const draft = useDraft<CostDraft>('negotiations:cost', EMPTY_COST);
  return (
    <>
      <PageHeader
        title="Work out a cost"
        trail={[{ label: 'Negotiations', to: '/negotiations' }, { label: 'Work out a cost' }]}
        sentence="What a claim or an offer would cost. It stays a draft of yours: nothing here becomes a record."
        actions={
          <Group gap={10}>
            <SaveState state={draft.state} what="Draft" />
            {draft.value !== EMPTY_COST && (
              <Button variant="subtle" onClick={() => void draft.forget()}>
                Start afresh
              </Button>
            )}
          </Group>
        }
      />
      {draft.isLoaded && <WorkOut value={draft.value} change={(part) => draft.set((now) => ({ ...now, ...part }))} />}
    </>
  );
}

interface WorkOutProps {
  value: CostDraft;
  change: (part: Partial<CostDraft>) => void;
}

function WorkOut({ value, change }: WorkOutProps) {
  const { today } = useSession();
  const [isAsking, setIsAsking] = useState(false);
  const usual = (at: number) => usualYear({ year: '', timetable: [] }, NOBODY, at, today);
  const [blank] = useState<PayYear[]>(() => [{ id: crypto.randomUUID(), ...usual(0), measures: [] }]);
  const years = value.years ?? blank;
  const said = useSaid(years);
  const otherSaid = useSaid(value.other ?? NOBODY);
  const from = said[0]?.from ?? null;
  const spines = useQuery(
    useDesk().negotiations.spines.queryOptions({ input: { page: { offset: 0, limit: 2 } } }),
  ).data;
  // What is pasted stands on the branch's only spine unless another is chosen, as the desk reads it.
  const only = spines?.total === 1 ? spines.rows[0]!.id : null;
  const pasted = useMemo(
    () =>
      value.on === 'pasted' && value.rows.length > 0
        ? { rows: value.rows, payBill: null, spineId: only, onCosts: null }
        : null,
    [value.on, value.rows, only],
  );
  const found = useCostBase(value.costing, from, pasted);
  const bill = useMemo(() => payBillBase(value), [value]);
  const base = value.on === 'payBill' ? bill : value.on === 'pasted' && pasted === null ? null : found.base;
  const here = useMemo(() => ({ ...found, base }), [found, base]);
  const costing = useCosting(base, said, value.other === null ? null : otherSaid, value.sure);
  const onSure = (key: string) => change({ sure: [...value.sure, key] });
  const points = value.on === 'payBill' ? undefined : found.points;
  return (
    <>
      <ErrorBanner error={found.error as Error | null} />
      <div className={classes.sides}>
        <section
          className={classes.panel}
          aria-label="What it is costed on"
          data-wide={value.other !== null || undefined}
        >
          <div className={classes.choices} data-no-print>
            <SegmentedControl
              aria-label="What it is costed on"
              data={[
                { value: 'payBill', label: 'A pay bill' },
                { value: 'kept', label: 'A workforce' },
                { value: 'pasted', label: 'Pasted cells' },
              ]}
              value={value.on}
              onChange={(on) => change({ on: on as CostDraft['on'] })}
            />
          </div>
          {value.on === 'payBill' && (
            <PayBillFields
              value={value}
              change={change}
              needsMore={costing.first.issues.length > 0 || (costing.second?.issues.length ?? 0) > 0}
            />
          )}
          {value.on === 'pasted' && (
            <PastedRows rows={value.rows} spineId={value.costing.spineId} onRows={(rows) => change({ rows })} />
          )}
          {value.on === 'kept' && base === null && (
            <p className={classes.chosen}>A workforce or a spine that is kept here.</p>
          )}
          {pasted !== null && found.problem !== null && (
            <p role="status" className={classes.chosen}>
              {found.problem}
            </p>
          )}
          <Button
            variant={value.on === 'kept' && base === null ? 'filled' : 'default'}
            onClick={() => setIsAsking(true)}
          >
            {value.on === 'payBill'
              ? 'On-costs or roll-up'
              : value.on === 'kept'
                ? 'Choose the workforce and the spine'
                : 'Choose the spine, on-costs'}
          </Button>
        </section>
        <Lines
          name={value.other === null ? 'What is claimed or offered' : NAMES[0]}
          years={years}
          costed={costing.first}
          points={points}
          usual={usual}
          onSure={onSure}
          onChange={(next) => change({ years: next })}
          {...(value.other === null && {
            onCompare: () =>
              change({ other: years.map((year) => ({ ...year, id: crypto.randomUUID(), measures: [] })) }),
          })}
        />
        {value.other !== null && (
          <Lines
            name={NAMES[1]}
            years={value.other}
            costed={costing.second}
            points={points}
            usual={usual}
            onSure={onSure}
            onChange={(next) => change({ other: next })}
            onAway={() => change({ other: null })}
          />
        )}
      </div>
      {base !== null && (
        <Costed
          title="What it costs"
          names={NAMES}
          found={here}
          costing={costing}
          hasLines
          hasYears={said.length + otherSaid.length > 0}
          onAsk={null}
          onSure={onSure}
        />
      )}
      {isAsking && (
        <CostingDialog
          costing={value.costing}
          from={from}
          isBillAlone={value.on === 'payBill'}
          onSave={(next) => {
            change({ costing: next });
            setIsAsking(false);
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

/** Nothing is costed before anything is said. */
const useSaid = (years: PayYear[]): PayYear[] =>
  useMemo(() => (years.some(({ measures }) => measures.length > 0) ? years : NOBODY), [years]);

interface LinesProps {
  name: string;
  years: PayYear[];
  costed: CostedSide | null;
  points: readonly string[] | undefined;
  usual: (at: number) => Pick<PayYear, 'label' | 'from'>;
  onChange: (years: PayYear[]) => void;
  onSure: (key: string) => void;
  onCompare?: () => void;
  onAway?: () => void;
}

function Lines({ name, years, costed, points, usual, onChange, onSure, onCompare, onAway }: LinesProps) {
  const words = usePayWords();
  return (
    <div className={classes.panel}>
      <div className={classes.panelHead}>
        <h2>{name}</h2>
        {onCompare && (
          <Button size="compact-md" variant="subtle" onClick={onCompare}>
            Compare it with another
          </Button>
        )}
        {onAway && (
          <Button size="compact-md" variant="subtle" onClick={onAway}>
            Take it away
          </Button>
        )}
      </div>
      <MeasuresEditor
        of={name}
        years={years}
        points={points}
        usualYear={usual}
        onChange={onChange}
        beside={(at) => {
          const increase = costed?.result?.years[at]?.increase ?? null;
          return increase === null ? null : words.round(increase);
        }}
      />
      <CostProblems issues={costed?.issues.filter(isOfYears) ?? []} />
      <CostQuestions
        questions={costed?.result?.questions.filter(isOfYears) ?? []}
        onSure={onSure}
        onMeant={(question) => {
          const meant = asMeant(years, question);
          if (meant !== null) onChange(meant);
        }}
      />
    </div>
  );
}
