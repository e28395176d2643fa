// No paper can be tied to a member: whoever has the whole folder, with every key, finds who was given a paper and what was on each
// paper, and nothing between the two.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import { openElectionDesk, people, post } from '../../support/election-desk.ts';
import { officers } from '../../support/partnership-desk.ts';

/** Seven voters come one by one, each is given a paper and hands it back; the papers are read in the order in which they came. */
async function voted() {
  const desk = await openElectionDesk();
  const { elections, folder, as } = desk;
  const { id } = await elections.open({ postId: post });
  await desk.stand(id, 'Ana', 'Dee', 'Eli');
  await desk.stand(id, 'Ben', 'Eli', 'Dee');
  await elections.freezeRoll({ electionId: id });
  await elections.drawOrder({ id });
  await elections.printPapers({ id, howMany: 12, path: join(folder, '..', `${id}.pdf`) });
  // In the order in which they came.
  const order = [people.Hal, people.Cay, people.Ana, people.Gus, people.Ben, people.Eli, people.Dee];
  const before = desk.store.seq;
  await as(officers.secretary).elections.givePaper({ electionId: id, memberIds: order });
  const numbers = [11, 4, 9, 2, 12, 6, 1];
  const papers = numbers.map((paper, index) => ({ paper, preferences: index % 2 === 0 ? [1] : [2, 1] }));
  await elections.enterPapers({ electionId: id, name: 'Box', by: 'Bo', papers });
  await elections.enterPapers({
    electionId: id,
    name: 'Box',
    by: 'Di',
    reading: 'second',
    papers: [...papers].reverse(),
  });
  return { ...desk, desk, id, before, numbers };
}

async function textIn(folder: string, under: string): Promise<string> {
  const names = await readdir(join(folder, under), { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  return (await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')))).join('\n');
}

test('the mark on the roll has neither officer nor moment nor order, and cannot be undone', async () => {
  const { store, before, desk, id } = await voted();
  const { rows } = await store.history({ page: { offset: 0, limit: 100 } });
  const mark = rows.find(({ seq }) => seq === before + 1)!;
  const earlier = rows.find(({ seq }) => seq === before)!;
  expect(mark).toMatchObject({
    account: 'anonymous',
    at: earlier.at,
    reason: { code: 'elections.givePaper', ids: [id] },
  });
  const [change] = await store.changesOf(before + 1);
  const { given } = change!.after as { given: string[] };
  expect(given).toEqual(
    Object.values(people)
      .filter((member) => given.includes(member))
      .sort(),
  );
  expect(given).toHaveLength(7);
  await expect(desk.call.branch.revert({ seq: before + 1 })).rejects.toThrow();
  await desk.reopen();
  expect(await textIn(desk.folder, 'access')).not.toContain('elections.givePaper');
});

test('nobody is marked almost alone once papers are read: between two readings a mark would tell whose paper came next', async () => {
  const { elections, store, id } = await voted();
  // A mark that was never right may go.
  await elections.givePaper({ electionId: id, memberIds: [people.Hal], isGiven: false });
  const { seq } = store;
  await expect(elections.givePaper({ electionId: id, memberIds: [people.Hal] })).rejects.toThrow('being read already');
  await expect(elections.givePaper({ electionId: id, everybody: true })).rejects.toThrow('being read already');
  expect(store.seq).toBe(seq);
  const given = [people.Ana, people.Ben, people.Cay, people.Dee, people.Eli, people.Gus];
  await elections.givePaper({ electionId: id, memberIds: given, isGiven: false });
  expect(await elections.givePaper({ electionId: id, everybody: true })).toMatchObject({ given: 7, changed: 7 });
});

test('papers are kept sorted by number, with no member, no moment and no order of reading', async () => {
  const { store, id, numbers } = await voted();
  const [batch] = store.view('branch').byIndex('ballotBatches', 'electionId', id);
  const sorted = [...numbers].sort((a, b) => a - b).map(String);
  expect(batch!.first!.papers.map(({ paper }) => paper)).toEqual(sorted);
  expect(batch!.second!.papers.map(({ paper }) => paper)).toEqual(sorted);
  expect(batch!.agreed!.map(({ paper }) => paper)).toEqual(sorted);
  expect(Object.keys(batch!.first!.papers[0]!).sort()).toEqual(['marks', 'paper', 'spoilt']);
  const text = JSON.stringify(batch);
  for (const member of Object.values(people)) expect(text).not.toContain(member);
  expect(text).not.toMatch(/\d{4}-\d\d-\d\dT/);
});

test('no line of history, log, desk or export has a member beside a paper, and none the order of the numbers', async () => {
  const { desk, folder, call, id } = await voted();
  await desk.store.snapshot();
  await desk.reopen();
  const history = await textIn(folder, 'history');
  const access = await textIn(folder, 'access');
  const kept = await readFile(join(folder, 'desk.json'), 'utf8').catch(() => '');
  const isOfPapers = (line: string) => /elections\.(enterPapers|settlePaper|importPapers)|"marks"/.test(line);
  const lines = history.split('\n').filter((line) => line !== '');
  const ofPapers = lines.filter(isOfPapers);
  expect(ofPapers).toHaveLength(2);
  for (const line of ofPapers) for (const member of Object.values(people)) expect(line).not.toContain(member);
  const printing = lines.filter((line) => line.includes('elections.printPapers'));
  expect(printing).toHaveLength(1);
  // The number of papers and the seed of the candidates: nothing of the order in which numbers lie.
  const { payloads } = JSON.parse(printing[0]!) as { payloads: { before: object; after: Record<string, unknown> }[] };
  const changed = Object.keys(payloads[0]!.after).filter(
    (key) =>
      JSON.stringify(payloads[0]!.after[key]) !== JSON.stringify((payloads[0]!.before as Record<string, unknown>)[key]),
  );
  expect(changed.sort()).toEqual(['papersPrinted', 'revision']);
  expect(access + kept).not.toMatch(/"marks"|"preferences"/);
  const path = join(folder, 'open.zip');
  await call.branch.export({ kind: 'open', path });
  const { files } = new PizZip(await readFile(path));
  const papers = files['collections/ballotBatches.json']!.asText();
  for (const member of Object.values(people)) expect(papers).not.toContain(member);
  expect(files['collections/rolls.json']!.asText()).not.toMatch(/"marks"|"paper"/);
  expect((await call.elections.papers({ id })).bundles).toHaveLength(1);
});

test('the second reader cannot ask for what the first read: by no procedure, and not by history', async () => {
  const desk = await openElectionDesk();
  const { elections, as, store } = desk;
  const { id } = await elections.open({ postId: post });
  await desk.stand(id, 'Ana', 'Dee', 'Eli');
  await desk.stand(id, 'Ben', 'Eli', 'Dee');
  await elections.drawOrder({ id });
  const papers = [{ paper: 5, marks: [2, 1] }];
  const { bundle, seq } = await as(officers.secretary).elections.enterPapers({ electionId: id, name: 'Box', papers });
  const rep = as(officers.rep);
  const answers = await Promise.allSettled([
    rep.elections.papers({ id }),
    rep.elections.get({ id }),
    rep.elections.compareReadings({ batchId: bundle.id }),
    rep.branch.history({}),
    rep.branch.search({ text: 'Box' }),
    rep.session.getDesk({ key: `/elections/${id}/enter` }),
  ]);
  const told = JSON.stringify(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.reason)));
  expect(told).not.toMatch(/"marks":\[/);
  expect(store.seq).toBe(seq);
});

test('a person’s own data has their place on the roll and no paper', async () => {
  const { call, folder, id } = await voted();
  const path = join(folder, 'own.zip');
  await call.branch.subjectAccess({ memberId: people.Hal, path });
  const data = new PizZip(await readFile(path)).files['data.json']!.asText();
  expect(data).toContain('"wasGivenAPaper": true');
  expect(data).toContain(id);
  expect(data).not.toMatch(/"marks"|ballotBatches/);
  expect(data).not.toContain(people.Cay);
});
