// The membership report: who was a member on a day, broken down, and who joined and left in a period. Everybody is
// counted once in every breakdown, and members before the period + joiners - leavers = members on the day.

import type { Member } from '../domain/members.ts';
import { mainJobOn } from './jobs.ts';
import { addDays } from './limits.ts';
import { membershipOn } from './membership-on.ts';
import { BEFORE_ALL, membershipTurns } from './membership-turns.ts';
import { rowAt } from './rows-at.ts';

/** What is counted, as it is printed on the report. */
export const MEMBERSHIP_DEFINITION =
  'Members are people on the list who had joined by the day and whose standing on it is applied, in benefit, in arrears or suspended, or is not recorded. People whose membership is still to be checked are not counted. A joiner became a member in the period, a leaver stopped being one; somebody who did both is counted in both.';

export const BREAKDOWNS = ['byWorkplace', 'byEmployer', 'byCategory', 'byPaymentMethod', 'byStanding'] as const;
export type BreakdownName = (typeof BREAKDOWNS)[number];

export interface MonthCount {
  /** `YYYY-MM`. */
  month: string;
  joiners: number;
  leavers: number;
  /** At the end of the month, or on the report's day in its last month. */
  members: number;
}

/** Months from one day's to the other's, both included, each with its last day; the last one ends on `to`. */
export function monthsBetween(from: string, to: string): { month: string; end: string }[] {
  const months: { month: string; end: string }[] = [];
  let year = Number(from.slice(0, 4));
  let month = Number(from.slice(5, 7));
  for (let name = from.slice(0, 7); name <= to.slice(0, 7); ) {
    const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
    const end = addDays(`${next}-01`, -1);
    months.push({ month: name, end: end < to ? end : to });
    year = Number(next.slice(0, 4));
    month = Number(next.slice(5, 7));
    name = next;
  }
  return months;
}

/** Counts members one by one. `from` and `asAt` are legal days, both inclusive, `from` not after `asAt`. */
export class MembershipCount {
  members = 0;
  joiners = 0;
  leavers = 0;
  /** Members on the day before the period. */
  membersBefore = 0;
  readonly breakdowns: Record<BreakdownName, Map<string | null, number>>;
  readonly months: MonthCount[];
  private readonly asAt: string;
  private readonly dayBefore: string;
  private readonly monthEnds: string[];
  private readonly dayAfter = new Map<string, string>();

  constructor(asAt: string, from: string) {
    this.asAt = asAt;
    this.dayBefore = addDays(from, -1);
    const months = monthsBetween(from, asAt);
    this.monthEnds = months.map(({ end }) => end);
    this.months = months.map(({ month }) => ({ month, joiners: 0, leavers: 0, members: 0 }));
    this.breakdowns = {
      byWorkplace: new Map(),
      byEmployer: new Map(),
      byCategory: new Map(),
      byPaymentMethod: new Map(),
      byStanding: new Map(),
    };
  }

  take(member: Member): void {
    const { isMember, standing } = membershipOn(member, this.asAt);
    if (isMember) this.breakDown(member, standing);
    this.takePeriod(member);
  }

  private breakDown(member: Member, standing: string | null): void {
    this.members += 1;
    const job = mainJobOn(member.jobs, this.asAt);
    this.add('byWorkplace', job?.workplaceId ?? null);
    this.add('byEmployer', job?.employerId ?? null);
    this.add('byCategory', rowAt(member.categories, this.asAt)?.category ?? null);
    this.add('byPaymentMethod', rowAt(member.payments, this.asAt)?.method ?? null);
    this.add('byStanding', standing);
  }

  private add(breakdown: BreakdownName, key: string | null): void {
    const counts = this.breakdowns[breakdown];
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  private takePeriod(member: Member): void {
    if (member.isToCheck) return;
    let wasMember = membershipOn(member, BEFORE_ALL).isMember;
    let since = BEFORE_ALL;
    if (wasMember) this.membersBefore += 1;
    for (const { day, isMember } of membershipTurns(member, this.asAt, this.next)) {
      if (day <= this.dayBefore) this.membersBefore += isMember ? 1 : -1;
      else this.addTurn(day, isMember);
      if (!isMember) this.addMonths(since, day);
      wasMember = isMember;
      since = day;
    }
    if (wasMember) this.addMonths(since, '9999-12-31');
  }

  /** The day after; the same few days come again and again. */
  private readonly next = (day: string): string => {
    let next = this.dayAfter.get(day);
    if (next === undefined) {
      next = addDays(day, 1);
      this.dayAfter.set(day, next);
    }
    return next;
  };

  private addTurn(day: string, isJoiner: boolean): void {
    const month = this.months[this.firstEndFrom(day)];
    if (isJoiner) this.joiners += 1;
    else this.leavers += 1;
    if (month && isJoiner) month.joiners += 1;
    else if (month) month.leavers += 1;
  }

  /** Somebody was a member from `since` (inclusive) until `until` (exclusive). */
  private addMonths(since: string, until: string): void {
    for (let at = this.firstEndFrom(since); at < this.monthEnds.length; at += 1) {
      if ((this.monthEnds[at] as string) >= until) break;
      (this.months[at] as MonthCount).members += 1;
    }
  }

  private firstEndFrom(day: string): number {
    let low = 0;
    let high = this.monthEnds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.monthEnds[middle] as string) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export interface LabelledRow {
  key: string | null;
  label: string;
  members: number;
}

/** Rows in the order in which they are read: the most members first, what is not recorded last. */
export function rowsOf(
  counts: ReadonlyMap<string | null, number>,
  labelOf: (key: string) => string,
  noneRecorded: string,
  most: number,
): { rows: LabelledRow[]; total: number } {
  const rows: LabelledRow[] = [];
  let total = 0;
  for (const [key, members] of counts) {
    total += members;
    if (key !== null) rows.push({ key, label: labelOf(key), members });
  }
  rows.sort((a, b) => b.members - a.members || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  const none = counts.get(null);
  const room = most - (none === undefined ? 0 : 1);
  if (rows.length > room) {
    const rest = rows.splice(room - 1);
    const members = rest.reduce((sum, row) => sum + row.members, 0);
    rows.push({ key: 'others', label: `${rest.length} others`, members });
  }
  if (none !== undefined) rows.push({ key: null, label: noneRecorded, members: none });
  return { rows, total };
}
