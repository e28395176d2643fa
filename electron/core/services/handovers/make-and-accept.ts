// A handover made and accepted. Cases change hands when the receiver takes them on, all as one transaction; what was
// closed or given to somebody else in between is left as it is.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { personRoleWords } from '../../../../shared/domain/casework-words.ts';
import type { Handover } from '../../../../shared/domain/handovers.ts';
import type { Rep } from '../../../../shared/domain/reps/posts.ts';
import { conflictOf } from '../../../../shared/rules/conflicts.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { postHeld } from '../cases/allocation.ts';
import { found, foundAt, repName, writeEvent } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { isSameHolder, postsOfHolder } from '../reps/posts-of-holder.ts';
import { openHandoversByCase } from './preview.ts';

type Making = Inputs['handovers']['make'];

const name = (tx: Transaction, repId: string): string => repName(tx, repId) ?? 'a rep no longer on the list';

/** @throws NotThere, InvalidInput in words: handed to oneself, not theirs to hand over, in another handover, a conflict. */
export async function makeHandover(input: Making, context: CallContext): Promise<Handover> {
  const profile = branchProfile(context);
  const id = randomUUIDv7();
  const caseIds = [...new Set(input.caseIds)];
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'handovers.make', ids: [id] },
    (tx) => {
      const from = found(tx, 'reps', input.fromRepId);
      const to = postHeld(tx, input.toRepId, 'toRepId', profile);
      if (isSameHolder(from, to)) {
        throw new InvalidInput({
          path: ['toRepId'],
          message: 'Nobody hands cases over to themselves. Choose another.',
        });
      }
      checkAway(input, profile);
      checkCases(tx, { from, to, caseIds });
      return tx.put('handovers', {
        id,
        fromRepId: from.id,
        toRepId: to.id,
        why: input.why,
        awayUntil: input.awayUntil ?? null,
        caseIds,
        note: input.note ?? '',
        madeOn: profile.today,
        acceptedOn: null,
      });
    },
  );
  return result;
}

function checkAway({ why, awayUntil = null }: Making, { today }: BranchProfile): void {
  if (awayUntil === null) return;
  if (why === 'leaving') {
    throw new InvalidInput({
      path: ['awayUntil'],
      message: 'Who leaves does not come back: leave the day out, or say that they are away.',
    });
  }
  if (awayUntil < today) throw new InvalidInput({ path: ['awayUntil'], message: 'This day has passed already.' });
}

interface Handing {
  from: Rep;
  to: Rep;
  caseIds: readonly string[];
}

function checkCases(tx: Transaction, { from, to, caseIds }: Handing): void {
  const elsewhere = openHandoversByCase(tx, from.id);
  const problems = caseIds.flatMap((id, index) => {
    const on = tx.get('cases', id);
    const message =
      on === undefined
        ? 'This case is not here any more. Leave it out.'
        : on.closed !== null
          ? `${on.number} is closed. Leave it out.`
          : on.repId !== from.id
            ? `${on.number} is not with ${name(tx, from.id)}. Leave it out.`
            : elsewhere.has(id)
              ? `${on.number} is in a handover to ${name(tx, elsewhere.get(id)!.toRepId)} already, which is not accepted yet.`
              : conflictSentence(tx, on, to);
    return message === null ? [] : [{ path: ['caseIds', index], message }];
  });
  if (problems.length > 0) throw new InvalidInput(...problems);
}

function conflictSentence(tx: Transaction, on: Parameters<typeof conflictOf>[0] & { number: string }, to: Rep) {
  const postIds = postsOfHolder(tx, to);
  const conflict = conflictOf(on, { post: to, name: name(tx, to.id), postIds }, personRoleWords);
  return conflict === null ? null : `${name(tx, to.id)}, ${on.number}: ${conflict}. Hand it to somebody else.`;
}

/**
 * The receiver takes the cases on. What the one before had still to do on them goes along. Left out is what was closed or
 * reallocated since, and what the receiver has come to have a conflict of interest in.
 * @throws NotThere, StaleRecord; InvalidInput when it was accepted before or the receiver has stood down.
 */
export async function acceptHandover(
  input: Inputs['handovers']['accept'],
  context: CallContext,
): Promise<Outputs['handovers']['accept']> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'handovers.accept', ids: [input.id] },
    (tx) => {
      const now = found(tx, 'handovers', input.id);
      if (now.acceptedOn !== null) {
        const day = dayInWords(now.acceptedOn, profile.dateOrder);
        throw new InvalidInput({ path: ['id'], message: `This handover was accepted on ${day} already.` });
      }
      const handover = foundAt(tx, 'handovers', input);
      const to = postHeld(tx, handover.toRepId, 'id', profile);
      const moved = handover.caseIds.filter((id) => moveCase(tx, id, handover, to, profile)).length;
      const saved = tx.put('handovers', { ...handover, acceptedOn: profile.today }, handover.revision);
      return { handover: saved, moved, leftOut: handover.caseIds.length - moved };
    },
  );
  return result;
}

function moveCase(tx: Transaction, id: string, handover: Handover, to: Rep, profile: BranchProfile): boolean {
  const on = tx.get('cases', id);
  if (on === undefined || on.closed !== null || on.repId !== handover.fromRepId) return false;
  if (conflictSentence(tx, on, to) !== null) return false;
  tx.put('cases', { ...on, repId: to.id }, on.revision);
  for (const task of tx.byIndex('tasks', 'caseId', id)) {
    if (task.doneOn !== null || task.repId !== handover.fromRepId) continue;
    tx.put('tasks', { ...task, repId: to.id }, task.revision);
  }
  writeEvent(
    tx,
    profile,
    id,
    `Handed over to ${name(tx, to.id)} from ${name(tx, handover.fromRepId)}, who ${whyWords(handover, profile)}.`,
  );
  return true;
}

/** "is leaving", "is away until Tue 29 December 2026". */
export function whyWords(
  { why, awayUntil }: Pick<Handover, 'why' | 'awayUntil'>,
  { dateOrder }: BranchProfile,
): string {
  if (why === 'leaving') return 'is leaving';
  return awayUntil === null ? 'is away' : `is away until ${dayInWords(awayUntil, dateOrder)}`;
}
