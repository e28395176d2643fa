// Whatever somebody answers in a health check: nobody can tell who it was, when it was or in which order, and nobody reads it
// one by one. Marks in the answers are looked for in everything that a procedure can answer, and on the disk.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import type { DeskClient } from '../../../shared/contract/contract.ts';
import { HEALTH_ITEMS } from '../../../shared/domain/partnership/health-items.ts';
import { forumId, officers, openPartnershipDesk } from '../../support/partnership-desk.ts';

const all = (score: number) => HEALTH_ITEMS.map(() => score);
const PEOPLE = 40;
/** Forty people, told apart by their comment. */
const mark = (person: number) => `Zq${String(person).padStart(2, '0')}qZ`;
const answersOf = (person: number) => ({ side: 'staff' as const, scores: all(person % 11), comment: mark(person) });
const inOrder = Array.from({ length: PEOPLE }, (_, person) => mark(person));
const marksIn = (text: string): string[] => text.match(/Zq\d\dqZ/g) ?? [];

async function answeredOneByOne() {
  const desk = await openPartnershipDesk();
  const { wave } = await desk.call.partnership.openWave({ forumId });
  for (let person = 0; person < PEOPLE; person += 1) {
    await desk.as(officers.rep).partnership.answer({ waveId: wave.id, answers: [answersOf(person)] });
  }
  return { ...desk, desk, wave };
}

/** How far it is from the order in which people came: 0 is that order, 1 as any other. */
function disorder(order: readonly string[]): number {
  let inversions = 0;
  for (let a = 0; a < order.length; a += 1) {
    for (let b = a + 1; b < order.length; b += 1) if (order[a]! > order[b]!) inversions += 1;
  }
  return inversions / ((order.length * (order.length - 1)) / 4);
}

test('while a wave is open its answers lie in desk.json in an order that says nothing, and history has nothing of them', async () => {
  const { folder, desk, wave } = await answeredOneByOne();
  const { store } = desk;
  const kept = await readFile(join(folder, 'desk.json'), 'utf8');
  const order = marksIn(kept);
  expect([...order].sort()).toEqual(inOrder);
  // Of 780 pairs about half are the other way round; one in a million shuffles lies outside of this.
  expect(disorder(order)).toBeGreaterThan(0.4);
  expect(disorder(order)).toBeLessThan(1.6);
  expect(kept).not.toContain(officers.rep);
  expect(JSON.parse(kept).values[`program/health/${wave.id}/0`][0]).toEqual({
    side: 'staff',
    level: null,
    scores: expect.any(Array),
    overall: null,
    comment: expect.any(String),
  });
  // The branch, its records and the wave: nobody's answering is a step.
  expect(store.seq).toBe(3);
  expect(await onDisk(join(folder, 'history'))).not.toMatch(/Zq\d\d/);
});

test('closing writes them in one step without officer or moment, shuffled, with ids that tell no time', async () => {
  const { folder, desk, wave, as, setDay } = await answeredOneByOne();
  setDay('2026-11-27');
  await as(officers.secretary).partnership.closeWave({ id: wave.id, revision: wave.revision });
  const { store } = desk;
  expect(store.seq).toBe(4);
  const { rows } = await store.history({ page: { offset: 0, limit: 1 } });
  // The instant is that of the step before it.
  expect(rows[0]).toMatchObject({ account: 'anonymous', at: '2026-11-24T09:00:00.000Z' });
  const written = await store.changesOf(4);
  const answers = written.filter(({ collection }) => collection === 'healthAnswers').map(({ after }) => after!);
  expect(answers).toHaveLength(PEOPLE);
  for (const answer of answers) {
    expect(answer.id[14]).toBe('4');
    expect(Object.keys(answer).sort()).toEqual([
      'comment',
      'id',
      'level',
      'overall',
      'revision',
      'scores',
      'side',
      'waveId',
    ]);
  }
  const byHistory = answers.map((answer) => (answer as { comment: string }).comment);
  const byId = [...answers]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((answer) => (answer as { comment: string }).comment);
  for (const order of [byHistory, byId]) {
    expect([...order].sort()).toEqual(inOrder);
    expect(disorder(order)).toBeGreaterThan(0.4);
    expect(disorder(order)).toBeLessThan(1.6);
  }
  const line = (await onDisk(join(folder, 'history'))).split('\n').find((text) => /Zq\d\d/.test(text))!;
  for (const id of Object.values(officers)) expect(line).not.toContain(id);
  expect(line).not.toContain('2026-11-27T');
  expect(await readFile(join(folder, 'desk.json'), 'utf8')).not.toMatch(/Zq\d\d/);
});

test('nobody reads one: not by history, undo, search, export, an earlier state, nor in an unprotected folder', async () => {
  const desk = await openPartnershipDesk();
  const { call, as, folder, store } = desk;
  const { wave } = await call.partnership.openWave({ forumId });
  // Two of each side: nothing of it may be shown, so no mark may appear anywhere.
  const answers = [0, 1, 2, 3].map((person) => ({
    ...answersOf(person),
    side: person < 2 ? ('management' as const) : ('staff' as const),
  }));
  await call.partnership.answer({ waveId: wave.id, answers });
  await tellsNothing('open', call, desk);
  await call.partnership.closeWave({ id: wave.id, revision: wave.revision });
  await tellsNothing('closed', call, desk);
  for (const officer of Object.values(officers)) await tellsNothing('closed', as(officer), desk);
  for (const account of ['branch', ...Object.values(officers)]) {
    const view = store.view(account);
    expect([view.count('healthAnswers'), [...view.all('healthAnswers')], view.seesAll('healthAnswers')]).toEqual([
      0,
      [],
      false,
    ]);
    expect((await store.changesOf(4, account)).map(({ collection }) => collection)).not.toContain('healthAnswers');
    const past = await store.viewAt(account, 4, ['healthAnswers']);
    expect([...past.all('healthAnswers')]).toEqual([]);
    const { rows } = await store.history({ account, page: { offset: 0, limit: 10 } });
    for (const row of rows.filter(({ seq }) => seq === 4))
      expect(row.counts).toEqual({ added: 0, changed: 0, removed: 0 });
  }
  for (const { id } of store.forCounts().all('healthAnswers'))
    expect(store.whereIs('branch')(id)).toEqual({ state: 'closed' });
  const path = join(folder, 'open.zip');
  await call.branch.export({ kind: 'open', path });
  const { files } = new PizZip(await readFile(path));
  expect(Object.keys(files)).toContain('collections/healthWaves.json');
  expect(Object.keys(files)).not.toContain('collections/healthAnswers.json');
  for (const file of Object.values(files)) expect(file.asText()).not.toMatch(/Zq\d\d/);
});

test('the log of who read what, and the program’s own, keep nothing of who was at the desk when somebody answered', async () => {
  const { as, desk, wave, folder } = await answeredOneByOne();
  const rep = as(officers.rep).partnership;
  await rep.healthQuestions({ waveId: wave.id });
  await rep.importAnswers({ waveId: wave.id, text: 'Side,1\nstaff,4' });
  await expect(rep.answer({ waveId: forumId, answers: [answersOf(0)] })).rejects.toThrow();
  await rep.healthWave({ id: wave.id });
  await desk.reopen();
  const log = await onDisk(join(folder, 'access'));
  expect(log).toContain('partnership.healthWave');
  expect(log).not.toMatch(/partnership\.(answer|importAnswers|healthQuestions)/);
});

test('two who answer at once are both kept, and what is open survives that the program ends', async () => {
  const { call, reopen, store } = await openPartnershipDesk();
  const { wave } = await call.partnership.openWave({ forumId });
  await Promise.all(
    [0, 1, 2, 3, 4].map((one) => call.partnership.answer({ waveId: wave.id, answers: [answersOf(one)] })),
  );
  expect(store.seq).toBe(3);
  await reopen();
  const { answered } = await call.partnership.healthWave({ id: wave.id });
  expect(answered).toBe(5);
  await call.partnership.closeWave({ id: wave.id, revision: wave.revision });
  expect((await call.partnership.healthWave({ id: wave.id })).scores?.overall.staff.n).toBe(5);
});

type Opened = Awaited<ReturnType<typeof openPartnershipDesk>>;

/** Everything that could tell, asked of every way in. */
async function tellsNothing(when: string, call: DeskClient, { store }: Opened): Promise<void> {
  const asked: Promise<unknown>[] = [
    call.branch.history({}),
    call.branch.search({ text: 'Zq00qZ' }),
    call.partnership.healthWaves({}),
    call.members.list({}),
  ];
  for (const { id } of store.view('branch').all('healthWaves')) {
    asked.push(call.partnership.healthWave({ id }), call.partnership.healthQuestions({ waveId: id }));
    asked.push(call.session.getDesk({ key: `program/health/${id}/0` }));
    asked.push(call.session.getDesk({ key: `/program/health/${id}/0` }));
  }
  if (store.seq === 4) {
    asked.push(call.branch.revert({ seq: 4 }), call.branch.revert({ seq: 4, changedSince: 'leaveAlone' }));
  }
  const answers = await Promise.allSettled(asked);
  const text = JSON.stringify(
    answers.map((answer) =>
      answer.status === 'fulfilled' ? answer.value : [answer.reason.message, answer.reason.data],
    ),
  );
  expect(text, when).not.toMatch(/Zq0\dqZ/);
  expect(store.seq, when).toBe(when === 'open' ? 3 : 4);
}

async function onDisk(folder: string): Promise<string> {
  const files = await readdir(folder);
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
}
