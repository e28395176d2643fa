// What is next on a case and when: of its clocks, its hearings ahead, its tasks and what is not known of its dates.
// A clock is worked out once a day for each key date as it stands: records are replaced, never edited in place.

import type { CaseClock } from '../../../../shared/contract/cases.ts';
import type { Remedy } from '../../../../shared/domain/case-results.ts';
import type { Case, KeyDate, Task } from '../../../../shared/domain/cases.ts';
import type { TimelineEntry } from '../../../../shared/domain/timeline.ts';
import type { WordList } from '../../../../shared/domain/words.ts';
import { capital, conciliatorOf, keyDateKindWords } from '../../../../shared/domain/words.ts';
import { caseClock } from '../../../../shared/rules/case-dates.ts';
import { isFinished } from '../../../../shared/rules/finished.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import type { View } from '../../store/desk-store.ts';

const workedOut = new WeakMap<KeyDate, { today: string; isClosed: boolean; clock: CaseClock }>();

/** A key date's clock as at `today`; on a closed case (`isClosed`) it runs on until somebody answers for it. */
export function openClock(keyDate: KeyDate, today: string, isClosed = false): CaseClock {
  const known = workedOut.get(keyDate);
  if (known?.today === today && known.isClosed === isClosed) return known.clock;
  const clock = caseClock(keyDate, today, isClosed);
  workedOut.set(keyDate, { today, isClosed, clock });
  return clock;
}

/** What the day of a running clock is for, as a title: "Notify Acas by". */
export function clockTitle(keyDate: KeyDate, clock: CaseClock, words: WordList): string {
  if (clock.action === 'notifyConciliation') return `Notify ${conciliatorOf(keyDate.nation).short} by`;
  return `Present the ${words.terms.tribunal} claim by`;
}

/** The same where there is little room: "Tribunal claim by". */
function clockName(keyDate: KeyDate, clock: CaseClock, words: WordList): string {
  if (clock.action === 'notifyConciliation') return clockTitle(keyDate, clock, words);
  const { tribunal } = words.terms;
  return `${capital(tribunal)} claim by`;
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

/** What is next on a case; without a day when its limit cannot be counted. */
interface Next {
  what: string;
  day: string | null;
}

/** A limit or a hearing within so many days comes before any chore. */
const SOON_DAYS = 14;

/**
 * What somebody must see to next; null for a case that is finished and where there is nothing. On a closed case it is what
 * keeps it from being finished: a date that nobody answered for, a remedy that was not kept. A limit or a hearing
 * that is overdue or near comes before any chore. A key date that is not known or cannot be right comes before all but a
 * near limit: its own may be any day. Where only the contract says the last day, whatever has a day comes first.
 */
export function nextDate(view: View, on: Case, today: string, words: WordList): Next | null {
  if (on.closed !== null && isFinished(on)) return null;
  const isClosed = on.closed !== null;
  const clocks: Dated[] = [];
  const unknown: Next[] = [];
  const inTheContract: Next[] = [];
  for (const keyDate of on.keyDates) {
    const clock = openClock(keyDate, today, isClosed);
    if (clock.state === 'done') continue;
    if (clock.headlineDay !== null) {
      clocks.push({ what: clockName(keyDate, clock, words), day: clock.headlineDay });
    } else if (!isClosed || keyDate.date !== null) {
      const isContracts = keyDate.date !== null && keyDate.nation === 'united-states';
      (isContracts ? inTheContract : unknown).push({ what: undatedTitle(keyDate, clock), day: null });
    }
  }
  const hearings = isClosed ? [] : hearingsAhead(view, on, today);
  const tasks = isClosed ? [] : tasksDue(view, on);
  const remedies = on.remedies
    .filter(isOwed)
    .map(({ what, byWhen }) => ({ what: `To be done by the employer: ${what}`, day: byWhen }));
  const soon = addDays(today, SOON_DAYS);
  const isNear = ({ day }: Dated) => day <= soon;
  const near = nearest([...clocks, ...hearings].filter(isNear));
  if (unknown[0] !== undefined && !clocks.some(isNear)) return unknown[0];
  return near ?? nearest([...clocks, ...hearings, ...tasks, ...remedies]) ?? inTheContract[0] ?? null;
}

const hearingsAhead = (view: View, on: Case, today: string): Dated[] =>
  view
    .byIndex('timeline', 'caseId', on.id)
    .filter((entry) => isHearingAhead(entry, today))
    .map((entry) => ({ what: hearingTitle(entry), day: entry.day }));

const tasksDue = (view: View, on: Case): Dated[] =>
  view
    .byIndex('tasks', 'caseId', on.id)
    .filter(isDue)
    .map((task) => ({ what: task.what, day: task.dueOn }));

interface Dated {
  what: string;
  day: string;
}

const nearest = (dates: readonly Dated[]): Dated | null =>
  dates.reduce<Dated | null>((first, date) => (first === null || date.day < first.day ? date : first), null);

export const isDue = (task: Task): task is Task & { dueOn: string } => task.doneOn === null && task.dueOn !== null;

const isOwed = (remedy: Remedy): remedy is Remedy & { byWhen: string } =>
  remedy.doneOn === null && remedy.byWhen !== null;
