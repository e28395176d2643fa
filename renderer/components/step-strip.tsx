// How far something is on its way, as a row of steps: what is behind it, where it is, what is ahead.

import { Check } from 'lucide-react';
import classes from './step-strip.module.css';

export interface StripStep {
  label: string;
  /** A day or a figure after it, softly. */
  note?: string;
  isBehind: boolean;
  isHere: boolean;
}

export function StepStrip({ steps }: { steps: readonly StripStep[] }) {
  return (
    <ol className={classes.strip} aria-label="How far it is">
      {steps.map(({ label, note, isBehind, isHere }) => (
        <li
          key={label}
          className={classes.step}
          data-behind={isBehind || undefined}
          aria-current={isHere ? 'step' : undefined}
        >
          <span className={classes.dot}>{isBehind && <Check size={12} aria-label="Done:" />}</span>
          <span>
            {label}
            {note && <span className={classes.note}> {note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
