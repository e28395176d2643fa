// Ballot papers: the order by lot, the print, two readings by two people, what differs, files, and the account of them all.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { agreedPapers } from '../../../electron/core/services/elections/papers/agreed-papers.ts';
import { drawOrder } from '../../../shared/rules/elections/lot.ts';
import { refused } from '../../support/casework-desk.ts';
import { openElectionDesk, people, post } from '../../support/election-desk.ts';
import { officers, refusedFor } from '../../support/partnership-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

/** Ana, Ben and Cay stand; the order is drawn. */
async function drawn(withSecretary = false) {
  const desk = await openElectionDesk();
  const { id } = await desk.elections.open({ postId: post });
  await desk.stand(id, 'Ana', 'Dee', 'Eli');
  await desk.stand(id, 'Ben', 'Eli', 'Dee');
  await desk.stand(id, 'Cay', 'Dee', 'Eli');
  if (withSecretary) await desk.stand(id, 'Hal', 'Dee', 'Eli');
  const { candidates, seed } = await desk.elections.drawOrder({ id, seed: '7 12 19 23 41 44' });
  const numberOf = (name: string) => candidates.find((one) => one.name.startsWith(name))!.number;
  const election = () => desk.store.view('branch').get('elections', id)!;
  return { ...desk, id, candidates, seed, numberOf, election };
}

test('the order is drawn once, from a seed that anybody can draw from again', async () => {
  const { elections, id, candidates, election, call, store } = await drawn();
  const byAlphabet = ['Ana Tester', 'Ben Tester', 'Cay Tester'];
  const expected = drawOrder('7 12 19 23 41 44', 'order on the paper', [1, 2, 3]).map(
    (number) => byAlphabet[number - 1],
  );
  expect(candidates.map(({ name }) => name)).toEqual(expected);
  expect(election().lot).toMatchObject({ seed: '7 12 19 23 41 44', on: '2026-11-02' });
  await refusedFor(elections.drawOrder({ id, seed: 'luckier' }), /A lot is drawn once/);
  await expect(call.branch.revert({ seq: store.seq })).rejects.toThrow();
  const page = await elections.papers({ id });
  expect(page).toMatchObject({
    printed: 0,
    advisedPapers: 20,
    isComplete: false,
    why: ['No papers have been entered yet.'],
  });
});

test('a lot waits for the rulings, and who withdraws afterwards makes it void until papers are given out', async () => {
  const desk = await openElectionDesk();
  const { elections, stand } = desk;
  const { id } = await elections.open({ postId: post });
  await refusedFor(elections.drawOrder({ id }), /Nobody stands/);
  await stand(id, 'Ana', 'Dee', 'Eli');
  await elections.nominate({ electionId: id, memberId: people.Ben, acceptedOn: '2026-11-02' });
  await refusedFor(elections.drawOrder({ id }), /not ruled on Ben Tester’s nomination/);
  const [, ben] = (await elections.get({ id })).nominations;
  await elections.rule({ electionId: id, nominationId: ben!.id, isValid: true });
  const first = await elections.drawOrder({ id });
  expect(first.seed).toMatch(/^[0-9a-f]{16}$/);
  await elections.printPapers({ id, howMany: 4, path: join(desk.folder, 'a.pdf') });
  await elections.withdraw({ electionId: id, nominationId: ben!.id });
  const second = await elections.drawOrder({ id, seed: 'again' });
  expect(second.candidates).toHaveLength(1);
  expect((await elections.papers({ id })).printed).toBe(0);
});

test('papers bear each number once in an order of its own, no name of a voter, and how to vote', async () => {
  const { elections, id, folder, candidates, election } = await drawn();
  const path = join(folder, 'papers.pdf');
  const made = await elections.printPapers({ id, howMany: 60, path });
  expect(made).toMatchObject({ from: 1, to: 60, sheets: 15, papersOnASheet: 4, notes: [] });
  expect(election().papersPrinted).toBe(60);
  const [front, ...sheets] = await pdfPages(await readFile(path));
  expect(front).toContain('This sheet is not one of them');
  expect(front).toContain('7 12 19 23 41 44');
  const text = sheets.join(' ');
  const numbers = [...text.matchAll(/No\. (\d+)/g)].map(([, number]) => Number(number));
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  // One shuffle in 60! is the order itself.
  expect(numbers).not.toEqual([...numbers].sort((a, b) => a - b));
  const [one] = sheets;
  const places = candidates.map(({ name }) => one!.indexOf(name));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(one).toContain('Write 1 in the box beside your first choice');
  const more = await elections.printPapers({ id, howMany: 3, isLarge: true, path: join(folder, 'more.pdf') });
  expect(more).toMatchObject({ from: 61, to: 63, papersOnASheet: 1 });
  expect(more.notes[0]).toContain('could be guessed');
  const instead = await elections.printPapers({ id, instead: true, path: join(folder, 'instead.pdf') });
  expect(instead).toMatchObject({ from: 1, to: 20 });
});

test('the candidates’ statements stand in the order of the paper', async () => {
  const { elections, id, folder, candidates, election } = await drawn();
  const [nomination] = election().nominations;
  await elections.changeNomination({ electionId: id, nominationId: nomination!.id, statement: 'Longer breaks.' });
  const path = join(folder, 'statements.pdf');
  await elections.printStatements({ id, path });
  const text = (await pdfPages(await readFile(path))).join(' ');
  expect(text).toContain('Longer breaks.');
  const places = candidates.map(({ name }) => text.indexOf(name));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

const BUNDLE = [
  { paper: 3, preferences: [2, 1] },
  { paper: 1, preferences: [1] },
  { paper: 2, marks: [0, 2, 1] },
  { paper: 10, marks: [1, 1], spoilt: null },
  { paper: 4, marks: [1, 0, 3] },
];

test('two people read a bundle, neither sees the other’s, and what both read the same is agreed', async () => {
  const { elections, id, store } = await drawn();
  const read = { electionId: id, name: 'Box 1', papers: BUNDLE };
  await refusedFor(elections.enterPapers(read), /Say who reads/);
  await refusedFor(elections.enterPapers({ ...read, reading: 'second', by: 'Bo' }), /Nobody has read/);
  const first = await elections.enterPapers({ ...read, by: 'Bo Lee' });
  expect(first).toMatchObject({
    differences: 0,
    bundle: { state: 'readOnce', papers: 5, spoilt: null, firstBy: 'Bo Lee' },
  });
  expect(first.notes).toEqual(['Paper 4: preference 2 is missing; what follows does not count.']);
  await refusedFor(elections.compareReadings({ batchId: first.bundle.id }), /has been read once/);
  await refusedFor(elections.enterPapers({ ...read, reading: 'second', by: 'bo  lee' }), /somebody else reads it/);
  await refusedFor(elections.enterPapers({ ...read, by: 'Di Ray' }), /was read first by Bo Lee/);
  const second = await elections.enterPapers({ ...read, name: 'box 1', reading: 'second', by: 'Di Ray' });
  expect(second).toMatchObject({ differences: 0, bundle: { state: 'agreed', papers: 5, spoilt: 1 } });
  const view = store.view('branch');
  const [batch] = view.byIndex('ballotBatches', 'electionId', id);
  expect(batch!.first!.papers.map(({ paper }) => paper)).toEqual(['1', '2', '3', '4', '10']);
  const agreed = agreedPapers(view, view.get('elections', id)!);
  expect(agreed).toMatchObject({ isComplete: true, why: [], spoilt: 1 });
  expect(agreed.papers).toEqual([
    { preferences: [1], count: 2 },
    { preferences: [2, 1], count: 1 },
    { preferences: [3, 2], count: 1 },
  ]);
  await refusedFor(elections.enterPapers({ ...read, reading: 'second', by: 'Ed' }), /read twice already/);
});

test('differences are told paper by paper and each decided on seeing it', async () => {
  const { elections, id, candidates } = await drawn();
  const name = 'Box 2';
  const papers = (change: object[]) => ({ electionId: id, name, papers: change as typeof BUNDLE });
  await elections.enterPapers({
    ...papers([
      { paper: 1, marks: [1, 2] },
      { paper: 2, marks: [1] },
      { paper: 3, spoilt: 'unclear' },
      { paper: 7, marks: [1] },
    ]),
    by: 'Bo',
  });
  const { bundle, differences } = await elections.enterPapers({
    ...papers([
      { paper: 1, marks: [1, 2, 0] },
      { paper: 2, marks: [0, 1] },
      { paper: 3, marks: [0, 0, 1] },
      { paper: 9, marks: [1] },
    ]),
    by: 'Di',
    reading: 'second',
  });
  expect([differences, bundle.state]).toEqual([4, 'differs']);
  const compared = await elections.compareReadings({ batchId: bundle.id });
  expect(compared.same).toBe(1);
  expect(compared.differences.map(({ paper }) => paper)).toEqual(['2', '3', '7', '9']);
  expect(compared.differences[0]).toMatchObject({
    first: { inWords: `1st: ${candidates[0]!.name}` },
    second: { inWords: `1st: ${candidates[1]!.name}` },
  });
  expect(compared.differences[2]).toMatchObject({ first: { marks: [1] }, second: null });
  expect((await elections.papers({ id })).why).toEqual(['Box 2: the two readings differ on 4 papers.']);
  const settle = { batchId: bundle.id, by: 'The returning officer' };
  await refusedFor(elections.settlePaper({ ...settle, paper: '9', as: 'first' }), /has no paper 9/);
  await refusedFor(elections.settlePaper({ ...settle, paper: '2', preferences: [4] }), /there is no candidate 4/);
  await elections.settlePaper({ ...settle, paper: '2', as: 'second' });
  await elections.settlePaper({ ...settle, paper: '3', preferences: [3, 1] });
  await elections.settlePaper({ ...settle, paper: '7', as: 'first' });
  const last = await elections.settlePaper({ ...settle, paper: '9', isAbsent: true });
  expect(last).toMatchObject({ left: 0, bundle: { state: 'agreed', papers: 4, spoilt: 0, differences: 4 } });
  const after = await elections.compareReadings({ batchId: bundle.id });
  expect(after.differences[3]).toMatchObject({ settled: { isAbsent: true, by: 'The returning officer' } });
});

test('a paper that cannot be right is refused by its number, and nothing is kept', async () => {
  const { elections, id, folder } = await drawn();
  await elections.printPapers({ id, howMany: 12, path: join(folder, 'p.pdf') });
  const { message, issues } = await refused(
    elections.enterPapers({
      electionId: id,
      name: 'Box',
      by: 'Bo',
      papers: [
        { paper: 13, marks: [1] },
        { paper: 2, preferences: [1, 1] },
        { paper: 3, preferences: [5] },
        { paper: 3, marks: [1] },
        { paper: 'x', marks: [1] },
        { marks: [1] },
        { paper: 4, marks: [1, 2, 3, 4] },
        { paper: 5 },
      ],
    }),
  );
  expect(message).toMatch(/^Paper 13: there is no such paper, they are numbered 1 to 12\./);
  expect((issues as { message: string }[]).map((issue) => issue.message).slice(1)).toEqual([
    'Paper 2: candidate 1 stands twice.',
    'Paper 3: there is no candidate 5, they are numbered 1 to 3.',
    'Paper 3: this number stands twice in the bundle.',
    'Paper x: its number is not a number.',
    'Row 6: the number of the paper is missing.',
    'Paper 4: 4 boxes are filled in, and there are 3 candidates.',
    'Paper 5: what stands on it is missing. An empty paper is entered as spoilt: no mark at all.',
  ]);
  expect((await elections.papers({ id })).bundles).toEqual([]);
  await elections.enterPapers({ electionId: id, name: 'A', by: 'Bo', papers: [{ paper: 4, marks: [1] }] });
  await refusedFor(
    elections.enterPapers({ electionId: id, name: 'B', by: 'Bo', papers: [{ paper: '04', marks: [1] }] }),
    /Paper 4 is in A already/,
  );
});

test('a candidate reads no papers, by account or by name, and nobody reads a bundle twice, whosever account it is on', async () => {
  const { elections, id, as, store } = await drawn(true);
  await refusedFor(
    elections.enterPapers({ electionId: id, name: 'Box', by: 'ana tester', papers: BUNDLE }),
    /does not read its papers/,
  );
  const rep = as(officers.rep).elections;
  await rep.enterPapers({ electionId: id, name: 'Box', papers: BUNDLE });
  for (const by of ['', 'the REP']) {
    await refusedFor(
      rep.enterPapers({ electionId: id, name: 'Box', by, reading: 'second', papers: BUNDLE }),
      /The rep read Box first/,
    );
  }
  // A teller without an account sits down at the same computer: the account says where it was typed.
  await rep.enterPapers({ electionId: id, name: 'Lent', by: 'A teller', papers: [{ paper: 40, marks: [1] }] });
  const lent = store
    .view('branch')
    .byIndex('ballotBatches', 'electionId', id)
    .find(({ name }) => name === 'Lent');
  expect(lent?.first).toMatchObject({
    account: officers.rep,
    by: 'A teller',
  });
  await rep.enterPapers({ electionId: id, name: 'Lent', reading: 'second', papers: [{ paper: 40, marks: [1] }] });
  expect((await rep.papers({ id })).bundles[0]).toMatchObject({ isReadByYou: true, firstBy: 'The rep' });
  const secretary = as(officers.secretary).elections;
  expect((await secretary.papers({ id })).mayNotRead).toContain('nominated in this election');
  await refusedFor(
    secretary.enterPapers({ electionId: id, name: 'Box', reading: 'second', papers: BUNDLE }),
    /does not read its papers/,
  );
  expect(store.view('branch').byIndex('ballotBatches', 'electionId', id)).toHaveLength(2);
});

test('a file is seen before it is taken: by names whatever their order, by order only where somebody says so', async () => {
  const { elections, id, numberOf, store } = await drawn();
  const blt = '3 2\n4 1 2 0\n2 3 0\n1 2-3 0\n0\n"Cay Tester"\n"Ana Tester"\n"Ben Tester"\n"Depot"\n';
  const wrong = await refused(elections.previewPapers({ electionId: id, text: blt }));
  expect(wrong.message).toMatch(/Line 4/);
  const text = blt.replace('1 2-3 0', '1 2=3 0');
  const preview = await elections.previewPapers({ electionId: id, text });
  expect(preview).toMatchObject({ title: 'Depot', match: 'names', papers: 6, spoilt: 1, problems: [] });
  expect(preview.candidates.map(({ fileName, number }) => [fileName, number])).toEqual(
    ['Cay', 'Ana', 'Ben'].map((name) => [`${name} Tester`, numberOf(name)]),
  );
  expect(preview.findings[0]).toMatchObject({ where: 'line 4', papers: 1 });
  const taken = await elections.importPapers({ electionId: id, text, bundle: 'The scanner' });
  expect(taken.bundle).toMatchObject({ source: 'file', state: 'agreed', papers: 7, spoilt: 1 });
  const view = store.view('branch');
  const { papers, spoilt } = agreedPapers(view, view.get('elections', id)!);
  expect(papers).toContainEqual({ preferences: [numberOf('Cay'), numberOf('Ana')], count: 4 });
  expect(papers).toContainEqual({ preferences: [numberOf('Ben')], count: 2 });
  expect(spoilt).toBe(1);
  await refusedFor(elections.importPapers({ electionId: id, text, bundle: 'The Scanner' }), /is there already/);
  const unnamed = text.replaceAll('Tester', 'Other');
  await refusedFor(elections.importPapers({ electionId: id, text: unnamed }), /If the order is the same, say so/);
  const byOrder = await elections.previewPapers({ electionId: id, text: unnamed, match: 'order' });
  expect(byOrder.candidates.map(({ number }) => number)).toEqual([1, 2, 3]);
  await refusedFor(
    elections.importPapers({ electionId: id, match: 'order', text: '2 1\n1 1 0\n0\n"A"\n"B"\n"T"\n' }),
    /2 candidates and 3 stand here/,
  );
  const list = 'Ana Tester,Ben Tester,Cay Tester\n1,2,\n,1,\n';
  expect(await elections.previewPapers({ electionId: id, text: list })).toMatchObject({ papers: 2, problems: [] });
});

test('the account says where the papers are, in a sentence where it cannot be right', async () => {
  const { elections, id, folder } = await drawn();
  await elections.freezeRoll({ electionId: id });
  await elections.printPapers({ id, howMany: 12, path: join(folder, 'p.pdf') });
  await elections.givePaper({ electionId: id, everybody: true });
  await elections.countUnused({ electionId: id, unused: 5 });
  const read = {
    electionId: id,
    name: 'Box 1',
    papers: [
      { paper: 1, marks: [1] },
      { paper: 2, spoilt: 'blank' as const },
    ],
  };
  await elections.enterPapers({ ...read, by: 'Bo' });
  await elections.enterPapers({ ...read, by: 'Di', reading: 'second' });
  const { account } = await elections.papers({ id });
  expect(account).toEqual({
    printed: 12,
    given: 7,
    replaced: 0,
    notGiven: 5,
    unused: 5,
    returned: 2,
    notReturned: 5,
    valid: 1,
    spoilt: 1,
    spoiltByReason: [{ reason: 'blank', label: 'No mark at all', papers: 1 }],
    sentences: [],
  });
  await elections.countUnused({ electionId: id, unused: 3, replaced: 1 });
  await elections.givePaper({
    electionId: id,
    memberIds: [people.Ana, people.Ben, people.Dee, people.Eli, people.Gus, people.Hal],
    isGiven: false,
  });
  expect((await elections.papers({ id })).account.sentences).toEqual([
    '7 papers too few are left over: by the roll 10 should be there, and 3 were counted.',
    '2 papers came back and only 1 were marked as given out: 1 too many.',
  ]);
});

test('the agreed papers are what is declared; afterwards nothing of them changes', async () => {
  const { elections, id, revisionOf, setDay, call } = await drawn();
  const read = { electionId: id, name: 'Box 1', papers: BUNDLE };
  const { bundle } = await elections.enterPapers({ ...read, by: 'Bo' });
  const { seq } = await elections.enterPapers({ ...read, by: 'Di', reading: 'second' });
  setDay('2026-12-31');
  const declared = await elections.declare({ id, revision: await revisionOf(id) });
  expect(declared.declaration?.count?.valid).toBe(4);
  await refusedFor(elections.removeBundle({ batchId: bundle.id }), /The result is declared/);
  await refusedFor(elections.enterPapers({ ...read, name: 'Late', by: 'Bo' }), /The result is declared/);
  await refusedFor(elections.givePaper({ electionId: id, everybody: true }), /not frozen/);
  await expect(call.branch.revert({ seq })).rejects.toMatchObject({ code: 'CHANGED_SINCE' });
  await call.branch.revert({ seq, changedSince: 'leaveAlone' });
  expect((await elections.papers({ id })).account.valid).toBe(4);
});
