// What the check of a constitution found, the gravest first, each with its working.

import { CircleAlert, CircleCheckBig, Info, TriangleAlert } from 'lucide-react';
import { ConstitutionHeadSchema } from '../../../../shared/domain/partnership/forums.ts';
import { headWords } from '../../../../shared/domain/partnership/words-forums.ts';
import type { LintFinding } from '../../../../shared/rules/partnership/forums/constitution.ts';
import classes from './constitution.module.css';

const icons = { mustFix: CircleAlert, shouldFix: TriangleAlert, notice: Info };
const spoken = { mustFix: 'Must be mended: ', shouldFix: 'Missing: ', notice: 'To know: ' };

const HEAD = 'missingHead.';
const FEW_HEADS = 3;

/** More than a few missing heads are one thing to know, not a page of them. */
function together(findings: readonly LintFinding[]): LintFinding[] {
  const missing = findings.filter(({ key }) => key.startsWith(HEAD));
  if (missing.length <= FEW_HEADS) return [...findings];
  const keys = new Set(missing.map(({ key }) => key.slice(HEAD.length)));
  const names = ConstitutionHeadSchema.options.filter((head) => keys.has(head)).map((head) => headWords[head].label);
  const rest = findings.filter(({ key }) => !key.startsWith(HEAD));
  const one: LintFinding = {
    key: HEAD,
    severity: 'shouldFix',
    sentence: `${missing.length} heads of its constitution are not written here yet.`,
    working: names.join(' · '),
  };
  const at = rest.findIndex(({ severity }) => severity === 'notice');
  return at === -1 ? [...rest, one] : rest.toSpliced(at, 0, one);
}

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
      {together(findings).map(({ key, severity, sentence, working }) => {
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
