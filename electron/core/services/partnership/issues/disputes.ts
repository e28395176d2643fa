// Disputes: opened from an issue that ends in them or by themselves, taken from stage to stage with a last day each, and
// closed with an outcome and what was learnt.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import {
  type Dispute,
  emptyDispute,
  type Issue,
  type IssueState,
} from '../../../../../shared/domain/partnership/issues.ts';
import { disputeOutcomeWords } from '../../../../../shared/domain/partnership/words-issues.ts';
import { dayProblem, pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { closingProblem, stageNow } from '../../../../../shared/rules/partnership/dispute-stages.ts';
import { isClosed } from '../../../../../shared/rules/partnership/issue-moves.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import { countLimit } from '../../../../../shared/rules/working-days.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { putEntry } from './entries.ts';
import { move } from './move.ts';
import { putIssue } from './put-issue.ts';

type Opening = Inputs['partnership']['openDispute'];
type Stage = Dispute['stages'][number];
type NewStage = Pick<Inputs['partnership']['beginStage'], 'name' | 'from' | 'limit' | 'due' | 'note'>;

/** @throws NotThere, InvalidInput */
export async function openDispute(input: Opening, context: CallContext): Promise<Issue> {
  const id = randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.openDispute', ids: [id] },
    (tx) => putDispute(tx, context, input, id),
  );
  return result;
}

/** Opens a dispute inside somebody's transaction; the issue that it comes from ends. @throws NotThere, InvalidInput */
export function putDispute(tx: Transaction, context: CallContext, input: Opening, id: string = randomUUIDv7()): Issue {
  const { today } = branchProfile(context);
  const day = input.on ?? today;
  const from = input.issueId === undefined ? null : found(tx, 'issues', input.issueId);
  const title = input.title ?? from?.title;
  if (title === undefined) {
    throw new InvalidInput({
      path: ['title'],
      message: 'Say what the dispute is about, or from which issue it comes.',
    });
  }
  if (from !== null) move(tx, context, from, { to: 'escalatedToDispute', reason: input.reason, on: day });
  const raised = putIssue(
    tx,
    context,
    {
      title,
      kind: 'dispute',
      raisedOn: day,
      forumId: input.forumId === undefined ? from?.forumId : input.forumId,
      ...(from !== null && keptOf(from)),
    },
    id,
  );
  const { parties = [], isStatusQuoKept = null } = input;
  const stages = input.stage === undefined ? [] : [stageOf({ from: day, ...input.stage }, context)];
  const dispute: Dispute = { ...emptyDispute, parties, isStatusQuoKept, stages };
  return tx.put('issues', { ...raised, dispute, relatedId: from?.id ?? null }, raised.revision);
}

/** What a dispute keeps of the issue that it comes from. */
const keptOf = (from: Issue) => ({
  what: from.what,
  raisedBy: from.raisedBy,
  origin: from.origin,
  department: from.department,
  workplaceId: from.workplaceId,
  themes: from.themes,
  commitments: from.commitments,
  compass: from.compass,
  interests: from.interests,
  visibility: from.visibility,
  confidentialUntil: from.confidentialUntil,
});

function stageOf(input: NewStage, context: CallContext): Stage {
  const { today, nation, branch } = branchProfile(context);
  const { name, limit, note = '' } = input;
  const from = input.from ?? today;
  const counted = limit === undefined ? null : countLimit(from, limit, nation, branch?.closures ?? []);
  const due = input.due === undefined ? counted : input.due;
  const stage: Stage = { id: randomUUIDv7(), name, from, due, endedOn: null, note };
  checkStage(stage, today);
  return stage;
}

function checkStage({ from, due, endedOn }: Stage, today: string): void {
  const far = dayProblem(from, today) ?? (due === null ? null : dayProblem(due, today));
  if (far !== null) throw new InvalidInput({ path: ['due'], message: far });
  if (due !== null && due < from) {
    throw new InvalidInput({ path: ['due'], message: 'The last day of a stage is not before its first.' });
  }
  if (endedOn !== null && endedOn < from) {
    throw new InvalidInput({ path: ['from'], message: 'A stage does not end before it began.' });
  }
}

/** The dispute at the revision that a change was based on, still open. @throws NotThere, StaleRecord, InvalidInput */
function openAt(tx: Transaction, based: { id: string; revision: number }): Issue & { dispute: Dispute } {
  const issue = foundAt(tx, 'issues', based);
  if (issue.kind !== 'dispute' || issue.dispute === null) {
    throw new InvalidInput({ path: ['id'], message: 'This is an issue, not a dispute.' });
  }
  return { ...issue, dispute: issue.dispute };
}

/** @throws NotThere, StaleRecord, InvalidInput */
export async function beginStage(input: Inputs['partnership']['beginStage'], context: CallContext): Promise<Issue> {
  const { today } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.beginStage', ids: [input.id] },
    (tx) => {
      const issue = openAt(tx, input);
      if (isClosed(issue)) throw new InvalidInput({ path: ['id'], message: 'This dispute is closed.' });
      const next = stageOf(input, context);
      const before = stageNow(issue.dispute);
      const stages = issue.dispute.stages.map((stage): Stage => {
        if (stage.id !== before?.id) return stage;
        const ended = { ...stage, endedOn: next.from };
        checkStage(ended, today);
        return ended;
      });
      const dispute: Dispute = { ...issue.dispute, stages: [...stages, next] };
      return tx.put('issues', { ...issue, dispute }, input.revision);
    },
  );
  return result;
}

/** @throws NotThere, StaleRecord, InvalidInput */
export async function changeDispute(
  input: Inputs['partnership']['changeDispute'],
  context: CallContext,
): Promise<Issue> {
  const { today } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.changeDispute', ids: [input.id] },
    (tx) => {
      const issue = openAt(tx, input);
      const { id: _id, revision, lessons = {}, stages: corrected = [], ...given } = input;
      const { dispute: before } = issue;
      const stages = before.stages.map((stage): Stage => {
        const change = corrected.find(({ id }) => id === stage.id);
        if (change === undefined) return stage;
        const after = { ...stage, ...withoutUndefined(change) };
        checkStage(after, today);
        return after;
      });
      if (corrected.some(({ id }) => !before.stages.some((stage) => stage.id === id))) {
        throw new InvalidInput({ path: ['stages'], message: 'This stage is not there any more.' });
      }
      const dispute: Dispute = {
        ...before,
        ...withoutUndefined(given),
        stages,
        lessons: { ...before.lessons, ...withoutUndefined(lessons) },
      };
      if (JSON.stringify(dispute) === JSON.stringify(before)) return issue;
      return tx.put('issues', { ...issue, dispute }, revision);
    },
  );
  return result;
}

const STATE_OF: Record<NonNullable<Dispute['outcome']>, IssueState> = {
  agreed: 'resolvedByAgreement',
  conciliated: 'resolvedByAgreement',
  arbitrated: 'resolvedByAgreement',
  imposed: 'endedWithoutAgreement',
  industrialAction: 'endedWithoutAgreement',
  withdrawn: 'withdrawn',
};

/** Ends the stage under way on the same day. @throws NotThere, StaleRecord, InvalidInput */
export async function closeDispute(input: Inputs['partnership']['closeDispute'], context: CallContext): Promise<Issue> {
  const { today } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.closeDispute', ids: [input.id] },
    (tx) => {
      const issue = openAt(tx, input);
      if (isClosed(issue)) throw new InvalidInput({ path: ['id'], message: 'This dispute is closed already.' });
      const { outcome, lessons = {}, prevention, estimatedCost } = input;
      const on = input.on ?? today;
      const wrongDay = on < issue.raisedOn ? 'This is before the dispute began.' : pastDayProblem(on, today);
      if (wrongDay !== null) throw new InvalidInput({ path: ['on'], message: wrongDay });
      const dispute: Dispute = {
        ...issue.dispute,
        ...withoutUndefined({ prevention, estimatedCost }),
        outcome,
        lessons: { ...issue.dispute.lessons, ...withoutUndefined(lessons) },
        stages: issue.dispute.stages.map((stage) => (stage.endedOn === null ? { ...stage, endedOn: on } : stage)),
      };
      const unlearnt = closingProblem(dispute);
      if (unlearnt !== null) throw new InvalidInput({ path: ['lessons'], message: unlearnt });
      const state = STATE_OF[outcome];
      const saved = tx.put('issues', { ...issue, dispute, state, closedOn: on }, input.revision);
      const { visibility, confidentialUntil } = issue;
      const title = `Closed: ${disputeOutcomeWords[outcome].toLowerCase()}`;
      putEntry(
        tx,
        context,
        { collection: 'issues', id: issue.id },
        {
          kind: 'note',
          day: on,
          title,
          visibility,
          confidentialUntil,
        },
      );
      return saved;
    },
  );
  return result;
}
