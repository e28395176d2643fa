// Evidence in words: a sentence to read out for each finding, what has changed since it was kept, and what is kept of it as a
// citation. One wording for the screen, the paper and the room.

import type { EvidenceCell, EvidenceRow, EvidenceWas } from '../../../contract/negotiations/evidence.ts';
import { capital } from '../../../domain/words.ts';
import type { EvidenceBy, EvidencePeriod } from './evidence-question.ts';

export interface EvidenceTerms {
  case: string;
  cases: string;
  members: string;
}

/** So many periods are read out; more nobody follows. */
const MOST_READ_OUT = 3;

/** "4.1", and below 1 "0.36": with fewer figures small branches would all have the same. */
export const rateInWords = (rate: number): string =>
  rate.toLocaleString('en-GB', { maximumFractionDigits: rate < 1 ? 2 : 1 });

/** The same in a column of a table: every figure with as many decimals. */
export const rateInColumn = (rate: number): string =>
  rate.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const countOf = (cases: number, terms: EvidenceTerms): string =>
  `${cases.toLocaleString('en-GB')} ${cases === 1 ? terms.case : terms.cases}`;

/** What a row is of, as a sentence begins. */
function subjectOf(by: EvidenceBy, { key, label }: Pick<EvidenceRow, 'key' | 'label'>, terms: EvidenceTerms): string {
  const cases = capital(terms.cases);
  if (key === null) return `${cases} with ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  switch (by) {
    case 'theme':
      return `${cases} about “${label}”`;
    case 'clause':
      return `${cases} that relied on ${label}`;
    case 'workplace':
      return `${cases} from ${label}`;
    case 'type':
      return `${cases} of the kind “${label}”`;
    case 'outcome':
      return `${cases} that ended with “${label}”`;
  }
}

/** '' where nothing may be said. The newest period first. */
export function findingSentence(
  by: EvidenceBy,
  row: Pick<EvidenceRow, 'key' | 'label' | 'cells'>,
  periods: readonly Pick<EvidencePeriod, 'label'>[],
  terms: EvidenceTerms,
): string {
  const newest = row.cells.map((cell, at) => ({ cell, label: periods[at]?.label ?? '' })).reverse();
  const first = newest.findIndex(({ cell }) => cell.cases !== null);
  const near = first === -1 ? [] : newest.slice(first, first + MOST_READ_OUT);
  // What is kept back in between is said to be; at the end it is passed over.
  const said = near.slice(0, near.findLastIndex(({ cell }) => cell.cases !== null) + 1);
  const known = said.flatMap(({ cell }) => (cell.cases === null ? [] : [cell]));
  if (known.every(({ cases }) => cases === 0)) return '';
  const isRate = by !== 'outcome' && known.every(({ per100 }) => per100 !== null);
  const parts = said.map(({ cell, label }, at) => {
    if (cell.cases === null) return `kept back in ${label}`;
    if (isRate) {
      const rate = rateInWords(cell.per100 as number);
      return at === 0 ? `${rate} per 100 ${terms.members} in ${label}` : `${rate} in ${label}`;
    }
    const share = by === 'outcome' && cell.per100 !== null ? ` (${Math.round(cell.per100)}% of those that ended)` : '';
    return at === 0 ? `${countOf(cell.cases, terms)} in ${label}${share}` : `${cell.cases} in ${label}${share}`;
  });
  return `${subjectOf(by, row, terms)}: ${parts.join(', ')}.`;
}

const figureOf = ({ cases, per100 }: Pick<EvidenceCell, 'cases' | 'per100'>, by: EvidenceBy): string =>
  cases === null ? 'kept back' : per100 === null || by === 'outcome' ? String(cases) : rateInWords(per100);

/** Period by period what is another figure now; empty where it is as it was. A period that is asked no more is no change. */
export function changesSince(
  was: readonly EvidenceWas[],
  cells: readonly EvidenceCell[],
  periods: readonly EvidencePeriod[],
  by: EvidenceBy,
): string[] {
  return periods.flatMap((period, at) => {
    const before = was.find(({ from }) => from === period.from);
    const now = cells[at];
    if (before === undefined || now === undefined) return [];
    if (before.cases === now.cases && before.per100 === now.per100) return [];
    return [`${capital(period.label)}: ${figureOf(before, by)} when it was kept, ${figureOf(now, by)} now.`];
  });
}
