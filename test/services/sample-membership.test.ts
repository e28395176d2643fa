// The sample's membership: something of everything that the screens show, and nothing that a person could not have saved.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSample } from '../../electron/core/sample/make-sample.ts';
import { FindingKindSchema } from '../../shared/domain/subscriptions.ts';
import { impossibleJobs } from '../../shared/rules/jobs.ts';
import { hasDied } from '../../shared/rules/writing-to.ts';
import { type CaseworkDesk, openCaseworkDesk } from '../support/casework-desk.ts';

const today = '2026-11-24';
let at: CaseworkDesk;
beforeAll(async () => {
  at = await openCaseworkDesk();
  await makeSample(at.store, at.desk.now);
});
afterAll(() => at.close());

const all = <C extends Parameters<ReturnType<CaseworkDesk['store']['view']>['all']>[0]>(collection: C) => [
  ...at.store.view('branch').all(collection),
];

test('members have bands, places within their workplace, consents, and some a second job or a former name', () => {
  const members = all('members');
  const having = (is: (member: (typeof members)[number]) => boolean) => members.filter(is).length;
  expect(having(({ bands }) => bands.length > 0)).toBeGreaterThan(1_000);
  expect(having(({ consents }) => consents.some(({ isGiven }) => !isGiven))).toBeGreaterThan(100);
  expect(having(({ jobs }) => jobs.some(({ isMain }) => !isMain))).toBeGreaterThan(10);
  expect(having(({ jobs }) => jobs.some(({ department }) => department !== ''))).toBeGreaterThan(400);
  expect(having(({ earlier }) => earlier.some(({ field }) => field === 'lastName'))).toBeGreaterThan(20);
  expect(having(hasDied)).toBeGreaterThan(2);
  const employers = new Map(all('units').map(({ id, employerId }) => [id, employerId]));
  for (const { jobs, earlier, consents } of members) {
    expect(impossibleJobs(jobs)).toBeUndefined();
    for (const { unitId, employerId } of jobs) if (unitId !== null) expect(employers.get(unitId)).toBe(employerId);
    for (const { to } of earlier) expect(to < today).toBe(true);
    for (const { on } of consents) expect(on <= today).toBe(true);
  }
});

test('places have units, headcounts by date, departments, goals, and people in touch', async () => {
  expect(all('units').length).toBeGreaterThanOrEqual(8);
  expect(all('employers').some(({ headcounts }) => headcounts.length > 1)).toBe(true);
  expect(all('workplaces').filter(({ goals }) => goals.length > 0)).toHaveLength(4);
  expect(all('nonMembers').every(({ inTouchSince }) => inTouchSince !== null && inTouchSince <= today)).toBe(true);
});

test('check-off has something of every kind, and agrees to the penny', () => {
  const [remittance] = all('remittances');
  expect(new Set(remittance!.findings.map(({ kind }) => kind))).toEqual(new Set(FindingKindSchema.options));
  const { list, agreed, differentRate, unknown, duplicate, expected, expectedOfDifferent, unpaid } = remittance!.totals;
  expect(agreed + differentRate + unknown + duplicate).toBe(list);
  expect(agreed + expectedOfDifferent + unpaid).toBe(expected);
});

test('the newest list knows its source, and letters went to people who were members', async () => {
  const [member] = all('members').filter(({ number }) => number !== null);
  expect((await at.call.members.get({ id: member!.id })).ownedByList).toContain('standing');
  const mailings = all('mailings');
  expect(mailings.map(({ kind }) => kind).sort()).toEqual(['emailList', 'letters']);
  for (const { memberIds } of mailings) expect(memberIds.length).toBeGreaterThan(50);
  expect(all('savedReports')).toHaveLength(2);
  expect(all('monitoring').length).toBeGreaterThan(250);
});
