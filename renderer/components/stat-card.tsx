// One figure that matters, and what it counts. With `onOpen` it opens the records behind it.

import type { ReactNode } from 'react';
import classes from './stat-card.module.css';

interface StatCardProps {
  figure: ReactNode;
  label: ReactNode;
  tone?: 'plain' | 'late' | 'soon';
  /** A second, quieter line: since when, out of how many. */
  hint?: ReactNode;
  onOpen?: () => void;
  isActive?: boolean;
}

export function StatCard(props: StatCardProps) {
  const inside = (
    <>
      <span className={classes.figure} data-tone={props.tone ?? 'plain'}>
        {typeof props.figure === 'number' ? props.figure.toLocaleString('en-GB') : props.figure}
      </span>
      <span className={classes.label}>{props.label}</span>
      {props.hint && <span className={classes.hint}>{props.hint}</span>}
    </>
  );
  if (!props.onOpen) return <div className={classes.card}>{inside}</div>;
  return (
    <button type="button" data-print className={classes.card} aria-pressed={props.isActive} onClick={props.onOpen}>
      {inside}
    </button>
  );
}

export function StatRow(props: { children: ReactNode }) {
  return <div className={classes.row}>{props.children}</div>;
}
