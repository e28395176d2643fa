// The first page of members as a rep with twelve workplaces sees it, beside asking CASL's can() of every member. Something
// is saved before each: what the rep may see is worked out anew, as on a desk at which people work.

import { subject } from '@casl/ability';
import { factsOf } from '../../../electron/core/access/facts-of.ts';
import { needToKnow } from '../../../electron/core/access/need-to-know.ts';
import type { Desk } from '../../../electron/core/desk.ts';
import { systemNow } from '../../../electron/core/ports.ts';
import { listMembers } from '../../../electron/core/services/members/list-members.ts';
import { emptyRep } from '../../../shared/domain/reps/posts.ts';
import { recordAbility } from '../../../shared/rules/access/record-rules.ts';
import { timed } from '../statistics.ts';
import { account, DAY, openBenchStore } from '../store.ts';

const [folder = '', rounds = '300'] = process.argv.slice(2);
const WORKPLACES = 12;
const OFFICER = crypto.randomUUID();

// Filled without it, so that it is the bench's own account that writes.
const filling = await openBenchStore(folder);
const workplaceIds = [...filling.view('bench').all('workplaces')].slice(0, WORKPLACES).map(({ id }) => id);
const [rep] = filling.view('bench').all('members');
await filling.transact(account, { code: 'bench.officer' }, (tx) => {
  const span = { from: '2020-01-01', to: null };
  const post = tx.put('reps', {
    ...emptyRep,
    id: crypto.randomUUID(),
    memberId: rep!.id,
    kind: 'rep',
    workplaceIds,
    ...span,
  });
  tx.put('officers', {
    id: OFFICER,
    name: 'Rep',
    roles: ['rep'],
    memberId: rep!.id,
    email: '',
    addedOn: DAY,
    withdrawnOn: null,
  });
  for (const on of [...tx.all('cases')].slice(0, 20)) tx.put('cases', { ...on, repId: post.id }, on.revision);
});
await filling.close();

const store = await openBenchStore(folder, { needToKnow: needToKnow(systemNow) });
const desk = { store, now: systemNow } as Desk;
const all = store.forCounts();
const members = [...all.all('members')];
const cases = [...all.all('cases')].map(({ id }) => id);
const fields = ['lastName', 'firstName', 'postcode', 'joinedOn', 'number'] as const;

/** A case, of which who may see it rests; or a member. */
async function saveSomething(round: number): Promise<void> {
  await store.transact({ account: 'branch' }, { code: 'bench.save' }, (tx) => {
    if (round % 2 === 0) {
      const on = tx.get('cases', cases[round % cases.length]!)!;
      tx.put('cases', { ...on, whatHappened: `Round ${round}` }, on.revision);
    } else {
      const member = tx.get('members', members[round % members.length]!.id)!;
      tx.put('members', { ...member, notes: `Round ${round}` }, member.revision);
    }
  });
}

const page: number[] = [];
const count: number[] = [];
let total = 0;
for (let round = -10; round < Number(rounds); round += 1) {
  await saveSomething(Math.abs(round));
  const sort = [{ field: fields[Math.abs(round) % fields.length]!, direction: 'asc' as const }];
  const input = { page: { offset: 0, limit: 50 }, sort, where: round % 3 === 0 ? { isMember: { eq: true } } : {} };
  const taken = await timed(async () => {
    total = (await listMembers(input, { desk, account: OFFICER, isInProcess: true })).total;
  });
  const counted = await timed(() => store.view(OFFICER).count('members'));
  // Each field's column is made at the first question for it, which is warming up.
  if (round < 0) continue;
  page.push(taken);
  count.push(counted);
}

const ability = recordAbility(factsOf(OFFICER, all, DAY));
const peer: number[] = [];
for (let round = 0; round < 5; round += 1) {
  peer.push(
    await timed(
      () => members.filter((member) => ability.can('read', subject('members', { ...member }) as never)).length,
    ),
  );
}
await store.close();
console.log(JSON.stringify({ page, count, peer, total }));
process.exit(0);
