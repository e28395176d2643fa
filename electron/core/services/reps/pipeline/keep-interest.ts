// Writing down that somebody might stand, and that nothing came of it.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { Interest } from '../../../../../shared/domain/reps/posts.ts';
import { mainJobOn } from '../../../../../shared/rules/jobs.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { StaleRecord } from '../../../store/errors.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, personName } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';

/** @throws NotThere, StaleRecord; InvalidInput naming the field. */
export async function keepInterest(
  { id, revision, ...given }: Inputs['reps']['keepInterest'],
  context: CallContext,
): Promise<Interest> {
  const { today } = branchProfile(context);
  const ownId = id ?? randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.keepInterest', ids: [ownId] },
    (tx) => {
      const before = id === undefined ? undefined : interestAt(tx, id, revision);
      const said = withoutUndefined(given);
      const after: Interest = {
        ...(before ?? newInterest(tx, ownId, given, today)),
        ...said,
        // A member has a name of their own; one that was typed is for whoever is on no list.
        ...(said.memberId != null && { name: '' }),
      };
      check(tx, after, today);
      if (before === undefined) refuseTwice(tx, after);
      return tx.put('interests', after, before?.revision);
    },
  );
  return result;
}

function newInterest(
  tx: Transaction,
  id: string,
  { memberId, postId, kind }: Inputs['reps']['keepInterest'],
  today: string,
): Interest {
  const member = memberId == null ? undefined : tx.get('members', memberId);
  const post = postId == null ? undefined : tx.get('posts', postId);
  const workplaceId = member === undefined ? null : (mainJobOn(member.jobs, today)?.workplaceId ?? null);
  return {
    ...{ id, revision: 1 },
    memberId: memberId ?? null,
    name: '',
    kind: kind ?? post?.kind ?? 'rep',
    postId: postId ?? null,
    workplaceIds: post && post.workplaceIds.length > 0 ? post.workplaceIds : workplaceId === null ? [] : [workplaceId],
    saidOn: today,
    heardBy: '',
    note: '',
    talkAgainOn: null,
    ended: null,
  };
}

function interestAt(tx: Transaction, id: string, revision: number | undefined): Interest {
  const interest = found(tx, 'interests', id);
  if (revision !== undefined && interest.revision !== revision) throw new StaleRecord('interests', id, interest);
  return interest;
}

function check(
  tx: Transaction,
  { memberId, name, postId, workplaceIds, saidOn, talkAgainOn }: Interest,
  today: string,
) {
  if (memberId === null && name.trim() === '') {
    throw new InvalidInput({ path: ['memberId'], message: 'Say who it is: choose a member, or write a name.' });
  }
  if (memberId !== null && tx.get('members', memberId) === undefined) {
    throw new InvalidInput({ path: ['memberId'], message: 'This person is not on the list any more.' });
  }
  if (postId !== null && tx.get('posts', postId) === undefined) {
    throw new InvalidInput({ path: ['postId'], message: 'This post is not there any more. Choose another.' });
  }
  for (const [index, id] of workplaceIds.entries()) {
    if (tx.get('workplaces', id) === undefined) {
      throw new InvalidInput({ path: ['workplaceIds', index], message: 'This workplace is not here any more.' });
    }
  }
  if (saidOn > today) throw new InvalidInput({ path: ['saidOn'], message: 'This day is still to come.' });
  if (talkAgainOn !== null && talkAgainOn < saidOn) {
    throw new InvalidInput({ path: ['talkAgainOn'], message: 'This is before the day on which they said it.' });
  }
}

/** One interest of a person in one kind of post is enough: what is said later belongs to it. */
function refuseTwice(tx: Transaction, { id, memberId, kind, postId }: Interest): void {
  if (memberId === null) return;
  const open = tx
    .byIndex('interests', 'memberId', memberId)
    .some((one) => one.id !== id && one.ended === null && one.kind === kind && one.postId === postId);
  if (!open) return;
  const message = `${personName(found(tx, 'members', memberId))} is down for this already: change what is written there.`;
  throw new InvalidInput({ path: ['memberId'], message });
}

/** @throws NotThere, StaleRecord; InvalidInput for a day before the interest. */
export async function endInterest(
  { id, revision, on, why, goesOn }: Inputs['reps']['endInterest'],
  context: CallContext,
): Promise<Interest> {
  const { today } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.endInterest', ids: [id] },
    (tx) => {
      const before = interestAt(tx, id, revision);
      const day = on ?? today;
      if (!goesOn && day < before.saidOn) {
        throw new InvalidInput({ path: ['on'], message: 'This is before the day on which they said it.' });
      }
      const ended = goesOn ? null : { on: day, why: why ?? '' };
      return tx.put(
        'interests',
        { ...before, ended, talkAgainOn: goesOn ? before.talkAgainOn : null },
        before.revision,
      );
    },
  );
  return result;
}
