// Measures, goals and rewards of teams, and help between teams, as one keeps them.

import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { contract } from '../../../shared/contract/contract.ts';
import { collectionSchemas } from '../../../shared/domain/collections.ts';
import { emptyJob } from '../../../shared/domain/members.ts';
import { ReportDimensionSchema } from '../../../shared/domain/report-definitions.ts';
import { refused } from '../../support/casework-desk.ts';
import { forumId, officers, openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';

const behaviourId = '33333333-0000-4000-8000-000000000001';
const behaviours = [
  { version: 2, agreedOn: '2026-01-01', items: [{ id: behaviourId, text: 'We help before we are asked.' }] },
];

describe('a goal', () => {
  test('without a baseline and a target is not agreed; with both it is, and shows how far it is', async () => {
    const { call } = await openPartnershipDesk();
    const goal = { name: 'Fewer days lost to stress', kind: 'goal' as const, forumId, preset: 'stressAbsence' };
    await refusedFor(call.partnership.keepMeasure({ ...goal, agreedOn: '2026-11-01' }), /baseline and a target/);
    const baseline = { value: 400, on: '2025-12-31' };
    await refusedFor(
      call.partnership.keepMeasure({ ...goal, baseline, agreedOn: '2026-11-01' }),
      /baseline and a target/,
    );
    await refusedFor(call.partnership.keepMeasure({ ...goal, baseline, target: { value: 500 } }), /Lower is better/);
    const { measure } = await call.partnership.keepMeasure({
      ...goal,
      baseline,
      target: { value: 300, by: '2027-12-31' },
      agreedOn: '2026-11-01',
    });
    expect(measure).toMatchObject({ unit: 'days', lowerIsBetter: true, visibility: 'joint', purpose: 'workingLives' });
    const { figures } = await call.partnership.addPoints({
      id: measure.id,
      points: [{ on: '2026-06-30', value: 350 }],
    });
    expect(figures).toMatchObject({ progress: 50, change: -50, movement: 'better', isReached: false });
    const { rows, balance } = await call.partnership.measures({ forumId });
    expect(rows[0]).toMatchObject({
      points: 1,
      figures: { progress: 50 },
      forumName: 'Northfield Joint Partnership Forum',
    });
    expect(balance).toMatchObject({ goals: 1, isOneSided: false, hasWorkingLives: true });
  });

  test('changes only in what is given, and only as it was read', async () => {
    const { call } = await openPartnershipDesk();
    const { measure } = await call.partnership.keepMeasure({ preset: 'turnover', forumId, owners: { staff: 'Chair' } });
    const change = { id: measure.id, revision: measure.revision };
    const after = await call.partnership.keepMeasure({ ...change, owners: { management: 'HR director' } });
    expect(after.measure).toEqual({
      ...measure,
      revision: 2,
      owners: { management: 'HR director', staff: 'Chair' },
    });
    expect((await refused(call.partnership.keepMeasure({ ...change, name: 'Late' }))).code).toBe('STALE_RECORD');
    await refusedFor(call.partnership.keepMeasure({ id: measure.id, name: 'No revision' }), /revision/);
  });

  test('all for performance shows amber, whatever outcomes are watched beside it', async () => {
    const { call } = await openPartnershipDesk();
    await call.partnership.keepMeasure({ preset: 'quality', kind: 'goal', forumId });
    await call.partnership.keepMeasure({ preset: 'burnout', kind: 'outcome', forumId });
    expect((await call.partnership.measures({ forumId })).balance.isOneSided).toBe(true);
    await call.partnership.keepMeasure({ preset: 'burnout', kind: 'goal', forumId, name: 'Less burnout' });
    expect((await call.partnership.measures({ forumId })).balance).toMatchObject({ isOneSided: false, goals: 2 });
  });

  test('is found by a point of the compass, and only by its own', async () => {
    const { call } = await openPartnershipDesk();
    await call.partnership.keepMeasure({ preset: 'quality', forumId });
    await call.partnership.keepMeasure({ preset: 'disputes', forumId });
    const named = async (compass: 'serviceQuality' | 'relationsClimate' | 'equality') =>
      (await call.partnership.measures({ forumId, compass })).rows.map(({ measure }) => measure.preset);
    expect([await named('serviceQuality'), await named('relationsClimate'), await named('equality')]).toEqual([
      ['quality'],
      ['disputes'],
      [],
    ]);
  });
});

describe('a reward', () => {
  const goal = { preset: 'quality', kind: 'teamGoal' as const, team: 'Ward 4', forumId };

  test('belongs to a team: one that names a person, or is shared among one, is refused and says why', async () => {
    const { call } = await openPartnershipDesk();
    const keep = (input: object) => call.partnership.keepMeasure({ ...goal, ...input } as never);
    await refusedFor(keep({ team: '' }), /which team/);
    await refusedFor(keep({ reward: { what: 'A day off', memberId: forumId } }), /name no person/);
    await refusedFor(keep({ reward: { what: 'A day off', person: 'Ada Obi' } }), /name no person/);
    await refusedFor(keep({ employeeId: 'E12' }), /name no person/);
    const rule = { threshold: 80, perUnit: 10_000 };
    await refusedFor(keep({ gainShare: { ...rule, sharedAmong: 1 } }), /name no person/);
    await refusedFor(keep({ kind: 'outcome', reward: { what: 'A day off' } }), /goes with a goal/);
    const { measure } = await keep({ reward: { what: 'A day off for everybody on the ward' } });
    expect(measure.reward).toEqual({ what: 'A day off for everybody on the ward', agreementId: null, givenOn: null });
  });

  test('by a gain-share rule is computed from its measure: nothing below the threshold, and never above the cap', async () => {
    const { call } = await openPartnershipDesk();
    const gainShare = { threshold: 80, perUnit: 10_000, cap: 60_000, sharedAmong: 12 };
    const { measure } = await call.partnership.keepMeasure({ ...goal, gainShare });
    const points = [78, 80, 83.5, 90].map((value, month) => ({ on: `2026-0${month + 1}-28`, value }));
    const { payouts } = await call.partnership.addPoints({ id: measure.id, points });
    expect(payouts.map(({ pays, isCapped, each }) => [pays, isCapped, each])).toEqual([
      [0, false, 0],
      [0, false, 0],
      [35_000, false, 2_916],
      [60_000, true, 5_000],
    ]);
  });

  test('needs nothing of one person: no record of partnership has a place for one’s goal, score, rank or blame', () => {
    const names = new Set<string>();
    const collect = (schema: unknown): void => {
      if (Array.isArray(schema)) schema.forEach(collect);
      else if (typeof schema === 'object' && schema !== null) {
        for (const name of Object.keys((schema as { properties?: object }).properties ?? {})) names.add(name);
        Object.values(schema).forEach(collect);
      }
    };
    const ofPartnership = ['measures', 'actions', 'initiatives', 'healthWaves', 'healthAnswers', 'decisions'] as const;
    for (const name of ofPartnership) collect(z.toJSONSchema(collectionSchemas[name], { unrepresentable: 'any' }));
    expect(names.has('learning') || names.has('target')).toBe(true);
    expect([...names].filter((name) => /blame|fault|culprit|rank|league|appraisal|performer/iu.test(name))).toEqual([]);
    expect(
      Object.keys(collectionSchemas.measures.shape).filter((name) => /member|person|employee/iu.test(name)),
    ).toEqual([]);
    // Nor does any report set people beside each other.
    expect(ReportDimensionSchema.options.filter((by) => /member$|person|rep|officer|name/iu.test(by))).toEqual([]);
    expect(Object.keys(contract.partnership).filter((name) => /rank|league|score/iu.test(name))).toEqual([]);
  });
});

describe('figures from a list', () => {
  const year = Array.from({ length: 12 }, (_, month) => [
    `2025-${String(month + 1).padStart(2, '0')}`,
    String(month % 3),
    String(120 - month),
    String(119 - month),
  ]);
  const list = [['Month', 'Leavers', 'Headcount at start', 'Headcount at end'], ...year]
    .map((row) => row.join(','))
    .join('\n');

  test('of twelve months give the turnover that one works out by hand', async () => {
    const { call } = await openPartnershipDesk();
    const { measure } = await call.partnership.keepMeasure({ preset: 'turnover', forumId });
    const { result, added, rejectedTotal } = await call.partnership.importPoints({
      id: measure.id,
      text: list,
      source: 'HR',
    });
    expect([added, rejectedTotal, result.measure.points.length]).toEqual([12, 0, 12]);
    const [january, february] = result.measure.points;
    expect(january).toMatchObject({ on: '2025-01-31', value: 0, source: 'HR' });
    expect(february?.value).toBeCloseTo((1 / 118.5) * 100, 9);
    expect(result.figures.year).toMatchObject({ over: 12, under: 114, points: 12 });
    expect(result.figures.year?.value).toBeCloseTo((12 / 114) * 100, 9);
    const again = await call.partnership.importPoints({ id: measure.id, text: list });
    expect([again.added, again.replaced, again.result.measure.points.length]).toEqual([0, 12, 12]);
  });

  test('says of each row why it cannot be used, and takes the others', async () => {
    const { call } = await openPartnershipDesk();
    const { measure } = await call.partnership.keepMeasure({ name: 'Absence', unit: '%', forumId });
    const text = [
      'Period;Value;N',
      'Q1 2026;4,5 %;200',
      'soon;4;1',
      '2026-06;much;1',
      '2027;4;1',
      '2026-06;4.1;2.5',
    ].join('\n');
    const { result, rejected } = await call.partnership.importPoints({ id: measure.id, text });
    expect(result.measure.points).toMatchObject([{ on: '2026-03-31', value: 4.5, n: 200 }]);
    expect(rejected.map(({ row }) => row)).toEqual([3, 4, 5, 6]);
    expect(rejected[2]?.reason).toMatch(/still to come/);
    await refusedFor(call.partnership.importPoints({ id: measure.id, text: 'A,B\n1,2' }), /“Period”/);
    await refusedFor(call.partnership.importPoints({ id: measure.id, text: 'Period,B\n2026,2' }), /“Value”/);
  });

  test('stand before and after a day, with the words that this proves nothing', async () => {
    const { call } = await openPartnershipDesk();
    const { measure } = await call.partnership.keepMeasure({ preset: 'absence', forumId });
    const points = [8, 6, 4].map((value, month) => ({ on: `2026-0${month + 1}-28`, value }));
    await call.partnership.addPoints({ id: measure.id, points });
    const { around, note } = await call.partnership.measure({ id: measure.id, around: '2026-02-28' });
    expect(around).toMatchObject({ before: { mean: 8, points: 1 }, after: { mean: 5, points: 2 }, movement: 'better' });
    expect(note).toMatch(/^Association, not proof/);
  });
});

describe('what the branch’s own records say', () => {
  test('density is members of those who could be; n/a, and never 0, where nobody knows how many', async () => {
    const { call, store, as } = await openPartnershipDesk();
    const { id: employerId } = await call.workplaces.saveEmployer({ name: 'Northfield Council' });
    await store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      const forum = tx.get('forums', forumId)!;
      tx.put('forums', { ...forum, employerId }, forum.revision);
    });
    for (const firstName of ['Ada', 'Bo', 'Cy']) {
      await call.members.add({
        firstName,
        standings: [{ from: '2026-02-01', to: null, standing: 'inBenefit' }],
        jobs: [{ ...emptyJob, from: '2020-01-01', employerId }],
      });
    }
    const { measure } = await call.partnership.keepMeasure({ preset: 'density', forumId });
    await refusedFor(call.partnership.pointFromRecords({ id: measure.id }), /n\/a/);
    const { rows } = await call.workplaces.employers({});
    const { revision } = rows.find(({ id }) => id === employerId)!;
    await call.workplaces.saveEmployer({
      id: employerId,
      revision,
      name: 'Northfield Council',
      headcounts: [{ day: '2026-01-01', people: 12, source: 'Payroll' }],
    });
    const { figures } = await call.partnership.pointFromRecords({ id: measure.id });
    expect(figures.latest).toMatchObject({ on: '2026-11-24', value: 25, n: 12 });
    const joiners = await call.partnership.keepMeasure({ preset: 'joiners', forumId });
    expect((await call.partnership.pointFromRecords({ id: joiners.measure.id })).figures.latest?.value).toBe(3);
    const other = await call.partnership.keepMeasure({ preset: 'absence', forumId });
    await refusedFor(call.partnership.pointFromRecords({ id: other.measure.id }), /do not hold this/);
    await refusedFor(as(officers.rep).partnership.pointFromRecords({ id: measure.id }), /not open to you/);
  });
});

describe('teams', () => {
  test('a team with three overdue actions shows, is offered help, and the offer is kept', async () => {
    const { call, store } = await openPartnershipDesk();
    const { wave } = await call.partnership.recordHealthWave({
      forumId,
      answers: [1, 2, 3].map((overall) => ({ side: 'staff' as const, overall })),
    });
    for (const text of ['One', 'Two', 'Three']) {
      await call.partnership.addHealthAction({ waveId: wave.id, text, team: 'Ward 4', dueOn: '2026-11-20' });
    }
    const [row] = (await call.partnership.teams({ forumId })).rows;
    expect(row).toMatchObject({ team: 'Ward 4', needsOffer: true });
    expect(row?.overdue.map(({ text }) => text)).toHaveLength(3);
    await refusedFor(call.partnership.offerHelp({ forumId, team: 'Ward 4', by: 'ward 4', text: 'x' }), /another team/);
    const offer = await call.partnership.offerHelp({
      forumId,
      team: 'Ward 4',
      by: 'Pharmacy',
      text: 'Two hours a week',
    });
    expect(offer).toMatchObject({ kind: 'helpOffered', text: 'Pharmacy: Two hours a week', visibility: 'joint' });
    expect((await call.partnership.teams({ forumId })).rows[0]).toMatchObject({ needsOffer: false, offered: [offer] });
    expect(store.view('branch').get('actions', offer.id)).toBeDefined();
  });

  test('a request for help that nobody answers is overdue after two days; an offer answers it', async () => {
    const { call, setDay } = await openPartnershipDesk();
    const asked = await call.partnership.askForHelp({ forumId, team: 'Stores', text: 'Cover for a hearing' });
    expect(asked.dueOn).toBe('2026-11-26');
    const unanswered = async () => (await call.partnership.teams({})).unanswered.map(({ isOverdue }) => isOverdue);
    setDay('2026-11-26');
    expect(await unanswered()).toEqual([false]);
    setDay('2026-11-27');
    expect(await unanswered()).toEqual([true]);
    await call.partnership.offerHelp({
      forumId,
      team: 'Stores',
      by: 'Ward 4',
      text: 'We send a rep',
      requestId: asked.id,
    });
    expect(await unanswered()).toEqual([]);
    const offered = (await call.partnership.teams({})).rows[0]!.offered[0]!;
    const done = await call.partnership.answerHelp({
      id: offered.id,
      revision: offered.revision,
      result: 'It was covered.',
    });
    expect(done).toMatchObject({ doneOn: '2026-11-27', result: 'It was covered.' });
  });

  test('recognition names a behaviour of the version that is agreed, and who else had good of it', async () => {
    const { call } = await openPartnershipDesk('2026-11-24', { behaviours });
    const given = { forumId, team: 'Ward 4', text: 'Covered nights', behaviourId, whoBenefited: 'Ward 5' };
    await refusedFor(call.partnership.recognise({ ...given, whoBenefited: 'ward  4' }), /for others/);
    await refusedFor(call.partnership.recognise({ ...given, behaviourId: forumId }), /agreed now/);
    await refusedFor(call.partnership.recognise({ ...given, memberId: forumId } as never), /name no person/);
    const recognised = await call.partnership.recognise(given);
    expect(recognised.behaviour).toEqual({ version: 2, id: behaviourId, text: 'We help before we are asked.' });
    const told = await call.partnership.teams({ forumId });
    expect(told.recognised).toEqual([recognised]);
    expect(told.rows[0]).toMatchObject({ team: 'Ward 4', recognised: 1, overdue: [], needsOffer: false });
  });
});

test('a measure of the branch alone is nothing that a joint secretary meets', async () => {
  const { call, as } = await openPartnershipDesk();
  const own = await call.partnership.keepMeasure({ name: 'Ours alone' });
  const joint = await call.partnership.keepMeasure({ name: 'Of both', forumId });
  expect([own.measure.visibility, joint.measure.visibility]).toEqual(['branch', 'joint']);
  const theirs = as(officers.jointSecretary).partnership;
  expect((await theirs.measures({})).rows.map(({ measure }) => measure.name)).toEqual(['Of both']);
  expect((await refused(theirs.measure({ id: own.measure.id }))).code).toBe('NOT_FOUND');
  expect((await refused(as(officers.auditor).partnership.measures({}))).code).toBe('FORBIDDEN');
});
