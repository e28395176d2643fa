// The columns of the list of cases.

import { useMemo } from 'react';
import type { CaseRow } from '../../../shared/contract/cases.ts';
import { shortDayInWords } from '../../../shared/rules/day-words.ts';
import { useSession, useToday, useWords } from '../../app/desk.tsx';
import { DaysLeft } from '../../components/days-left.tsx';
import type { Column } from '../../components/table.tsx';
import classes from './case-columns.module.css';
import { capital } from './lane-marks.ts';

export function useCaseColumns(): Column<CaseRow>[] {
  const { caseTypes, stages, terms } = useWords();
  const { branch } = useSession();
  const today = useToday();
  const order = branch?.dateOrder ?? 'dmy';
  return useMemo(
    () => [
      { key: 'number', header: 'Number', cell: (row) => row.number, width: '104px', tone: 'soft', sortField: 'number' },
      { key: 'who', header: 'Who', cell: (row) => row.memberName, width: 'minmax(130px, 1.4fr)', tone: 'strong' },
      {
        key: 'type',
        header: 'Kind',
        cell: (row) => caseTypes[row.type],
        width: 'minmax(110px, 1.1fr)',
        sortField: 'type',
      },
      {
        key: 'where',
        header: capital(terms.workplace),
        cell: (row) => row.workplace ?? row.employer ?? '',
        width: 'minmax(110px, 1.2fr)',
        hideBelow: 900,
      },
      {
        key: 'stage',
        header: 'Stands at',
        cell: (row) => stages[row.stage],
        width: 'minmax(92px, 0.9fr)',
        sortField: 'stage',
      },
      {
        key: 'next',
        header: 'Next',
        cell: (row) =>
          row.nextWhat === null || row.nextDay === null ? (
            <span className={classes.quiet}>
              {row.closedOn === null ? 'nothing planned' : `closed ${shortDayInWords(row.closedOn, today, order)}`}
            </span>
          ) : (
            <>
              {row.nextWhat} <span className={classes.quiet}>{shortDayInWords(row.nextDay, today, order)}</span>
            </>
          ),
        width: 'minmax(180px, 2.2fr)',
      },
      {
        key: 'when',
        header: 'When',
        cell: (row) => row.daysLeft !== null && <DaysLeft daysLeft={row.daysLeft} />,
        width: '124px',
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
