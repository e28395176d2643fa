import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskClient } from '../../shared/contract/contract.ts';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../support/casework-desk.ts';
import { callAll, grievanceProcedure, procedureIds, saveGrievanceProcedure } from '../support/whole-desk.ts';

let at: CaseworkDesk;
let call: DeskClient;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
  call = callAll(at);
});
afterEach(() => at.close());

const openCase = (type: 'grievance' | 'pay' = 'grievance') =>
  call.cases.open({ who: [{ memberId: ids.grace }], type, keyDates: [{ date: '2026-11-02' }] });

const refusal = async (
  work: Promise<unknown>,
): Promise<{ code: string; data: { issues: { path: unknown[]; message: string }[] } }> =>
  work.then(
    () => {
      throw new Error('this was not refused');
    },
    (error) => error,
  );

const { version } = grievanceProcedure;
const [formal, appeal] = version.stages;

test('the frames have the stages of the branch’s country and no days at all', async () => {
  const uk = await call.procedures.frames();
  expect(uk.rows.map(({ key, stages }) => [key, stages.map(({ name }) => name)])).toEqual([
    ['acas-grievance', ['Informal', 'Investigation', 'Invitation', 'Meeting', 'Decision', 'Appeal']],
    ['acas-disciplinary', ['Informal', 'Investigation', 'Invitation', 'Meeting', 'Decision', 'Appeal']],
  ]);
  const counts = (rows: typeof uk.rows) =>
    rows.flatMap(({ stages }) => stages.flatMap((s) => s.limits.map((l) => l.count)));
  expect(counts(uk.rows).every((count) => count === null)).toBe(true);
  await call.branch.setUp({ name: 'Local 12', nation: 'united-states' });
  const us = await call.procedures.frames();
  expect(us.rows.map(({ stages }) => stages.map(({ name }) => name))).toEqual([
    ['Step 1', 'Step 2', 'Step 3', 'Arbitration demand'],
  ]);
  expect(counts(us.rows).every((count) => count === null)).toBe(true);
  const [frame] = us.rows;
  const saved = await call.procedures.save({
    name: frame!.name,
    employerId: null,
    caseTypes: frame!.caseTypes,
    version: { from: null, source: 'Contract, article 15', nation: 'united-states', stages: frame!.stages },
  });
  expect(await call.procedures.get({ id: saved.id })).toEqual(saved);
  expect(saved.versions[0]).toMatchObject({ version: 1, stages: frame!.stages });
});

test('a procedure is corrected in place or gets a new version, and the ids of its stages and limits stay', async () => {
  const saved = await saveGrievanceProcedure(call);
  const corrected = await call.procedures.save({
    ...grievanceProcedure,
    id: saved.id,
    revision: saved.revision,
    version: { ...version, source: 'Staff handbook, part 5' },
  });
  expect(corrected.versions).toEqual([{ ...version, source: 'Staff handbook, part 5', version: 1 }]);
  const newer = await call.procedures.save({
    ...grievanceProcedure,
    id: saved.id,
    revision: corrected.revision,
    asNewVersion: true,
    version: { ...version, from: '2027-01-01', stages: [formal!] },
  });
  expect(newer.versions.map((each) => [each.version, each.from, each.stages.map(({ id }) => id)])).toEqual([
    [1, null, [procedureIds.formal, procedureIds.appeal]],
    [2, '2027-01-01', [procedureIds.formal]],
  ]);
  // The same again changes nothing.
  const seq = at.store.seq;
  const same = { ...grievanceProcedure, id: saved.id, revision: newer.revision };
  expect(
    await call.procedures.save({ ...same, version: { ...version, from: '2027-01-01', stages: [formal!] } }),
  ).toEqual(newer);
  expect(at.store.seq).toBe(seq);
});

const [answer] = formal!.limits;
test.each([
  [
    'two stages of one name',
    { stages: [formal!, { ...appeal!, name: 'FORMAL' }] },
    ['version', 'stages', 1, 'name'],
    /Two stages are called/,
  ],
  [
    'a stage twice',
    { stages: [formal!, { ...appeal!, id: formal!.id }] },
    ['version', 'stages', 1, 'id'],
    /there twice/,
  ],
  [
    'a limit twice',
    { stages: [{ ...formal!, limits: [answer!, { ...answer!, id: procedureIds.hearAppeal }] }] },
    ['version', 'stages', 0, 'limits', 1, 'what'],
    /there twice/,
  ],
  [
    'no time at all',
    { stages: [{ ...formal!, limits: [{ ...answer!, count: 0 }] }] },
    ['version', 'stages', 0, 'limits', 0, 'count'],
    /gives no time/,
  ],
  [
    'a stage without a name',
    { stages: [{ ...formal!, name: ' ' }] },
    ['version', 'stages', 0, 'name'],
    /Write something/,
  ],
  ['a day that is none', { from: '2026-02-30' }, ['version', 'from'], /not a date that exists/],
])('%s is refused in words', async (_, change, path, message) => {
  const error = await refusal(call.procedures.save({ ...grievanceProcedure, version: { ...version, ...change } }));
  expect(error.code).toBe('INVALID_INPUT');
  expect(error.data.issues).toContainEqual({ path, message: expect.stringMatching(message) });
  expect((await call.procedures.list()).total).toBe(0);
});

test('a second of the same name, an employer that is gone, and a version out of order are refused', async () => {
  const saved = await saveGrievanceProcedure(call);
  const again = await refusal(call.procedures.save({ ...grievanceProcedure, name: 'grievance  policy' }));
  expect(again.data.issues[0]).toMatchObject({ path: ['name'] });
  const gone = await refusal(call.procedures.save({ ...grievanceProcedure, employerId: ids.nobody }));
  expect(gone.data.issues[0]).toMatchObject({ path: ['employerId'] });
  const change = { ...grievanceProcedure, id: saved.id, revision: saved.revision, asNewVersion: true };
  expect((await refusal(call.procedures.save(change))).data.issues[0]).toMatchObject({ path: ['version', 'from'] });
  const next = await call.procedures.save({ ...change, version: { ...version, from: '2026-06-01' } });
  const earlier = { ...change, revision: next.revision, version: { ...version, from: '2026-06-01' } };
  expect((await refusal(call.procedures.save(earlier))).data.issues[0]!.message).toContain('Mon 1 June 2026');
  const stale = await refusal(call.procedures.save({ ...change, version: { ...version, from: '2027-06-01' } }));
  expect(stale).toMatchObject({ code: 'STALE_RECORD', data: { current: { revision: next.revision } } });
});

test('a stage that a case went through is not taken out; in a new version it may be missing', async () => {
  const saved = await saveGrievanceProcedure(call);
  const on = await openCase();
  await call.cases.moveStage({ id: on.id, revision: on.revision, procedureId: saved.id, stageId: procedureIds.appeal });
  const without = {
    ...grievanceProcedure,
    id: saved.id,
    revision: saved.revision,
    version: { ...version, stages: [formal!] },
  };
  const error = await refusal(call.procedures.save(without));
  expect(error.data.issues[0]!.message).toContain(`Appeal cannot be taken out: ${on.number} went through it.`);
  const newer = { ...without, asNewVersion: true, version: { ...without.version, from: '2027-01-01' } };
  expect((await call.procedures.save(newer)).versions).toHaveLength(2);
});

test('a case is offered its employer’s own first, then the branch’s, of its type, and nothing that was retired', async () => {
  const own = await saveGrievanceProcedure(call);
  const shared = await call.procedures.save({ ...grievanceProcedure, name: 'Any grievance', employerId: null });
  await call.procedures.save({ ...grievanceProcedure, name: 'Discipline', caseTypes: ['disciplinary'] });
  const on = await openCase();
  const offered = async (caseId: string) => (await call.procedures.forCase({ caseId })).rows.map(({ name }) => name);
  expect(await offered(on.id)).toEqual(['Grievance policy', 'Any grievance']);
  expect(await offered((await openCase('pay')).id)).toEqual([]);
  await call.procedures.retire({ id: own.id, revision: own.revision, isRetired: true });
  expect(await offered(on.id)).toEqual(['Any grievance']);
  const [, ...rest] = (await call.procedures.list()).rows;
  expect(rest.map(({ name }) => name)).toEqual(['Discipline']);
  await call.cases.moveStage({
    id: on.id,
    revision: on.revision,
    procedureId: shared.id,
    stageId: procedureIds.formal,
  });
  const all = (await call.procedures.list({ includeRetired: true, page: { offset: 0, limit: 1 } })).rows;
  expect(all).toMatchObject([{ name: 'Any grievance', employer: null, openCases: 1 }]);
});
