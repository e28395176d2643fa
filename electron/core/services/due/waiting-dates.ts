// Every date that somebody must see to, over all cases that are not finished. Half a million entries are not read for it: those
// that are waited for are found by the store's index.

import { type DueKind, PartnershipDueKindSchema, RepsDueKindSchema } from '../../../../shared/contract/case-clocks.ts';
import type { TimelineEntry } from '../../../../shared/domain/timeline.ts';
import { meetingsOf } from '../../../../shared/rules/awaited.ts';
import { addDays, laterDay } from '../../../../shared/rules/limits.ts';
import type { View } from '../../store/desk-store.ts';
import type { DateFacts } from './case-date.ts';
import { ownDates } from './dates-of-case.ts';
import { type Due, type DueOfCase, due, dueOfPartnership, dueOfReps, dueOfRequest } from './due-line.ts';
import { entryDate, heldDate, taskDate } from './other-dates.ts';
import { datesOfPartnership, type PartnershipDateFacts } from './partnership-dates.ts';
import { datesOfReps } from './reps-dates.ts';
import { datesOfRequests } from './request-dates.ts';

export interface Span {
  /** Both inclusive. */
  from: string;
  to: string;
  /** All kinds, unless some are named. */
  kinds?: readonly DueKind[] | undefined;
  /** Dates of partnership, reps and elections only up to this day: a year of meetings, and terms of years, are known ahead. */
  plannedTo?: string;
}

/** The meetings and hearings of open cases that were waited for and whose day is over: after `from`, before today. */
export function heldSince(view: View, from: string, facts: DateFacts): DueOfCase[] {
  const found: DueOfCase[] = [];
  for (const month of months(from, facts.today)) {
    for (const entry of view.byIndex('timeline', 'awaited', meetingsOf(month))) {
      if (entry.day <= from || entry.day >= facts.today) continue;
      const on = view.get('cases', entry.caseId);
      const date = on === undefined || on.closed !== null ? null : heldDate(view, on, entry, facts);
      if (on !== undefined && date !== null) found.push(due(on, date));
    }
  }
  return found;
}

/**
 * In no promised order; what has no day is not in it. A limit whose safe day has passed is in it, too, while the later day that
 * may apply lies between the two: it goes on being somebody's until it is answered for.
 */
export function datesWithin(view: View, { from, to, kinds, plannedTo = to }: Span, facts: PartnershipDateFacts): Due[] {
  const found: Due[] = [];
  const wants = (kind: DueKind) => kinds === undefined || kinds.includes(kind);
  const isWithin = (day: string | null): day is string => day !== null && day >= from && day <= to;
  for (const on of view.byIndex('cases', 'unfinished', 'unfinished')) {
    for (const date of ownDates(view, on, facts)) {
      if (!date.isWaiting || !wants(date.kind)) continue;
      const mayRunOn = date.state === 'passedButLongerMayApply' && isWithin(date.laterDay);
      if (isWithin(date.day) || mayRunOn) found.push(due(on, date));
    }
  }
  const addEntry = (entry: TimelineEntry): void => {
    const on = view.get('cases', entry.caseId);
    if (on === undefined || on.closed !== null) return;
    const date = entryDate(view, on, entry, facts);
    if (date !== null && isWithin(date.day)) found.push(due(on, date));
  };
  if (wants('hearing')) {
    for (const month of months(laterDay(from, facts.today), to)) {
      for (const entry of view.byIndex('timeline', 'awaited', meetingsOf(month))) {
        if (isWithin(entry.day) && entry.day >= facts.today) addEntry(entry);
      }
    }
  }
  for (const kind of ['informationRequest', 'offer'] as const) {
    if (wants(kind)) for (const entry of view.byIndex('timeline', 'awaited', kind)) addEntry(entry);
  }
  if (wants('dataRequest')) {
    for (const asked of datesOfRequests(view)) if (isWithin(asked.date.day)) found.push(dueOfRequest(asked));
  }
  if (PartnershipDueKindSchema.options.some(wants)) {
    for (const date of datesOfPartnership(view, facts)) {
      if (wants(date.kind) && isWithin(date.day) && date.day <= plannedTo) found.push(dueOfPartnership(date));
    }
  }
  if (RepsDueKindSchema.options.some(wants)) {
    for (const date of datesOfReps(view, facts)) {
      if (!wants(date.kind) || !isWithin(date.day)) continue;
      const isTime = date.standsFrom !== undefined && date.standsFrom <= facts.today;
      if (isTime || date.day <= plannedTo) found.push(dueOfReps(date));
    }
  }
  if (!wants('task')) return found;
  for (const task of view.byIndex('tasks', 'open', 'open')) {
    if (!isWithin(task.dueOn)) continue;
    const on = view.get('cases', task.caseId);
    const date = taskDate(task, facts);
    if (on !== undefined && on.closed === null && date !== null) found.push(due(on, date));
  }
  return found;
}

/** The first and the last day that a record can hold. */
const LONG_AGO = '1800-01-01';
const FAR_AHEAD = '2200-12-31';
const PLANNED_AHEAD = 28;

/** Everything up to and with a day, what is overdue and what has no day included. */
export function datesUpTo(view: View, to: string, facts: PartnershipDateFacts, plannedTo = to): Due[] {
  const undated = view
    .byIndex('cases', 'unfinished', 'unfinished')
    .flatMap((on) =>
      ownDates(view, on, facts).flatMap((date) => (date.isWaiting && date.day === null ? [due(on, date)] : [])),
    );
  return [...datesWithin(view, { from: LONG_AGO, to, plannedTo }, facts), ...undated];
}

/** Of partnership what comes within four weeks: a year of meetings is planned ahead, and each stands in the calendar. */
export const allDates = (view: View, facts: PartnershipDateFacts): Due[] =>
  datesUpTo(view, FAR_AHEAD, facts, addDays(facts.today, PLANNED_AHEAD));

/** `2026-11`, `2026-12` … between two days. */
function* months(from: string, to: string): Generator<string> {
  let year = Number(from.slice(0, 4));
  let month = Number(from.slice(5, 7));
  const last = to.slice(0, 7);
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (name > last) return;
    yield name;
    month += 1;
    if (month > 12) {
      year += 1;
      month = 1;
    }
  }
}
