// Where members work: how many, out of how many, who looks after them, and where nobody does.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Building2, Pencil } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { WorkplaceRow } from '../../../shared/contract/workplaces.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterChips } from '../../components/filter-chips.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { type Column, PagedTable, type Sort } from '../../components/table.tsx';
import { conditionFilter, useListAddress, type Where } from '../../components/use-list-address.ts';
import { EditWorkplace } from './edit-workplace.tsx';
import classes from './workplaces.module.css';

type ListInput = NonNullable<Inputs['workplaces']['list']>;

const BY_MEMBERS: Sort[] = [{ field: 'members', direction: 'desc' }];
const EVERY: Where = {};

export function WorkplacesPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const { terms } = useWords();
  const address = useListAddress('/workplaces');
  const [total, setTotal] = useState<number | undefined>(undefined);
  /** null adds one. */
  const [changing, setChanging] = useState<string | null | undefined>(undefined);
  const where = address.where ?? EVERY;
  const sort = address.sort ?? BY_MEMBERS;
  const input = useMemo(
    () => ({
      ...(address.search !== '' && { search: address.search }),
      where: where as NonNullable<ListInput['where']>,
      sort: sort as NonNullable<ListInput['sort']>,
    }),
    [address.search, where, sort],
  );
  const load = useCallback(
    (page: { offset: number; limit: number }) => desk.workplaces.list.queryOptions({ input: { ...input, page } }),
    [desk, input],
  );
  const all = useQuery(desk.workplaces.list.queryOptions({ input: { page: { offset: 0, limit: 0 } } }));
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: { page: { offset: 0, limit: 500 } } }));
  const columns = useColumns(setChanging);
  const isEmpty = all.data?.total === 0;
  return (
    <>
      <PageHeader
        title={capital(terms.workplaces)}
        sentence={all.data && sentenceOf(all.data, terms)}
        actions={
          <Button onClick={() => setChanging(null)} variant={isEmpty ? 'filled' : 'default'}>
            Add a {terms.workplace}
          </Button>
        }
      />
      {isEmpty ? (
        <EmptyState
          icon={<Building2 size={28} />}
          title={`No ${terms.workplaces} yet`}
          action={
            <Button component={Link} to="/members/import">
              Bring in your list
            </Button>
          }
        >
          They come in by themselves with a membership list that says where people work.
        </EmptyState>
      ) : (
        <>
          <FilterChips
            shown={total === undefined ? undefined : `${total.toLocaleString('en-GB')} shown`}
            search={{ value: address.search, onChange: address.setSearch, placeholder: `Find a ${terms.workplace}` }}
            filters={[
              conditionFilter({
                key: 'employerId',
                label: 'Employer',
                where,
                set: (condition) => address.setCondition('employerId', condition),
                choices: (employers.data?.rows ?? []).map((row) => ({ label: row.name, condition: { eq: row.id } })),
              }),
              conditionFilter({
                key: 'reps',
                label: capital(terms.reps),
                where,
                set: (condition) => address.setCondition('reps', condition),
                choices: [
                  { label: `No ${terms.rep}`, condition: { eq: 0 } },
                  { label: `With a ${terms.rep}`, condition: { gte: 1 } },
                ],
              }),
            ]}
          />
          <PagedTable<WorkplaceRow>
            label={capital(terms.workplaces)}
            columns={columns}
            load={load}
            rowKey={(row) => row.id}
            onOpen={(row) =>
              void navigate({
                to: '/members',
                search: { where: { workplaceId: { eq: row.id }, isMember: { eq: true } } },
              })
            }
            sort={sort}
            onSort={address.setSort}
            onTotal={setTotal}
            empty={<EmptyState title={`No ${terms.workplace} matches`}>Take a filter off.</EmptyState>}
          />
        </>
      )}
      {changing !== undefined && <EditWorkplace id={changing} onClose={() => setChanging(undefined)} />}
    </>
  );
}

function sentenceOf(
  found: { total: number; workplacesWithoutRep: number; membersWithoutWorkplace: number },
  terms: { rep: string; workplace: string },
): string {
  const parts = [];
  if (found.workplacesWithoutRep > 0) {
    parts.push(
      `${found.workplacesWithoutRep.toLocaleString('en-GB')} of ${found.total.toLocaleString('en-GB')} have no ${terms.rep}.`,
    );
  }
  if (found.membersWithoutWorkplace > 0) {
    parts.push(`${found.membersWithoutWorkplace.toLocaleString('en-GB')} members have no ${terms.workplace}.`);
  }
  return parts.join(' ') || `Every ${terms.workplace} has a ${terms.rep}, and every member a ${terms.workplace}.`;
}

function useColumns(change: (id: string) => void): Column<WorkplaceRow>[] {
  const { terms } = useWords();
  return useMemo(
    () => [
      {
        key: 'name',
        header: capital(terms.workplace),
        width: 'minmax(160px, 1.4fr)',
        tone: 'strong',
        sortField: 'name',
        cell: (row) => row.name,
      },
      {
        key: 'employer',
        header: 'Employer',
        width: 'minmax(130px, 1.2fr)',
        sortField: 'employer',
        hideBelow: 640,
        cell: (row) => row.employer ?? '',
      },
      {
        key: 'members',
        header: 'Members',
        width: '100px',
        align: 'end',
        sortField: 'members',
        cell: (row) => row.members.toLocaleString('en-GB'),
      },
      {
        key: 'density',
        header: 'Of the workforce',
        width: '150px',
        align: 'end',
        sortField: 'density',
        cell: (row) =>
          row.density === null || row.headcount === null ? (
            <span className={classes.none}>n/a</span>
          ) : (
            `${Math.round(row.density * 100)}% of ${row.headcount.people.toLocaleString('en-GB')}`
          ),
      },
      {
        key: 'reps',
        header: capital(terms.reps),
        width: '100px',
        align: 'end',
        sortField: 'reps',
        cell: (row) => (row.reps === 0 ? <strong className={classes.nobody}>nobody</strong> : row.reps),
      },
      {
        key: 'cases',
        header: 'Cases',
        width: '90px',
        align: 'end',
        tone: 'soft',
        sortField: 'openCases',
        hideBelow: 720,
        cell: (row) => (row.openCases > 0 ? row.openCases.toLocaleString('en-GB') : ''),
      },
      {
        key: 'change',
        header: '',
        width: '62px',
        align: 'end',
        cell: (row) => (
          <button
            type="button"
            className={classes.change}
            aria-label={`Change ${row.name}`}
            onClick={() => change(row.id)}
          >
            <Pencil size={15} aria-hidden />
          </button>
        ),
      },
    ],
    [terms, change],
  );
}
