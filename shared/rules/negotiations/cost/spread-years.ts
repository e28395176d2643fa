// When each rise is paid: years that were given in short are written out, and every pay year is cut where a rise or an increment
// begins. Shares are whole parts of a year, so that no month is lost to a division.

import { Temporal } from 'temporal-polyfill';
import type { CostInput, CostYearInput } from '../../../contract/negotiations/cost.ts';
import { Decimal, plainText } from './decimal.ts';
import { type CostIssue, CostRefused } from './refusal.ts';

/** Divisible by 28, 29, 30 and 31: a day of any month is a whole number of parts. */
const PARTS_IN_MONTH = 377_580;
export const PARTS_IN_YEAR = 12 * PARTS_IN_MONTH;

type Measures = CostYearInput['measures'];

/** One rise: when it begins, and where its measures stand in the input. */
export interface Entry {
  label: string;
  from: string | null;
  paidOn: string | null;
  measures: Measures;
  path: (string | number)[];
  /** Pay years from that of the first rise. */
  payYear: number;
  payYearDays: { from: string; to: string } | null;
  /** Parts of its pay year that have passed when it begins; and for how many it is paid within it. */
  start: number;
  parts: number;
  /** Parts from the day that it is due until the month in which it reaches anybody's pay. */
  arrears: number;
}

/** A stretch of time in which nothing changes, counted with one rise. */
export interface Segment {
  entry: number;
  /** 0: the base; n: after the n-th rise. */
  level: number;
  parts: number;
  /** An increment is paid from its first day. */
  isIncrement: boolean;
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function partsWithinMonth(day: string): number {
  const { day: number, daysInMonth } = Temporal.PlainDate.from(day);
  return ((number - 1) * PARTS_IN_MONTH) / daysInMonth;
}

const dayOfMonth = (month: number): Temporal.PlainDate =>
  new Temporal.PlainDate(Math.floor(month / 12), (month % 12) + 1, 1);

/** "2026-27"; "2026" where the pay year is the calendar's. */
function labelOf(firstMonth: number): string {
  const year = Math.floor(firstMonth / 12);
  return firstMonth % 12 === 0 ? String(year) : `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** The years as they were given, or as many as were asked for with the same measures. */
function givenYears({ years, measures, startsOn }: Pick<CostInput, 'years' | 'measures' | 'startsOn'>) {
  if (Array.isArray(years)) {
    if (measures) {
      throw new CostRefused([
        { path: ['measures'], message: 'Say the measures of each year, or once for all: not both.' },
      ]);
    }
    return years.map((year, index) => ({ ...year, path: ['years', index, 'measures'] }));
  }
  return Array.from({ length: years ?? 1 }, (_, index) => ({
    label: undefined,
    from: index === 0 ? startsOn : undefined,
    paidOn: undefined,
    measures: measures ?? [],
    path: ['measures'],
  }));
}

/** Each on the anniversary of the one before where no day is said; none at all where the first has none. */
function withDays(given: ReturnType<typeof givenYears>): (string | null)[] {
  let last: string | null = null;
  return given.map(({ from }, index) => {
    if (from !== undefined) last = from;
    else if (index > 0 && last !== null) last = Temporal.PlainDate.from(last).add({ years: 1 }).toString();
    return last;
  });
}

function dayIssues(given: ReturnType<typeof givenYears>, days: readonly (string | null)[]): CostIssue[] {
  const issues: CostIssue[] = [];
  for (const [index, day] of days.entries()) {
    const before = index === 0 ? null : (days[index - 1] ?? null);
    const paidOn = given[index]?.paidOn;
    if (index > 0 && before === null && day !== null) {
      issues.push({
        path: ['years', 0, 'from'],
        message: 'Say from which day the first year is paid, as for the later ones.',
      });
    } else if (before !== null && day !== null && day <= before) {
      issues.push({
        path: ['years', index, 'from'],
        message: `The years are out of order: number ${index + 1} begins on ${day}, the one before it on ${before}.`,
      });
    }
    if (paidOn !== undefined && (day === null || paidOn < day)) {
      issues.push({
        path: ['years', index, 'paidOn'],
        message:
          day === null
            ? 'Say from which day the rise is due, as well as when it is paid.'
            : `It cannot be paid on ${paidOn}, before the day from which it is due (${day}).`,
      });
    }
  }
  return issues;
}

/**
 * The rises in order. A year without a day counts in full.
 * @throws CostRefused when they are out of order or leave out a whole pay year.
 */
export function spreadYears(input: Pick<CostInput, 'years' | 'measures' | 'startsOn' | 'payYearMonth'>): Entry[] {
  const given = givenYears(input);
  const days = withDays(given);
  const issues = dayIssues(given, days);
  if (issues.length > 0) throw new CostRefused(issues);
  const first = days[0] ?? null;
  const begins = (input.payYearMonth ?? (first === null ? 1 : (monthOf(first) % 12) + 1)) - 1;
  const yearOf = (day: string): number => Math.floor((monthOf(day) - begins) / 12);
  const entries = given.map(({ label, paidOn, measures, path }, index): Entry => {
    const from = days[index] ?? null;
    const firstMonth = from === null ? null : yearOf(from) * 12 + begins;
    const start =
      from === null || firstMonth === null ? 0 : (monthOf(from) - firstMonth) * PARTS_IN_MONTH + partsWithinMonth(from);
    const arrears =
      from === null || paidOn === undefined
        ? 0
        : Math.max(0, (monthOf(paidOn) - monthOf(from)) * PARTS_IN_MONTH - partsWithinMonth(from));
    return {
      label: label || (firstMonth === null ? `Year ${index + 1}` : labelOf(firstMonth)),
      from,
      paidOn: paidOn ?? null,
      measures,
      path,
      payYear: from === null || first === null ? index : yearOf(from) - yearOf(first),
      payYearDays:
        firstMonth === null
          ? null
          : {
              from: dayOfMonth(firstMonth).toString(),
              to: dayOfMonth(firstMonth + 12)
                .subtract({ days: 1 })
                .toString(),
            },
      start,
      parts: PARTS_IN_YEAR - start,
      arrears,
    };
  });
  refuseGaps(entries);
  return entries.map((entry, index) => ({ ...entry, label: labelWithin(entries, index, given[index]?.label) }));
}

/** "2026-27, rise 2": two rises in one pay year are told apart, where nobody has named them. */
function labelWithin(entries: readonly Entry[], index: number, given: string | undefined): string {
  const { label = '', payYear } = entries[index] ?? {};
  const before = entries.slice(0, index).filter((each) => each.payYear === payYear).length;
  return given || before === 0 ? label : `${label}, rise ${before + 1}`;
}

function refuseGaps(entries: readonly Entry[]): void {
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    if (before && entry.payYear > before.payYear + 1) {
      throw new CostRefused([
        {
          path: ['years', index, 'from'],
          message: `A pay year is missing between ${before.label} and ${entry.label}. Add it, without measures if nothing rises in it.`,
        },
      ]);
    }
  }
}

/** Every pay year from the first rise's to the last one's, cut where something begins. */
export function segmentsOf(
  entries: readonly Entry[],
  input: Pick<CostInput, 'incrementMonth' | 'payYearMonth'>,
): Segment[] {
  const month = input.incrementMonth ?? null;
  const begins = entries[0]?.payYearDays
    ? Number(entries[0].payYearDays.from.slice(5, 7))
    : (input.payYearMonth ?? month);
  const increment = month === null || begins === null ? null : ((month - begins + 12) % 12) * PARTS_IN_MONTH;
  const segments: Segment[] = [];
  let level = 0;
  for (let first = 0; first < entries.length; ) {
    const payYear = entries[first]?.payYear;
    let after = first;
    while (after < entries.length && entries[after]?.payYear === payYear) after += 1;
    const starts = entries.slice(first, after).map(({ start }) => start);
    const cuts = [...new Set([0, ...starts, ...(increment === null ? [] : [increment])])].sort((a, b) => a - b);
    for (const [index, cut] of cuts.entries()) {
      const begun = starts.filter((start) => start <= cut).length;
      segments.push({
        entry: first + Math.max(begun, 1) - 1,
        level: level + begun,
        parts: (cuts[index + 1] ?? PARTS_IN_YEAR) - cut,
        isIncrement: cut === increment,
      });
    }
    level += starts.length;
    first = after;
  }
  return segments;
}

/** So long at one level of pay. */
export interface Stretch {
  level: number;
  parts: number;
}

/** By rise: the time that is counted with it, stretches of the same level put together. */
export function stretchesOf(entries: readonly Entry[], segments: readonly Segment[]): Stretch[][] {
  return entries.map((_, entry) => {
    const byLevel = new Map<number, number>();
    for (const { entry: of, level, parts } of segments) {
      if (of === entry) byLevel.set(level, (byLevel.get(level) ?? 0) + parts);
    }
    return [...byLevel].map(([level, parts]) => ({ level, parts }));
  });
}

export const monthsText = (parts: number): string => plainText(new Decimal(parts).div(PARTS_IN_MONTH));

const divisorOf = (a: number, b: number): number => (b === 0 ? a : divisorOf(b, a % b));

/** Months to be worked with: "7", "4.5", "(3 + 17 ÷ 31)" where decimals would only come near. */
function exactMonths(parts: number): string {
  const near = monthsText(parts);
  if (new Decimal(near).times(PARTS_IN_MONTH).eq(parts)) return near;
  const rest = parts % PARTS_IN_MONTH;
  const common = divisorOf(rest, PARTS_IN_MONTH);
  const whole = (parts - rest) / PARTS_IN_MONTH;
  return `(${whole} + ${rest / common} ÷ ${PARTS_IN_MONTH / common})`;
}

/** A share of a year as it stands in a formula: "× 7 ÷ 12"; nothing for a whole one. */
export const shareText = (parts: number): string => (parts === PARTS_IN_YEAR ? '' : ` × ${exactMonths(parts)} ÷ 12`);
