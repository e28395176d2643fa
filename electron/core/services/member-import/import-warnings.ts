// What somebody should know of an import that rejects nothing: in words, the most telling first.

import { headerWarnings, shown } from '../../../../shared/rules/header-matching.ts';
import type { ImportPlan } from '../../../../shared/rules/import-plan.ts';
import { listWarnings } from '../list-warnings.ts';
import type { Absence } from './absent-members.ts';
import type { PlannedImport } from './plan-import.ts';
import { hasNames, type ReadImport } from './read-import.ts';

const MOST = 200;
const MOST_NAMED = 5;

export const NO_NAMES = 'No column with names was found: say which it is.';

export function importWarnings(read: ReadImport, { plan, reader }: PlannedImport, absence: Absence): string[] {
  const { table, mapping, dates } = read;
  const warnings: string[] = [];
  if (!hasNames(mapping)) warnings.push(NO_NAMES);
  if (mapping.number === undefined) {
    warnings.push('No column with membership numbers was found: everybody would come in as “no number yet”.');
  }
  if (dates.isMixed) {
    warnings.push('Some dates of this list are written with the day first and others with the month first.');
  }
  warnings.push(
    ...deadWarning(plan),
    ...table.notes,
    ...listWarnings(table),
    ...headerWarnings(table.headers, mapping),
    ...zerosWarning(plan),
    ...reader.warnings(),
    ...absentWarning(absence.members.length),
  );
  return warnings.slice(0, MOST);
}

/** Nobody is brought back to life by a list. */
function deadWarning({ dead }: ImportPlan): string[] {
  if (dead.length === 0) return [];
  const names = dead.slice(0, MOST_NAMED).map(shown).join(', ');
  const more = dead.length > MOST_NAMED ? ` and ${dead.length - MOST_NAMED} more` : '';
  const who = dead.length === 1 ? 'somebody who has' : 'people who have';
  return [`This list gives a standing to ${who} died, as the desk has it: ${names}${more}. Their standing stays.`];
}

/** Spreadsheets drop the zeros before a number: with the same name it is the same member, without it somebody must look. */
function zerosWarning(plan: ImportPlan): string[] {
  const { same, apart } = plan.differentZeros();
  const differ = ({ rows, example }: { rows: number; example: string }) =>
    `${rows === 1 ? '1 number differs' : `${rows} numbers differ`} from one on the desk by the zeros in front alone (${shown(example)})`;
  const said: string[] = [];
  if (same.rows > 0) said.push(`${differ(same)}: with the same name, each is taken for the member who is there.`);
  if (apart.rows > 0) said.push(`${differ(apart)}, but the names differ too: see under Duplicates afterwards.`);
  return said;
}

function absentWarning(absent: number): string[] {
  if (absent === 0) return [];
  const who = absent === 1 ? '1 member on the desk is' : `${absent} members on the desk are`;
  return [`${who} not in this list and will stay as they are.`];
}
