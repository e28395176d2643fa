// Check-off: the employers' lists of deductions that were held against the roll, the newest first, and what of each is
// still to be settled.

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Landmark } from 'lucide-react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { monthInWords } from '../../../shared/rules/day-words.ts';
import { useDesk, useSession, useToday, useWords } from '../../app/desk.tsx';
import { DayText, dayOfInstant } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { type Column, Table } from '../../components/table.tsx';
import classes from './check-off.module.css';
import { monthsBefore, spanInWords, stillToCome } from './pay-period.ts';
import { useMoney, useSmallest } from './use-money.ts';

type Row = Outputs['members']['remittances']['rows'][number];

const MOST = 500;

export function CheckOffPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const { terms } = useWords();
  const lists = useQuery(desk.members.remittances.queryOptions({ input: { page: { offset: 0, limit: MOST } } }));
  const columns = useColumns();
  const smallest = useSmallest();
  const rows = lists.data?.rows;
  return (
    <>
      <PageHeader
        title={capital(terms.checkOff)}
        trail={[{ label: capital(terms.members), to: '/members' }, { label: capital(terms.checkOff) }]}
        sentence={rows ? <Sentence rows={rows} /> : ' '}
        actions={
          <>
            <LinkButton to="/members/check-off/bands">Bands and rates</LinkButton>
            {rows && rows.length > 0 && (
              <LinkButton to="/members/check-off/new" variant="filled">
                Check a list
              </LinkButton>
            )}
          </>
        }
      />
      <ErrorBanner error={lists.error} onTryAgain={() => void lists.refetch()} />
      {rows?.length === 0 && (
        <EmptyState
          icon={<Landmark size={26} />}
          title="No list has been checked yet"
          action={
            <LinkButton to="/members/check-off/new" variant="filled">
              Check a list
            </LinkButton>
          }
        >
          Each month the {terms.employer} sends a list of the {terms.subscriptions} it has deducted. Here it is held
          against your roll: who pays and is not known, who should pay and is not in it, who pays another rate. Every
          {smallest} is accounted for, and each difference is a row to settle.
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <>
          <StillToCome rows={rows} />
          <Table
            label={`${capital(terms.checkOff)} lists`}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate({ to: '/members/check-off/$id', params: { id: row.id } })}
          />
        </>
      )}
    </>
  );
}

function Sentence({ rows }: { rows: readonly Row[] }) {
  const open = rows.reduce((sum, row) => sum + row.open, 0);
  const lists = rows.filter((row) => row.open > 0).length;
  if (rows.length === 0) return <>What employers deduct for the union, held against the roll.</>;
  if (open === 0) return <>Every list is settled.</>;
  const rowsLeft = open === 1 ? '1 row' : `${open.toLocaleString('en-GB')} rows`;
  return <>{`${rowsLeft} to settle in ${lists === 1 ? 'one list' : `${lists} lists`}.`}</>;
}

function StillToCome({ rows }: { rows: readonly Row[] }) {
  const today = useToday();
  const missing = stillToCome(rows, today);
  if (missing.length === 0) return null;
  const [end] = monthsBefore(today, 1) as [string];
  return (
    <p className={classes.quiet}>
      {monthInWords(end)}: no list yet from {missing.slice(0, 6).join(', ')}
      {missing.length > 6 && ` and ${missing.length - 6} more`}.
    </p>
  );
}

function useColumns(): Column<Row>[] {
  const money = useMoney();
  const { branch } = useSession();
  const { terms } = useWords();
  const spanOf = (row: Row) => spanInWords(row, branch?.dateOrder);
  return [
    {
      key: 'employer',
      header: capital(terms.employer),
      cell: (row) => row.employer,
      tone: 'strong',
      width: 'minmax(150px, 1.6fr)',
      sortValue: (row) => row.employer,
    },
    { key: 'span', header: 'Period', cell: spanOf, width: 'minmax(130px, 1.2fr)', sortValue: (row) => row.to },
    {
      key: 'list',
      header: 'List',
      cell: (row) => money(row.totals.list),
      align: 'end',
      width: '120px',
      sortValue: (row) => row.totals.list,
    },
    {
      key: 'agreed',
      header: 'Agrees',
      cell: (row) => money(row.totals.agreed),
      align: 'end',
      width: '120px',
      hideBelow: 700,
    },
    {
      key: 'open',
      header: 'To settle',
      cell: (row) => <Open row={row} />,
      width: '150px',
      sortValue: (row) => row.open,
    },
    {
      key: 'at',
      header: 'Checked',
      cell: (row) => <DayText day={dayOfInstant(row.at, branch?.zone)} isShort />,
      tone: 'soft',
      width: '140px',
      hideBelow: 860,
      sortValue: (row) => row.at,
    },
  ];
}

function Open({ row }: { row: Row }) {
  if (row.findings === 0) return <span className={classes.soft}>Everything agreed</span>;
  if (row.open === 0) return <span className={classes.soft}>All {row.findings} settled</span>;
  return (
    <span className="tabular">
      {row.open.toLocaleString('en-GB')} of {row.findings.toLocaleString('en-GB')}
    </span>
  );
}
