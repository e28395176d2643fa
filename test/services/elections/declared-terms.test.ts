// The terms that a declaration makes: checked like any other, but that a seat which is not free is told of and refuses nothing.

import { expect, test } from 'vitest';
import { openElectionDesk, people, post } from '../../support/election-desk.ts';

async function contested() {
  const at = await openElectionDesk();
  const { elections, call, stand, setDay } = at;
  const { id } = await elections.open({ postId: post });
  const held = [];
  for (const who of ['Ben', 'Cay'] as const) {
    held.push(await call.reps.appoint({ memberId: people[who], postId: post, from: '2025-06-01', to: null }));
  }
  setDay('2026-11-20');
  await stand(id, 'Ana', 'Cay', 'Dee');
  await stand(id, 'Ben', 'Dee', 'Eli');
  setDay('2026-12-08');
  return { ...at, id, held };
}

test('whoever would go on in the seats is named before anybody declares', async () => {
  const { elections, id } = await contested();
  const { notes, holders, termFrom, why } = await elections.previewDeclaration({ id });
  expect(why).toEqual([]);
  expect(termFrom).toBe('2026-12-09');
  // Ben is elected again: the term that he has ends for the new one.
  expect(holders.map(({ name }) => name)).toEqual(['Cay Tester']);
  expect(notes).toEqual([expect.stringMatching(/^The post has 2 seats, and Cay Tester would go on in it/)]);
});

test('a post that ends before the term does is named too', async () => {
  const { elections, call, id, store } = await contested();
  const { revision } = store.view('branch').get('posts', post)!;
  await call.reps.keepPost({ id: post, revision, to: '2027-12-31' });
  const { notes } = await elections.previewDeclaration({ id });
  expect(notes.at(-1)).toBe('The post itself ends on Fri 31 December 2027, before this term does.');
});

test('it is declared all the same, with the terms of the post that was voted on', async () => {
  const { elections, id, held, store, revisionOf } = await contested();
  const { declaration } = await elections.declare({ id, revision: await revisionOf(id) });
  const view = store.view('branch');
  expect(declaration!.repIds.map((repId) => view.get('reps', repId))).toEqual([
    expect.objectContaining({ memberId: people.Ana, kind: 'rep', postId: post, from: '2026-12-09', to: '2028-12-08' }),
    expect.objectContaining({ memberId: people.Ben, kind: 'rep', postId: post, from: '2026-12-09', to: '2028-12-08' }),
  ]);
  expect(held.map(({ id: repId }) => view.get('reps', repId)?.to)).toEqual(['2026-12-08', null]);
});

test('terms that end for it leave the seats to those elected', async () => {
  const { elections, id, held, store, revisionOf } = await contested();
  const ends = held.map((rep) => rep.id);
  await elections.declare({ id, revision: await revisionOf(id), ends });
  const view = store.view('branch');
  for (const repId of ends) expect(view.get('reps', repId)).toMatchObject({ to: '2026-12-08' });
});
