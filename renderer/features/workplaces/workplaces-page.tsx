// Where members work: how many, out of how many, who looks after them, and where nobody does.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Building2 } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { WorkplaceRow } from '../../../shared/contract/workplaces.ts';
import { capital } from '../../../shared/domain/words.ts';
import { monthInWords } from '../../../shared/rules/day-words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { useSeesWholeList } from '../../app/use-may.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterChips } from '../../components/filter-chips.tsx';
import { IfMay } from '../../components/if-may.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { type Column, PagedTable, type Sort } from '../../components/table.tsx';
import { conditionFilter, useListAddress, type Where } from '../../components/use-list-address.ts';
import { DensityBar } from './density-bar.tsx';
import { EditWorkplace } from './edit-workplace.tsx';
import classes from './workplaces.module.css';

type ListInput = NonNullable<Inputs['workplaces']['list']>;

const BY_MEMBERS: Sort[] = [{ field: 'members', direction: 'desc' }];
const EVERY: Where = {};
const WITHOUT_REP = { reps: { eq: 0 }, members: { gte: 1 } };
const WITHOUT_WORKPLACE = { workplaceId: { eq: null }, isMember: { eq: true } };

export function WorkplacesPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const { terms } = useWords();
  const address = useListAddress('/workplaces');
  const [total, setTotal] = useState<number | undefined>(undefined);
  const [isAdding, setIsAdding] = useState(false);
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
  const isTheWhole = useSeesWholeList();
  const columns = useColumns();
  const isEmpty = all.data?.total === 0;
  return (
    <>
      <PageHeader
        title={capital(terms.workplaces)}
        sentence={
          all.data &&
          (isTheWhole ? <Sentence found={all.data} /> : `Figures stand at the ${terms.workplaces} that are yours.`)
        }
        actions={
          <>
            {!isEmpty && <LinkButton to="/workplaces/employers">Employers</LinkButton>}
            <IfMay call="workplaces.save">
              <Button onClick={() => setIsAdding(true)} variant={isEmpty ? 'filled' : 'default'}>
                Add a {terms.workplace}
              </Button>
            </IfMay>
          </>
        }
      />
      {isEmpty ? (
        <EmptyState
          icon={<Building2 size={28} />}
          title={`No ${terms.workplaces} yet`}
          action={
            <IfMay call="members.applyImport">
              <Button component={Link} to="/members/import">
                Bring in your list
              </Button>
            </IfMay>
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
              conditionFilter({
                key: 'density',
                label: 'Density',
                where,
                set: (condition) => address.setCondition('density', condition),
                choices: [
                  { label: 'Below half', condition: { lt: 0.5 } },
                  { label: 'Half or more', condition: { gte: 0.5 } },
                  { label: 'Above 100%', condition: { gt: 1 } },
                ],
              }),
              conditionFilter({
                key: 'nonMembers',
                label: 'Headcount',
                where,
                set: (condition) => address.setCondition('nonMembers', condition),
                choices: [
                  { label: 'No headcount', condition: { eq: null } },
                  { label: '50 or more to ask', condition: { gte: 50 } },
                ],
              }),
            ]}
          />
          <PagedTable<WorkplaceRow>
            label={capital(terms.workplaces)}
            columns={columns}
            load={load}
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate({ to: '/workplaces/$id', params: { id: row.id } })}
            sort={sort}
            onSort={address.setSort}
            onTotal={setTotal}
            empty={<EmptyState title={`No ${terms.workplace} matches`}>Take a filter off.</EmptyState>}
          />
        </>
      )}
      {isAdding && <EditWorkplace id={null} onClose={() => setIsAdding(false)} />}
    </>
  );
}

/** What needs somebody, each figure opening what it counts. */
function Sentence(props: { found: { total: number; workplacesWithoutRep: number; membersWithoutWorkplace: number } }) {
  const { total, workplacesWithoutRep, membersWithoutWorkplace } = props.found;
  const { terms } = useWords();
  if (workplacesWithoutRep === 0 && membersWithoutWorkplace === 0) {
    return total === 0
      ? null
      : `Every ${terms.workplace} has a ${terms.rep}, and every ${terms.member} a ${terms.workplace}.`;
  }
  return (
    <>
      {workplacesWithoutRep > 0 && (
        <Link className={classes.quiet} to="/workplaces" search={{ where: WITHOUT_REP }}>
          {workplacesWithoutRep.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')}{' '}
          {workplacesWithoutRep === 1 ? 'has' : 'have'} no {terms.rep}.
        </Link>
      )}{' '}
      <IfMay call="reps.cover">
        <Link className={classes.covered} to="/reps/cover">
          See who is covered.
        </Link>{' '}
      </IfMay>
      {membersWithoutWorkplace > 0 && (
        <Link className={classes.quiet} to="/members" search={{ where: WITHOUT_WORKPLACE }}>
          {membersWithoutWorkplace.toLocaleString('en-GB')}{' '}
          {membersWithoutWorkplace === 1 ? terms.member : terms.members}{' '}
          {membersWithoutWorkplace === 1 ? 'has' : 'have'} no {terms.workplace}.
        </Link>
      )}
    </>
  );
}

function useColumns(): Column<WorkplaceRow>[] {
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
        cell: (row) =>
          row.employerId !== null && (
            <Link className={classes.quiet} to="/workplaces/employers/$id" params={{ id: row.employerId }}>
              {row.employer}
            </Link>
          ),
      },
      {
        key: 'members',
        header: capital(terms.members),
        width: '126px',
        align: 'end',
        sortField: 'members',
        cell: (row) =>
          row.isCounted === false ? (
            ''
          ) : (
            <span>
              {row.members.toLocaleString('en-GB')}
              {row.headcount !== null && (
                <span className={classes.of}> of {row.headcount.people.toLocaleString('en-GB')}</span>
              )}
            </span>
          ),
      },
      {
        key: 'density',
        header: 'Density',
        width: '150px',
        sortField: 'density',
        cell: (row) => (row.isCounted === false ? '' : <DensityBar density={row.density} />),
      },
      {
        key: 'reps',
        header: capital(terms.reps),
        width: '84px',
        align: 'end',
        sortField: 'reps',
        cell: (row) => (row.reps === 0 ? <strong className={classes.nobody}>no {terms.rep}</strong> : row.reps),
      },
      {
        key: 'goal',
        header: 'Goal',
        width: '192px',
        hideBelow: 900,
        cell: (row) =>
          row.goal !== null &&
          row.isCounted !== false && (
            <span className={classes.goal}>
              {row.members.toLocaleString('en-GB')} of {row.goal.members.toLocaleString('en-GB')}
              <span className={classes.of}> by {monthInWords(row.goal.byDay)}</span>
            </span>
          ),
      },
      {
        key: 'cases',
        header: capital(terms.cases),
        width: '84px',
        align: 'end',
        tone: 'soft',
        sortField: 'openCases',
        hideBelow: 720,
        cell: (row) => (row.openCases > 0 ? row.openCases.toLocaleString('en-GB') : ''),
      },
    ],
    [terms],
  );
}
