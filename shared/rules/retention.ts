// How long each kind of record is kept: by the union's own schedule where somebody typed it in, else by what the product
// suggests. The day is an argument, and every answer says its rule, the rule's source, from which day it counts and when it is due.

import type { Case } from '../domain/cases.ts';
import type { RetentionKind, RetentionRow } from '../domain/data-requests.ts';
import type { Member } from '../domain/members.ts';
import { CURRENT_STANDINGS } from '../domain/members.ts';
import { dayInWords } from './day-words.ts';
import { isFinished } from './finished.ts';
import { laterDay, monthsAfter } from './limits.ts';

export interface RetentionRule {
  kind: RetentionKind;
  /** Months from the day that the kind counts from; null: never destroyed by the schedule. */
  months: number | null;
  source: string;
  /** Nobody has typed in what the union's schedule says of this kind. */
  isDefault: boolean;
}

const SUGGESTED = 'Suggested by Branchdesk until the union’s own schedule is typed in';
const LIMITATION = `${SUGGESTED}: six years, as the Limitation Act 1980 gives for most claims`;

/** No law says how long a branch keeps its casework (TULRCA 1992 s.29 is about accounts). */
const DEFAULTS: Readonly<Record<RetentionKind, { months: number; source: string }>> = {
  cases: { months: 72, source: LIMITATION },
  formerMembers: { months: 72, source: LIMITATION },
  enquiries: { months: 24, source: SUGGESTED },
  equalityAnswers: { months: 36, source: SUGGESTED },
  lists: { months: 24, source: SUGGESTED },
  remittances: { months: 72, source: `${SUGGESTED}: six years, as accounts are kept (TULRCA 1992 s.29)` },
  mailings: { months: 24, source: SUGGESTED },
  exchanges: { months: 24, source: SUGGESTED },
  handovers: { months: 24, source: SUGGESTED },
  nonMembers: { months: 24, source: SUGGESTED },
  requests: { months: 72, source: LIMITATION },
  facilityTime: { months: 36, source: SUGGESTED },
  accessLog: { months: 24, source: SUGGESTED },
};

/** The row of the union's schedule for this kind, or what the product suggests. */
export function ruleFor(kind: RetentionKind, schedule: readonly RetentionRow[]): RetentionRule {
  const own = schedule.find((row) => row.kind === kind);
  return own === undefined
    ? { kind, ...DEFAULTS[kind], isDefault: true }
    : { kind, months: own.months, source: own.source, isDefault: false };
}

/** From which day a record's time counts, or why it does not count yet. */
export type CountsFrom = { from: string; because: string } | { from: null; because: string };

/**
 * A case counts from its close, or from the last thing that was answered for or done after it. A case of several members counts
 * from the last date of any of them. One that is closed and not finished does not count.
 */
export function caseCountsFrom(on: Pick<Case, 'closed' | 'keyDates' | 'remedies' | 'type' | 'memberIds'>): CountsFrom {
  if (on.closed === null) return { from: null, because: 'The case is open.' };
  if (!isFinished(on)) {
    return {
      from: null,
      because: 'The case is closed but not finished: a date is not answered for, or a remedy is not done.',
    };
  }
  const closed = on.closed.on;
  const further = [
    ...on.keyDates.flatMap(({ done }) => (done === null ? [] : [done.on])),
    ...on.remedies.flatMap(({ doneOn }) => doneOn ?? []),
    ...(on.memberIds.length > 1
      ? on.keyDates.flatMap(({ date, lastOn }) => [date, lastOn].filter((d) => d !== null))
      : []),
  ];
  const last = further.reduce(laterDay, closed);
  return {
    from: last,
    because:
      last === closed
        ? `The case was closed on ${dayInWords(closed)}.`
        : `The case was closed on ${dayInWords(closed)}; its last date was ${dayInWords(last)}.`,
  };
}

/**
 * Somebody who is no member any more counts from the first day of the standings that ended their membership; where that day is
 * unknown, nothing counts. `today` is the day as at which they are looked at.
 */
export function memberCountsFrom(member: Pick<Member, 'standings' | 'isToCheck'>, today: string): CountsFrom {
  if (member.isToCheck) return { from: null, because: 'Whether they are a member is still to be checked.' };
  const begun = member.standings.filter(({ from }) => from === null || from <= today);
  const isCurrent = ({ standing }: Member['standings'][number]) => CURRENT_STANDINGS.includes(standing);
  const lastCurrent = begun.findLastIndex(isCurrent);
  const ended = begun[lastCurrent + 1];
  if (ended === undefined) {
    const last = begun[lastCurrent];
    if (last === undefined) return { from: null, because: 'Nobody has written down whether they were ever a member.' };
    if (last.to === null || last.to >= today) return { from: null, because: 'They are a member.' };
    return { from: last.to, because: `Their membership ended on ${dayInWords(last.to)}.` };
  }
  if (ended.from === null) return { from: null, because: 'They are no member; since which day is not written down.' };
  return { from: ended.from, because: `They are no member since ${dayInWords(ended.from)}.` };
}

export interface RetentionAnswer {
  rule: RetentionRule;
  from: string | null;
  /** The first day on which it may be destroyed; null when no day is counted. */
  dueOn: string | null;
  isDue: boolean;
  /** In sentences: from which day it counts, what the rule is, and whose rule. */
  because: string[];
}

/** When a record may be destroyed by its rule; whether something else keeps it is not asked here. */
export function retentionOf(rule: RetentionRule, counts: CountsFrom, today: string): RetentionAnswer {
  const ruled =
    rule.months === null
      ? 'It is never destroyed by the schedule'
      : `It is kept ${monthsInWords(rule.months)} from then`;
  const because = [counts.because, `${ruled} (${rule.source.trim() || 'no source is written down'}).`];
  if (counts.from === null || rule.months === null)
    return { rule, from: counts.from, dueOn: null, isDue: false, because };
  const dueOn = monthsAfter(counts.from, rule.months);
  return {
    rule,
    from: counts.from,
    dueOn,
    isDue: dueOn <= today,
    because: [...because, `Due on ${dayInWords(dueOn)}.`],
  };
}

/** "6 years", "18 months", "no time". */
export function monthsInWords(months: number): string {
  if (months === 0) return 'no time';
  if (months % 12 === 0) return months === 12 ? '1 year' : `${months / 12} years`;
  return months === 1 ? '1 month' : `${months} months`;
}
