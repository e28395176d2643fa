// Equality monitoring: answers that are kept apart, never read back, and told only as counts.

import { describe, expect, test } from 'vitest';
import { emptyJob, type Member } from '../../shared/domain/members.ts';
import { OWN_WORDS, PREFER_NOT_TO_SAY } from '../../shared/domain/monitoring-words.ts';
import { readBack } from '../formats/pdf-reading.ts';
import { openMailingDesk, reachable, TODAY } from '../support/mailing-desk.ts';

const refused = async (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('this should have been refused'),
    (error) => ({ code: error.code, issues: error.data?.issues }),
  );

async function openWithEmployers(sizes: Record<string, number>) {
  const at = await openMailingDesk();
  const ids = new Map<string, string>();
  const members = new Map<string, Member[]>();
  for (const [name, size] of Object.entries(sizes)) {
    const { id } = await at.call.workplaces.saveEmployer({ name });
    ids.set(name, id);
    const people = Array.from({ length: size }, (_, index) =>
      reachable(`${name} ${index}`, 'Smith', { jobs: [{ ...emptyJob, from: '2020-01-01', employerId: id }] }),
    );
    members.set(name, await at.add(...people));
  }
  const answer = async (name: string, times: number, answers: object, from = 0) => {
    for (const { id } of members.get(name)!.slice(from, from + times)) await at.counts.save({ memberId: id, answers });
  };
  const ofQuestion = async (question: string, input: object = {}) => {
    const report = await at.counts.report(input);
    const { rows } = report.questions.find((each) => each.question === question)!;
    return { ...report, rows: Object.fromEntries(rows.map(({ answer: row, members: count }) => [row, count])) };
  };
  return { ...at, ids, members, answer, ofQuestion };
}

describe('answers', () => {
  test('a second replaces the first, can be taken back, and no procedure reads one person’s again', async () => {
    const { counts, call, members, ofQuestion, store, logged } = await openWithEmployers({ Hospital: 40 });
    const people = members.get('Hospital')!;
    for (const { id } of people) await counts.save({ memberId: id, answers: { sex: 'Male' } });
    const first = people[0]!.id;
    await counts.save({ memberId: first, answers: { sex: 'Female', religion: 'Moravian of Saturn' } });
    expect(store.view('branch').count('monitoring')).toBe(40);
    // One of forty is not told, nor is what is left of the forty.
    expect(await ofQuestion('sex')).toMatchObject({ answered: 40, members: 40, rows: { Female: null, Male: null } });
    const report = await counts.report({});
    expect(JSON.stringify(report)).not.toMatch(/Saturn/);
    expect(JSON.stringify(await call.members.get({ id: first }))).not.toMatch(/Saturn|Female/);
    expect(JSON.stringify(await call.branch.history({}))).not.toMatch(/Saturn|Female|Hospital 0/);
    expect((await call.branch.history({})).rows[0]).toMatchObject({ reason: 'monitoring.save', about: null });
    expect(await call.branch.search({ text: 'Saturn' })).toMatchObject({ total: 0 });
    expect(logged.join()).not.toMatch(/Saturn|Female/);

    const { seq } = await counts.withdraw({ memberId: first });
    expect((await counts.report({})).answered).toBe(39);
    expect(await counts.withdraw({ memberId: first })).toEqual({ seq: null });
    await call.branch.revert({ seq: seq! });
    expect((await counts.report({})).answered).toBe(40);
  });

  test('nothing answered is not kept, nor anything of a day to come or of somebody unknown', async () => {
    const { counts, members } = await openWithEmployers({ Hospital: 1 });
    const memberId = members.get('Hospital')![0]!.id;
    expect(await refused(counts.save({ memberId, answers: {} }))).toMatchObject({ issues: [{ path: ['answers'] }] });
    expect(await refused(counts.save({ memberId, answers: { sex: ' ' } }))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await refused(counts.save({ memberId, answers: { sex: 'Male' }, answeredOn: '2026-11-25' }))).toMatchObject({
      issues: [{ path: ['answeredOn'] }],
    });
    expect(await refused(counts.save({ memberId: crypto.randomUUID(), answers: { sex: 'Male' } }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the report', () => {
  test('counts members of today by what they answered, their own words together', async () => {
    const { counts, answer, ofQuestion, add, ids } = await openWithEmployers({ Hospital: 30 });
    await answer('Hospital', 10, { sex: 'Female', religion: 'Pastafarian' });
    await answer('Hospital', 8, { sex: 'Male', religion: 'Druid' }, 10);
    await answer('Hospital', 6, { sex: PREFER_NOT_TO_SAY }, 18);
    expect(await ofQuestion('sex')).toMatchObject({
      asAt: TODAY,
      members: 30,
      answered: 24,
      rows: { Female: 10, Male: 8, [PREFER_NOT_TO_SAY]: 6 },
    });
    expect((await ofQuestion('religion')).rows).toMatchObject({ [OWN_WORDS]: 18 });
    const [left] = await add(
      reachable('Gone', 'Away', { standings: [{ from: '2020-01-01', to: null, standing: 'left' }] }),
    );
    await counts.save({ memberId: left!.id, answers: { sex: 'Female' } });
    expect((await ofQuestion('sex')).rows).toMatchObject({ Female: 10 });
    expect(await ofQuestion('sex', { employerId: ids.get('Hospital') })).toMatchObject({ answered: 24 });
    expect(await refused(counts.report({ employerId: crypto.randomUUID() }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('no two days can be set beside each other, which would say what one person answered between them', async () => {
    const { counts, answer, members } = await openWithEmployers({ Hospital: 30 });
    await answer('Hospital', 20, { sex: 'Female' });
    await counts.save({
      memberId: members.get('Hospital')![20]!.id,
      answers: { sex: 'Female' },
      answeredOn: '2026-11-20',
    });
    expect((await counts.report({ asAt: TODAY })).answered).toBe(21);
    for (const asAt of ['2026-11-19', '2026-11-25']) {
      expect(await refused(counts.report({ asAt }))).toMatchObject({ issues: [{ path: ['asAt'] }] });
    }
  });

  test('a small employer is hidden, and so is the one that would give it away', async () => {
    const { answer, ofQuestion, ids } = await openWithEmployers({ Hospital: 12, Depot: 9, School: 3 });
    await answer('Hospital', 12, { disability: 'No' });
    await answer('Depot', 9, { disability: 'No' });
    await answer('School', 3, { disability: 'Yes, a lot' });
    const of = (name: string) => ofQuestion('disability', { employerId: ids.get(name) });
    expect(await of('School')).toMatchObject({ members: 3, answered: null, rows: { 'Yes, a lot': null } });
    // All less both others would be the school's three.
    const told = [await of('Hospital'), await of('Depot')].filter(({ answered }) => answered !== null);
    expect(told.length).toBeLessThan(2);
    expect((await ofQuestion('disability')).rows).toMatchObject({ No: null, 'Yes, a lot': null });
  });
});

describe('the questions', () => {
  test.each([
    ['uk', 'england-and-wales', 'What is your ethnic group?', 'A4'],
    ['us', 'united-states', 'What is your race or ethnicity?', 'Letter'],
  ] as const)('in %s words: each can be declined, and all fit on one sheet', async (words, nation, asked, paper) => {
    const at = await openMailingDesk({ words, nation });
    const { questions } = await at.counts.questions();
    expect(questions).toHaveLength(8);
    expect(questions.every(({ answers }) => answers.at(-1) === PREFER_NOT_TO_SAY)).toBe(true);
    expect(questions.map(({ label }) => label)).toContain(asked);
    const { pages } = await readBack(await at.fetched(await at.counts.form()));
    expect(pages).toHaveLength(1);
    expect(Math.round(pages[0]!.height)).toBe(paper === 'A4' ? 842 : 792);
    const text = pages[0]!.text.replace(/\s+/g, ' ');
    expect(text).toContain('voluntary');
    for (const { label } of questions) expect(text).toContain(label.slice(0, 12));
  });
});
