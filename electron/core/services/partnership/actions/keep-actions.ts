// An action is kept, done, opened again or removed. It is owed by a side or a team; whom to ask about it is only a contact.

import { randomUUIDv7 } from 'node:crypto';
import type { Issue } from '../../../../../shared/contract/base.ts';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import { type Action, emptyAction } from '../../../../../shared/domain/partnership/actions.ts';
import { dayProblem, pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, Unsaved } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { onlyForum } from '../meetings/forum-of.ts';
import { changedSharing, narrowWhatHangs, parentsOf, recordAt, sharingOf } from '../sharing.ts';

type Given = Inputs['partnership']['keepAction'];

/** @throws NotThere, StaleRecord, InvalidInput */
export async function keepAction(input: Given, context: CallContext): Promise<Action> {
  const profile = branchProfile(context);
  const { id, revision, ...given } = input;
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.keepAction', ids: id === undefined ? [] : [id] },
    (tx) => {
      if (id === undefined) return tx.put('actions', newAction(tx, context, given, profile));
      if (revision === undefined) {
        throw new InvalidInput({ path: ['revision'], message: 'Say which version of it was changed.' });
      }
      return change(tx, context, { id, revision }, given, profile);
    },
  );
  return result;
}

/** Inside somebody's transaction, ready to be put. @throws NotThere, InvalidInput */
export function newAction(
  tx: Transaction,
  context: CallContext,
  { visibility, confidentialUntil, text, ...given }: Omit<Given, 'id' | 'revision'>,
  profile: BranchProfile,
): Unsaved<'actions'> {
  if (text === undefined) throw new InvalidInput({ path: ['text'], message: 'Say what is to be done.' });
  const source = given.source ?? null;
  const from = source === null ? null : recordAt(tx, source);
  const isOfNegotiation = source?.collection === 'negotiations';
  const forumId = given.forumId !== undefined ? given.forumId : isOfNegotiation ? null : forumBehind(tx, from);
  const parents = parentsOf(tx, 'actions', { source, forumId });
  const action: Unsaved<'actions'> = {
    ...emptyAction,
    ...withoutUndefined(given),
    id: randomUUIDv7(),
    forumId,
    text,
    ownerSide: given.ownerSide ?? 'joint',
    askedOn: given.askedOn ?? profile.today,
    ...sharingOf(context, { visibility, confidentialUntil }, forumId === null ? 'branch' : 'joint', parents),
  };
  check(tx, action, null, profile);
  return action;
}

/** The forum of what it came from, else the only one that there is. */
function forumBehind(tx: Transaction, from: object | null): string | null {
  if (from !== null && 'forumId' in from) return typeof from.forumId === 'string' ? from.forumId : null;
  return onlyForum(tx)?.id ?? null;
}

function change(
  tx: Transaction,
  context: CallContext,
  based: { id: string; revision: number },
  { visibility, confidentialUntil, ...given }: Omit<Given, 'id' | 'revision'>,
  profile: BranchProfile,
): Action {
  const before = foundAt(tx, 'actions', based);
  const after: Action = { ...before, ...withoutUndefined(given) };
  const parents = parentsOf(tx, 'actions', after);
  Object.assign(after, changedSharing(context, before, { visibility, confidentialUntil }, parents));
  if (JSON.stringify(before) === JSON.stringify(after)) return before;
  check(tx, after, before, profile);
  const saved = tx.put('actions', after, based.revision);
  if (before.visibility !== saved.visibility) narrowWhatHangs(tx, 'actions', saved.id, saved);
  return saved;
}

function check(tx: Transaction, after: Unsaved<'actions'>, before: Action | null, { today }: BranchProfile): void {
  const past = ['askedOn', 'doneOn', 'sentOn', 'acknowledgedOn'] as const;
  const problems: Issue[] = past.flatMap((field) => {
    const day = after[field];
    const problem = day === null || day === before?.[field] ? null : pastDayProblem(day, today);
    return problem === null ? [] : [{ path: [field], message: problem }];
  });
  const due = after.dueOn === null || after.dueOn === before?.dueOn ? null : dayProblem(after.dueOn, today);
  if (due !== null) problems.push({ path: ['dueOn'], message: due });
  const { seatId, forumId } = after;
  if (seatId !== null && seatId !== before?.seatId) {
    const forum = forumId === null ? undefined : tx.get('forums', forumId);
    if (!forum?.seats.some(({ id }) => id === seatId)) {
      problems.push({ path: ['seatId'], message: 'This seat is not one of the forum’s. Choose another.' });
    }
  }
  if (problems.length > 0) throw new InvalidInput(...problems);
}

/** @throws NotThere, StaleRecord, InvalidInput: a day to come. */
export async function doneAction(
  { on, result: said, kept, ...based }: Inputs['partnership']['doneAction'],
  context: CallContext,
): Promise<Action> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.doneAction', ids: [based.id] },
    (tx) => {
      const before = foundAt(tx, 'actions', based);
      const doneOn = on === undefined ? profile.today : on;
      const after: Action = { ...before, ...withoutUndefined({ result: said, kept }), doneOn };
      if (JSON.stringify(before) === JSON.stringify(after)) return before;
      check(tx, after, before, profile);
      return tx.put('actions', after, based.revision);
    },
  );
  return result;
}

/** What was noted about it goes with it. @throws NotThere, StaleRecord */
export async function removeAction(
  based: Inputs['partnership']['removeAction'],
  context: CallContext,
): Promise<{ id: string }> {
  await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.removeAction', ids: [based.id] },
    (tx) => {
      foundAt(tx, 'actions', based);
      for (const entry of tx.whole.byIndex('entries', 'on', based.id))
        tx.whole.remove('entries', entry.id, entry.revision);
      tx.remove('actions', based.id, based.revision);
    },
  );
  return { id: based.id };
}
