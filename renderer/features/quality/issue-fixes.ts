// What can be done about each trouble of the list at once, and which of them is looked at first.

import type { Inputs } from '../../../shared/contract/contract.ts';
import type { QualityIssue } from '../../../shared/contract/member-quality.ts';

export type Fix = Inputs['members']['fixInBulk']['set'];

/** What is pressed, and what it does with whoever is chosen; with everybody where nobody is. */
const FIXES: Partial<Record<QualityIssue, { verb: string; set: Fix }[]>> = {
  badPostcode: [{ verb: 'Mend as proposed', set: { field: 'proposals', issue: 'badPostcode' } }],
  badEmail: [
    { verb: 'Mend as proposed', set: { field: 'proposals', issue: 'badEmail' } },
    { verb: 'Take the address out', set: { field: 'clear', issue: 'badEmail' } },
  ],
  impossibleDate: [{ verb: 'Take the birth date out', set: { field: 'clear', issue: 'impossibleDate' } }],
  unreadValue: [{ verb: 'Take it out', set: { field: 'clear', issue: 'unreadValue' } }],
  toCheck: [{ verb: 'They are members', set: { field: 'clear', issue: 'toCheck' } }],
};

const NEEDS_WORKPLACE: readonly QualityIssue[] = ['noWorkplace', 'noJob'];

export const fixesFor = (issue: QualityIssue): readonly { verb: string; set: Fix }[] => FIXES[issue] ?? [];

export const needsWorkplace = (issue: QualityIssue): boolean => NEEDS_WORKPLACE.includes(issue);

/** Whether anything can be done from the list; otherwise each member's page is where it is mended. */
export const isMendedHere = (issue: QualityIssue): boolean => FIXES[issue] !== undefined || needsWorkplace(issue);

/** Chosen in the address beside the issues: the workplaces that look alike. */
export const ALIKE = 'alikeWorkplaces';

/** What was asked for while there is any of it, else the most pressing; undefined where nothing is to be mended. */
export function chosenIssue(
  asked: string | undefined,
  issues: readonly { issue: QualityIssue }[],
  alike: number,
): string | undefined {
  const all: string[] = [...issues.map(({ issue }) => issue), ...(alike > 0 ? [ALIKE] : [])];
  return asked !== undefined && all.includes(asked) ? asked : all[0];
}
