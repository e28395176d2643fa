// The dates of a case that neither the law nor the procedure counts: meetings and hearings ahead, information that was asked
// for, offers that are open, remedies that are not done, tasks.

import type { Case, Task } from '../../../../shared/domain/cases.ts';
import type { TimelineEntry } from '../../../../shared/domain/timeline.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { countOfDays, dayInWords, shortDayInWords } from '../../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import type { View } from '../../store/desk-store.ts';
import { type CaseDate, type DateFacts, noWorking, stateOn } from './case-date.ts';

type Plain = Pick<CaseDate, 'kind' | 'who' | 'day' | 'title'> & Partial<CaseDate>;

const plain = (facts: DateFacts, date: Plain): CaseDate => ({
  side: 'other',
  laterDay: null,
  state: stateOn(date.day, facts.today),
  isVerified: true,
  isWaiting: date.day !== null,
  detail: () => '',
  beside: () => null,
  working: noWorking,
  ...date,
});

/** What somebody waits for of these entries of an open case; past meetings, and what was answered, are left out. */
export function entryDates(view: View, on: Case, entries: readonly TimelineEntry[], facts: DateFacts): CaseDate[] {
  return entries.flatMap((entry) => entryDate(view, on, entry, facts) ?? []);
}

export function entryDate(view: View, on: Case, entry: TimelineEntry, facts: DateFacts): CaseDate | null {
  const { kind, details } = entry;
  if (kind === 'hearing' || kind === 'meeting')
    return isAhead(entry, facts.today) ? meeting(view, on, entry, facts) : null;
  if (details?.kind === 'informationRequest')
    return details.answeredOn === null ? request(entry, details, facts) : null;
  if (details?.kind === 'offer') return details.answer === 'waiting' ? offer(entry, details, facts) : null;
  return null;
}

/** A meeting or hearing whose day is over, for whoever was away when it was; null where it was written down after it. */
export function heldDate(view: View, on: Case, entry: TimelineEntry, facts: DateFacts): CaseDate | null {
  const wasAhead = entry.recordedAt.slice(0, 10) < entry.day;
  return wasAhead && entry.day < facts.today ? { ...meeting(view, on, entry, facts), isWaiting: false } : null;
}

/** A meeting that was written down on its own day has been held; a hearing is waited for until its day is over. */
const isAhead = ({ kind, day, recordedAt }: TimelineEntry, today: string): boolean =>
  day > today || (day === today && (kind === 'hearing' || recordedAt.slice(0, 10) < day));

/** "Hearing, 10:00, Room 4". */
const meetingTitle = ({ kind, time, place }: TimelineEntry): string =>
  [kind === 'meeting' ? 'Meeting' : 'Hearing', time, place.trim() || null].filter((part) => part !== null).join(', ');

/** What somebody must think of before a meeting stands beside it: the members' access needs. */
function meeting(view: View, on: Case, entry: TimelineEntry, facts: DateFacts): CaseDate {
  const needs = () => {
    const each = on.memberIds.slice(0, 20).map((id) => view.get('members', id)?.accessNeeds.trim() ?? '');
    return [...new Set(each.filter((need) => need !== ''))].join(' · ');
  };
  return plain(facts, {
    kind: 'hearing',
    who: null,
    day: entry.day,
    title: meetingTitle(entry),
    entryId: entry.id,
    beside: () => needs() || null,
    detail: () => {
      const asked = entry.details?.kind === 'hearing' ? entry.details.adjustmentsNeeded.trim() : '';
      return [`On ${dayInWords(entry.day, facts.dateOrder)}.`, asked || needs()]
        .filter((part) => part !== '')
        .join(' ');
    },
  });
}

type Details<K> = Extract<NonNullable<TimelineEntry['details']>, { kind: K }>;

function request(entry: TimelineEntry, { dueOn, chasedOn }: Details<'informationRequest'>, facts: DateFacts): CaseDate {
  const chased = chasedOn.toSorted().at(-1);
  const detail = () => {
    const asked = `Asked for on ${shortDayInWords(entry.day, facts.today, facts.dateOrder)}`;
    return chased === undefined
      ? asked
      : `${asked}, chased on ${shortDayInWords(chased, facts.today, facts.dateOrder)}`;
  };
  return plain(facts, {
    kind: 'informationRequest',
    who: 'employer',
    day: dueOn,
    title: dueOn !== null && dueOn < facts.today ? 'Chase the information asked for' : 'Information asked for is due',
    entryId: entry.id,
    detail: () => `${detail()}.`,
    beside: detail,
  });
}

function offer(entry: TimelineEntry, { from, openUntil }: Details<'offer'>, facts: DateFacts): CaseDate {
  const title = from === 'employer' ? `Answer the ${facts.words.terms.employer}’s offer by` : 'Offer open until';
  return plain(facts, {
    kind: 'offer',
    who: from === 'employer' ? 'member' : 'employer',
    day: openUntil,
    title,
    entryId: entry.id,
    detail: () => {
      const made = `Made on ${dayInWords(entry.day, facts.dateOrder)}.`;
      return openUntil === null ? `${made} Nobody has written down until when it is open.` : made;
    },
  });
}

/** United States: the day on which the arbitrator hears it. */
export function arbitrationDates(on: Case, facts: DateFacts): CaseDate[] {
  const day = on.arbitration?.hearingOn ?? null;
  if (on.closed !== null || day === null || day < facts.today) return [];
  return [
    plain(facts, {
      kind: 'hearing',
      who: null,
      day,
      title: 'Arbitration hearing',
      detail: () => `On ${dayInWords(day, facts.dateOrder)}.`,
    }),
  ];
}

/** Also in a closed case: until they are done it is not finished. Those without a day are waited for all the same. */
export function remedyDates(on: Case, facts: DateFacts): CaseDate[] {
  return on.remedies.map((remedy) =>
    plain(facts, {
      kind: 'remedy',
      who: 'employer',
      day: remedy.byWhen,
      title: remedy.what,
      state: remedy.doneOn === null ? stateOn(remedy.byWhen, facts.today) : 'done',
      isWaiting: remedy.doneOn === null,
      remedyId: remedy.id,
      beside: () => (remedy.doneOn === null ? 'remedy' : null),
      detail: () => {
        if (remedy.doneOn !== null) return `Done on ${dayInWords(remedy.doneOn, facts.dateOrder)}.`;
        if (remedy.byWhen === null) return 'To be done; nobody has written down by when.';
        return `To be done by ${dayInWords(remedy.byWhen, facts.dateOrder)}.`;
      },
    }),
  );
}

/** null for what is done or has no day. */
export function taskDate(task: Task, facts: DateFacts): CaseDate | null {
  if (task.doneOn !== null || task.dueOn === null) return null;
  const { dueOn } = task;
  return plain(facts, {
    kind: 'task',
    who: 'union',
    day: dueOn,
    title: task.what,
    taskId: task.id,
    repId: task.repId,
    beside: () => (task.isPromise ? 'promised to the member' : null),
    detail: () => {
      const left = daysBetween(facts.today, dueOn);
      const late = left < 0 ? ` ${capital(countOfDays(-left))} late.` : '';
      return `${task.isPromise ? 'Promised to the member.' : 'A task.'}${late}`;
    },
  });
}
