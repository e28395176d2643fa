// Pay data: the workforces and the spines that costings reckon with; while there are none, how to come by them.

import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Ellipsis, Users } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import type { SpineRow } from '../../../../shared/contract/negotiations/pay-spines.ts';
import type { WorkforceListRow } from '../../../../shared/contract/negotiations/pay-workforces.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { Block } from '../../../components/block.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { TwoColumns } from '../../../components/side-list.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { usePayWords } from '../cost/use-currency.ts';
import { AskList } from './ask-list.tsx';

const ALL = { page: { offset: 0, limit: 500 } };

export function PayDataPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const may = useMay();
  const spines = useQuery(desk.negotiations.spines.queryOptions({ input: ALL }));
  const workforces = useQuery(desk.negotiations.workforces.queryOptions({ input: ALL }));
  const known = spines.data?.known.filter(({ isHere }) => !isHere) ?? [];
  const load = useAction((client, _: null) => client.negotiations.addKnownSpine({ key: 'njc' }), {
    done: ({ spine }) => `${spine.name} is loaded.`,
    undoes: ({ spine }) => ({ collection: 'paySpines', id: spine.id }),
  });
  const addWorkforce = () => void navigate({ to: '/negotiations/pay-data/workforces/new' });
  const bringInSpine = () => void navigate({ to: '/negotiations/pay-data/spines/new' });
  const loadKnown =
    may('negotiations.addKnownSpine') && known.length > 0 ? (
      <Button loading={load.isRunning} onClick={() => void load.run(null)}>
        Load the {known[0]!.name}
      </Button>
    ) : null;
  return (
    <>
      <PageHeader
        title="Pay data"
        trail={[{ label: 'Negotiations', to: '/negotiations' }, { label: 'Pay data' }]}
        sentence="Who is paid what: numbers by grade and point, without names, and the spines on which they stand."
        actions={
          <>
            {loadKnown}
            {may('negotiations.applySpineImport') && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button aria-label="More">
                    <Ellipsis size={18} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={bringInSpine}>Bring in a spine…</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
            {may('negotiations.applyWorkforceImport') && (
              <Button variant="filled" onClick={addWorkforce}>
                Add a workforce
              </Button>
            )}
          </>
        }
      />
      <ErrorBanner error={load.trouble} onClose={load.clear} />
      <ErrorBanner error={workforces.error ?? spines.error} />
      <TwoColumns next={<AskList />} nextLabel="What to ask for">
        <Block title="Workforces">
          {workforces.data && (
            <WorkforceTable
              rows={workforces.data.rows}
              onOpen={(id) => void navigate({ to: '/negotiations/pay-data/workforces/$id', params: { id } })}
              empty={
                <EmptyState
                  icon={<Users size={28} />}
                  title="No workforce yet"
                  action={
                    may('negotiations.applyWorkforceImport') && (
                      <Button variant="filled" onClick={addWorkforce}>
                        Add a workforce
                      </Button>
                    )
                  }
                >
                  Ask the employer how many people are on each grade and point, and at which hours. Paste what comes
                  back as it is, or bring in the file: names in it are dropped and never kept.
                </EmptyState>
              }
            />
          )}
        </Block>
        <Block title="Spines">
          {spines.data && (
            <SpineTable
              rows={spines.data.rows}
              onOpen={(id) => void navigate({ to: '/negotiations/pay-data/spines/$id', params: { id } })}
              empty={
                <EmptyState title="No spine yet" action={loadKnown}>
                  A spine says what each point pays, year by year. That of local government comes with Branchdesk; any
                  other comes in from a spreadsheet with a row for each point.
                </EmptyState>
              }
            />
          )}
        </Block>
      </TwoColumns>
    </>
  );
}

interface TableProps<Row> {
  rows: readonly Row[];
  onOpen: (id: string) => void;
  empty: ReactNode;
}

function WorkforceTable({ rows, onOpen, empty }: TableProps<WorkforceListRow>) {
  const { terms } = useWords();
  const { short } = usePayWords();
  const columns = useMemo(
    (): Column<WorkforceListRow>[] => [
      { key: 'name', header: 'Workforce', width: 'minmax(120px, 1fr)', tone: 'strong', cell: (row) => row.name },
      {
        key: 'employer',
        header: capital(terms.employer),
        width: 'minmax(120px, 1.2fr)',
        tone: 'soft',
        hideBelow: 620,
        cell: (row) => <span title={row.employer ?? undefined}>{row.employer ?? ''}</span>,
      },
      { key: 'asAt', header: 'As at', width: '116px', cell: (row) => <DayText day={row.asAt} isShort /> },
      {
        key: 'people',
        header: 'People',
        width: '78px',
        align: 'end',
        cell: (row) => (row.rows === 0 ? '' : row.people.toLocaleString('en-GB')),
      },
      {
        key: 'payBill',
        header: 'Pay bill a year',
        width: '130px',
        align: 'end',
        cell: (row) => (row.payBill === null ? '' : short(wholePounds(row.payBill))),
      },
    ],
    [terms, short],
  );
  return (
    <Table
      label="Workforces"
      height="content"
      rows={rows}
      rowKey={(row) => row.id}
      columns={columns}
      onOpen={(row) => onOpen(row.id)}
      empty={empty}
    />
  );
}

/** In a list nobody reads the pence. */
export const wholePounds = (amount: string): string => amount.replace(/\.\d+$/, '');

function SpineTable({ rows, onOpen, empty }: TableProps<SpineRow>) {
  const { terms } = useWords();
  const { short } = usePayWords();
  const columns = useMemo(
    (): Column<SpineRow>[] => [
      { key: 'name', header: 'Spine', width: 'minmax(160px, 1.4fr)', tone: 'strong', cell: (row) => row.name },
      {
        key: 'employer',
        header: capital(terms.employer),
        width: 'minmax(120px, 1fr)',
        tone: 'soft',
        hideBelow: 700,
        cell: (row) => row.employer ?? 'National',
      },
      { key: 'latest', header: 'Newest year', width: '120px', cell: (row) => row.latest?.label ?? '' },
      {
        key: 'points',
        header: 'Points',
        width: '150px',
        align: 'end',
        cell: (row) => (row.missing === 0 ? row.points : `${row.points}, ${row.missing} missing`),
      },
      {
        key: 'range',
        header: 'From – to',
        width: '190px',
        align: 'end',
        cell: (row) =>
          row.lowest === null || row.highest === null ? '' : `${short(row.lowest)} – ${short(row.highest)}`,
      },
    ],
    [terms, short],
  );
  return (
    <Table
      label="Spines"
      height="content"
      rows={rows}
      rowKey={(row) => row.id}
      columns={columns}
      onOpen={(row) => onOpen(row.id)}
      empty={empty}
    />
  );
}
