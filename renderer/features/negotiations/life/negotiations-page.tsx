// All negotiations: what is going on first, with what is next and by when; and what is over, to begin from again.

import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Calculator, Handshake, Plus } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { NegotiationRow } from '../../../../shared/contract/negotiations/life.ts';
import { negotiationStateWords } from '../../../../shared/domain/negotiations/words-life.ts';
import { daysLeftInWords } from '../../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import { amountInWords } from '../../../../shared/rules/negotiations/amount-words.ts';
import { useDesk, useToday } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { type Column, PagedTable } from '../../../components/table.tsx';
import { useCurrency } from '../cost/use-currency.ts';
import classes from './life.module.css';

const OVER = 'over';

export function NegotiationsPage() {
  const { tab } = useSearch({ from: '/negotiations' });
  const navigate = useNavigate();
  const desk = useDesk();
  const today = useToday();
  const currency = useCurrency();
  const isOver = tab === OVER;
  const load = useCallback(
    (page: { offset: number; limit: number }) =>
      desk.negotiations.list.queryOptions({ input: { isOpen: !isOver, page } }),
    [desk, isOver],
  );
  const columns = useMemo(
    () => (isOver ? OVER_COLUMNS : openColumns(today, (amount) => amountInWords(amount, currency))),
    [isOver, today, currency],
  );
  return (
    <>
      <PageHeader
        title="Negotiations"
        sentence="What is late stands first, then what comes next."
        actions={
          <>
            <LinkButton to="/negotiations/cost" leftSection={<Calculator size={16} aria-hidden />}>
              Work out a cost
            </LinkButton>
            <IfMay call="negotiations.open">
              <LinkButton to="/negotiations/new" variant="filled" leftSection={<Plus size={16} aria-hidden />}>
                Open a negotiation
              </LinkButton>
            </IfMay>
          </>
        }
      />
      <Tabs
        value={isOver ? OVER : 'open'}
        onChange={(next) =>
          void navigate({ to: '/negotiations', search: next === OVER ? { tab: OVER } : {}, replace: true })
        }
      >
        <Tabs.List mb="lg" data-no-print>
          <Tabs.Tab value="open">Going on</Tabs.Tab>
          <Tabs.Tab value={OVER}>Over</Tabs.Tab>
        </Tabs.List>
      </Tabs>
      <PagedTable<NegotiationRow>
        label="Negotiations"
        height="content"
        load={load}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/negotiations/$id', params: { id } })}
        columns={columns}
        empty={isOver ? <NothingOver /> : <FourSteps />}
      />
      <p className={classes.doors} data-no-print>
        <LinkButton to="/partnership/agreements" size="compact-md" variant="subtle">
          Agreements and when they end
        </LinkButton>
      </p>
    </>
  );
}

const NothingOver = () => (
  <EmptyState title="No negotiation is over yet">
    What was agreed, or not, stays here: the next one can begin from it.
  </EmptyState>
);

const FourSteps = () => (
  <EmptyState
    icon={<Handshake size={28} />}
    title="No negotiation is going on"
    action={
      <IfMay call="negotiations.open">
        <LinkButton to="/negotiations/new" variant="filled">
          Open a negotiation
        </LinkButton>
      </IfMay>
    }
  >
    <ol className={classes.teach}>
      <li>Say with whom and for which year. Last year’s team, items and settings come along if you want them.</li>
      <li>Bring in the spine and the workforce: the desk works out what each rise costs, to the penny.</li>
      <li>
        Write down the claim, and each offer as it is made: what it costs and how far apart you are stands beside it.
      </li>
      <li>Print the brief. The one for both sides never holds your red lines.</li>
    </ol>
  </EmptyState>
);

const WHO: Column<NegotiationRow>[] = [
  { key: 'title', header: 'Negotiation', width: 'minmax(0, 1.3fr)', tone: 'strong', cell: ({ title }) => title },
  {
    key: 'with',
    header: 'With',
    width: 'minmax(0, 1fr)',
    hideBelow: 760,
    cell: ({ employers, unit }) => [employers.map(({ name }) => name).join(', '), unit].filter(Boolean).join(' · '),
  },
];

const NUMBER: Column<NegotiationRow> = {
  key: 'number',
  header: 'Number',
  width: '148px',
  tone: 'soft',
  hideBelow: 1_200,
  cell: ({ number }) => number,
};

const openColumns = (today: string, inWords: (amount: string) => string): Column<NegotiationRow>[] => [
  ...WHO,
  {
    key: 'next',
    header: 'What is next',
    width: 'minmax(0, 1.2fr)',
    cell: ({ next }) => <span title={next?.text}>{next?.text ?? 'Nothing waits'}</span>,
  },
  {
    key: 'on',
    header: 'By',
    width: '134px',
    cell: ({ nextDay }) =>
      nextDay === null ? (
        'No day yet'
      ) : (
        <span
          className={nextDay.isLate ? classes.late : undefined}
          title={`${nextDay.text}: ${daysLeftInWords(daysBetween(today, nextDay.day))}`}
        >
          <DayText day={nextDay.day} isShort />
          {nextDay.isLate && <span className="visually-hidden"> late</span>}
        </span>
      ),
  },
  {
    key: 'gap',
    header: 'Still apart',
    width: '118px',
    align: 'end',
    hideBelow: 900,
    cell: ({ gap }) => (gap === null ? '' : inWords(gap)),
  },
  NUMBER,
];

const OVER_COLUMNS: Column<NegotiationRow>[] = [
  ...WHO,
  {
    key: 'state',
    header: 'How it ended',
    width: 'minmax(0, 0.8fr)',
    cell: ({ state }) => negotiationStateWords[state],
  },
  {
    key: 'closedOn',
    header: 'On',
    width: '134px',
    cell: ({ closedOn }) => (closedOn === null ? '' : <DayText day={closedOn} isShort />),
  },
  NUMBER,
];
