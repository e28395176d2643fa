// A case's page: the case with the names behind its ids, its clocks as at today, its tasks and documents, and when the
// members last heard from us. The timeline comes by the page.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { Page } from '../../../../shared/contract/query.ts';
import type { Case, Task } from '../../../../shared/domain/cases.ts';
import type { TimelineEntry } from '../../../../shared/domain/timeline.ts';
import { caseClock } from '../../../../shared/rules/case-dates.ts';
import { isFinished } from '../../../../shared/rules/finished.ts';
import { rowAt } from '../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../desk.ts';
import type { View } from '../../store/desk-store.ts';
import { branchProfile, timeOfDay } from '../branch-profile.ts';
import { referBy } from '../due/tribunal-dates.ts';
import { found, personName, repName } from './case-records.ts';

const MOST_SHOWN = 500;

/** @throws NotThere. */
export function casePage(input: { id: string }, context: CallContext): Outputs['cases']['get'] {
  const profile = branchProfile(context);
  const { today } = profile;
  const view = context.desk.store.view(context.account);
  const on = found(view, 'cases', input.id);
  const entries = view.byIndex('timeline', 'caseId', on.id);
  const clocks = on.keyDates.map((keyDate) => caseClock(keyDate, today, on.closed !== null, on.type));
  return {
    case: on,
    members: on.memberIds.flatMap((id) => {
      const member = view.get('members', id);
      if (member === undefined) return [];
      const { number, joinedOn, accessNeeds, isToCheck, phone, email } = member;
      const standing = rowAt(member.standings, today)?.standing ?? null;
      return [{ id, name: personName(member), number, standing, joinedOn, accessNeeds, isToCheck, phone, email }];
    }),
    employer: on.employerId === null ? null : (view.get('employers', on.employerId)?.name ?? null),
    workplace: on.workplaceId === null ? null : (view.get('workplaces', on.workplaceId)?.name ?? null),
    repName: repName(view, on.repId),
    clocks,
    isFinished: isFinished(on),
    procedureName: procedureName(view, on),
    referBy: referBy(on, profile),
    tasks: view.byIndex('tasks', 'caseId', on.id).toSorted(byWhatIsNext).slice(0, MOST_SHOWN),
    documents: view
      .byIndex('documents', 'caseId', on.id)
      .toSorted((a, b) => (a.addedOn === b.addedOn ? (a.id < b.id ? 1 : -1) : a.addedOn < b.addedOn ? 1 : -1))
      .slice(0, MOST_SHOWN),
    lastContactOn: lastContact(entries, today)?.day ?? null,
    timelineTotal: entries.length,
    isSealed: view.get('seals', on.id) !== undefined,
  };
}

/** "Grievance policy, version 2"; null where the case follows none, or one that is not there any more. */
function procedureName(view: View, { procedure }: Case): string | null {
  const found = procedure === null ? undefined : view.get('procedures', procedure.procedureId);
  return found === undefined ? null : `${found.name}, version ${procedure!.version}`;
}

/** What is still to do first, by its date; then what was done, the latest first. */
function byWhatIsNext(a: Task, b: Task): number {
  if ((a.doneOn === null) !== (b.doneOn === null)) return a.doneOn === null ? -1 : 1;
  if (a.doneOn !== null && b.doneOn !== null && a.doneOn !== b.doneOn) return a.doneOn < b.doneOn ? 1 : -1;
  const due = (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
  return due === 0 ? a.id.localeCompare(b.id) : due;
}

/** The latest entry by which the member heard from us, up to and with `today`. */
export function lastContact(entries: readonly TimelineEntry[], today: string): TimelineEntry | undefined {
  let latest: TimelineEntry | undefined;
  for (const entry of entries) {
    if (!entry.isContactWithMember || entry.day > today) continue;
    if (latest === undefined || entry.day > latest.day) latest = entry;
  }
  return latest;
}

/** Newest first; within a day by the time it happened, or by when it was written down on that day. */
export function timelinePage(
  input: { caseId: string; page: Page },
  context: CallContext,
): Outputs['cases']['timeline'] {
  const { zone } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  found(view, 'cases', input.caseId);
  const entries = view
    .byIndex('timeline', 'caseId', input.caseId)
    .map((entry) => ({ entry, when: `${entry.day}T${entry.time ?? timeWritten(entry, zone)}` }))
    .sort(
      (a, b) =>
        compare(b.when, a.when) || compare(b.entry.recordedAt, a.entry.recordedAt) || compare(b.entry.id, a.entry.id),
    );
  const { offset, limit } = input.page;
  return { rows: entries.slice(offset, offset + limit).map(({ entry }) => entry), total: entries.length };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Records are replaced, never edited in place: what was worked out of one stays true of it. */
const timesWritten = new WeakMap<TimelineEntry, { zone: string; time: string }>();

function timeWritten(entry: TimelineEntry, zone: string): string {
  if (!entry.recordedAt.startsWith(entry.day)) return '00:00';
  const known = timesWritten.get(entry);
  if (known?.zone === zone) return known.time;
  const time = timeOfDay(entry.recordedAt, zone);
  timesWritten.set(entry, { zone, time });
  return time;
}
