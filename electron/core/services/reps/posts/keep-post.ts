// Posts written down, changed and taken away. A constituency that changes is from then on that of whoever holds the post.

import { randomUUIDv7 } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Issue } from '../../../../../shared/contract/base.ts';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { type Constituency, type Post, wholeBranch } from '../../../../../shared/domain/reps/posts.ts';
import { listed } from '../../../../../shared/rules/listed.ts';
import { mostAtOnce } from '../../../../../shared/rules/reps/posts-terms.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { basedOn } from '../../agreements/keep-agreement.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { namingPosts, whatNames } from '../../workplaces/what-refers.ts';
import { nameOfRep, postFacts } from './post-facts.ts';
import { termsIn } from './post-rows.ts';

type Keep = Inputs['reps']['keepPost'];

const EMPTY = {
  kind: 'rep',
  title: '',
  ...wholeBranch,
  seats: 1,
  termMonths: null,
  note: '',
  from: null,
  to: null,
} satisfies Omit<Post, 'id' | 'revision'>;

/** Nothing is written when nothing would change. @throws NotThere, StaleRecord, InvalidInput. */
export async function keepPost(input: Keep, context: CallContext): Promise<Outputs['reps']['keepPost']> {
  const profile = branchProfile(context);
  const id = input.id ?? randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: input.id === undefined ? 'reps.addPost' : 'reps.changePost', ids: [id] },
    (tx) => {
      const before = input.id === undefined ? null : foundAt(tx, 'posts', basedOn(input.id, input.revision));
      const { id: _id, revision: _revision, ...given } = input;
      const after = { ...(before ?? EMPTY), ...withoutUndefined(given), id };
      check(tx, after, before, profile);
      const workplaceIds = [...new Set(after.workplaceIds)];
      const whole = { ...after, workplaceIds };
      if (before !== null && isDeepStrictEqual(whole, before)) return { post: before, followed: 0 };
      const post = tx.put('posts', whole, before?.revision);
      return { post, followed: before === null ? 0 : follow(tx, before, post, profile) };
    },
  );
  return result;
}

function check(tx: Transaction, after: Omit<Post, 'revision'>, before: Post | null, profile: BranchProfile): void {
  const issues: Issue[] = [];
  for (const [at, id] of after.workplaceIds.entries()) {
    if (tx.get('workplaces', id) === undefined)
      issues.push({ path: ['workplaceIds', at], message: 'This workplace is not here any more.' });
  }
  if (after.from !== null && after.to !== null && after.to < after.from) {
    issues.push({ path: ['to'], message: 'The post would end before it begins.' });
  }
  if (before !== null) {
    const terms = termsIn({ from: tx }, before.id);
    if (after.kind !== before.kind && terms.length > 0) {
      const message = 'Somebody held it as what it is. End this post and write down another.';
      issues.push({ path: ['kind'], message });
    }
    const running = terms.filter(({ to }) => to === null || to >= profile.today);
    const most = mostAtOnce(running, { from: profile.today, to: null });
    if (after.seats < before.seats && most > after.seats) {
      const names = running.map((term) => nameOfRep({ from: tx }, term));
      const message = `${listed(names)} hold it: so many seats it needs until somebody stands down.`;
      issues.push({ path: ['seats'], message });
    }
  }
  if (issues.length > 0) throw new InvalidInput(...issues);
}

const constituencyOf = ({ workplaceIds, departments, shifts }: Constituency): Constituency => ({
  workplaceIds,
  departments,
  shifts,
});

/** Holders and deputies of today and later; what was held before stays as it was. How many. */
function follow(tx: Transaction, before: Post, after: Post, { today }: BranchProfile): number {
  if (isDeepStrictEqual(constituencyOf(before), constituencyOf(after))) return 0;
  const running = tx.byIndex('reps', 'postId', after.id).filter(({ to }) => to === null || to >= today);
  for (const rep of running) tx.put('reps', { ...rep, ...constituencyOf(after) }, rep.revision);
  return running.length;
}

/** @throws NotThere, StaleRecord, InvalidInput when something names it. */
export async function removePost(
  { id, revision }: Inputs['reps']['removePost'],
  context: CallContext,
): Promise<{ id: string }> {
  const profile = branchProfile(context);
  await context.desk.store.transact({ account: context.account }, { code: 'reps.removePost', ids: [id] }, (tx) => {
    const post = foundAt(tx, 'posts', { id, revision });
    const naming = whatNames(tx, namingPosts, post.id);
    if (naming.length > 0) {
      const running = termsIn(postFacts(tx, profile), id).length > 0;
      const advice = running
        ? 'Write down the last day of the post instead: its history stays.'
        : 'Take those away first, or write down the last day of the post.';
      throw new InvalidInput({ path: ['id'], message: `It cannot be taken away: ${naming.join('; ')}. ${advice}` });
    }
    tx.remove('posts', id, revision);
  });
  return { id };
}
