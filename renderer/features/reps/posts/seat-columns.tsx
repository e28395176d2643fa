// The columns of the list of reps: what the post is, who holds it, whose it is, since and until.

import { Button } from '@mantine/core';
import type { SeatRow } from '../../../../shared/contract/reps/posts.ts';
import { seatStateWords } from '../../../../shared/domain/reps/words-posts.ts';
import { capital, type WordList } from '../../../../shared/domain/words.ts';
import { countOfDays } from '../../../../shared/rules/day-words.ts';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import type { Column } from '../../../components/table.tsx';
import classes from './posts.module.css';

/** `fill` is there for whoever may appoint. */
export function seatColumns(terms: WordList['terms'], fill: ((row: SeatRow) => void) | undefined): Column<SeatRow>[] {
  return [
    {
      key: 'who',
      header: 'Who',
      width: 'minmax(190px, 1.3fr)',
      tone: 'strong',
      cell: (row) => (row.holder === null ? <Vacant row={row} /> : row.holder.name),
    },
    {
      key: 'post',
      header: 'Post',
      width: 'minmax(150px, 1.1fr)',
      cell: (row) => (row.deputyFor === null ? row.called : `${row.called}, deputy for ${row.deputyFor}`),
    },
    {
      key: 'for',
      header: 'For',
      width: 'minmax(160px, 1.5fr)',
      tone: 'soft',
      hideBelow: 700,
      cell: (row) => <span title={row.constituency}>{row.constituency}</span>,
    },
    {
      key: 'members',
      header: capital(terms.members),
      width: '96px',
      align: 'end',
      hideBelow: 820,
      cell: (row) => (row.members === null ? '' : row.members.toLocaleString('en-GB')),
    },
    {
      key: 'since',
      header: 'Since',
      width: '148px',
      hideBelow: 1_060,
      cell: (row) => (row.holder?.from ? <DayText day={row.holder.from} isShort /> : null),
    },
    { key: 'until', header: 'Until', width: '200px', cell: (row) => <Until row={row} fill={fill} /> },
  ];
}

function Vacant({ row: { vacancy } }: { row: SeatRow }) {
  if (vacancy === null) return null;
  return (
    <span className={classes.vacant}>
      <Badge urgency="soon">
        {vacancy.seats === 1 ? seatStateWords.vacant.toLowerCase() : `${vacancy.seats} vacant`}
      </Badge>{' '}
      {vacancy.days !== null && `for ${countOfDays(vacancy.days)}`}
    </span>
  );
}

function Until({ row, fill }: { row: SeatRow; fill: ((row: SeatRow) => void) | undefined }) {
  if (row.holder === null) {
    return fill === undefined ? null : (
      <Button size="compact-sm" onClick={() => fill(row)}>
        Appoint
        <span className="visually-hidden"> to {row.called}</span>
      </Button>
    );
  }
  const { to } = row.holder;
  return (
    <span>
      {to === null ? <span className={classes.quiet}>no last day</span> : <DayText day={to} isShort />}
      {row.state === 'endsSoon' && <span className={classes.soon}> · soon</span>}
      {row.state === 'notBegun' && <span className={classes.quiet}> · begins later</span>}
      {row.state === 'ended' && <span className={classes.quiet}> · over</span>}
    </span>
  );
}
