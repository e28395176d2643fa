// Casework counted without names: what was logged in a period, what ended and how, and what stands at its end. Pure, so
// that every figure can be counted again from the cases behind it.

import type { Case } from '../domain/cases.ts';
import type { Enquiry } from '../domain/enquiries.ts';
import { daysBetween } from './limits.ts';
import { monthsBetween } from './membership-report.ts';

/** What is counted, as it is printed on the report. */
export const CASEWORK_DEFINITION =
  'Cases logged are those whose first day lies in the period; they are broken down by type, employer, theme and month. Cases closed are those whose closing day lies in it; they are broken down by how they ended. A case with several themes counts under each. Open are those logged by the last day and not closed by then; a remedy is open that was not done by then. Rates are cases logged per 100 members on the last day.';

export interface CaseworkPeriod {
  /** Both inclusive. */
  from: string;
  to: string;
}

/** Counts cases and enquiries one by one. */
export class CaseworkCount {
  logged = 0;
  closed = 0;
  openAtEnd = 0;
  openRemedies = 0;
  enquiries = 0;
  readonly byType = new Map<string, number>();
  readonly byEmployer = new Map<string | null, number>();
  readonly byTheme = new Map<string | null, number>();
  readonly byOutcome = new Map<string, number>();
  readonly byMonth: Map<string, number>;
  private readonly period: CaseworkPeriod;
  private readonly days: number[] = [];

  constructor(period: CaseworkPeriod) {
    this.period = period;
    this.byMonth = new Map(monthsBetween(period.from, period.to).map(({ month }) => [month, 0]));
  }

  take(on: Pick<Case, 'type' | 'employerId' | 'themes' | 'openedOn' | 'closed' | 'remedies'>): void {
    const { to } = this.period;
    if (on.openedOn > to) return;
    if (this.isIn(on.openedOn)) this.takeLogged(on);
    if (on.closed === null || on.closed.on > to) this.openAtEnd += 1;
    else if (this.isIn(on.closed.on)) {
      this.closed += 1;
      add(this.byOutcome, on.closed.outcome);
      this.days.push(daysBetween(on.openedOn, on.closed.on));
    }
    this.openRemedies += on.remedies.filter(({ doneOn }) => doneOn === null || doneOn > to).length;
  }

  takeEnquiry({ askedOn }: Pick<Enquiry, 'askedOn'>): void {
    if (this.isIn(askedOn)) this.enquiries += 1;
  }

  private takeLogged(on: Pick<Case, 'type' | 'employerId' | 'themes' | 'openedOn'>): void {
    this.logged += 1;
    add(this.byType, on.type);
    add(this.byEmployer, on.employerId);
    for (const theme of on.themes.length === 0 ? [null] : new Set(on.themes)) add(this.byTheme, theme);
    add(this.byMonth, on.openedOn.slice(0, 7));
  }

  private isIn(day: string): boolean {
    return day >= this.period.from && day <= this.period.to;
  }

  /** Days from logging to closing: half of the cases closed took no longer; null without any. */
  get medianDays(): number | null {
    const days = this.days.toSorted((a, b) => a - b);
    if (days.length === 0) return null;
    const upper = days[days.length >> 1]!;
    return days.length % 2 === 1 ? upper : Math.round((days[(days.length >> 1) - 1]! + upper) / 2);
  }
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Cases per 100 members with two digits behind the point; null where there is nobody to divide by. */
export const per100 = (cases: number, members: number): number | null =>
  members === 0 ? null : Math.round((cases * 10_000) / members) / 100;
