// What a list of staff says of itself besides its rows: what was counted, what was left out, and where it is not what the spine or
// the branch knows.

import { Big } from 'big.js';
import type { PaySpine, SpineYear } from '../../../domain/negotiations/spines.ts';
import { fold } from '../../fold.ts';
import { rowsInWords } from './rows-in-words.ts';
import { asAnnual } from './spine-figures.ts';
import { rateOf } from './spine-points.ts';
import type { WorkforceGroup, WorkforceListOptions } from './workforce-list.ts';
import type { ReadRow } from './workforce-row.ts';

export interface LeftOut {
  /** Rows that are sums of others, with the people that they state. */
  totals: readonly { row: number; people: number | undefined }[];
  /** How many rows have nobody in them. */
  nobody: number;
}

export function workforceNotes(
  rows: readonly ReadRow[],
  groups: readonly WorkforceGroup[],
  { totals, nobody }: LeftOut,
  options: WorkforceListOptions,
): string[] {
  const { isByEmployee, spine, year, mapping, workplaces } = options;
  const people = groups.reduce((all, { headcount }) => all + headcount, 0);
  const notes: string[] = [];
  if (isByEmployee) {
    notes.push(
      `Each row is one employee: ${people.toLocaleString('en-GB')} people were counted into ${groups.length.toLocaleString('en-GB')} groups. Names and numbers of people are not kept.`,
    );
  }
  for (const { row, people: stated } of totals) {
    const differs =
      stated !== undefined && stated !== people && totals.length === 1
        ? ` It says ${stated.toLocaleString('en-GB')} people; the rows come to ${people.toLocaleString('en-GB')}.`
        : '';
    notes.push(`Row ${row} is a total and was left out.${differs}`);
  }
  if (nobody > 0) notes.push(`${nobody} ${nobody === 1 ? 'row has' : 'rows have'} nobody in it and stays out.`);
  const full = rows.filter(({ hours, share }) => hours === null && share === null).length;
  if ((mapping.hours ?? mapping.share) === undefined)
    notes.push('No column of hours was found: everybody is counted as full time.');
  else if (full > 0 && full < rows.length) {
    notes.push(
      `${full} ${full === 1 ? 'row has no hours and is' : 'rows have no hours and are'} counted as full time.`,
    );
  }
  if (spine !== undefined && year !== undefined) notes.push(...unlikeSpine(rows, spine, year));
  const unknown = new Set(
    rows.map(({ workplace }) => workplace).filter((name) => name !== '' && !workplaces.has(fold(name))),
  );
  if (unknown.size > 0) {
    const names = [...unknown].slice(0, 5).map((name) => `“${name.slice(0, 60)}”`);
    notes.push(
      `Not on the list of workplaces: ${names.join(', ')}${unknown.size > 5 ? ` and ${unknown.size - 5} more` : ''}.`,
    );
  }
  return notes;
}

/** Pay in the list that is not the point’s: an older year, or another spine. */
function unlikeSpine(rows: readonly ReadRow[], spine: PaySpine, year: SpineYear): string[] {
  const unlike = rows.filter(({ point, annual }) => {
    const rate = point === '' ? null : rateOf(year, point);
    return annual !== null && rate !== null && new Big(annual).minus(asAnnual(rate, spine)).abs().gt(1);
  });
  if (unlike.length === 0) return [];
  const [first] = unlike;
  return [
    `The pay in ${rowsInWords(unlike.map(({ row }) => row))} is not what “${spine.name}” pays in ${year.label} (point ${first!.point}: ${first!.annual} in the list, ${rateOf(year, first!.point)} on the spine). The point is kept, the pay is not.`,
  ];
}
