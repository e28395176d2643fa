// Every figure of the evidence as a table, period by period; each opens its cases for whoever may see them.

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EvidenceAnswer, EvidenceCell, EvidenceRow } from '../../../../shared/contract/negotiations/evidence.ts';
import { rateInColumn } from '../../../../shared/rules/negotiations/evidence/evidence-words.ts';
import { useWords } from '../../../app/desk.tsx';
import { Block } from '../../../components/block.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import classes from './evidence.module.css';
import { whereBehind } from './evidence-where.ts';

const KEPT_BACK = '–';
const ALL = 'All';
/** So many rows are shown at first: the rarest are at the end. */
const FIRST_ROWS = 12;
/** More columns nobody reads side by side; the workbook has them all. */
const MOST_COLUMNS = 6;

type Line = Pick<EvidenceRow, 'key' | 'label' | 'cells'> & { isAll: boolean };

export function EvidenceFigures({ answer, title }: { answer: EvidenceAnswer; title: string }) {
  const { periods, rows, by } = answer;
  const [isWhole, setIsWhole] = useState(false);
  const { terms } = useWords();
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  const from = Math.max(0, periods.length - MOST_COLUMNS);
  const lines: Line[] = [
    { key: null, label: ALL, cells: periods, isAll: true },
    ...shown.map((row) => ({ ...row, isAll: false })),
  ];
  const columns: Column<Line>[] = [
    {
      key: 'label',
      header: title,
      width: 'minmax(160px, 1.6fr)',
      tone: 'strong',
      cell: ({ label }) => label,
    },
    ...periods.slice(from).map(({ label }, index): Column<Line> => {
      const at = from + index;
      return {
        key: label,
        header: label,
        align: 'end',
        width: 'minmax(136px, 0.7fr)',
        cell: (line) => (
          <Figure
            cell={line.cells[at]}
            isShare={by === 'outcome'}
            where={whereBehind(answer, line.isAll ? null : line, at)}
          />
        ),
      };
    }),
  ];
  return (
    <Block title={`Every figure: ${by === 'outcome' ? terms.cases : `${terms.cases} · per 100 ${terms.members}`}`}>
      <Table<Line>
        label={`${title}, every figure`}
        height="content"
        rows={lines}
        rowKey={({ isAll, key, label }) => (isAll ? ALL : `${key ?? ''} ${label}`)}
        columns={columns}
      />
      {shown.length < rows.length && (
        <Button variant="subtle" mt={8} data-no-print onClick={() => setIsWhole(true)}>
          Show all {rows.length}
        </Button>
      )}
    </Block>
  );
}

function Figure(props: { cell: EvidenceCell | undefined; isShare: boolean; where: ReturnType<typeof whereBehind> }) {
  const { cases, per100 } = props.cell ?? { cases: null, per100: null };
  if (cases === null) {
    return (
      <span className={classes.quiet}>
        <span aria-hidden>{KEPT_BACK}</span>
        <span className="visually-hidden">kept back</span>
      </span>
    );
  }
  const figure = cases.toLocaleString('en-GB');
  return (
    <span className={classes.figure}>
      {props.where !== null && cases > 0 ? (
        <Link to="/cases" search={{ where: props.where }} data-print>
          {figure}
        </Link>
      ) : (
        figure
      )}
      {per100 !== null && cases > 0 && (
        <span className={classes.rate}>
          {props.isShare ? ` · ${Math.round(per100)}%` : ` · ${rateInColumn(per100)}`}
        </span>
      )}
    </span>
  );
}
