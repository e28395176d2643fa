// The papers of an election handed to a stranger: what they count is what was declared, and nothing tells whose a paper is.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openElectionDesk, people, post } from '../../support/election-desk.ts';
import { refusedFor } from '../../support/partnership-desk.ts';

const NAMES = ['Ana "the Ox" O’Neil, Jr', '=cmd|x # מיכל', '"Quoted" ""twice'];

async function counted() {
  const desk = await openElectionDesk();
  const { elections } = desk;
  const { id } = await elections.open({ postId: post, seats: 2 });
  for (const [index, memberId] of [people.Ana, people.Ben, people.Cay, people.Dee].entries()) {
    const name = NAMES[index] ?? 'Dee';
    const { nominationId } = await elections.nominate({ electionId: id, memberId, name, acceptedOn: '2026-11-02' });
    await elections.rule({ electionId: id, nominationId, isValid: true });
  }
  const { candidates } = await elections.drawOrder({ id, seed: 'four' });
  const last = (await elections.get({ id })).election.nominations.at(-1)!;
  await elections.withdraw({ electionId: id, nominationId: last.id });
  desk.setDay('2026-12-24');
  await desk.papers(id, [
    { preferences: [1, 2, 3, 4], count: 6 },
    { preferences: [2, 4, 3], count: 5 },
    { preferences: [3, 1], count: 5 },
    { preferences: [4, 2], count: 3 },
  ]);
  const handed = async (name: string) => {
    const path = join(desk.folder, name);
    await elections.paper({ id, paper: 'ballots', path });
    return readFile(path, 'utf8');
  };
  return { ...desk, id, candidates, handed };
}

test('give a stranger the same count, to the last decimal and lot', async () => {
  const { elections, id, handed, revisionOf } = await counted();
  const before = await handed('before.blt');
  const { declaration } = await elections.declare({ id, revision: await revisionOf(id) });
  const text = await handed('after.blt');
  expect(text).toBe(before);
  expect(text).toContain(declaration!.papersHash);
  const again = await elections.count({ blt: text });
  const { elected, stages, ties, quota, valid, candidates } = declaration!.count!;
  expect(again).toMatchObject({ elected, stages, ties, quota, valid, candidates });
  expect(again.candidates.map(({ name }) => name)).toEqual(expect.arrayContaining(NAMES));
});

test('are there once the poll is closed, and no more when they are destroyed', async () => {
  const { elections, id, handed, setDay, revisionOf } = await counted();
  setDay('2026-11-30');
  await refusedFor(elections.paper({ id, paper: 'ballots' }), /Nothing was counted/);
  setDay('2026-12-24');
  await elections.declare({ id, revision: await revisionOf(id) });
  setDay('2028-01-10');
  await elections.destroyPapers({ id, revision: await revisionOf(id) });
  await refusedFor(elections.paper({ id, paper: 'ballots' }), /destroyed on Mon 10 January 2028/);
  await expect(handed('late.blt')).rejects.toThrow();
});
