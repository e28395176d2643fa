// What happened, newest first, on a line: who, when, and the words as they were written.

import type { ReactNode } from 'react';
import classes from './timeline.module.css';

export function Timeline(props: { label: string; children: ReactNode }) {
  return (
    <ol className={classes.timeline} aria-label={props.label}>
      {props.children}
    </ol>
  );
}

interface TimelineItemProps {
  /** What it was: "Call", "Appeal lodged". */
  what: ReactNode;
  /** When, by whom: the quiet rest of the first line. */
  meta?: ReactNode;
  /** The words. Text is shown as typed, line breaks and all. */
  children?: ReactNode;
  /** Changes that the desk recorded by itself are drawn smaller than what people wrote. */
  isQuiet?: boolean;
  /** It lies ahead: a hearing next week. */
  isAhead?: boolean;
  actions?: ReactNode;
}

export function TimelineItem(props: TimelineItemProps) {
  return (
    <li className={classes.item} data-quiet={props.isQuiet || undefined} data-ahead={props.isAhead || undefined}>
      <div className={classes.head}>
        <span>
          <strong className={classes.what}>{props.what}</strong>
          {props.meta && <span> · {props.meta}</span>}
        </span>
        {props.actions && <span data-no-print>{props.actions}</span>}
      </div>
      {props.children && <div className={classes.text}>{props.children}</div>}
    </li>
  );
}
