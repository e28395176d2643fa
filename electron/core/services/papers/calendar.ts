// Deadlines and hearings as a calendar: of one case, of one rep's open cases, or of all with partnership's dates. A calendar is shown on telephones and
// to colleagues, so its titles name nobody unless somebody asks for names.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import type { WordList } from '../../../../shared/domain/words.ts';
import type { CallContext } from '../../desk.ts';
import { type CalendarEvent, type DayEvent, writeCalendar } from '../../formats/calendar.ts';
import { Turns } from '../../formats/turns.ts';
import type { View } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { found, namesOnCase } from '../cases/case-records.ts';
import type { CaseDate, KindOfCase } from '../due/case-date.ts';
import { datesOfCase } from '../due/dates-of-case.ts';
import { offerFile } from '../offer-file.ts';
import { madeAt } from './case-paper.ts';
import { eventsOfPartnership } from './partnership-events.ts';

/** Days before at which it rings. */
const ALARMS = [7, 1] as const;
/** How long a meeting or a hearing is taken to last where nobody knows. */
const MEETING_MINUTES = 60;

/** @throws NotThere when the case or the rep is not there. */
export async function calendarOfCases(
  input: Inputs['cases']['calendar'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['cases']['calendar']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const cases = chosenCases(view, input);
  const turns = new Turns(signal);
  const events: CalendarEvent[] = [];
  for (const on of cases) {
    events.push(...eventsOf(view, on, profile, input?.withNames ?? false));
    if (turns.due()) await turns.pass();
  }
  if (input?.id === undefined && input?.repId === undefined) {
    events.push(...eventsOfPartnership(view, profile, input?.withNames ?? false));
  }
  const number = input?.id === undefined ? null : cases[0]!.number;
  const calendar = { name: number === null ? 'Branchdesk' : `Branchdesk ${number}`, zone: profile.zone, events };
  const bytes = new TextEncoder().encode(writeCalendar(calendar, madeAt(context)));
  const name = number === null ? 'cases-calendar.ics' : `${number}-calendar.ics`;
  const download = await offerFile({ name, mediaType: 'text/calendar', bytes }, input?.path, context);
  return { ...download, events: events.length };
}

/** In the order of their numbers, so that the same cases make the same file. */
function chosenCases(view: View, input: Inputs['cases']['calendar']): Case[] {
  if (input?.id !== undefined) return [found(view, 'cases', input.id)];
  const repId = input?.repId;
  if (repId !== undefined) found(view, 'reps', repId);
  const unfinished = view.byIndex('cases', 'unfinished', 'unfinished');
  return unfinished
    .filter((on) => repId === undefined || on.repId === repId)
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

function eventsOf(view: View, on: Case, profile: BranchProfile, withNames: boolean): CalendarEvent[] {
  const entries = view.byIndex('timeline', 'caseId', on.id);
  const tasks = view.byIndex('tasks', 'caseId', on.id);
  const dates = datesOfCase(view, on, { entries, tasks }, profile);
  const revisions = new Map([...entries, ...tasks].map(({ id, revision }) => [id, revision]));
  const names = withNames ? namesOnCase(view, on) : '';
  return dates
    .filter((date): date is CaseDate & { day: string } => date.day !== null && date.state !== 'done')
    .flatMap((date): CalendarEvent[] => {
      const own = date.entryId ?? date.taskId;
      const entry = date.kind === 'hearing' ? entries.find(({ id }) => id === date.entryId) : undefined;
      const event = {
        uid: `${uidOf(on, date)}@branchdesk`,
        // Whatever moved it is a later revision of the case or of its own record.
        sequence: on.revision + (own ? (revisions.get(own) ?? 0) : 0),
        title: withNames
          ? `${on.number}: ${lower(date.title)} (${names})`
          : `${on.number}: ${namelessTitle(date, profile.words)}`,
        day: date.day,
        description: withNames ? date.detail() : `Case ${on.number}: open it in Branchdesk.`,
        alarms: ALARMS,
        ...(entry?.place.trim() && { place: entry.place }),
      };
      if (entry?.time) return [{ ...event, kind: 'timed', time: entry.time, minutes: MEETING_MINUTES }];
      return [{ ...event, kind: 'day' }, ...laterEvent(on, date, event)];
    });
}

/** Once a safe day has passed, the later day that may apply, which nobody is to rely upon, stands in the calendar too. */
function laterEvent(on: Case, date: CaseDate, event: Omit<DayEvent, 'kind'>): DayEvent[] {
  if (date.state !== 'passedButLongerMayApply' || date.laterDay === null) return [];
  const title = `${on.number}: a longer limit may end: get advice before`;
  return [{ ...event, kind: 'day', uid: `later-${event.uid}`, title, day: date.laterDay }];
}

/** The same for the same date for ever, whatever day it moves to. */
function uidOf(on: Case, date: CaseDate): string {
  const { keyDateId, stepId, limitId, entryId, taskId, remedyId } = date;
  const own = [keyDateId, stepId, limitId, entryId, taskId, remedyId].filter((id) => typeof id === 'string').join('-');
  return [on.id, own === '' ? date.kind : own].join('-');
}

/** A task, a remedy or a stage is called what somebody typed, and that may be a name: what kind of date it is must do. */
const nameless: Readonly<Record<Exclude<KindOfCase, 'notifyConciliation' | 'presentClaim'>, string>> = {
  noKeyDate: 'a date to find out',
  internalStep: 'next step of the procedure by',
  employerReply: 'reply of the employer due',
  hearing: 'hearing',
  informationRequest: 'information due',
  offer: 'last day of an offer',
  refer: 'refer by',
  remedy: 'remedy due',
  task: 'task due',
};

function namelessTitle({ kind, title }: CaseDate, words: WordList): string {
  if (kind === 'notifyConciliation' || kind === 'presentClaim') return lower(title);
  if (kind === 'hearing') return title.startsWith('Meeting') ? lower(words.timelineKinds.meeting) : nameless.hearing;
  return nameless[kind];
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
