// Whether months of an index may stand beside those that are there: a month given twice, one that differs, a sudden jump, another
// base. What is odd is asked about; what cannot be right is refused.

import { Big } from 'big.js';
import { monthAfter, wholeMonthInWords } from './months.ts';
import type { MonthlyIndex } from './price-index.ts';

interface GivenMonth {
  month: string;
  value: string;
}

export interface JudgedMonths {
  /** Not there yet. */
  fresh: GivenMonth[];
  /** There already, with the same figure. */
  same: GivenMonth[];
  /** There already, with another. */
  differing: (GivenMonth & { there: string })[];
  /** Asked before anything is kept. */
  questions: string[];
  /** Nothing is kept as long as there is one. */
  problems: string[];
}

/** Percent from one month to the next: neither index has moved so far in one month since 1988. */
const ODD_STEP = 5;
const MOST_SAID = 3;

/** `thisMonth`: today's; a later one has no prices yet. */
export function judgePriceMonths(index: MonthlyIndex, given: readonly GivenMonth[], thisMonth: string): JudgedMonths {
  const { months } = index;
  const judged: JudgedMonths = { fresh: [], same: [], differing: [], questions: [], problems: [] };
  const once = new Map<string, string>();
  for (const { month, value } of given) {
    const other = once.get(month);
    if (other !== undefined && !Big(other).eq(value)) {
      judged.problems.push(
        `${wholeMonthInWords(month)} is given twice, as ${other} and as ${value}: keep the one that is right.`,
      );
    }
    if (month > thisMonth) judged.problems.push(`${wholeMonthInWords(month)} has not come yet.`);
    once.set(month, value);
  }
  for (const [month, value] of [...once].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const there = months.get(month)?.value;
    if (there === undefined) judged.fresh.push({ month, value });
    else if (Big(there).eq(value)) judged.same.push({ month, value });
    else judged.differing.push({ month, value, there });
  }
  const base = otherBase(judged.differing, index);
  if (base === null) judged.questions.push(...differences(judged.differing), ...oddSteps(index, judged.fresh, once));
  else judged.problems.unshift(base);
  judged.problems.splice(MOST_SAID);
  return judged;
}

/** All differ by one factor: what is here stands on another base, and two bases cannot stand beside each other. */
function otherBase(differing: JudgedMonths['differing'], { short, code, base }: MonthlyIndex): string | null {
  const ratios = differing.map(({ value, there }) => Number(Big(value).div(there).toFixed(4)));
  const isOne = Math.max(...ratios) / Math.min(...ratios) < 1.01;
  if (differing.length < 3 || Math.abs(ratios[0]! - 1) < 0.02 || !isOne) return null;
  return `All ${differing.length} months that are here already differ by the same factor: this looks like the ${short} on another base. Take series ${code}, ${base}.`;
}

function differences(differing: JudgedMonths['differing']): string[] {
  if (differing.length === 0) return [];
  const said = differing
    .slice(0, MOST_SAID)
    .map(({ month, value, there }) => `${wholeMonthInWords(month)} is ${there} here and ${value} in yours`);
  const more = differing.length > MOST_SAID ? ` (and ${differing.length - MOST_SAID} months more)` : '';
  return [`${said.join('; ')}${more}. Shall yours take its place?`];
}

function oddSteps({ months, short }: MonthlyIndex, fresh: readonly GivenMonth[], given: ReadonlyMap<string, string>) {
  const odd = fresh.flatMap(({ month, value }) => {
    const before =
      given.get(monthAfter(month, -1)) ?? months.get(monthAfter(month, -1))?.value ?? lastOf(months, month);
    if (before === undefined) return [];
    const step = Big(value).minus(before).times(100).div(before);
    if (step.abs().lte(ODD_STEP)) return [];
    return [
      `${wholeMonthInWords(month)}: ${value} would be ${step.abs().toFixed(1)}% ${step.lt(0) ? 'below' : 'above'} the ${before} before it`,
    ];
  });
  if (odd.length === 0) return [];
  return [
    `${odd.slice(0, MOST_SAID).join('; ')}. The ${short} index is meant (${lastOf(months, '9999') ?? ''} is the last here), not its yearly rate and not another base. Is it right?`,
  ];
}

function lastOf(months: MonthlyIndex['months'], before: string): string | undefined {
  let last: string | undefined;
  for (const month of months.keys()) if (month < before && (last === undefined || month > last)) last = month;
  return last === undefined ? undefined : months.get(last)?.value;
}
