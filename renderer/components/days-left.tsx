// How long is left, in words and in the colour of its urgency; never by colour alone.

import { daysLeftInWords } from '../../shared/rules/day-words.ts';
import classes from './days-left.module.css';
import { type Urgency, urgencyOf } from './urgency.ts';

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
