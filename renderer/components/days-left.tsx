// How long is left, in words and in the colour of its urgency; never by colour alone.

import { daysLeftInWords } from '../../shared/rules/day-words.ts';
import classes from './days-left.module.css';

export type Urgency = 'late' | 'soon' | 'calm';

/** Late: overdue or inside 3 days. Soon: inside 14 days. Calm: later. */
export function urgencyOf(daysLeft: number): Urgency {
  if (daysLeft <= 3) return 'late';
  return daysLeft <= 14 ? 'soon' : 'calm';
}

interface DaysLeftProps {
  /** Counts from today to the day, both as legal days; negative when it has passed. */
  daysLeft: number;
  urgency?: Urgency;
  /** It takes place on the day (a hearing) rather than having to be done by it. */
  isEvent?: boolean;
}

export function DaysLeft(props: DaysLeftProps) {
  const words = props.isEvent && props.daysLeft === 0 ? 'today' : daysLeftInWords(props.daysLeft);
  return (
    <span className={classes.badge} data-urgency={props.urgency ?? urgencyOf(props.daysLeft)}>
      {words}
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
