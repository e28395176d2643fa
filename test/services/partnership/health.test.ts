// The health check as one runs it: opened, answered, closed; what it says, and what it never does.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HEALTH_ITEMS, PRACTICES } from '../../../shared/domain/partnership/health-items.ts';
import { readBack } from '../../formats/pdf-reading.ts';
import { forumId, openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';

const all = (score: number) => HEALTH_ITEMS.map(() => score);
const people = (count: number, side: 'management' | 'staff', score: number) =>
  Array.from({ length: count }, () => ({ side, scores: all(score) }));

describe('a wave', () => {
  test('is recorded in one step, and gives the score, the gap and the trend', async () => {
    const { call } = await openPartnershipDesk();
    const total = (side: 'management' | 'staff', overall: number) => ({ side, overall });
    await call.partnership.recordHealthWave({
      forumId,
      closedOn: '2024-12-01',
      answers: [...[7, 8, 8].map((n) => total('management', n)), ...[5, 5, 6].map((n) => total('staff', n))],
    });
    const now = await call.partnership.recordHealthWave({
      forumId,
      closedOn: '2025-12-01',
      answers: [...[8, 8, 8, 7].map((n) => total('management', n)), ...[6, 7, 6, 5].map((n) => total('staff', n))],
    });
    expect(now.scores?.overall).toMatchObject({ mean: 6.875, gap: 1.75 });
    expect(now.trend?.mean).toBeCloseTo(0.375, 9);
    expect(now.trend?.since).toBe('2024-12-01');
    expect([now.wave.isBaseline, now.says]).toEqual([false, []]);
    const { rows } = await call.partnership.healthWaves({ forumId });
    expect(rows.map(({ wave, mean, answered }) => [wave.closedOn, mean, answered])).toEqual([
      ['2025-12-01', 6.875, 8],
      ['2024-12-01', 6.5, 6],
    ]);
  });

  test('is the first of its forum: the baseline, which asks what people expect', async () => {
    const { call } = await openPartnershipDesk();
    const { wave, scores, says } = await call.partnership.recordHealthWave({ forumId });
    expect(wave).toMatchObject({ isBaseline: true, closedOn: null, leastAnswers: 3 });
    expect([scores, says]).toEqual([null, ['Nobody has answered yet.']]);
    expect((await call.partnership.healthQuestions({ waveId: wave.id })).question).toMatch(/expect/);
  });

  test('shows nothing while it is open but how many have answered, and warns of what closing would hide', async () => {
    const { call } = await openPartnershipDesk();
    const { wave } = await call.partnership.openWave({ forumId });
    await call.partnership.answer({ waveId: wave.id, answers: people(2, 'management', 9) });
    await call.partnership.answer({ waveId: wave.id, answers: people(3, 'staff', 4) });
    const open = await call.partnership.healthWave({ id: wave.id });
    expect(open).toMatchObject({ answered: 5, answeredBySide: { management: 2, staff: 3 }, scores: null, trend: null });
    expect(open.says).toEqual([expect.stringMatching(/^Only 2 people have answered for management\. Closed now/)]);
  });

  test('with two managers and six staff (scenario 14) hides management, and the total that would reveal it', async () => {
    const { call } = await openPartnershipDesk();
    const { scores, says, answeredBySide } = await call.partnership.recordHealthWave({
      forumId,
      answers: [...people(2, 'management', 9), ...people(6, 'staff', 4)],
    });
    expect(answeredBySide).toEqual({ management: 2, staff: 6 });
    expect(scores?.overall).toEqual({
      management: { state: 'hidden', n: null, mean: null },
      staff: { state: 'shown', n: 6, mean: 4 },
      mean: null,
      gap: null,
    });
    expect(says).toEqual([expect.stringMatching(/^Fewer than 3 answered for management\./)]);
    const { rows } = await call.partnership.healthWaves({});
    expect(rows[0]).toMatchObject({ mean: null, gap: null, management: { mean: null }, staff: { mean: 4 } });
  });

  test('of two people is kept and shows nothing, and says so', async () => {
    const { call } = await openPartnershipDesk();
    const small = await call.partnership.recordHealthWave({
      forumId,
      answers: [
        { side: 'management', scores: all(9), comment: 'Secret of one' },
        { side: 'staff', scores: all(2), comment: 'Secret of two' },
      ],
    });
    expect(small.says[0]).toMatch(/^2 people have answered: too few of either side to show anything/);
    expect(small.scores?.items.every(({ management, staff }) => management.mean === null && staff.mean === null)).toBe(
      true,
    );
    expect(JSON.stringify(small)).not.toMatch(/Secret/);
  });

  test('that is closed takes nothing more, and is not opened, closed, undone or given up again', async () => {
    const { call, store } = await openPartnershipDesk();
    const { wave } = await call.partnership.openWave({ forumId });
    await call.partnership.answer({ waveId: wave.id, answers: people(3, 'staff', 4) });
    await call.partnership.closeWave({ id: wave.id, revision: wave.revision });
    const closedAt = store.seq;
    const again = { id: wave.id, revision: wave.revision + 1 };
    await refusedFor(call.partnership.answer({ waveId: wave.id, answers: people(1, 'staff', 4) }), /closed/);
    await refusedFor(call.partnership.importAnswers({ waveId: wave.id, text: 'Side,1\nstaff,4' }), /closed/);
    await refusedFor(call.partnership.closeWave(again), /closed/);
    await refusedFor(call.partnership.dropWave(again), /closed/);
    await refusedFor(call.branch.revert({ seq: closedAt }), /stays closed/);
    expect((await call.partnership.healthWave({ id: wave.id })).answered).toBe(3);
  });

  test('that somebody has answered is not undone: it is closed, or given up', async () => {
    const { call, store } = await openPartnershipDesk();
    const { wave } = await call.partnership.openWave({ forumId });
    const openedAt = store.seq;
    await call.partnership.answer({ waveId: wave.id, answers: people(1, 'staff', 4) });
    await refusedFor(call.branch.revert({ seq: openedAt }), /has answered this health check already/);
    expect((await call.partnership.healthWave({ id: wave.id })).answered).toBe(1);
    await call.partnership.dropWave({ id: wave.id, revision: wave.revision });
    await call.partnership.openWave({ forumId });
    await call.branch.revert({ seq: store.seq });
    expect((await call.partnership.healthWaves({})).total).toBe(0);
  });

  test('that is given up takes its answers with it; another can then be opened', async () => {
    const { call, store } = await openPartnershipDesk();
    const { wave } = await call.partnership.openWave({ forumId });
    await call.partnership.answer({ waveId: wave.id, answers: people(3, 'staff', 4) });
    await refusedFor(call.partnership.openWave({ forumId }), /is open/);
    await call.partnership.dropWave({ id: wave.id, revision: wave.revision });
    await call.partnership.openWave({ forumId });
    expect(store.getDesk(`program/health/${wave.id}/0`)).toBeUndefined();
  });

  test('is refused days that cannot be, fewer than three, more scores than items, and whoever answers nothing', async () => {
    const { call } = await openPartnershipDesk();
    const record = (input: object) => call.partnership.recordHealthWave({ forumId, ...input } as never);
    const answers = people(3, 'staff', 4);
    await refusedFor(record({ answers, closedOn: '2026-11-25' }), /still to come/);
    await refusedFor(record({ answers, openedOn: '2026-11-20', closedOn: '2026-11-19' }), /before it was opened/);
    await refusedFor(record({ answers, leastAnswers: 2 }), /Fewer than 3/);
    await refusedFor(record({ answers: [{ side: 'staff', scores: [...all(4), 4] }] }), /13 scores for 12 items/);
    await refusedFor(record({ answers: [{ side: 'staff', scores: [null] }] }), /Nothing is answered/);
    await refusedFor(record({ answers: [{ side: 'staff', scores: [11] }] }), /0 to 10/);
    await refusedFor(record({ answers: [{ side: 'staff', overall: 5, name: 'Ada' }] }), /anonymous/);
    await refusedFor(record({ closedOn: '2026-11-20' }), /nobody answered/);
    expect((await call.partnership.healthWaves({})).total).toBe(0);
  });

  test('keeps its wording when the behaviours are agreed anew, and asks the new ones of the next', async () => {
    const id = '33333333-0000-4000-8000-000000000001';
    const first = { version: 1, agreedOn: '2025-01-01', items: [{ id, text: 'We say so early.' }] };
    const { call, store } = await openPartnershipDesk('2026-11-24', { behaviours: [first] });
    const old = await call.partnership.recordHealthWave({
      forumId,
      answers: people(3, 'staff', 4).map((one) => ({ ...one, scores: [...one.scores, 8] })),
    });
    await store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      const forum = tx.get('forums', forumId)!;
      const second = { version: 2, agreedOn: '2026-01-01', items: [{ id, text: 'We say so before it is late.' }] };
      tx.put('forums', { ...forum, behaviours: [first, second] }, forum.revision);
    });
    const next = await call.partnership.openWave({ forumId, asksLeaders: true });
    const kept = await call.partnership.healthWave({ id: old.wave.id });
    expect([kept.wave.behavioursVersion, kept.wave.items.at(-1)?.text]).toEqual([1, 'We say so early.']);
    expect(kept.scores?.items.at(-1)?.staff.mean).toBe(8);
    // What is asked beside the twelve is no part of the score.
    expect(kept.scores?.overall.staff.mean).toBe(4);
    expect(next.wave.behavioursVersion).toBe(2);
    expect(next.wave.items.slice(12).map(({ no, text }) => [no, text])).toEqual([
      [20, 'Those who lead on each side do themselves what was agreed.'],
      [21, 'We say so before it is late.'],
    ]);
  });
});

describe('by list and on paper', () => {
  test('an empty list has the items as its columns, and comes back filled in; what cannot be used is told by its row', async () => {
    const { call, folder } = await openPartnershipDesk();
    const { wave } = await call.partnership.openWave({ forumId });
    const made = await call.partnership.answersTemplate({ waveId: wave.id, path: folder });
    expect(made.name).toBe('health-check-answers.csv');
    const head = ['Side', 'Level', ...HEALTH_ITEMS.map(({ no, text }) => `"${no}. ${text}"`), 'Comment'].join(',');
    const scores = (score: string) => HEALTH_ITEMS.map(() => score).join(',');
    const text = [
      head,
      `Management,Senior manager,${scores('8')},`,
      `staff side,rep,${scores('6')},Well done`,
      `Union,frontline,${scores('')},`,
      `Visitor,,${scores('5')},`,
      `Staff,,${scores('12')},`,
      `S,,${scores('5')},`,
    ].join('\n');
    const read = await call.partnership.importAnswers({ waveId: wave.id, text });
    expect(read).toMatchObject({ added: 3, answered: 3, rejectedTotal: 3 });
    expect(read.rejected).toEqual([
      { row: 4, reason: 'Nothing is answered.' },
      { row: 5, reason: 'The side is neither management nor staff.' },
      { row: 6, reason: 'Item 1 is not a number from 0 to 10.' },
    ]);
    await refusedFor(call.partnership.importAnswers({ waveId: wave.id, text: 'A,B\n1,2' }), /“Side”/);
    await refusedFor(
      call.partnership.importAnswers({ waveId: wave.id, text: 'Side,B\nstaff,2' }),
      /No column holds a score/,
    );
  });
});

test('the blank sheet is one page with every item, a box for each side and level, and nothing of anybody', async () => {
  const { call, folder } = await openPartnershipDesk('2026-11-24', {
    behaviours: [
      { version: 1, agreedOn: '2026-01-01', items: ['One', 'Two'].map((text) => ({ id: crypto.randomUUID(), text })) },
    ],
  });
  const { wave } = await call.partnership.openWave({ forumId });
  const { name } = await call.partnership.answerSheet({ waveId: wave.id, path: folder });
  const { pages } = await readBack(new Uint8Array(await readFile(join(folder, name))));
  expect(pages).toHaveLength(1);
  const said = pages[0]!.text.replace(/\s+/gu, ' ');
  for (const item of [...HEALTH_ITEMS.map((one) => one.text), 'One', 'Two']) expect(said).toContain(item);
  for (const words of ['put no name on this sheet', 'Senior manager', 'Union rep', '0 1 2 3 4 5 6 7 8 9 10']) {
    expect(said).toContain(words);
  }
});

describe('beside the figures', () => {
  test('a practice that was not assessed is not zero, and a change touches only what it names', async () => {
    const { call } = await openPartnershipDesk();
    const { wave } = await call.partnership.openWave({ forumId });
    const first = await call.partnership.keepPractices({
      id: wave.id,
      revision: wave.revision,
      practices: [{ key: PRACTICES[0]!.key, answer: 'partly', note: 'In two wards' }],
    });
    const after = await call.partnership.keepPractices({
      id: wave.id,
      revision: first.wave.revision,
      practices: [
        { key: PRACTICES[1]!.key, answer: 'yes' },
        { key: PRACTICES[3]!.key, answer: null },
      ],
    });
    expect(after.practices.map(({ score, assessed }) => [score, assessed])).toEqual([
      [7.5, 2],
      [null, 0],
      [null, 0],
      [null, 0],
    ]);
    expect(after.wave.practices[0]?.note).toBe('In two wards');
    const unknown = { id: wave.id, revision: after.wave.revision, practices: [{ key: 'x', answer: 'no' as const }] };
    await refusedFor(call.partnership.keepPractices(unknown), /not on the checklist/);
  });

  test('a closed wave ends with three actions at most, each of which names it', async () => {
    const { call } = await openPartnershipDesk();
    const { wave } = await call.partnership.openWave({ forumId });
    const add = (text: string) => call.partnership.addHealthAction({ waveId: wave.id, text });
    await refusedFor(add('Too early'), /Close the health check first/);
    await call.partnership.answer({ waveId: wave.id, answers: people(3, 'staff', 4) });
    await call.partnership.closeWave({ id: wave.id, revision: wave.revision });
    for (const text of ['One', 'Two', 'Three']) await add(text);
    await refusedFor(add('Four'), /three actions at most/);
    const { actions } = await call.partnership.healthWave({ id: wave.id });
    expect(actions.map(({ text, source, ownerSide }) => [text, source?.id, ownerSide]).sort()).toEqual([
      ['One', wave.id, 'joint'],
      ['Three', wave.id, 'joint'],
      ['Two', wave.id, 'joint'],
    ]);
  });
});
