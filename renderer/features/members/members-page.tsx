// The members' list: who is on it, where they work, how they stand. It scrolls 100,000 rows, and every filter is a link.
// Rows are chosen to write to them, to mend them, or to take them out as a file.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { MemberRow } from '../../../shared/contract/members.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useDesk, useSession, useToday, useWords } from '../../app/desk.tsx';
import { useMay, useSeesWholeList } from '../../app/use-may.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterChips } from '../../components/filter-chips.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { type Column, PagedTable, type Sort } from '../../components/table.tsx';
import { useListAddress, type Where } from '../../components/use-list-address.ts';
import { useRowSelection } from '../../components/use-row-selection.tsx';
import { WriteTo } from '../mailings/write-to.tsx';
import { AddMember } from './add-member.tsx';
import { MEMBERS_NOW, useMemberFilters } from './member-filters.ts';
import { fullName, listName, NO_NUMBER, standingInWords } from './member-words.ts';
import classes from './members.module.css';
import { ExportMembers, MembersBar } from './members-bar.tsx';

type ListInput = NonNullable<Inputs['members']['list']>;

const BY_NAME: Sort[] = [
  { field: 'lastName', direction: 'asc' },
  { field: 'firstName', direction: 'asc' },
];
const NOBODY: Where = {};
const keyOf = (row: MemberRow): string => row.id;

export function MembersPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const may = useMay();
  const isTheWhole = useSeesWholeList();
  const { terms } = useWords();
  const address = useListAddress('/members', MEMBERS_NOW);
  const [total, setTotal] = useState<number | undefined>(undefined);
  const where = address.where ?? (address.search === '' ? MEMBERS_NOW : NOBODY);
  const filters = useMemberFilters(address, where);
  const columns = useMemberColumns();
  const selection = useRowSelection<MemberRow>(keyOf, fullName);
  const shown = useMemo(
    () => ({
      ...(address.search !== '' && { search: address.search }),
      where: where as NonNullable<ListInput['where']>,
      ...(address.asAt && { asAt: address.asAt }),
    }),
    [address.search, address.asAt, where],
  );
  const input = useMemo(
    () => ({
      ...shown,
      sort: (address.sort ?? (address.search === '' ? BY_NAME : [])) as NonNullable<ListInput['sort']>,
    }),
    [address.search, address.sort, shown],
  );
  const load = useCallback(
    (page: { offset: number; limit: number }) => desk.members.list.queryOptions({ input: { ...input, page } }),
    [desk, input],
  );
  const everybody = useQuery(desk.members.list.queryOptions({ input: { page: { offset: 0, limit: 0 } } }));
  const isEmptyDesk = everybody.data?.total === 0;
  const canChoose = may('mailings.preview') || may('members.fixInBulk') || may('reports.exportMembers');

  return (
    <>
      <PageHeader
        title="Members"
        sentence={<ListSentence />}
        actions={
          <>
            {!isEmptyDesk && may('members.add') && <AddMember />}
            {!isEmptyDesk && !address.asAt && <WriteTo where={where} search={address.search} />}
            {!isEmptyDesk && <ExportMembers shown={shown} />}
            {may('members.applyImport') && (
              <Button component={Link} to="/members/import" variant={isEmptyDesk ? 'filled' : 'default'}>
                Import
              </Button>
            )}
          </>
        }
      />
      {isEmptyDesk ? (
        <EmptyState
          icon={<Users size={28} />}
          title={isTheWhole ? 'Nobody is on the list yet' : `No ${terms.members} are open to you yet`}
          action={
            may('members.applyImport') && (
              <Button component={Link} to="/members/import" variant="filled">
                Bring in your list
              </Button>
            )
          }
        >
          {isTheWhole
            ? 'Export the membership list from the national system as CSV, or copy the cells from a spreadsheet. You will see what it would do before anything is changed, and it can be undone whole.'
            : `Those who work at your ${terms.workplaces} stand here, and those of the ${terms.cases} on which you are named.`}
        </EmptyState>
      ) : (
        <>
          <FilterChips
            filters={filters}
            shown={total === undefined ? undefined : `${total.toLocaleString('en-GB')} shown`}
            search={{
              value: address.search,
              onChange: address.setSearch,
              placeholder: 'Find by name, number, postcode or phone',
            }}
          />
          <PagedTable<MemberRow>
            label="Members"
            columns={columns}
            load={load}
            rowKey={keyOf}
            onOpen={(row) => void navigate({ to: '/members/$id', params: { id: row.id } })}
            sort={address.sort ?? (address.search === '' ? BY_NAME : [])}
            onSort={address.setSort}
            onTotal={setTotal}
            {...(canChoose && { selection })}
            empty={
              <EmptyState title="Nobody matches">
                Take a filter off, or search for fewer letters. Names are found without their accents, and numbers and
                postcodes without their spaces.
              </EmptyState>
            }
          />
          <MembersBar selection={selection} />
        </>
      )}
    </>
  );
}

/** How many, of which day's list, and what is missing. */
function ListSentence() {
  const desk = useDesk();
  const { memberList: list } = useSession();
  const { terms } = useWords();
  const now = useQuery(
    desk.members.list.queryOptions({
      input: { where: MEMBERS_NOW as NonNullable<ListInput['where']>, page: { offset: 0, limit: 0 } },
    }),
  );
  const places = useQuery(desk.workplaces.list.queryOptions({ input: { page: { offset: 0, limit: 0 } } }));
  const isTheWhole = useSeesWholeList();
  const absent = useQuery({
    ...desk.members.absent.queryOptions({ input: { page: { offset: 0, limit: 0 } } }),
    enabled: isTheWhole,
  });
  if (!now.data || !places.data) return <>&nbsp;</>;
  const count = now.data.total.toLocaleString('en-GB');
  const missing = places.data.membersWithoutWorkplace;
  const notInList = absent.data?.total ?? 0;
  if (!isTheWhole) {
    return (
      <>
        {count} who work at your {terms.workplaces}, or are in a {terms.case} of yours.
      </>
    );
  }
  return (
    <>
      {list
        ? `${count} members; the list is of ${dayInWords(list.day)}.`
        : `${count} members. No list has been brought in.`}{' '}
      {missing > 0 && (
        <Link to="/members" search={{ where: { isMember: { eq: true }, workplaceId: { eq: null } } }}>
          {missing.toLocaleString('en-GB')} have no {terms.workplace}.
        </Link>
      )}{' '}
      {notInList > 0 && (
        <Link to="/members/absent">
          {notInList.toLocaleString('en-GB')} {notInList === 1 ? 'is' : 'are'} not in the newest list.
        </Link>
      )}
    </>
  );
}

function useMemberColumns(): Column<MemberRow>[] {
  const words = useWords();
  const today = useToday();
  return useMemo(
    () => [
      {
        key: 'number',
        header: 'Number',
        width: '130px',
        tone: 'soft',
        sortField: 'number',
        cell: (row) => <span className="tabular">{row.number ?? NO_NUMBER}</span>,
      },
      {
        key: 'name',
        header: 'Name',
        width: 'minmax(150px, 1.3fr)',
        tone: 'strong',
        sortField: 'lastName',
        cell: listName,
      },
      {
        key: 'workplace',
        header: words.terms.workplace === 'worksite' ? 'Worksite' : 'Workplace',
        width: 'minmax(120px, 1.2fr)',
        sortField: 'workplace',
        cell: (row) => row.workplace ?? '',
      },
      {
        key: 'department',
        header: 'Department',
        width: 'minmax(110px, 0.9fr)',
        tone: 'soft',
        sortField: 'department',
        hideBelow: 1_180,
        cell: (row) => row.department ?? '',
      },
      {
        key: 'job',
        header: 'Job',
        width: 'minmax(100px, 1fr)',
        sortField: 'jobTitle',
        hideBelow: 760,
        cell: (row) => row.jobTitle ?? '',
      },
      {
        key: 'standing',
        header: 'Standing',
        width: 'minmax(214px, 1.1fr)',
        sortField: 'standing',
        cell: (row) => (
          <span className={classes.standing} data-tone={needsLook(row) ? 'late' : undefined}>
            {standingInWords(row, words, today)}
          </span>
        ),
      },
      {
        key: 'band',
        header: 'Band',
        width: '110px',
        tone: 'soft',
        sortField: 'band',
        hideBelow: 1_320,
        cell: (row) => row.band ?? '',
      },
      {
        key: 'cases',
        header: 'Cases',
        width: '72px',
        align: 'end',
        tone: 'soft',
        cell: (row) => (row.openCases > 0 ? row.openCases.toLocaleString('en-GB') : ''),
      },
    ],
    [words, today],
  );
}

const needsLook = (row: MemberRow): boolean => row.standing === 'inArrears' || row.standing === 'suspended';
