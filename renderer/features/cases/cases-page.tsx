// The list of cases: who, what, where it stands, what is next and when. The nearest date first, until somebody sorts it.

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FolderOpen } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { CaseRow } from '../../../shared/contract/cases.ts';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterChips } from '../../components/filter-chips.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PagedTable, type Sort } from '../../components/table.tsx';
import { useListAddress, type Where } from '../../components/use-list-address.ts';
import { useCaseColumns } from './case-columns.tsx';
import { OPEN_CASES, useCaseFilters } from './case-filters.ts';

type ListInput = NonNullable<Inputs['cases']['list']>;

const NEAREST_FIRST: Sort[] = [{ field: 'nextDay', direction: 'asc' }];
const AS_FOUND: Sort[] = [];
const ALL: Where = {};
const COUNT = { offset: 0, limit: 0 };

export function CasesPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const { terms } = useWords();
  const address = useListAddress('/cases', OPEN_CASES);
  const [total, setTotal] = useState<number | undefined>(undefined);
  const isSearching = address.search !== '';
  const where = address.where ?? (isSearching ? ALL : OPEN_CASES);
  const sort = address.sort ?? (isSearching ? AS_FOUND : NEAREST_FIRST);
  const filters = useCaseFilters(address, where);
  const columns = useCaseColumns();
  const input = useMemo(
    () => ({
      ...(address.search !== '' && { search: address.search }),
      where: where as NonNullable<ListInput['where']>,
      sort: sort as NonNullable<ListInput['sort']>,
    }),
    [address.search, sort, where],
  );
  const load = useCallback(
    (page: { offset: number; limit: number }) => desk.cases.list.queryOptions({ input: { ...input, page } }),
    [desk, input],
  );
  const { data: all } = useQuery(desk.cases.list.queryOptions({ input: { page: COUNT } }));
  return (
    <>
      <PageHeader title={capital(terms.cases)} sentence={<ListSentence />} />
      {all?.total === 0 ? (
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
          on Today until somebody has seen to it.
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
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate({ to: '/cases/$id', params: { id: row.id } })}
            sort={sort}
            onSort={address.setSort}
            onTotal={setTotal}
            empty={
              <EmptyState title={`No ${terms.case} matches`}>
                Take a filter off, or search for fewer letters. Closed {terms.cases} are found by a search too.
              </EmptyState>
            }
          />
        </>
      )}
    </>
  );
}

/** How many are open, and how many of them nobody looks after. */
function ListSentence() {
  const desk = useDesk();
  const { terms } = useWords();
  const { data: open } = useQuery(desk.cases.list.queryOptions({ input: { where: { closedOn: null }, page: COUNT } }));
  const { data: nobodys } = useQuery(
    desk.cases.list.queryOptions({ input: { where: { closedOn: null, repId: null }, page: COUNT } }),
  );
  if (!open || !nobodys) return <>&nbsp;</>;
  if (open.total === 0) return <>Nothing is open.</>;
  const without =
    nobodys.total === 0
      ? `Every one has a ${terms.rep}.`
      : `${nobodys.total === 1 ? 'One has' : `${nobodys.total.toLocaleString('en-GB')} have`} nobody allocated.`;
  return (
    <>
      {open.total.toLocaleString('en-GB')} open. {without}
    </>
  );
}
