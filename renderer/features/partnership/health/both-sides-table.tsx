// What both sides said, line by line on one scale from 0 to 10: a square for management, a circle for the staff side, and between
// them the gap. Every figure stands beside the drawing.

import type { ReactNode } from 'react';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import classes from './health.module.css';
import { type Cell, cellInWords, changeInWords, orNone, type Scores } from './scores.ts';

type Both = Scores['overall'];

interface BothSidesTableProps {
  caption: string;
  head: string;
  /** "Since March 2025"; left out where there is no wave before. */
  trendHead?: string | undefined;
  rows: readonly { key: string; label: ReactNode; both: Both; trend?: number | null | undefined }[];
}

const oneDecimal = (change: number) => changeInWords(change, 1);

export function BothSidesTable(props: BothSidesTableProps) {
  const sides = sideWords(useSession().branch?.words);
  return (
    <>
      <p className={classes.legend} aria-hidden>
        <span>
          <i className={classes.key} data-side="management" />
          {sides.management}
        </span>
        <span>
          <i className={classes.key} data-side="staff" />
          {sides.staff}
        </span>
      </p>
      <table className={classes.items}>
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.head}</th>
            <th scope="col">
              <span className="visually-hidden">Drawn from 0 to 10</span>
            </th>
            <th scope="col" className={classes.figure}>
              Mgmt
            </th>
            <th scope="col" className={classes.figure}>
              Staff
            </th>
            <th scope="col" className={classes.figure}>
              Gap
            </th>
            {props.trendHead !== undefined && (
              <th scope="col" className={classes.figure} title={props.trendHead}>
                Trend
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, label, both, trend }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className={classes.lane}>
                <Lane both={both} />
              </td>
              <Figure cell={both.management} />
              <Figure cell={both.staff} />
              <td className={classes.figure}>{orNone(both.gap, oneDecimal)}</td>
              {props.trendHead !== undefined && <td className={classes.figure}>{orNone(trend ?? null, oneDecimal)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Figure({ cell }: { cell: Cell }) {
  return (
    <td className={classes.figure}>
      <span className={cell.state === 'shown' ? undefined : classes.hidden}>{cellInWords(cell, 1)}</span>
    </td>
  );
}

function Lane({ both: { management, staff } }: { both: Both }) {
  const at = (mean: number) => `${mean * 10}%`;
  return (
    <span className={classes.track} aria-hidden>
      {management.mean !== null && staff.mean !== null && (
        <span
          className={classes.between}
          style={{
            left: at(Math.min(management.mean, staff.mean)),
            width: at(Math.abs(management.mean - staff.mean)),
          }}
        />
      )}
      {management.mean !== null && (
        <span className={classes.dot} data-side="management" style={{ left: at(management.mean) }} />
      )}
      {staff.mean !== null && <span className={classes.dot} data-side="staff" style={{ left: at(staff.mean) }} />}
    </span>
  );
}
