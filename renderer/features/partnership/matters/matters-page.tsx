// Issues and decisions: one list over issues, consultations, decisions and initiatives, what waits for us first.

import { Button, Menu } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Handshake } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FilterChips } from '../../../components/filter-chips.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { type Column, PagedTable } from '../../../components/table.tsx';
import { useListAddress, type Where } from '../../../components/use-list-address.ts';
import { DecideDialog } from '../decisions/decide-dialog.tsx';
import { VisibilityMark } from '../entries/visibility-mark.tsx';
import { beginInitiative } from '../initiatives/new-initiative.ts';
import { DigestDialog } from './digest-dialog.tsx';
import { IssueFigures } from './issue-figures.tsx';
import { matterKindWords, useMatterFilters } from './matter-filters.ts';
import classes from './matters.module.css';
import { useOpenMatter } from './open-matter.ts';
import { raiseIssue } from './raise-issue.ts';

type Row = Outputs['partnership']['matters']['rows'][number];
type MatterWhere = NonNullable<NonNullable<Inputs['partnership']['matters']>['where']>;

/** What is open, until somebody asks for more. */
const OPEN: Where = { isOpen: { eq: true } };
const COUNT = { offset: 0, limit: 0 };

export function MattersPage() {
  const desk = useDesk();
  const may = useMay();
  const open = useOpenMatter();
  const address = useListAddress('/partnership/matters', OPEN);
  const [total, setTotal] = useState<number | undefined>(undefined);
  const [asks, setAsks] = useState<'figures' | 'digest' | 'decision' | null>(null);
  const where = address.where ?? OPEN;
  const load = useCallback(
    (page: { offset: number; limit: number }) =>
      desk.partnership.matters.queryOptions({
        input: {
          ...(address.search !== '' && { search: address.search }),
          where: where as MatterWhere,
          page,
        },
      }),
    [desk, address.search, where],
  );
  const everything = useQuery({
    ...desk.partnership.matters.queryOptions({ input: { page: COUNT } }),
    placeholderData: keepPreviousData,
  });
  const filters = useMatterFilters(address, where, everything.data);
  const columns = useMatterColumns();
  const { ours = 0, late = 0 } = everything.data ?? {};
  return (
    <>
      <PageHeader
        title="Issues and decisions"
        trail={[{ label: 'Partnership', to: '/partnership' }, { label: 'Issues and decisions' }]}
        sentence={sentenceOf(ours, late)}
        actions={
          <>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button>More…</Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setAsks(asks === 'figures' ? null : 'figures')}>
                  {asks === 'figures' ? 'Hide how issues are dealt with' : 'How issues are dealt with'}
                </Menu.Item>
                {may('partnership.keepInitiative') && (
                  <Menu.Item onClick={() => beginInitiative()}>Work on something together</Menu.Item>
                )}
                {may('partnership.recordDecision') && (
                  <Menu.Item onClick={() => setAsks('decision')}>Write down a decision</Menu.Item>
                )}
                {may('partnership.digest') && (
                  <Menu.Item onClick={() => setAsks('digest')}>Digest of concerns, without names</Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
            {may('partnership.raiseIssue') && (
              <Button variant="filled" aria-keyshortcuts="i" onClick={() => raiseIssue()}>
                Raise an issue
              </Button>
            )}
          </>
        }
      />
      {asks === 'figures' && <IssueFigures />}
      {everything.data?.total === 0 ? (
        <EmptyState
          icon={<Handshake size={26} />}
          title="Nothing has been raised yet"
          action={may('partnership.raiseIssue') && <Button onClick={() => raiseIssue()}>Raise the first issue</Button>}
        >
          What troubles a ward, a shift, a team, before it is anybody’s grievance. Press I anywhere: a title is enough.
          Consultations, decisions and initiatives stand here too.
        </EmptyState>
      ) : (
        <>
          <FilterChips
            filters={filters}
            shown={total === undefined ? undefined : `${total.toLocaleString('en-GB')} shown`}
            search={{
              value: address.search,
              onChange: address.setSearch,
              placeholder: 'A word of it, its number, a theme or a lesson',
            }}
          />
          <PagedTable<Row>
            label="Issues and decisions"
            columns={columns}
            load={load}
            rowKey={(row) => row.id}
            onOpen={open}
            onTotal={setTotal}
            empty={<EmptyState title="Nothing matches">Take a filter off, or search for fewer letters.</EmptyState>}
          />
        </>
      )}
      {asks === 'digest' && <DigestDialog onClose={() => setAsks(null)} />}
      {asks === 'decision' && <DecideDialog from={{}} onClose={() => setAsks(null)} />}
    </>
  );
}

function sentenceOf(ours: number, late: number): string {
  if (ours === 0) return 'Nothing waits for us.';
  const waits = ours === 1 ? 'One of these waits for us' : `${ours} of these wait for us`;
  return late === 0 ? `${waits}.` : `${waits}, ${late === 1 ? 'one is late' : `${late} are late`}.`;
}

function useMatterColumns(): Column<Row>[] {
  return [
    {
      key: 'title',
      header: 'What',
      width: 'minmax(220px, 2.2fr)',
      tone: 'strong',
      cell: (row) => (
        <>
          {row.isUrgent && row.isOpen && (
            <span className={classes.urgent}>
              <Badge urgency="soon">urgent</Badge>
            </span>
          )}
          {row.title}
        </>
      ),
    },
    {
      key: 'waiting',
      header: 'Next',
      width: 'minmax(210px, 1.7fr)',
      cell: (row) => (row.waiting ? <Waits waiting={row.waiting} /> : null),
    },
    {
      key: 'stands',
      header: 'Stands',
      width: 'minmax(200px, 1.2fr)',
      tone: 'soft',
      cell: (row) => `${matterKindWords[row.kind]}, ${row.stands.toLowerCase()}`,
    },
    { key: 'department', header: 'Department', width: '108px', hideBelow: 880, cell: (row) => row.department },
    {
      key: 'seen',
      header: 'Who sees it',
      width: '124px',
      hideBelow: 1080,
      cell: (row) => <VisibilityMark visibility={row.visibility} />,
    },
    { key: 'on', header: 'Since', width: '120px', tone: 'soft', cell: (row) => <DayText day={row.on} isShort /> },
  ];
}

/** The day first: it must not be what a narrow window cuts off. */
function Waits({ waiting }: { waiting: NonNullable<Row['waiting']> }) {
  const { what, by, isOurs, isLate } = waiting;
  if (!isOurs) return <span className={classes.quiet}>{what}</span>;
  if (by === null) return what;
  return (
    <span className={isLate ? classes.late : undefined}>
      {isLate ? 'Late, ' : 'By '}
      <DayText day={by} isShort />: {what.slice(0, 1).toLowerCase() + what.slice(1)}
    </span>
  );
}
