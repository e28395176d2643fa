// Checks of a nomination in plain words, each with a mark that also has a name.

import { Check, CircleHelp, X } from 'lucide-react';
import type { NominationShown } from '../../../../shared/contract/elections/life.ts';
import classes from './election.module.css';

const MARKS = {
  yes: { Icon: Check, label: 'In order:' },
  no: { Icon: X, label: 'Against it:' },
  unknown: { Icon: CircleHelp, label: 'To be looked at:' },
} as const;

export function CheckList({ checks, label }: { checks: NominationShown['checks']; label: string }) {
  return (
    <ul className={classes.checks} aria-label={label}>
      {checks.map(({ code, isPassed, text }) => {
        const passed = isPassed === null ? 'unknown' : isPassed ? 'yes' : 'no';
        const { Icon, label: mark } = MARKS[passed];
        return (
          <li key={code} data-passed={passed}>
            <Icon size={15} aria-label={mark} />
            <span>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
