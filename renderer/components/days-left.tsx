// How long is left, in words and in the colour of its urgency; never by colour alone.

import { countOfDays } from '../../shared/rules/day-words.ts';
import classes from './days-left.module.css';

export type Urgency = 'late' | 'soon' | 'calm';

/** Late: overdue or inside 3 days. Soon: inside 14 days. Calm: later. */
export function urgencyOf(daysLeft: number): Urgency {
  if (daysLeft <= 3) return 'late';
  return daysLeft <= 14 ? 'soon' : 'calm';
}

/** "4 days late", "today", "tomorrow", "2 days left". */
export function daysLeftInWords(daysLeft: number): string {
  if (daysLeft < 0) return `${countOfDays(-daysLeft)} late`;
  if (daysLeft === 0) return 'today';
  return daysLeft === 1 ? 'tomorrow' : `${daysLeft} days left`;
}

/** `daysLeft` counts from today to the day, both as legal days; negative when it has passed. */
export function DaysLeft(props: { daysLeft: number; urgency?: Urgency }) {
  return (
    <span className={classes.badge} data-urgency={props.urgency ?? urgencyOf(props.daysLeft)}>
      {daysLeftInWords(props.daysLeft)}
    </span>
  );
}

/** The same badge for what has no day yet ("no date yet") or needs other words. */
export function Badge(props: { urgency: Urgency | 'plain' | 'brand'; children: string }) {
  return (
    <span className={classes.badge} data-urgency={props.urgency}>
      {props.children}
    </span>
  );
}
