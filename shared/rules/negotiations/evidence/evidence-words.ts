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
  const said = row.cells
    .map((cell, at) => ({ cell, label: periods[at]?.label ?? '' }))
    .filter(({ cell }) => cell.cases !== null)
    .reverse()
    .slice(0, MOST_READ_OUT);
  if (said.length === 0 || said.every(({ cell }) => cell.cases === 0)) return '';
  const subject = subjectOf(by, row, terms);
  const isRate = by !== 'outcome' && said.every(({ cell }) => cell.per100 !== null);
  const parts = said.map(({ cell, label }, at) => {
    if (isRate) {
      const rate = rateInWords(cell.per100 as number);
      return at === 0 ? `${rate} for every 100 ${terms.members} in ${label}` : `${rate} in ${label}`;
    }
    const share = by === 'outcome' && cell.per100 !== null ? ` (${Math.round(cell.per100)}% of those that ended)` : '';
    return at === 0
      ? `${countOf(cell.cases as number, terms)} in ${label}${share}`
      : `${cell.cases} in ${label}${share}`;
  });
  return `${subject}: ${parts.join(', ')}.`;
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
