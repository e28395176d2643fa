// What the check of a constitution found, the gravest first, each with its working.

import { CircleAlert, CircleCheckBig, Info, TriangleAlert } from 'lucide-react';
import type { LintFinding } from '../../../../shared/rules/partnership/forums/constitution.ts';
import classes from './constitution.module.css';

const icons = { mustFix: CircleAlert, shouldFix: TriangleAlert, notice: Info };
const spoken = { mustFix: 'Must be mended: ', shouldFix: 'Missing: ', notice: 'To know: ' };

/** `sound`: what is said where nothing was found. */
export function LintList({ findings, sound }: { findings: readonly LintFinding[]; sound?: string }) {
  if (findings.length === 0) {
    return (
      <p className={classes.sound}>
        <CircleCheckBig size={18} className={classes.soundSign} aria-hidden />
        {sound ?? 'The constitution holds together: nothing is missing and nothing contradicts itself.'}
      </p>
    );
  }
  return (
    <ul className={classes.findings}>
      {findings.map(({ key, severity, sentence, working }) => {
        const Icon = icons[severity];
        return (
          <li key={`${key} ${sentence}`} className={classes.finding} data-severity={severity}>
            <Icon size={16} aria-hidden />
            <span>
              <span className="visually-hidden">{spoken[severity]}</span>
              {sentence}
              {working !== '' && <span className={classes.working}>{working}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
