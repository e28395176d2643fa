// The same as a table: who covers whom, and how many there are to each.

import { useMemo } from 'react';
import type { CoverRow } from '../../../../shared/contract/reps/cover.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { perRepInWords } from '../../../../shared/rules/reps/cover-what-if.ts';
import { useWords } from '../../../app/desk.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import classes from './cover.module.css';
import { coverState, placeKey, placeName, stateWords } from './cover-state.ts';

/** A table of up to so many rows stands on the page whole. */
const MOST_WHOLE = 40;

export function CoverTable({ rows, onOpen }: { rows: readonly CoverRow[]; onOpen: (row: CoverRow) => void }) {
  const { terms } = useWords();
  const columns = useMemo((): Column<CoverRow>[] => {
    const words = stateWords(terms);
    return [
      {
        key: 'name',
        header: 'Where',
        width: 'minmax(170px, 1.6fr)',
        tone: 'strong',
        sortValue: (row) => placeName(row, terms),
        cell: (row) => placeName(row, terms),
      },
      {
        key: 'employer',
        header: capital(terms.employer),
        width: 'minmax(120px, 1fr)',
        tone: 'soft',
        hideBelow: 820,
        sortValue: ({ place }) => place.employer ?? '',
        cell: ({ place }) => place.employer,
      },
      {
        key: 'members',
        header: capital(terms.members),
        width: '96px',
        align: 'end',
        sortValue: ({ members }) => members,
        cell: ({ members }) => members.toLocaleString('en-GB'),
      },
      {
        key: 'state',
        header: 'Cover',
        width: '228px',
        sortValue: ({ isCovered, withoutRep, members }) => (isCovered ? withoutRep / Math.max(1, members) : 2),
        cell: (row) => (
          <span className={classes.state} data-state={coverState(row)}>
            <span className={classes.swatch} data-state={coverState(row)} aria-hidden />
            {words[coverState(row)]}
          </span>
        ),
      },
      {
        key: 'without',
        header: `No ${terms.rep}`,
        width: '84px',
        align: 'end',
        sortValue: ({ withoutRep }) => withoutRep,
        cell: ({ withoutRep }) => (withoutRep === 0 ? '' : withoutRep.toLocaleString('en-GB')),
      },
      {
        key: 'perRep',
        header: 'To each',
        width: '84px',
        align: 'end',
        sortValue: ({ membersPerRep }) => membersPerRep ?? -1,
        cell: ({ membersPerRep }) => perRepInWords(membersPerRep),
      },
      {
        key: 'reps',
        header: 'Covered by',
        width: 'minmax(160px, 1.8fr)',
        tone: 'soft',
        hideBelow: 700,
        cell: ({ coveredBy }) => coveredBy.map(({ name }) => name).join(', '),
      },
    ];
  }, [terms]);
  return (
    <Table
      label="Cover"
      columns={columns}
      rows={rows}
      rowKey={placeKey}
      onOpen={onOpen}
      height={rows.length > MOST_WHOLE ? 'fill' : 'content'}
    />
  );
}
