// What the law counts on a case: a date for each of its key dates, and the day by which it is to be referred.

import type { CaseClock } from '../../../../shared/contract/case-page.ts';
import { emptySettings } from '../../../../shared/domain/branch.ts';
import type { CaseType } from '../../../../shared/domain/case-kinds.ts';
import type { Case, KeyDate } from '../../../../shared/domain/cases.ts';
import {
  capital,
  claimWords,
  conciliatorOf,
  keyDateKindWords,
  type WordList,
} from '../../../../shared/domain/words.ts';
import { caseClock } from '../../../../shared/rules/case-dates.ts';
import { dayInWords, shortDayInWords } from '../../../../shared/rules/day-words.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { referBy as daysBeforeNearest } from '../../../../shared/rules/refer-by.ts';
import { type CaseDate, type DateFacts, stateOn } from './case-date.ts';

/** A charge is no claim: it goes to the labor board. */
const CHARGE_BY = 'File and serve the charge by';

const workedOut = new WeakMap<KeyDate, { today: string; type: CaseType; clock: CaseClock }>();

/** A key date's clock as at `today`. Worked out once a day for each key date as it stands. */
export function clockOf({ type }: Pick<Case, 'type'>, keyDate: KeyDate, today: string): CaseClock {
  const known = workedOut.get(keyDate);
  if (known?.today === today && known.type === type) return known.clock;
  const clock = caseClock(keyDate, today, false, type);
  workedOut.set(keyDate, { today, type, clock });
  return clock;
}

/**
 * `hasInternalDay`: the employer's procedure gives a day. In the United States the contract's steps are the limits: a key date
 * there asks for nothing once they are counted, but for an unfair labor practice: its charge waits for no step.
 */
export function tribunalDates(on: Case, facts: DateFacts, hasInternalDay: boolean): CaseDate[] {
  const dates = on.keyDates.flatMap((keyDate) => {
    const isContracts = keyDate.nation === 'united-states' && on.type !== 'unfairLaborPractice';
    if (isContracts && hasInternalDay) return [];
    return [keyDateDate(on, keyDate, facts)];
  });
  const refer = referDate(on, facts);
  return refer === null ? dates : [...dates, refer];
}

function keyDateDate(on: Case, keyDate: KeyDate, facts: DateFacts): CaseDate {
  const clock = clockOf(on, keyDate, facts.today);
  const isDated = clock.headlineDay !== null;
  const about = [on.keyDates.length > 1 ? claimWords[keyDate.claim] : '', keyDate.what.trim()];
  const beside = about.filter((text) => text !== '');
  return {
    kind: isDated ? clock.action : 'noKeyDate',
    side: 'tribunal',
    who: 'member',
    day: clock.headlineDay,
    laterDay: clock.laterDay,
    title: isDated ? clockTitle(keyDate, clock, facts.words) : undatedTitle(keyDate, clock),
    state: clock.state,
    isVerified: isDated ? (clock.answer?.verified ?? false) : true,
    isWaiting: clock.state !== 'done',
    keyDateId: keyDate.id,
    detail: () => [...about, clock.sentence].filter((text) => text !== '').join(' · '),
    beside: () => {
      if (!isDated) return keyDate.date === null || keyDate.nation === 'united-states' ? null : clock.sentence;
      const counted = keyDate.date === null ? '' : shortDayInWords(keyDate.date, facts.today, facts.dateOrder);
      const closed = on.closed === null ? [] : ['the case is closed'];
      return [...beside, `${keyDateKindWords[keyDate.kind]} ${counted}`, ...closed].join(' · ');
    },
    working: () => clock.answer?.working ?? [],
  };
}

/** The last day on which a case is to be referred; null where it was, where it is closed, and without a limit. */
export function referBy(on: Case, { today, branch }: Pick<DateFacts, 'today' | 'branch'>): string | null {
  if (on.referral !== null || on.closed !== null) return null;
  const clocks = on.keyDates.map((keyDate) => clockOf(on, keyDate, today));
  return daysBeforeNearest(clocks, (branch ?? emptySettings).referDaysBefore);
}

function referDate(on: Case, facts: DateFacts): CaseDate | null {
  const day = referBy(on, facts);
  const isRunning = on.keyDates.some((keyDate) => clockOf(on, keyDate, facts.today).state === 'running');
  if (day === null || !isRunning) return null;
  const before = (facts.branch ?? emptySettings).referDaysBefore;
  const limit = addDays(day, before);
  const detail = () =>
    `${before} ${before === 1 ? 'day' : 'days'} before ${dayInWords(limit, facts.dateOrder)}, the nearest limit.`;
  return {
    kind: 'refer',
    side: 'tribunal',
    who: 'union',
    day,
    laterDay: null,
    title: 'Refer the case by',
    state: stateOn(day, facts.today),
    isVerified: true,
    // Once it has passed, the limit itself is what must be seen to.
    isWaiting: day >= facts.today,
    detail,
    beside: () => null,
    working: () => [{ text: detail(), date: day }],
  };
}

/** What the day of a running clock is for, as a title: "Notify Acas by". */
export function clockTitle(keyDate: KeyDate, clock: CaseClock, words: WordList): string {
  if (clock.action === 'notifyConciliation') return `Notify ${conciliatorOf(keyDate.nation).short} by`;
  if (keyDate.nation === 'united-states') return CHARGE_BY;
  return `Present the ${words.terms.tribunal} claim by`;
}

/** The same where there is little room: "Tribunal claim by". */
export function clockName(kind: CaseDate['kind'], title: string, words: WordList): string {
  if (title === CHARGE_BY) return title;
  return kind === 'presentClaim' ? `${capital(words.terms.tribunal)} claim by` : title;
}

/**
 * What to do about a key date that gives no last day, as a title: the date is to be found out or is wrong, or the law
 * that counts is the contract's.
 */
function undatedTitle(keyDate: KeyDate, clock: CaseClock): string {
  if (keyDate.date === null) return `Find out the date: ${keyDateKindWords[keyDate.kind]}`;
  if (keyDate.nation === 'united-states') return clock.sentence.replace(/\.$/, '');
  return `Check the date: ${keyDateKindWords[keyDate.kind]}`;
}
