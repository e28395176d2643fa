// The list of cases: who, what, where it stands, what is next and when. The nearest date first, until somebody sorts it.
// Rows are chosen to change many at once.

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FolderOpen } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { CaseRow } from '../../../shared/contract/case-page.ts';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ExportMenu } from '../../components/export-menu.tsx';
import { FilterChips } from '../../components/filter-chips.tsx';
import { IfMay } from '../../components/if-may.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PagedTable, type Sort } from '../../components/table.tsx';
import { useListAddress, type Where } from '../../components/use-list-address.ts';
import { useRowSelection } from '../../components/use-row-selection.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { useCaseColumns } from './case-columns.tsx';
import { CLOSED_CASES, NOT_FINISHED, OPEN_CASES, useCaseFilters } from './case-filters.ts';
import { SavedFilters } from './list-saved.tsx';

type ListInput = NonNullable<Inputs['cases']['list']>;
type ListWhere = NonNullable<ListInput['where']>;

const NEAREST_FIRST: Sort[] = [{ field: 'nextDay', direction: 'asc' }];
const AS_FOUND: Sort[] = [];
const ALL: Where = {};
const COUNT = { offset: 0, limit: 0 };
const NOBODYS: Where = { ...OPEN_CASES, repId: { eq: null } };

const keyOf = (row: CaseRow): string => row.id;
const nameOf = (row: CaseRow): string => `${row.number}, ${row.memberName}`;

export function CasesPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const { terms } = useWords();
  const may = useMay();
  const address = useListAddress('/cases', OPEN_CASES);
  const [total, setTotal] = useState<number | undefined>(undefined);
  const isSearching = address.search !== '';
  const where = address.where ?? (isSearching ? ALL : OPEN_CASES);
  const sort = address.sort ?? (isSearching ? AS_FOUND : NEAREST_FIRST);
  const filters = useCaseFilters(address, where);
  const columns = useCaseColumns();
  const selection = useRowSelection<CaseRow>(keyOf, nameOf);
  const shown = useMemo(
    () => ({ ...(address.search !== '' && { search: address.search }), where: where as ListWhere }),
    [address.search, where],
  );
  const load = useCallback(
    (page: { offset: number; limit: number }) =>
      desk.cases.list.queryOptions({ input: { ...shown, sort: sort as NonNullable<ListInput['sort']>, page } }),
    [desk, shown, sort],
  );
  const { data: all } = useQuery(desk.cases.list.queryOptions({ input: { page: COUNT } }));
  const save = useAction(
    (client, input: Inputs['cases']['exportList'], signal) => client.cases.exportList(input, { signal }),
    { onDone: saveDownload, done: ({ rows }) => `${rows.toLocaleString('en-GB')} ${terms.cases} in the file.` },
  );
  const isEmpty = all?.total === 0;
  const isOpenAlone = !isSearching && JSON.stringify(where) === JSON.stringify(OPEN_CASES);
  return (
    <>
      <PageHeader
        title={capital(terms.cases)}
        sentence={<ListSentence />}
        actions={
          <>
            {!isEmpty && <SavedFilters list="cases" address={address} where={where} sort={sort} />}
            {!isEmpty && (
              <ExportMenu isRunning={save.isRunning} onChoose={(format) => void save.run({ ...shown, format })} />
            )}
            <IfMay call="cases.applyImport">
              <LinkButton to="/cases/import">Bring open {terms.cases}</LinkButton>
            </IfMay>
          </>
        }
      />
      <ErrorBanner error={save.trouble} onClose={save.clear} />
      {isEmpty ? (
        <EmptyState
          icon={<FolderOpen size={26} />}
          title={`No ${terms.case} has been logged yet`}
          action={
            <LinkButton to="/cases/new" variant="filled">
              Log the first {terms.case}
            </LinkButton>
          }
        >
          Who it is about, what kind it is and one date are enough: the last day to act is worked out at once and stays
          on Today until somebody has seen to it.{' '}
          {may('cases.applyImport') && (
            <>
              Live {terms.cases} in a spreadsheet? <Link to="/cases/import">Bring them in as they are.</Link>
            </>
          )}
        </EmptyState>
      ) : (
        <>
          <FilterChips
            filters={filters}
            shown={total === undefined ? undefined : `${total.toLocaleString('en-GB')} shown`}
            search={{
              value: address.search,
              onChange: address.setSearch,
              placeholder: `Name, number or ${terms.workplace}`,
            }}
          />
          <PagedTable<CaseRow>
            label={capital(terms.cases)}
            columns={columns}
            load={load}
            rowKey={keyOf}
            onOpen={(row) => void navigate({ to: '/cases/$id', params: { id: row.id } })}
            sort={sort}
            onSort={address.setSort}
            onTotal={setTotal}
            {...(may('cases.bulk') && { selection })}
            empty={
              isOpenAlone ? (
                <EmptyState
                  title="Nothing is open"
                  action={
                    <LinkButton to="/cases/new" variant="filled">
                      Log a {terms.case}
                    </LinkButton>
                  }
                >
                  Every {terms.case} is closed.{' '}
                  <Link to="/cases" search={{ where: CLOSED_CASES as Record<string, { ne: null }> }}>
                    Show the closed ones.
                  </Link>
                </EmptyState>
              ) : (
                <EmptyState title={`No ${terms.case} matches`}>
                  Take a filter off, or search for fewer letters. Closed {terms.cases} are found by a search too.
                </EmptyState>
              )
            }
          />
          <BulkBar selection={selection} />
        </>
      )}
    </>
  );
}

/** How many are open, how many of them nobody looks after, and which are closed but not finished: each a link. */
function ListSentence() {
  const desk = useDesk();
  const { terms } = useWords();
  const count = (where: Where) => desk.cases.list.queryOptions({ input: { where: where as ListWhere, page: COUNT } });
  const { data: open } = useQuery(count(OPEN_CASES));
  const { data: nobodys } = useQuery(count(NOBODYS));
  const { data: notFinished } = useQuery(count(NOT_FINISHED));
  if (!open || !nobodys || !notFinished) return <>&nbsp;</>;
  return (
    <>
      {open.total === 0 ? 'Nothing is open. ' : `${open.total.toLocaleString('en-GB')} open. `}
      {open.total > 0 && nobodys.total === 0 && `Every one has a ${terms.rep}. `}
      {nobodys.total > 0 && (
        <Link to="/cases" search={{ where: NOBODYS as Record<string, { eq: null }> }}>
          {nobodys.total === 1 ? 'One has' : `${nobodys.total.toLocaleString('en-GB')} have`} nobody allocated.
        </Link>
      )}{' '}
      {notFinished.total > 0 && (
        <Link to="/cases" search={{ where: NOT_FINISHED as Record<string, { eq: false }> }}>
          {notFinished.total === 1 ? 'One is' : `${notFinished.total.toLocaleString('en-GB')} are`} closed and not
          finished.
        </Link>
      )}
    </>
  );
}
