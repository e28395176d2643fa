// What each carries beside the time that they are given: by name and in no other order, and the page says why.

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ComponentProps, type ReactNode, useMemo } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { facilityWords } from '../../../../shared/domain/reps/words-facility.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { hoursAndMinutes } from '../../../../shared/rules/reps/facility-hours.ts';
import { useDesk, useSession, useWords } from '../../../app/desk.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { type Column, PagedTable } from '../../../components/table.tsx';
import type { LoadPage } from '../../../components/use-pages.ts';
import classes from './cover.module.css';

type Row = Outputs['reps']['loadAndTime']['rows'][number];

export function LoadTab({ trail, tabs }: { trail: ComponentProps<typeof PageHeader>['trail']; tabs: ReactNode }) {
  const desk = useDesk();
  const { terms } = useWords();
  const { branch } = useSession();
  const { inSentence } = facilityWords(branch?.words);
  const first = useQuery(desk.reps.loadAndTime.queryOptions({ input: { page: { offset: 0, limit: 0 } } }));
  const load = useMemo((): LoadPage<Row> => (page) => desk.reps.loadAndTime.queryOptions({ input: { page } }), [desk]);
  const columns = useColumns();
  const { data } = first;
  return (
    <>
      <PageHeader
        title={`Load and ${inSentence}`}
        windowTitle={capital(terms.reps)}
        trail={trail}
        sentence={
          data
            ? `Cases and questions of today; ${inSentence} from ${dayInWords(data.from, branch?.dateOrder)} to ${dayInWords(data.to, branch?.dateOrder)}.`
            : ' '
        }
        actions={<LinkButton to="/reps/facility-time">Enter {inSentence}</LinkButton>}
      />
      {tabs}
      {data && <p className={classes.why}>{data.why}</p>}
      <PagedTable
        label={`Load and ${inSentence}, by name`}
        columns={columns}
        load={load}
        rowKey={(row) => row.repId}
        empty={<EmptyState title={`No ${terms.reps} yet`}>Once somebody holds a post, they stand here.</EmptyState>}
      />
    </>
  );
}

/** None of them sorts: see the file's head. */
function useColumns(): Column<Row>[] {
  const { terms } = useWords();
  const { branch } = useSession();
  const { title } = facilityWords(branch?.words);
  return useMemo(
    () => [
      {
        key: 'name',
        header: 'Name',
        width: 'minmax(150px, 1.2fr)',
        tone: 'strong',
        cell: ({ repId, name }) => (
          <Link className={classes.quiet} to="/reps/$id" params={{ id: repId }}>
            {name}
          </Link>
        ),
      },
      {
        key: 'posts',
        header: 'Posts',
        width: 'minmax(150px, 1.4fr)',
        tone: 'soft',
        hideBelow: 700,
        cell: (row) => row.posts,
      },
      {
        key: 'covered',
        header: `${capital(terms.members)} covered`,
        width: '140px',
        align: 'end',
        cell: (row) => figure(row.membersCovered),
      },
      {
        key: 'cases',
        header: `Open ${terms.cases}`,
        width: '110px',
        align: 'end',
        cell: (row) => figure(row.openCases),
      },
      {
        key: 'enquiries',
        header: 'Questions, 30 days',
        width: '146px',
        align: 'end',
        hideBelow: 860,
        cell: (row) => figure(row.enquiries),
      },
      { key: 'load', header: 'Load', width: '80px', align: 'end', cell: (row) => figure(row.load) },
      {
        key: 'time',
        header: `${title}, 12 weeks`,
        width: '176px',
        align: 'end',
        cell: ({ facilityMinutes, memberId }) =>
          memberId === null
            ? 'not kept here'
            : facilityMinutes === null
              ? closed
              : facilityMinutes === 0
                ? 'none entered'
                : hoursAndMinutes(facilityMinutes),
      },
    ],
    [terms, title],
  );
}

const closed = <span className={classes.soft}>not open to you</span>;

const figure = (count: number | null): ReactNode => (count === null ? closed : count.toLocaleString('en-GB'));
