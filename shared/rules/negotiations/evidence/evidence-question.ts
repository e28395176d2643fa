// What evidence may be asked by and how finely in time; and the periods that a question comes to.

import { dayInWords, monthInWords } from '../../day-words.ts';
import { addDays } from '../../limits.ts';
import { monthsBetween } from '../../membership-report.ts';

/** `outcome` is of the cases that ended in the period; everything else of those logged in it. */
export const EVIDENCE_BY = ['theme', 'clause', 'workplace', 'type', 'outcome'] as const;
export type EvidenceBy = (typeof EVIDENCE_BY)[number];

export const EVIDENCE_EVERY = ['year', 'quarter', 'month'] as const;
export type EvidenceEvery = (typeof EVIDENCE_EVERY)[number];

export const MOST_PERIODS = 60;

export interface EvidencePeriod {
  label: string;
  /** Both inclusive. */
  from: string;
  to: string;
  isSoFar: boolean;
}

/** The first day of the year two years before: with the year of the day itself, three calendar years. */
export const usualFrom = (to: string): string => `${String(Number(to.slice(0, 4)) - 2).padStart(4, '0')}-01-01`;

/** Calendar years, quarters or months from day to day, the first and last cut at those days; the oldest first. */
export function periodsOf(
  { from, to }: { from: string; to: string },
  every: EvidenceEvery,
  today: string,
): EvidencePeriod[] {
  const months = monthsBetween(from, to);
  const groups = [...Map.groupBy(months, ({ month }) => groupOf(month, every)).values()];
  return groups.map((group, at) => {
    const first = group[0]!.month;
    const last = group.at(-1)!;
    const begins = at === 0 ? from : `${first}-01`;
    const isSoFar = last.end === today && !endsIts(last.end, every);
    return { label: labelOf(begins, last.end, every, isSoFar), from: begins, to: last.end, isSoFar };
  });
}

const groupOf = (month: string, every: EvidenceEvery): string =>
  every === 'month'
    ? month
    : every === 'year'
      ? month.slice(0, 4)
      : `${month.slice(0, 4)} ${Math.ceil(Number(month.slice(5, 7)) / 3)}`;

/** Whether a day is the last of its year, quarter or month. */
const endsIts = (day: string, every: EvidenceEvery): boolean =>
  groupOf(day.slice(0, 7), every) !== groupOf(addDays(day, 1).slice(0, 7), every);

const beginsIts = (day: string, every: EvidenceEvery): boolean =>
  groupOf(day.slice(0, 7), every) !== groupOf(addDays(day, -1).slice(0, 7), every);

function labelOf(from: string, to: string, every: EvidenceEvery, isSoFar: boolean): string {
  if (!beginsIts(from, every) || (!endsIts(to, every) && !isSoFar)) return `${dayInWords(from)} to ${dayInWords(to)}`;
  const year = from.slice(0, 4);
  const named =
    every === 'year'
      ? year
      : every === 'month'
        ? monthInWords(from)
        : `quarter ${Math.ceil(Number(from.slice(5, 7)) / 3)} of ${year}`;
  return isSoFar ? `${named} so far` : named;
}
