import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskClient } from '../../shared/contract/contract.ts';
import type { Case } from '../../shared/domain/cases.ts';
import type { TimelineEntry } from '../../shared/domain/timeline.ts';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../support/casework-desk.ts';
import { callAll, grievanceProcedure, procedureIds, saveGrievanceProcedure } from '../support/whole-desk.ts';

let at: CaseworkDesk;
let call: DeskClient;
let on: Case;
let procedureId: string;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
  call = callAll(at);
  procedureId = (await saveGrievanceProcedure(call)).id;
  on = await call.cases.open({
    who: [{ memberId: ids.grace }],
    type: 'grievance',
    keyDates: [{ claim: 'discrimination', date: '2026-11-02' }],
  });
});
afterEach(() => at.close());

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => {
      throw new Error('this was not refused');
    },
    (error: { code: string; data: { issues: { path: unknown[]; message: string }[]; current: Case } }) => error,
  );
const said = async (work: Promise<unknown>) => (await refusal(work)).data.issues[0];

const base = () => ({ id: on.id, revision: on.revision });
const move = async (input: Omit<Parameters<DeskClient['cases']['moveStage']>[0], 'id' | 'revision'>) => {
  on = await call.cases.moveStage({ ...base(), ...input });
  return on;
};
const enterFormal = (change: object = {}) =>
  move({
    procedureId,
    stageId: procedureIds.formal,
    on: '2026-11-16',
    starts: [{ event: 'submitted', on: '2026-11-13' }],
    ...change,
  });
const setStep = async (input: object, stepId = on.procedure!.steps.at(-1)!.id) => {
  const answer = await call.cases.setStep({ ...base(), stepId, ...input });
  on = answer.case;
  return answer;
};
/** What the last transaction wrote into the timeline. */
const lastEvent = async () => {
  const written = await at.store.changesOf(at.store.seq);
  return (written.find(({ collection }) => collection === 'timeline')!.after as TimelineEntry).text;
};
const rows = async () => (await call.cases.clocks({ id: on.id })).rows;
const internal = async () =>
  (await rows())
    .filter(({ side }) => side === 'internal')
    .map(({ kind, title, day, state, daysLeft }) => [kind, title, day, state, daysLeft]);

test('entering a stage starts its clocks, moves the case, and says so in the timeline', async () => {
  await enterFormal();
  expect(on).toMatchObject({ stage: 'formal', procedure: { procedureId, version: 1 } });
  expect(on.procedure!.steps).toMatchObject([{ enteredOn: '2026-11-16', leftOn: null, stageId: procedureIds.formal }]);
  expect(await lastEvent()).toBe(
    'Follows Grievance policy, version 1. Moved to Formal on Mon 16 November 2026. Answer in writing by Fri 27 November 2026.',
  );
  expect(await internal()).toEqual([
    ['employerReply', 'Employer: Answer in writing (Formal)', '2026-11-27', 'running', 3],
    ['internalStep', 'Appeal in writing (Formal)', null, 'noDate', null],
  ]);
});

test('the next stage ends the one before; what the employer still owed goes on showing until it is done', async () => {
  await enterFormal();
  await move({ stageId: procedureIds.appeal, on: '2026-11-24' });
  expect(on.stage).toBe('appeal');
  expect(on.procedure!.steps.map(({ enteredOn, leftOn }) => [enteredOn, leftOn])).toEqual([
    ['2026-11-16', '2026-11-24'],
    ['2026-11-24', null],
  ]);
  expect(await internal()).toEqual([
    ['employerReply', 'Employer: Answer in writing (Formal)', '2026-11-27', 'running', 3],
    ['employerReply', 'Employer: Hear the appeal (Appeal)', '2026-12-08', 'running', 14],
  ]);
  const done = { limitId: procedureIds.answer, on: '2026-11-24', what: 'Refused by letter' };
  expect((await setStep({ done }, on.procedure!.steps[0]!.id)).moved).toEqual([]);
  expect((await internal())[1]).toEqual(['employerReply', expect.stringContaining('Answer'), '2026-11-27', 'done', 3]);
  await setStep({ notDone: { limitId: procedureIds.answer } }, on.procedure!.steps[0]!.id);
  expect((await internal())[0]).toEqual([
    'employerReply',
    expect.stringContaining('Answer'),
    '2026-11-27',
    'running',
    3,
  ]);
});

test('two windows: the second gets the case as it stands, and nothing of it is lost', async () => {
  await enterFormal();
  const both = { id: on.id, revision: on.revision };
  await move({ stageId: procedureIds.appeal });
  const second = await refusal(call.cases.moveStage({ ...both, stage: 'tribunal' }));
  expect(second).toMatchObject({ code: 'STALE_RECORD', data: { current: { revision: on.revision, stage: 'appeal' } } });
  const step = { ...both, stepId: on.procedure!.steps[0]!.id, enteredOn: '2026-11-17' };
  expect((await refusal(call.cases.setStep(step))).code).toBe('STALE_RECORD');
  expect((await call.cases.get({ id: on.id })).case).toEqual(on);
});

test('with a stage of the branch’s own list the case moves and its procedure stays as it is', async () => {
  await enterFormal();
  const before = on.procedure;
  await move({ stage: 'conciliation', on: '2026-11-23' });
  expect([on.stage, on.procedure]).toEqual(['conciliation', before]);
  expect(await lastEvent()).toBe('Moved to Early conciliation on Mon 23 November 2026, from Formal.');
  const seq = at.store.seq;
  await move({ stage: 'conciliation' });
  expect(at.store.seq).toBe(seq);
});

test('a case begins under the newest version in force on the day, and keeps it', async () => {
  const { version } = grievanceProcedure;
  const [formal, appeal] = version.stages;
  const [answer, ...others] = formal!.limits;
  const shorter = { ...formal!, limits: [{ ...answer!, count: 5 }, ...others] };
  const newer = { ...version, from: '2026-11-17', stages: [shorter, appeal!] };
  await call.procedures.save({
    ...grievanceProcedure,
    id: procedureId,
    revision: 1,
    asNewVersion: true,
    version: newer,
  });
  await enterFormal({ on: '2026-11-16' });
  expect(on.procedure!.version).toBe(1);
  const second = await call.cases.open({ who: [{ memberId: ids.jose }], type: 'grievance' });
  // Another employer's procedure is not for somebody whose employer nobody knows.
  const starts = [{ event: 'submitted' as const, on: '2026-11-13' }];
  const into = { procedureId, stageId: procedureIds.formal, on: '2026-11-17', starts };
  expect(await said(call.cases.moveStage({ id: second.id, revision: 1, ...into }))).toMatchObject({
    path: ['procedureId'],
  });
  const third = await call.cases.open({ who: [{ memberId: ids.grace }], type: 'grievance' });
  const begun = await call.cases.moveStage({ id: third.id, revision: third.revision, ...into });
  expect(begun.procedure!.version).toBe(2);
  expect(
    (await call.cases.clocks({ id: third.id })).rows.find(({ limitId }) => limitId === procedureIds.answer),
  ).toMatchObject({ day: '2026-11-20', state: 'passed', detail: expect.stringContaining('5 working days from then') });
  // A correction of the newest version moves the dates of those who began under it, and of nobody else.
  const corrected = { ...newer, stages: [{ ...shorter, limits: [{ ...answer!, count: 8 }, ...others] }, appeal!] };
  await call.procedures.save({ ...grievanceProcedure, id: procedureId, revision: 2, version: corrected });
  expect(
    (await call.cases.clocks({ id: third.id })).rows.find(({ limitId }) => limitId === procedureIds.answer)!.day,
  ).toBe('2026-11-25');
  expect((await internal())[0]![2]).toBe('2026-11-27');
});

test('a corrected start re-derives the dates, shows what moved, and is written down', async () => {
  await enterFormal();
  const { moved } = await setStep({ start: { event: 'submitted', on: '2026-11-17' } });
  expect(moved).toEqual([{ what: 'Formal: Answer in writing', was: '2026-11-27', is: '2026-12-01' }]);
  expect(await lastEvent()).toBe(
    'Formal. The day it was handed in: Tue 17 November 2026, was Fri 13 November 2026. Formal: Answer in writing: by Tue 1 December 2026, was Fri 27 November 2026.',
  );
  expect((await setStep({ start: { event: 'decisionReceived', on: '2026-11-20' } })).moved).toEqual([
    { what: 'Formal: Appeal in writing', was: null, is: '2026-11-27' },
  ]);
  expect((await setStep({ start: { event: 'decisionReceived', on: null } })).moved).toEqual([
    { what: 'Formal: Appeal in writing', was: '2026-11-27', is: null },
  ]);
  const seq = at.store.seq;
  expect((await setStep({ start: { event: 'submitted', on: '2026-11-17' } })).moved).toEqual([]);
  expect(at.store.seq).toBe(seq);
});

test('a step that began on another day takes the end of the step before along', async () => {
  await enterFormal();
  await move({ stageId: procedureIds.appeal, on: '2026-11-23' });
  const { moved } = await setStep({ enteredOn: '2026-11-20' });
  expect(moved).toEqual([{ what: 'Appeal: Hear the appeal', was: '2026-12-07', is: '2026-12-04' }]);
  expect(on.procedure!.steps.map(({ enteredOn, leftOn }) => [enteredOn, leftOn])).toEqual([
    ['2026-11-16', '2026-11-20'],
    ['2026-11-20', null],
  ]);
});

test('an extension moves the day, and says with whom and when it was agreed', async () => {
  await enterFormal();
  const extension = {
    limitId: procedureIds.answer,
    until: '2026-12-11',
    agreedWith: 'the head of HR',
    agreedOn: '2026-11-23',
  };
  expect((await setStep({ extension })).moved).toEqual([
    { what: 'Formal: Answer in writing', was: '2026-11-27', is: '2026-12-11' },
  ]);
  expect(on.procedure!.steps[0]!.extensions).toEqual([{ ...extension, recordedAt: '2026-11-24T09:00:00.000Z' }]);
  expect(await lastEvent()).toContain(
    'extended to Fri 11 December 2026, agreed with the head of HR on Mon 23 November 2026.',
  );
  const [row] = await rows();
  expect(row).toMatchObject({ day: '2026-12-11', detail: expect.stringContaining('agreed with the head of HR') });
});

test.each([
  [
    'before the stage before',
    { stageId: procedureIds.appeal, on: '2026-11-13' },
    ['on'],
    /before the case entered Formal \(Mon 16 November 2026\)/,
  ],
  [
    'where it stands already',
    { stageId: procedureIds.formal },
    ['stageId'],
    /has stood at Formal since Mon 16 November 2026/,
  ],
  ['into a stage of another procedure', { stageId: ids.nobody }, ['stageId'], /has no such stage/],
  ['far ahead', { stageId: procedureIds.appeal, on: '2199-01-01' }, ['on'], /more than a year away/],
  ['long ago', { stage: 'appeal' as const, on: '1850-01-01' }, ['on'], /twenty years ago/],
  [
    'with a start twice',
    {
      stageId: procedureIds.appeal,
      starts: [
        { event: 'learned' as const, on: '2026-11-17' },
        { event: 'learned' as const, on: '2026-11-18' },
      ],
    },
    ['starts', 1, 'event'],
    /there twice/,
  ],
  [
    'with the stage’s own start',
    { stageId: procedureIds.appeal, starts: [{ event: 'stageStarted' as const, on: '2026-11-17' }] },
    ['starts', 0, 'event'],
    /day that the case entered it/,
  ],
  [
    'with a start and no stage of a procedure',
    { stage: 'appeal' as const, starts: [{ event: 'learned' as const, on: '2026-11-17' }] },
    ['stageId'],
    /which stage of the procedure/,
  ],
  [
    'into a procedure that is gone',
    { stageId: procedureIds.appeal, procedureId: ids.nobody },
    ['procedureId'],
    /not there any more/,
  ],
  ['nowhere', {}, ['stage'], /Say where it goes/],
  ['on a day that is none', { stage: 'appeal' as const, on: '2026-02-30' }, ['on'], /not a date that exists/],
])('moving a case %s is refused in words', async (_, input, path, message) => {
  await enterFormal();
  const seq = at.store.seq;
  expect(await said(call.cases.moveStage({ ...base(), ...input }))).toEqual({
    path,
    message: expect.stringMatching(message),
  });
  expect(at.store.seq).toBe(seq);
});

test.each([
  ['a step that is gone', { stepId: ids.nobody }, ['stepId'], /not on the case/],
  [
    'an extension of a limit that is gone',
    { extension: { limitId: ids.nobody, until: '2026-12-11', agreedWith: 'HR', agreedOn: '2026-11-23' } },
    ['extension', 'limitId'],
    /not in the stage/,
  ],
  [
    'an extension to an earlier day',
    { extension: { limitId: procedureIds.answer, until: '2026-11-26', agreedWith: 'HR', agreedOn: '2026-11-23' } },
    ['extension', 'until'],
    /before the day that it extends \(Fri 27 November 2026\)/,
  ],
  [
    'an extension still to be agreed',
    { extension: { limitId: procedureIds.answer, until: '2026-12-11', agreedWith: 'HR', agreedOn: '2026-11-25' } },
    ['extension', 'agreedOn'],
    /still to come/,
  ],
  [
    'what was done tomorrow',
    { done: { limitId: procedureIds.answer, on: '2026-11-25', what: 'Answered' } },
    ['done', 'on'],
    /still to come/,
  ],
  [
    'what was done before its time ran',
    { done: { limitId: procedureIds.answer, on: '2026-11-12', what: 'Answered' } },
    ['done', 'on'],
    /Fri 13 November 2026/,
  ],
  [
    'the stage’s own start',
    { start: { event: 'stageStarted' as const, on: '2026-11-17' } },
    ['start', 'event'],
    /day that the case entered it/,
  ],
  ['a beginning far ahead', { enteredOn: '2190-01-01' }, ['enteredOn'], /more than a year away/],
])('%s is refused in words', async (_, input, path, message) => {
  await enterFormal();
  const seq = at.store.seq;
  const stepId = on.procedure!.steps[0]!.id;
  expect(await said(call.cases.setStep({ ...base(), stepId, ...input }))).toEqual({
    path,
    message: expect.stringMatching(message),
  });
  expect(at.store.seq).toBe(seq);
});

test('a closed case is not moved', async () => {
  await enterFormal();
  on = await call.cases.close({ ...base(), outcome: 'withdrawn', reason: 'Withdrawn' });
  expect(await said(call.cases.moveStage({ ...base(), stageId: procedureIds.appeal }))).toMatchObject({
    path: ['stageId'],
  });
  expect((await rows()).filter(({ side }) => side === 'internal')).toEqual([]);
});

test('both clocks stand side by side, the nearest first, and the page says what is not to be believed', async () => {
  await enterFormal();
  await call.cases.addEvent({
    caseId: on.id,
    kind: 'hearing',
    day: '2026-12-02',
    time: '10:00',
    place: 'Room 4',
    text: '',
  });
  await call.cases.addEvent({ caseId: on.id, kind: 'meeting', day: '2026-11-26', text: 'With HR' });
  await call.cases.addEvent({ caseId: on.id, kind: 'meeting', day: '2026-11-24', text: 'Held this morning' });
  await call.cases.addEvent({ caseId: on.id, kind: 'hearing', day: '2026-11-23', text: 'Past' });
  await call.cases.addTask({ caseId: on.id, what: 'Ring Grace', dueOn: '2026-11-25' });
  const { rows: all, warnings, today } = await call.cases.clocks({ id: on.id });
  expect(today).toBe('2026-11-24');
  expect(all.map(({ kind, side, day, daysLeft }) => [kind, side, day, daysLeft])).toEqual([
    ['task', 'other', '2026-11-25', 1],
    ['hearing', 'other', '2026-11-26', 2],
    ['employerReply', 'internal', '2026-11-27', 3],
    ['hearing', 'other', '2026-12-02', 8],
    ['refer', 'tribunal', '2027-01-04', 41],
    ['notifyConciliation', 'tribunal', '2027-02-01', 69],
    ['internalStep', 'internal', null, null],
  ]);
  const tribunal = all.find(({ kind }) => kind === 'notifyConciliation')!;
  expect(tribunal).toMatchObject({ keyDateId: on.keyDates[0]!.id, state: 'running', who: 'member' });
  expect(tribunal.working.length).toBeGreaterThan(2);
  expect(warnings).toEqual([
    expect.stringContaining('does not stop the tribunal’s clock'),
    'Conciliation has not begun: no claim can be presented until Acas has been notified and has given a certificate.',
  ]);
});

test('a step that is due after the tribunal’s limit is warned of, and a certificate that has not come', async () => {
  at.setNow('2027-01-26T09:00:00Z');
  await enterFormal({ on: '2027-01-25', starts: [{ event: 'submitted', on: '2027-01-25' }] });
  const { warnings } = await call.cases.clocks({ id: on.id });
  expect(warnings).toContain(
    'Employer: Answer in writing (Formal) is due on Mon 8 February 2027, after Mon 1 February 2027: do not wait for it.',
  );
  const keyDateId = on.keyDates[0]!.id;
  on = await call.cases.setKeyDate({ ...base(), keyDateId, conciliation: { dayA: '2027-01-26', dayB: null } });
  expect((await call.cases.clocks({ id: on.id })).warnings).toContain(
    'The certificate has not come: until it does, no date moves. Ask Acas for it.',
  );
});

test('silence that is a refusal says so once the day has passed, and starts the clock of what waits for the decision', async () => {
  const [formal, appeal] = grievanceProcedure.version.stages;
  const [answer, ...others] = formal!.limits;
  const refusing = { ...formal!, limits: [{ ...answer!, onSilence: 'refused' as const }, ...others] };
  const version = { ...grievanceProcedure.version, stages: [refusing, appeal!] };
  await call.procedures.save({ ...grievanceProcedure, id: procedureId, revision: 1, version });
  await enterFormal();
  expect((await rows())[0]).toMatchObject({ detail: expect.stringMatching(/Silence is a refusal\.$/) });
  at.setNow('2026-11-28T09:00:00Z');
  expect(await internal()).toEqual([
    ['employerReply', 'Employer: Answer in writing (Formal)', '2026-11-27', 'passed', -1],
    ['internalStep', 'Appeal in writing (Formal)', '2026-12-04', 'running', 6],
  ]);
  const [reply, step] = (await call.branch.today()).due;
  expect(reply).toMatchObject({
    kind: 'employerReply',
    detail: expect.stringMatching(/passed in silence: under this procedure that is a refusal$/),
  });
  expect(step).toMatchObject({ kind: 'internalStep', day: '2026-12-04' });
});

test('a procedure that is not there any more takes its dates along, and the page says so', async () => {
  await enterFormal();
  // Nobody can undo it from under the case any more; a folder of before may lack it.
  const { rows: history } = await call.branch.history({ collection: 'procedures', id: procedureId, page: {} });
  expect(await refusal(call.branch.revert({ seq: history[0]!.seq }))).toMatchObject({ code: 'CHANGED_SINCE' });
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => tx.remove('procedures', procedureId, 1));
  const { rows: left, warnings } = await call.cases.clocks({ id: on.id });
  expect(left.some(({ side }) => side === 'internal')).toBe(false);
  expect(warnings).toContain(
    'The procedure that this case followed is not there any more, and its dates with it. Choose another.',
  );
  expect(await said(call.cases.moveStage({ ...base(), stageId: procedureIds.appeal }))).toMatchObject({
    path: ['procedureId'],
  });
});

test('an unfair labor practice is charged within six months, whatever the contract’s steps say', async () => {
  await call.branch.setUp({ name: 'Local 12', nation: 'united-states' });
  const logged = await call.cases.open({
    who: [{ memberId: ids.grace }],
    type: 'unfairLaborPractice',
    keyDates: [{ date: '2026-11-02' }],
  });
  expect((await call.cases.clocks({ id: logged.id })).rows).toContainEqual(
    expect.objectContaining({
      kind: 'presentClaim',
      title: 'File and serve the charge by',
      day: '2027-04-30',
      isVerified: false,
    }),
  );
  const { rows } = await call.clocks.due({ from: '2027-04-01', to: '2027-04-30', kinds: ['presentClaim'] });
  expect(rows).toMatchObject([{ caseId: logged.id, day: '2027-04-30' }]);
});

test('in the United States the contract’s steps are the limits, months first; until they count, the case asks for them', async () => {
  await call.branch.setUp({ name: 'Local 12', nation: 'united-states' });
  const { stages } = (await call.procedures.frames()).rows[0]!;
  const [first, ...rest] = stages;
  const [file, ...others] = first!.limits;
  const version = { from: null, source: 'Article 15', nation: 'united-states' as const };
  const counted = { ...first!, limits: [{ ...file!, count: 14, unit: 'calendarDays' as const }, ...others] };
  const saved = await call.procedures.save({
    name: 'Article 15',
    employerId: null,
    caseTypes: ['contractGrievance'],
    version: { ...version, stages: [counted, ...rest] },
  });
  const logged = await call.cases.open({
    who: [{ memberId: ids.grace }],
    type: 'contractGrievance',
    keyDates: [{ date: '2026-11-20' }],
  });
  const dueOf = async (caseId: string) =>
    (await call.branch.today()).due.filter((item) => item.caseId === caseId).map(({ kind, day }) => [kind, day]);
  expect(await dueOf(logged.id)).toEqual([['noKeyDate', null]]);
  const starts = [{ event: 'learned' as const, on: '2026-11-20' }];
  await call.cases.moveStage({
    id: logged.id,
    revision: logged.revision,
    procedureId: saved.id,
    stageId: first!.id,
    starts,
  });
  expect(await dueOf(logged.id)).toEqual([['internalStep', '2026-12-04']]);
  const { rows: all } = await call.cases.clocks({ id: logged.id });
  expect(all[0]).toMatchObject({
    title: 'File at Step 1 (Step 1)',
    detail: expect.stringContaining('Counted from Fri November 20, 2026, the day it was learned of.'),
  });
});
