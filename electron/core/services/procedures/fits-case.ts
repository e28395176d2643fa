// Whether a case may follow a procedure, and in words why not.

import type { Case } from '../../../../shared/domain/cases.ts';
import type { Procedure, ProcedureVersion } from '../../../../shared/domain/procedures.ts';
import type { WordList } from '../../../../shared/domain/words.ts';

/** null when it may: in use, for cases of this type, and of this case's employer or of none. */
export function whyNot(each: Procedure, on: Case, words: WordList): string | null {
  if (each.isRetired) return `${each.name} is no longer used. Choose another procedure.`;
  if (!each.caseTypes.includes(on.type)) {
    return `${each.name} is not for a case of ${words.caseTypes[on.type]}. Choose another procedure.`;
  }
  if (each.employerId !== null && each.employerId !== on.employerId) {
    return `${each.name} is another employer’s. Choose another procedure.`;
  }
  return null;
}

/** The newest version under which a case begins on this day; undefined when none was in force yet. */
export const versionOn = (each: Procedure, day: string): ProcedureVersion | undefined =>
  each.versions.findLast(({ from }) => from === null || from <= day);
