// Everything of a case that a paper may be made of, read once, with the names behind its ids. What is privileged is not
// in it unless somebody asked for it: no paper has to remember to leave it out.

import type { CaseClock } from '../../../../shared/contract/case-page.ts';
import type { Case, Document, Task } from '../../../../shared/domain/cases.ts';
import type { Member } from '../../../../shared/domain/members.ts';
import type { Rep } from '../../../../shared/domain/reps/posts.ts';
import type { TimelineEntry } from '../../../../shared/domain/timeline.ts';
import { caseClock } from '../../../../shared/rules/case-dates.ts';
import type { CallContext } from '../../desk.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { found, repName } from '../cases/case-records.ts';
import { followedBy } from '../procedures/case-procedure.ts';
import { calledOf, postFacts } from '../reps/posts/post-facts.ts';

export interface CaseMaterial {
  on: Case;
  profile: BranchProfile;
  members: Member[];
  employer: string | null;
  workplace: string | null;
  /** `called`: the post's title. `member` is null for an official whom the union employs. */
  rep: { post: Rep; name: string; called: string; member: Member | null } | null;
  /** The clock of each key date, in their order. */
  clocks: CaseClock[];
  /** The employer's procedure and the stage in it, in words; null where it follows none. */
  procedure: { name: string; stage: string | null } | null;
  /** In the order in which it happened. */
  entries: TimelineEntry[];
  /** What is still to do by its date, then what was done. */
  tasks: Task[];
  /** By the day that each belongs to. */
  documents: Document[];
  /** The day of the letter or message that a document came with; the day on which it was added where it came alone. */
  dayOf: (document: Document) => string;
}

/** @throws NotThere. */
export function caseMaterial(id: string, context: CallContext, includePrivileged = false): CaseMaterial {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const on = found(view, 'cases', id);
  const post = on.repId === null ? undefined : view.get('reps', on.repId);
  const repMember = post?.memberId ? view.get('members', post.memberId) : undefined;
  const name = repName(view, on.repId);
  const followed = followedBy(view, on);
  const stageId = on.procedure?.steps.at(-1)?.stageId;
  const stage = followed?.version.stages.find((each) => each.id === stageId)?.name ?? null;
  const mayBeShown = (record: { isPrivileged?: boolean }) => includePrivileged || record.isPrivileged !== true;
  const entries = view.byIndex('timeline', 'caseId', id).filter(mayBeShown).toSorted(asItHappened);
  const dayOf = daysOfDocuments(entries);
  return {
    on,
    profile,
    members: on.memberIds.flatMap((memberId) => view.get('members', memberId) ?? []),
    employer: on.employerId === null ? null : (view.get('employers', on.employerId)?.name ?? null),
    workplace: on.workplaceId === null ? null : (view.get('workplaces', on.workplaceId)?.name ?? null),
    rep:
      post && name !== null
        ? { post, name, called: calledOf(postFacts(view, profile), post), member: repMember ?? null }
        : null,
    clocks: on.keyDates.map((keyDate) => caseClock(keyDate, profile.today, on.closed !== null, on.type)),
    procedure: followed === null ? null : { name: followed.procedure.name, stage },
    entries,
    tasks: view.byIndex('tasks', 'caseId', id).toSorted(byWhatIsNext),
    documents: view
      .byIndex('documents', 'caseId', id)
      .filter(mayBeShown)
      .toSorted((a, b) => inOrder(dayOf(a), dayOf(b)) || inOrder(a.id, b.id)),
    dayOf,
  };
}

function daysOfDocuments(entries: readonly TimelineEntry[]): CaseMaterial['dayOf'] {
  const days = new Map<string, string>();
  for (const { kind, day, documentId, attachmentIds = [] } of entries) {
    // Such an entry only says when a document was added.
    if (kind === 'document') continue;
    for (const id of [documentId, ...attachmentIds]) if (id !== null && !days.has(id)) days.set(id, day);
  }
  return ({ id, addedOn }) => days.get(id) ?? addedOn;
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const asItHappened = (a: TimelineEntry, b: TimelineEntry): number =>
  inOrder(a.day, b.day) ||
  inOrder(a.time ?? '', b.time ?? '') ||
  inOrder(a.recordedAt, b.recordedAt) ||
  inOrder(a.id, b.id);

const byWhatIsNext = (a: Task, b: Task): number =>
  inOrder(a.doneOn ?? '', b.doneOn ?? '') || inOrder(a.dueOn ?? '9999', b.dueOn ?? '9999') || inOrder(a.id, b.id);
