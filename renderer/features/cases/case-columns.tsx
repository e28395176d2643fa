// The columns of the list of cases.

import { useMemo } from 'react';
import type { CaseRow } from '../../../shared/contract/case-page.ts';
import { capital } from '../../../shared/domain/words.ts';
import { shortDayInWords } from '../../../shared/rules/day-words.ts';
import { useSession, useToday, useWords } from '../../app/desk.tsx';
import { Badge, DaysLeft } from '../../components/days-left.tsx';
import type { Column } from '../../components/table.tsx';
import classes from './case-columns.module.css';

export function useCaseColumns(): Column<CaseRow>[] {
  const { caseTypes, stages, terms } = useWords();
  const { branch } = useSession();
  const today = useToday();
  const order = branch?.dateOrder ?? 'dmy';
  return useMemo(
    () => [
      {
        key: 'number',
        header: 'Number',
        cell: (row) => row.number,
        width: '112px',
        tone: 'soft',
        sortField: 'number',
        hideBelow: 1060,
      },
      { key: 'who', header: 'Who', cell: (row) => row.memberName, width: 'minmax(104px, 1.1fr)', tone: 'strong' },
      {
        key: 'type',
        header: 'Kind',
        cell: (row) => caseTypes[row.type],
        width: 'minmax(120px, 1fr)',
        sortField: 'type',
      },
      {
        key: 'where',
        header: capital(terms.workplace),
        cell: (row) => row.workplace ?? row.employer ?? '',
        width: 'minmax(120px, 1.2fr)',
        hideBelow: 1280,
      },
      {
        key: 'stage',
        header: 'Stands at',
        cell: (row) => stages[row.stage],
        width: 'minmax(110px, 0.95fr)',
        sortField: 'stage',
      },
      {
        key: 'next',
        header: 'Next',
        cell: (row) =>
          row.nextWhat ?? (
            <span className={classes.quiet}>
              {row.closedOn === null ? 'nothing planned' : `closed ${shortDayInWords(row.closedOn, today, order)}`}
              {row.closedOn !== null && !row.isFinished && ', not finished'}
            </span>
          ),
        width: 'minmax(120px, 1.3fr)',
      },
      {
        key: 'when',
        header: 'When',
        cell: (row) => <When row={row} />,
        width: '256px',
        sortField: 'nextDay',
      },
      {
        key: 'rep',
        header: capital(terms.rep),
        cell: (row) => row.repName ?? (row.closedOn === null ? <span className={classes.nobody}>nobody yet</span> : ''),
        width: 'minmax(100px, 1fr)',
        hideBelow: 820,
      },
    ],
    [caseTypes, stages, terms, today, order],
  );
}

function When({ row }: { row: CaseRow }) {
  const { branch } = useSession();
  const today = useToday();
  if (row.nextWhat === null) return null;
  if (row.nextDay === null || row.daysLeft === null) return <Badge urgency="soon">not sure</Badge>;
  return (
    <span className={classes.when}>
      <span className="tabular">{shortDayInWords(row.nextDay, today, branch?.dateOrder)}</span>
      <DaysLeft daysLeft={row.daysLeft} />
    </span>
  );
}
