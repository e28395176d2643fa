// Which backups stay: the 30 most recent, one a day for 21 days, one a month for twelve months. What was saved later is
// told by its number (`seq`), which a clock that was put back does not change; only ages are told by days.

import { Temporal } from 'temporal-polyfill';

const dayOf = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day);

export const RECENT_COPIES = 30;
export const DAILY_FOR_DAYS = 21;
export const MONTHLY_FOR_MONTHS = 12;
/** Days for which what a restore replaced is kept aside. */
export const ASIDE_FOR_DAYS = 30;

/** A backup that Branchdesk made in the folder that it rotates; nothing else is ever handed to these rules. */
export interface KeptCopy {
  name: string;
  /** The legal day on which it was made, in the branch's zone. */
  day: string;
  /** The last transaction that it holds. */
  seq: number;
  /** When it was made, ISO 8601 in UTC: tells two of the same `seq` apart. */
  at: string;
  /** Whether opening it again succeeded; null when that was not tried yet. */
  isGood: boolean | null;
}

/** Why a backup stays. */
export type KeptAs = 'recent' | 'daily' | 'monthly' | 'lastGood';

const later = (a: KeptCopy, b: KeptCopy): number =>
  b.seq - a.seq || (a.at === b.at ? (a.name < b.name ? 1 : -1) : a.at < b.at ? 1 : -1);

/**
 * Every backup that stays, with why. A backup that failed its proof takes nobody's place: it stays while it is among the
 * most recent, beside 30 others. The last that was proved good always stays, and where none was, the last of all.
 */
export function copiesToKeep(copies: readonly KeptCopy[], today: string): Map<string, KeptAs> {
  const newestFirst = [...copies].sort(later);
  const kept = new Map<string, KeptAs>();
  const keep = (copy: KeptCopy | undefined, as: KeptAs): void => {
    if (copy && !kept.has(copy.name)) kept.set(copy.name, as);
  };
  let recent = 0;
  for (const copy of newestFirst) {
    if (recent === RECENT_COPIES) break;
    keep(copy, 'recent');
    if (copy.isGood !== false) recent += 1;
  }
  const usable = newestFirst.filter(({ isGood }) => isGood !== false);
  const dailyAfter = dayOf(today).subtract({ days: DAILY_FOR_DAYS }).toString();
  for (const copy of lastOfEach(usable, ({ day }) => day)) if (copy.day > dailyAfter) keep(copy, 'daily');
  const monthlyAfter = dayOf(today).subtract({ months: MONTHLY_FOR_MONTHS }).toString();
  for (const copy of lastOfEach(usable, ({ day }) => day.slice(0, 7))) {
    if (copy.day > monthlyAfter) keep(copy, 'monthly');
  }
  keep(
    newestFirst.find(({ isGood }) => isGood === true),
    'lastGood',
  );
  return kept;
}

/**
 * The last of each day or month, by runs of what follows one another: where the clock was put back, a day that came
 * twice has a copy of each time.
 */
function* lastOfEach(newestFirst: readonly KeptCopy[], labelOf: (copy: KeptCopy) => string): Generator<KeptCopy> {
  let label: string | undefined;
  for (const copy of newestFirst) {
    if (labelOf(copy) !== label) yield copy;
    label = labelOf(copy);
  }
}

/** The names of those that go, the oldest first. */
export function copiesToRemove(copies: readonly KeptCopy[], today: string): string[] {
  const kept = copiesToKeep(copies, today);
  return [...copies]
    .sort(later)
    .reverse()
    .filter(({ name }) => !kept.has(name))
    .map(({ name }) => name);
}

/** The first day on which what was put aside on `day` is removed. */
export const asideGoesOn = (day: string): string => dayOf(day).add({ days: ASIDE_FOR_DAYS }).toString();

export interface WhatGoes {
  /** A copy made up to this day (inclusive) holds it … */
  upTo: string;
  /** … and so does one that ends at this transaction or an earlier one, whatever its day says. */
  seq?: number;
}

const NOBODYS = '\0';

/**
 * The day on which the last copy that holds what goes will have gone, when Branchdesk makes a backup on every day from
 * `today` on; later by as many days as it makes none. null when no copy holds it.
 */
export function lastCopyGoesOn(copies: readonly KeptCopy[], what: WhatGoes, today: string): string | null {
  const holds = ({ day, seq }: KeptCopy): boolean => day <= what.upTo || (what.seq !== undefined && seq <= what.seq);
  if (!copies.some(holds)) return null;
  const latest = copies.reduce((last, { day }) => (day > last ? day : last), today);
  const end = dayOf(latest).add({ months: MONTHLY_FOR_MONTHS, days: RECENT_COPIES + 1 });
  let seq = copies.reduce((highest, copy) => Math.max(highest, copy.seq), 0);
  let left = [...copies];
  let date = dayOf(today);
  for (; date.toString() <= end.toString(); date = date.add({ days: 1 })) {
    const day = date.toString();
    seq += 1;
    // Its name is nobody's: no file and no path begins so.
    const made = { name: `${NOBODYS}${day}`, day, seq, at: `${day}T12:00:00Z`, isGood: true };
    // What is made today holds it no more, whatever its day is.
    const gone = new Set(copiesToRemove([...left, made], day));
    left = [...left, made].filter(({ name }) => !gone.has(name));
    if (!left.some((copy) => !copy.name.startsWith(NOBODYS) && holds(copy))) return day;
  }
  return end.toString();
}
