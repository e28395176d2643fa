// Every candidate's way through the count: a bar a stage, against the quota. Rows and not lines that cross, so that twelve
// candidates can be told apart without a colour for each.

import type { CountResult } from '../../../../shared/domain/elections/count-result.ts';
import { type CountTable, type CountTableRow, outcomeInWords } from '../../../../shared/rules/elections/count-table.ts';
import { votesRead } from '../../../../shared/rules/elections/votes.ts';
import { Block } from '../../../components/block.tsx';
import classes from './count.module.css';

const HEIGHT = 56;

export function StageChart({ count, table }: { count: CountResult; table: CountTable }) {
  const stages = count.stages.length;
  const rows = table.rows.filter(({ outcome }) => outcome !== 'withdrawn');
  const most = Math.max(count.quota ?? 0, ...rows.flatMap(({ cells }) => cells.map(({ votes }) => Number(votes))));
  const quota = count.quota === null ? null : count.quota / most;
  if (stages === 1) return null;
  return (
    <Block title="Each candidate’s way, stage by stage">
      <p className={classes.soft}>
        A bar a stage. The broken line is the quota of {count.quota?.toLocaleString('en-GB')}; a bar with a cap elected
        the candidate, a hollow one was the last before the exclusion.
      </p>
      <ul className={classes.ways}>
        {rows.map((row) => (
          <li key={row.number}>
            <div>
              <span className={classes.name}>{row.name}</span>
              <span className={classes.outcome} data-outcome={row.outcome}>
                {outcomeInWords(row)}
              </span>
            </div>
            <Way row={row} most={most} quota={quota} />
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Way({ row, most, quota }: { row: CountTableRow; most: number; quota: number | null }) {
  const first = votesRead(row.cells[0]!.votes);
  const last = row.cells.filter(({ isGone }) => !isGone).at(-1);
  const told = `${row.name}: ${first} first preferences, ${votesRead((last ?? row.cells[0]!).votes)} at the last. ${outcomeInWords(row)}.`;
  const each = 100 / row.cells.length;
  const y = (votes: number) => HEIGHT - (votes / most) * (HEIGHT - 4);
  return (
    <svg className={classes.way} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={told}>
      <line className={classes.floor} x1="0" x2="100" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {row.cells.map((cell, index) => {
        if (cell.isGone) return null;
        const votes = Number(cell.votes);
        const isDecided = row.decidedAt === cell.stage;
        const mark = isDecided && (row.outcome === 'elected' || row.outcome === 'excluded') ? row.outcome : undefined;
        const box = { x: index * each + each * 0.12, width: each * 0.76 };
        return (
          <g key={cell.stage} data-mark={mark}>
            <title>{`Stage ${cell.stage}: ${votesRead(cell.votes)}`}</title>
            <rect className={classes.bar} {...box} y={y(votes)} height={Math.max(0, HEIGHT - y(votes))} />
            {mark === 'elected' && <rect className={classes.cap} {...box} y={y(votes) - 3} height={3} />}
          </g>
        );
      })}
      {quota !== null && <line className={classes.quota} x1="0" x2="100" y1={y(quota * most)} y2={y(quota * most)} />}
    </svg>
  );
}
