// A desk with members at workplaces, and posts and terms whose constituencies may fit them or not.

import { emptyJob, emptyMember, type Job, type Member } from '../../shared/domain/members.ts';
import { emptyRep, type Post, type Rep, wholeBranch } from '../../shared/domain/reps/posts.ts';
import { openMembershipDesk } from './membership-desk.ts';

export const COVER_DAY = '2026-11-24';

export async function openCoverDesk() {
  const at = await openMembershipDesk(COVER_DAY);
  await at.call.branch.setUp({ name: 'Northfield', nation: 'england-and-wales' });
  const place = async (name: string, employerId: string | null = null): Promise<string> => {
    const { id } = await at.call.workplaces.save({ name, employerId });
    return id;
  };
  const test = { account: 'branch' };
  const add = async (count: number, job: Partial<Job> | null, change: Partial<Member> = {}): Promise<Member[]> => {
    const { result } = await at.store.transact(test, { code: 'test' }, (tx) =>
      Array.from({ length: count }, (_, index) =>
        tx.put('members', {
          ...emptyMember(crypto.randomUUID()),
          firstName: `Member ${index}`,
          lastName: 'Smith',
          standings: [{ from: '2020-01-01', to: null, standing: 'inBenefit' }],
          jobs: job === null ? [] : [{ ...emptyJob, ...job }],
          ...change,
        }),
      ),
    );
    return result;
  };
  const appoint = async (memberId: string | null, change: Partial<Rep>): Promise<Rep> => {
    const { result } = await at.store.transact(test, { code: 'test' }, (tx) =>
      tx.put('reps', {
        ...emptyRep,
        id: crypto.randomUUID(),
        memberId,
        kind: 'rep',
        from: '2025-01-01',
        to: null,
        ...change,
      }),
    );
    return result;
  };
  const provide = async (change: Partial<Post>): Promise<Post> => {
    const { result } = await at.store.transact(test, { code: 'test' }, (tx) =>
      tx.put('posts', {
        id: crypto.randomUUID(),
        kind: 'rep',
        title: '',
        ...wholeBranch,
        seats: 1,
        termMonths: null,
        note: '',
        from: null,
        to: null,
        ...change,
      }),
    );
    return result;
  };
  const fetched = async ({ token }: { token: string }): Promise<Uint8Array> => {
    const download = at.desk.downloads.take(token);
    if (download === undefined) throw new Error('there is no such download');
    return new Uint8Array(await new Response(await download.open()).arrayBuffer());
  };
  return { ...at, place, add, appoint, provide, fetched };
}
