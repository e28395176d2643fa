// What is next on a case and when: the nearest of its clocks, its hearings ahead and its tasks.
// A clock is worked out once a day for each key date as it stands: records are replaced, never edited in place.

import type { CaseClock } from '../../../../shared/contract/cases.ts';
import type { Case, KeyDate, Task, TimelineEntry } from '../../../../shared/domain/cases.ts';
import type { WordList } from '../../../../shared/domain/words.ts';
import { conciliatorOf, keyDateKindWords } from '../../../../shared/domain/words.ts';
import { caseClock } from '../../../../shared/rules/case-dates.ts';
import type { View } from '../../store/desk-store.ts';

const workedOut = new WeakMap<KeyDate, { today: string; clock: CaseClock }>();

/** The clocks of an open case as at `today`. */
export function openClock(keyDate: KeyDate, today: string): CaseClock {
  const known = workedOut.get(keyDate);
  if (known?.today === today) return known.clock;
  const clock = caseClock(keyDate, today, false);
  workedOut.set(keyDate, { today, clock });
  return clock;
}

/** What the day of a running clock is for, as a title: "Notify Acas by". */
export function clockTitle(keyDate: KeyDate, clock: CaseClock, words: WordList): string {
  if (clock.action === 'notifyConciliation') return `Notify ${conciliatorOf(keyDate.nation).short} by`;
  return `Present the ${words.terms.tribunal} claim by`;
}

/**
 * What to do about a key date that gives no last day, as a title: the date is to be found out or is wrong, or the law
 * that counts is the contract's.
 */
export function undatedTitle(keyDate: KeyDate, clock: CaseClock): string {
  if (keyDate.date === null) return `Find out the date: ${keyDateKindWords[keyDate.kind]}`;
  if (keyDate.nation === 'united-states') return clock.sentence.replace(/\.$/, '');
  return `Check the date: ${keyDateKindWords[keyDate.kind]}`;
}

/** "Hearing, 10:00, Room 4". */
export const hearingTitle = (hearing: TimelineEntry): string =>
  ['Hearing', hearing.time, hearing.place.trim() || null].filter((part) => part !== null).join(', ');

export const isHearingAhead = (entry: TimelineEntry, today: string): boolean =>
  entry.kind === 'hearing' && entry.day >= today;

/** The nearest date of a case that somebody must keep; null for a closed case and where there is none. */
export function nextDate(view: View, on: Case, today: string, words: WordList): { what: string; day: string } | null {
  if (on.closed !== null) return null;
  const dates: { what: string; day: string }[] = [];
  for (const keyDate of on.keyDates) {
    const clock = openClock(keyDate, today);
    if (clock.state === 'done' || clock.headlineDay === null) continue;
    dates.push({ what: clockTitle(keyDate, clock, words), day: clock.headlineDay });
  }
  for (const entry of view.byIndex('timeline', 'caseId', on.id)) {
    if (isHearingAhead(entry, today)) dates.push({ what: hearingTitle(entry), day: entry.day });
  }
  for (const task of view.byIndex('tasks', 'caseId', on.id)) {
    if (isDue(task)) dates.push({ what: task.what, day: task.dueOn });
  }
  return dates.reduce<{ what: string; day: string } | null>(
    (nearest, date) => (nearest === null || date.day < nearest.day ? date : nearest),
    null,
  );
}

export const isDue = (task: Task): task is Task & { dueOn: string } => task.doneOn === null && task.dueOn !== null;
