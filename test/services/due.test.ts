import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { DeskClient } from '../../shared/contract/contract.ts';
import type { Case } from '../../shared/domain/cases.ts';
import { readBack } from '../formats/pdf-reading.ts';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../support/casework-desk.ts';
import { callAll, procedureIds, saveGrievanceProcedure } from '../support/whole-desk.ts';

let at: CaseworkDesk;
let call: DeskClient;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
  call = callAll(at);
});
afterEach(() => at.close());

const openCase = (date: string | null, change: object = {}): Promise<Case> =>
  call.cases.open({ who: [{ memberId: ids.grace }], type: 'dismissal', keyDates: [{ date }], ...change });
const withRemedies = (on: Case, byWhen: (string | null)[]) =>
  call.cases.update({
    id: on.id,
    revision: on.revision,
    remedies: byWhen.map((day, n) => ({
      id: `01900000-0000-7000-8000-0000000000c${n}`,
      what: `Remedy ${n}`,
      byWhen: day,
      doneOn: null,
      proof: '',
    })),
  });
const dueDays = async (input: Parameters<DeskClient['clocks']['due']>[0] = {}) =>
  (await call.clocks.due(input)).rows.map(({ kind, day }) => [kind, day]);

const textOfPdf = async (bytes: Uint8Array): Promise<string> =>
  (await readBack(new Uint8Array(bytes))).pages.map(({ text }) => text.replaceAll(/\s+/g, ' ')).join(' ');

/** A case with a date of every kind. */
async function everyKind(): Promise<Case> {
  const procedure = await saveGrievanceProcedure(call);
  let on = await openCase('2026-11-02', {
    type: 'grievance',
    keyDates: [{ claim: 'discrimination', date: '2026-11-02' }],
  });
  on = await withRemedies(on, ['2026-12-10', null]);
  on = await call.cases.moveStage({
    id: on.id,
    revision: on.revision,
    procedureId: procedure.id,
    stageId: procedureIds.formal,
    on: '2026-11-16',
    starts: [
      { event: 'submitted', on: '2026-11-16' },
      { event: 'decisionReceived', on: '2026-11-23' },
    ],
  });
  const entry = { caseId: on.id, day: '2026-11-20', text: '' };
  await call.cases.addEvent({ ...entry, kind: 'hearing', day: '2026-12-03' });
  await call.cases.addEvent({
    ...entry,
    kind: 'informationRequest',
    details: { kind: 'informationRequest', dueOn: '2026-12-04', chasedOn: [], answeredOn: null },
  });
  await call.cases.addEvent({
    ...entry,
    kind: 'offer',
    details: { kind: 'offer', from: 'employer', amount: 500_000, openUntil: '2026-12-05', answer: 'waiting' },
  });
  await call.cases.addTask({ caseId: on.id, what: 'Ring Grace', dueOn: '2026-12-06', isPromise: true });
  return on;
}

test('everything due between two days, of every kind, nearest first; what has no day is not in it', async () => {
  await everyKind();
  await openCase(null);
  expect(await dueDays({ to: '2027-02-28' })).toEqual([
    ['internalStep', '2026-11-30'],
    ['employerReply', '2026-11-30'],
    ['hearing', '2026-12-03'],
    ['informationRequest', '2026-12-04'],
    ['offer', '2026-12-05'],
    ['task', '2026-12-06'],
    ['remedy', '2026-12-10'],
    ['refer', '2027-01-04'],
    ['notifyConciliation', '2027-02-01'],
  ]);
  expect((await call.clocks.due()).total).toBe(7);
  expect(await dueDays({ from: '2026-12-04', to: '2026-12-05' })).toEqual([
    ['informationRequest', '2026-12-04'],
    ['offer', '2026-12-05'],
  ]);
  expect(await dueDays({ to: '2200-12-31', kinds: ['hearing', 'presentClaim'] })).toEqual([['hearing', '2026-12-03']]);
  const page = await call.clocks.due({ to: '2027-02-28', page: { offset: 8, limit: 5 } });
  expect([page.rows.map(({ kind }) => kind), page.total]).toEqual([['notifyConciliation'], 9]);
  expect((await call.clocks.due({ kinds: ['task'] })).rows[0]).toMatchObject({
    title: 'Ring Grace',
    daysLeft: 12,
    detail: 'Grace Obi · St Anne’s Hospital · promised to the member',
  });
});

test('what was answered, done or is over is due no more', async () => {
  const on = await everyKind();
  const [request, offer] = ['informationRequest', 'offer'].map((kind) =>
    at.store
      .view('branch')
      .byIndex('timeline', 'caseId', on.id)
      .find((entry) => entry.kind === kind),
  );
  await call.cases.updateEvent({
    id: request!.id,
    revision: 1,
    details: { kind: 'informationRequest', dueOn: '2026-12-04', chasedOn: [], answeredOn: '2026-11-24' },
  });
  await call.cases.updateEvent({
    id: offer!.id,
    revision: 1,
    details: { kind: 'offer', from: 'employer', amount: 500_000, openUntil: '2026-12-05', answer: 'refused' },
  });
  at.setNow('2026-12-04T09:00:00Z');
  expect(await dueDays()).toEqual([
    ['task', '2026-12-06'],
    ['remedy', '2026-12-10'],
  ]);
  // Overdue is found by asking from an earlier day; a hearing that was is no longer due.
  expect((await dueDays({ from: '2026-11-01', to: '2026-12-31' })).slice(0, 2)).toEqual([
    ['internalStep', '2026-11-30'],
    ['employerReply', '2026-11-30'],
  ]);
});

test('a closed case keeps its dates and its remedies on the list until they are answered for', async () => {
  let on = await everyKind();
  on = await call.cases.close({ id: on.id, revision: on.revision, outcome: 'settled', reason: 'Settled' });
  const waiting = async () => (await call.branch.today()).due.map(({ kind, day }) => [kind, day]);
  expect(await waiting()).toEqual([
    ['remedy', '2026-12-10'],
    ['notifyConciliation', '2027-02-01'],
    ['remedy', null],
  ]);
  expect(await dueDays({ to: '2027-02-28' })).toEqual([
    ['remedy', '2026-12-10'],
    ['notifyConciliation', '2027-02-01'],
  ]);
  expect((await call.cases.list()).rows[0]).toMatchObject({ nextWhat: 'Remedy 0', nextDay: '2026-12-10' });
  const done = { on: '2026-11-24', what: 'Settled by COT3', proof: 'COT3 of 24 November' };
  on = await call.cases.setKeyDate({ id: on.id, revision: on.revision, keyDateId: on.keyDates[0]!.id, done });
  on = await call.cases.update({
    id: on.id,
    revision: on.revision,
    remedies: on.remedies.map((remedy) => ({ ...remedy, doneOn: '2026-11-24', proof: 'Payslip' })),
  });
  expect(await waiting()).toEqual([]);
  expect((await call.cases.get({ id: on.id })).isFinished).toBe(true);
});

test('once a safe day has passed, the later day that may apply goes on being due', async () => {
  await openCase(null, {
    type: 'pay',
    keyDates: [{ date: '2026-07-30', pattern: 'series', lastOn: '2026-09-30' }],
  });
  const { rows } = await call.clocks.due({ from: '2026-12-20', to: '2026-12-31' });
  expect(rows).toMatchObject([{ kind: 'notifyConciliation', day: '2026-10-29', laterDay: '2026-12-29' }]);
  expect(await dueDays({ from: '2027-01-01', to: '2027-01-31' })).toEqual([]);
});

test('what came due while nobody looked is listed after an absence, and once', async () => {
  await everyKind();
  const came = async (markSeen = false) => {
    const { cameDue, cameDueTotal } = await call.branch.today({ markSeen });
    expect(cameDueTotal).toBe(cameDue.length);
    return cameDue.map(({ kind, day }) => [kind, day]);
  };
  at.setNow('2026-11-30T09:00:00Z');
  expect(await came(true)).toEqual([]);
  at.setNow('2026-12-05T09:00:00Z');
  expect(await came()).toEqual([
    ['hearing', '2026-12-03'],
    ['informationRequest', '2026-12-04'],
    ['offer', '2026-12-05'],
  ]);
  expect(await came(true)).toHaveLength(3);
  expect(await came()).toEqual([]);
});

test('a step or a limit that is near is next before any chore, and one far off is not', async () => {
  const on = await everyKind();
  const next = async () => (await call.cases.list()).rows.map(({ nextWhat, nextDay }) => [nextWhat, nextDay])[0];
  await call.cases.addTask({ caseId: on.id, what: 'Sooner', dueOn: '2026-11-25' });
  expect(await next()).toEqual(['Appeal in writing (Formal)', '2026-11-30']);
  const stepId = on.procedure!.steps[0]!.id;
  const done = { limitId: procedureIds.appealBy, on: '2026-11-24', what: 'Appealed' };
  await call.cases.setStep({ id: on.id, revision: on.revision, stepId, done });
  expect(await next()).toEqual(['Hearing', '2026-12-03']);
});

test('the refer-by day follows the branch’s setting, and is gone once the case was referred or its limit has passed', async () => {
  const set = await call.branch.setUp({ name: 'Northfield', nation: 'england-and-wales' });
  await openCase('2026-11-02');
  const refer = async () => (await dueDays({ to: '2027-12-31', kinds: ['refer'] }))[0]?.[1];
  expect(await refer()).toBe('2027-01-04');
  await call.branch.update({ revision: set.revision, referDaysBefore: 14 });
  expect(await refer()).toBe('2027-01-18');
  at.setNow('2027-01-19T09:00:00Z');
  expect(await refer()).toBe(undefined);
});

test('the sheet names the second officer, puts what is overdue and unknown first, and opens as a PDF', async () => {
  const set = await call.branch.setUp({ name: 'Northfield', nation: 'england-and-wales' });
  await call.branch.update({ revision: set.revision, secondOfficer: 'Sam Adeyemi' });
  await everyKind();
  await openCase(null);
  at.setNow('2026-12-01T09:00:00Z');
  const made = await call.clocks.sheet({ path: at.folder });
  expect(made.name).toBe('deadlines-2026-12-01.pdf');
  const text = await textOfPdf(await readFile(join(at.folder, made.name)));
  expect(text).toContain('Sam Adeyemi');
  expect(text).toMatch(
    /Overdue, or a date that nobody knows.*Mon 30 November 2026.*Appeal in writing.*No date.*Find out the date.*Up to Tue 29 December 2026.*Thu 3 December 2026.*Hearing/s,
  );
  const download = await call.clocks.sheet();
  expect(download.token).not.toBe('');
});

test.each([
  [{ from: '2026-12-31', to: '2026-12-01' }, ['to'], /before the first day/],
  [{ to: '2026-11-01' }, ['to'], /before the first day/],
  [{ from: '2026-02-30' }, ['from'], /not a date that exists/],
])('%j is refused in words', async (input, path, message) => {
  const error = await call.clocks.due(input).catch((caught) => caught);
  expect(error.data.issues[0]).toEqual({ path, message: expect.stringMatching(message) });
});

test('an empty desk has nothing due, and its sheet says so', async () => {
  const empty = await openCaseworkDesk();
  try {
    const client = callAll(empty);
    expect(await client.clocks.due()).toEqual({ rows: [], total: 0 });
    const made = await client.clocks.sheet({ path: empty.folder });
    expect(await textOfPdf(await readFile(join(empty.folder, made.name)))).toContain('Nothing is due in this time.');
  } finally {
    await empty.close();
  }
});
