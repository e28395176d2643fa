// What claim and offers cost, and the gap: measures typed by year, figures beside them while one types.

import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import type { NegotiationItem, Round } from '../../../../shared/domain/negotiations/items.ts';
import type { PayYear } from '../../../../shared/domain/negotiations/pay-measures.ts';
import { roundInWords } from '../../../../shared/domain/negotiations/words-items.ts';
import { measuresInWords } from '../../../../shared/rules/negotiations/measure-words.ts';
import { packageYears } from '../../../../shared/rules/negotiations/package-years.ts';
import { paidFor, standingOf } from '../../../../shared/rules/negotiations/standing.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { SelectField } from '../../../components/fields.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { useChangeNegotiation, useNegotiation } from '../life/use-negotiation.ts';
import classes from './cost.module.css';
import { Costed } from './costed.tsx';
import { CostingDialog } from './costing-dialog.tsx';
import { NothingToCostOn } from './nothing-to-cost-on.tsx';
import { RoundPanel } from './round-panel.tsx';
import { useCostBase } from './use-cost-base.ts';
import { useCosting } from './use-costing.ts';
import { useCurrency } from './use-currency.ts';

const MONEY_KINDS: readonly NegotiationItem['kind'][] = ['pay', 'allowances', 'hours', 'leave', 'grading'];
const TOGETHER = 'together';
const NO_YEARS: PayYear[] = [];

const hasYears = ({ rounds }: NegotiationItem): boolean => rounds.some(({ years }) => years.length > 0);

export function PayTab({ negotiationId }: { negotiationId: string }) {
  const page = useNegotiation(negotiationId);
  if (page === undefined) return null;
  const items = page.items.filter((item) => MONEY_KINDS.includes(item.kind) || hasYears(item));
  return items.length === 0 ? <NoPayItem page={page} /> : <PayOfItems page={page} items={items} />;
}

function NoPayItem({ page: { negotiation } }: { page: NegotiationPage }) {
  const add = useAction((client, input: Inputs['negotiations']['keepItem']) => client.negotiations.keepItem(input), {
    done: () => 'Pay is among the items.',
    undoes: ({ id }) => ({ collection: 'negotiationItems', id }),
  });
  return (
    <EmptyState
      title="Pay is not among the items yet"
      action={
        <IfMay call="negotiations.keepItem">
          <Button
            variant="filled"
            loading={add.isRunning}
            onClick={() => void add.run({ negotiationId: negotiation.id, kind: 'pay', title: 'Pay' })}
          >
            Put pay among the items
          </Button>
        </IfMay>
      }
    >
      <p>Then type what is claimed, and see what it costs while you type.</p>
      <ErrorBanner error={add.trouble} />
    </EmptyState>
  );
}

interface PayOfItemsProps {
  page: NegotiationPage;
  items: readonly NegotiationItem[];
}

function PayOfItems({ page, items }: PayOfItemsProps) {
  const { negotiation, employers } = page;
  const { branch } = useSession();
  const { item: asked } = useSearch({ from: '/negotiations/$id' });
  const [chosen, setChosen] = useState<string | null>(null);
  const [rounds, setRounds] = useState<Partial<Record<Round['side'], string | null>>>({});
  const [typed, setTyped] = useState<Record<Round['side'], PayYear[]>>({ staff: NO_YEARS, management: NO_YEARS });
  const [sure, setSure] = useState<string[]>([]);
  const [isAsking, setIsAsking] = useState(false);
  const mayChange = useMay()('negotiations.change');
  const withYears = items.filter(hasYears);
  const itemId = chosen ?? asked ?? withYears[0]?.id ?? items[0]!.id;
  const item = itemId === TOGETHER ? null : (items.find(({ id }) => id === itemId) ?? items[0]!);
  const onYears = useCallback(
    (side: Round['side'], years: PayYear[]) => setTyped((now) => ({ ...now, [side]: years })),
    [],
  );
  const together = useMemo(() => (item === null ? togetherOf(items) : null), [item, items]);
  const { staff, management } = together ?? typed;
  const found = useCostBase(negotiation.costing, staff[0]?.from ?? management[0]?.from ?? null);
  const costing = useCosting(found.base, staff, management, sure);
  const change = useChangeNegotiation(negotiation, 'What it is costed on is kept.', () => setIsAsking(false));
  const roundOf = (side: Round['side']): Round | null => (item === null ? null : roundShown(item, side, rounds[side]));
  const nameOf = (side: Round['side']): string =>
    roundInWords(roundOf(side) ?? { side, kind: side === 'staff' ? 'claim' : 'offer' }, branch?.words);
  const names = [nameOf('staff'), nameOf('management')] as const;
  // Papers say whose figures they are, and that a draft is one.
  const printed = staff.length > 0 ? 'staff' : 'management';
  const isDraft = roundOf(printed)?.tabledOn === null;
  const paperTitle =
    item === null
      ? 'All items together'
      : `${item.title}, ${nameOf(printed).toLowerCase()}${isDraft ? ' (draft, ours alone)' : ''}`;
  return (
    <>
      {items.length > 1 && (
        <div data-no-print>
          <SelectField
            label="Item"
            w={360}
            mb="lg"
            options={[
              ...items.map(({ id, title }) => ({ value: id, label: title })),
              ...(withYears.length > 1 ? [{ value: TOGETHER, label: 'All of them together' }] : []),
            ]}
            value={itemId}
            onChange={(id) => {
              setChosen(id);
              setRounds({});
              setSure([]);
            }}
          />
        </div>
      )}
      {item === null && (
        <div className={classes.sides}>
          <Whole of={names[0]} years={staff} />
          <Whole of={names[1]} years={management} />
        </div>
      )}
      {item !== null && (
        <div className={classes.sides}>
          {(['staff', 'management'] as const).map((side) => (
            <RoundPanel
              key={`${item.id} ${side} ${roundOf(side)?.id ?? 'new'}`}
              negotiation={negotiation}
              item={item}
              side={side}
              round={roundOf(side)}
              onRound={(id) => setRounds((now) => ({ ...now, [side]: id }))}
              points={found.points}
              onYears={onYears}
              costed={side === 'staff' ? costing.first : costing.second}
              onSure={(key) => setSure((now) => [...now, key])}
            />
          ))}
        </div>
      )}
      <ErrorBanner error={(found.error as Error | null) ?? change.trouble} />
      {found.base === null && !found.isLoading ? (
        <NothingToCostOn
          employer={employers[0] ?? null}
          onChosen={(part) => void change.run({ costing: part })}
          onChoose={() => setIsAsking(true)}
        />
      ) : (
        <Costed
          title={paperTitle}
          names={names}
          found={found}
          costing={costing}
          hasLines={item !== null}
          hasYears={staff.length + management.length > 0}
          onAsk={mayChange ? () => setIsAsking(true) : null}
          onSure={(key) => setSure((now) => [...now, key])}
        />
      )}
      {isAsking && (
        <CostingDialog
          costing={negotiation.costing}
          from={staff[0]?.from ?? null}
          isRunning={change.isRunning}
          trouble={change.trouble}
          onSave={(settings) => void change.run({ costing: settings })}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

/** What one side asks or offers with all items at once: to read, because each item has its own lines. */
function Whole({ of, years }: { of: string; years: readonly PayYear[] }) {
  const currency = useCurrency();
  return (
    <section className={classes.panel} aria-label={of}>
      <div className={classes.panelHead}>
        <h2>{of}</h2>
      </div>
      {years.length === 0 && <p className={classes.soft}>Nothing yet.</p>}
      {years.map(({ id, label, measures }) => (
        <p key={id}>
          <strong>{label}</strong> {measuresInWords(measures, currency)}
        </p>
      ))}
    </section>
  );
}

/** The one chosen; else where each side stands, as on the other tabs: a draft of ours only while nothing was tabled. */
function roundShown(item: NegotiationItem, side: Round['side'], chosen: string | null | undefined): Round | null {
  const named = item.rounds.find(({ id }) => id === chosen);
  if (named) return named;
  if (chosen === 'new') return null;
  const { ours, theirs } = standingOf(item);
  return side === 'staff' ? ours : theirs;
}

/** What each side asks or offers with all items at once. */
function togetherOf(items: readonly NegotiationItem[]): Record<Round['side'], PayYear[]> {
  const positions = items.map(paidFor);
  const all = (side: keyof (typeof positions)[number]) =>
    packageYears(positions.map((position) => position[side])).map((year, at) => ({
      ...year,
      id: String(at),
      measures: [...year.measures],
    }));
  return { staff: all('ours'), management: all('theirs') };
}
