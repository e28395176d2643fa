// What a rep would hand over: the open cases with what is next and what was promised, and who would be without a rep.

import type * as z from 'zod';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { HandoverCaseSchema } from '../../../../shared/contract/handovers.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import type { Handover } from '../../../../shared/domain/handovers.ts';
import type { Rep } from '../../../../shared/domain/reps/posts.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import { membershipOn } from '../../../../shared/rules/membership-on.ts';
import { holdsOn } from '../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { lastContact } from '../cases/case-page.ts';
import { found, namesOnCase } from '../cases/case-records.ts';
import { nextDate } from '../cases/next-date.ts';
import { isSameHolder } from '../reps/posts-of-holder.ts';

export type HandoverCase = z.infer<typeof HandoverCaseSchema>;

const MOST_CASES = 1_000;
const MOST_PROMISES = 100;
const MOST_WORKPLACES = 200;

/** @throws NotThere */
export function previewHandover(
  input: Inputs['handovers']['preview'],
  context: CallContext,
): Outputs['handovers']['preview'] {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const post = found(view, 'reps', input.fromRepId);
  const open = view.byIndex('cases', 'repId', post.id).filter(({ closed }) => closed === null);
  const cases = open.map((on) => handoverCase(view, on, profile)).sort(byNextDay);
  const covered = openHandoversByCase(view, post.id);
  return {
    cases: cases.slice(0, MOST_CASES),
    uncovered: cases.flatMap(({ id }) => (covered.has(id) ? [] : [id])).slice(0, MOST_CASES),
    workplacesWithoutRep: workplacesWithoutRep(view, post, profile.today),
  };
}

/** One case as whoever takes it over must know it: what is next, what was promised and when the member last heard. */
export function handoverCase(view: View, on: Case, profile: BranchProfile): HandoverCase {
  const next = nextDate(view, on, profile.today, profile.words);
  const promises = view
    .byIndex('tasks', 'caseId', on.id)
    .filter((task) => task.isPromise && task.doneOn === null)
    .map(({ what, dueOn }) => ({ what, dueOn }))
    .sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1));
  return {
    id: on.id,
    number: on.number,
    type: on.type,
    memberName: namesOnCase(view, on),
    nextWhat: next?.what ?? null,
    nextDay: next?.day ?? null,
    promises: promises.slice(0, MOST_PROMISES),
    lastContactOn: lastContact(view.byIndex('timeline', 'caseId', on.id), profile.today)?.day ?? null,
  };
}

/** What has no day may be due any day and comes first; nothing planned comes last. */
export function byNextDay(a: HandoverCase, b: HandoverCase): number {
  const dayOf = ({ nextWhat, nextDay }: HandoverCase) => (nextWhat === null ? '9999' : (nextDay ?? ''));
  if (dayOf(a) !== dayOf(b)) return dayOf(a) < dayOf(b) ? -1 : 1;
  return a.number < b.number ? -1 : 1;
}

/** The handover that waits for its receiver, by each case that it covers. */
export function openHandoversByCase(from: View | Transaction, fromRepId: string): Map<string, Handover> {
  const covered = new Map<string, Handover>();
  for (const handover of from.byIndex('handovers', 'fromRepId', fromRepId)) {
    if (handover.acceptedOn === null) for (const id of handover.caseIds) covered.set(id, handover);
  }
  return covered;
}

/** Those that nobody but who leaves looks after on the day: a deputy stands in, and holds nothing. */
export function workplacesWithoutRep(view: View, leaving: Rep, today: string) {
  const alone = leaving.workplaceIds.filter(
    (id) =>
      !view
        .byIndex('reps', 'workplaceId', id)
        .some((other) => !isSameHolder(other, leaving) && other.deputyForId === null && holdsOn(other, today)),
  );
  if (alone.length === 0) return [];
  const members = new Map(alone.map((id) => [id, 0]));
  for (const member of view.all('members')) {
    const at = mainJobOn(member.jobs, today)?.workplaceId;
    const before = at ? members.get(at) : undefined;
    if (before !== undefined && membershipOn(member, today).isMember) members.set(at!, before + 1);
  }
  return [...members]
    .flatMap(([id, count]) => {
      const workplace = view.get('workplaces', id);
      return workplace ? [{ id, name: workplace.name, members: count }] : [];
    })
    .sort((a, b) => b.members - a.members)
    .slice(0, MOST_WORKPLACES);
}
