// A limit of an employer's procedure and the event that meets it know of each other, whichever of the two is recorded.

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskClient } from '../../shared/contract/contract.ts';
import type { Case } from '../../shared/domain/cases.ts';
import type { TimelineEntry } from '../../shared/domain/timeline.ts';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../support/casework-desk.ts';
import { callAll } from '../support/whole-desk.ts';

const COUNT: Record<string, number> = { 'Decide in writing': 5, Appeal: 7, 'Hold the appeal meeting': 20 };

let at: CaseworkDesk;
let call: DeskClient;
let on: Case;
let procedureId: string;
let stageIds: Record<string, string>;
let limitIds: Record<string, string>;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
  call = callAll(at);
  const frame = (await call.procedures.frames()).rows.find(({ caseTypes }) => caseTypes.includes('grievance'))!;
  const stages = frame.stages.map((stage) => ({
    ...stage,
    limits: stage.limits.map((limit) => ({ ...limit, count: COUNT[limit.what] ?? 10 })),
  }));
  const version = { from: null, source: 'Staff handbook', nation: 'england-and-wales' as const, stages };
  const input = { name: frame.name, employerId: ids.employer, caseTypes: frame.caseTypes, version };
  procedureId = (await call.procedures.save(input)).id;
  stageIds = Object.fromEntries(stages.map(({ name, id }) => [name, id]));
  limitIds = Object.fromEntries(stages.flatMap(({ limits }) => limits.map(({ what, id }) => [what, id])));
  on = await call.cases.open({ who: [{ memberId: ids.grace }], type: 'grievance', keyDates: [] });
});
afterEach(() => at.close());

type Starts = NonNullable<Parameters<DeskClient['cases']['moveStage']>[0]['starts']>;
const base = () => ({ id: on.id, revision: on.revision });
const enter = async (stage: string, day: string, starts: Starts = []) => {
  const begins = on.procedure === null ? { procedureId } : {};
  on = await call.cases.moveStage({ ...base(), ...begins, stageId: stageIds[stage]!, on: day, starts });
};
const setStep = async (input: object, stepId = on.procedure!.steps.at(-1)!.id) => {
  const answer = await call.cases.setStep({ ...base(), stepId, ...input });
  on = answer.case;
  return answer.moved;
};
const starts = () => on.procedure!.steps.at(-1)!.starts;
const lastEvent = async () =>
  ((await at.store.changesOf(at.store.seq)).find(({ collection }) => collection === 'timeline')!.after as TimelineEntry)
    .text;
const rowOf = async (what: string) => {
  const { rows } = await call.cases.clocks({ id: on.id });
  const found = rows.find(({ limitId }) => limitId === limitIds[what]);
  return found && [found.state, found.day, found.detail.split('.')[0]];
};
const dayOf = async (what: string) => (await rowOf(what))?.slice(0, 2);

test('a meeting that was held starts the time of the decision, and no longer does when it was not held after all', async () => {
  await enter('Appeal', '2026-11-02', [{ event: 'submitted', on: '2026-11-02' }]);
  expect(await rowOf('Decide the appeal in writing')).toEqual([
    'noDate',
    null,
    'Its time runs from when the meeting is held: write that day down',
  ]);
  const limitId = limitIds['Hold the appeal meeting']!;
  expect(await setStep({ done: { limitId, on: '2026-11-20', what: 'Hold the appeal meeting' } })).toEqual([
    { what: 'Appeal: Decide the appeal in writing', was: null, is: '2026-12-04' },
  ]);
  expect(starts()).toContainEqual({ event: 'meetingHeld', on: '2026-11-20' });
  expect(await lastEvent()).toBe(
    'Appeal. Hold the appeal meeting: done on Fri 20 November 2026. Appeal: Decide the appeal in writing: by Fri 4 December 2026.',
  );
  expect(await rowOf('Hold the appeal meeting')).toEqual(['done', '2026-11-30', 'Done on Fri 20 November 2026']);
  expect(await dayOf('Decide the appeal in writing')).toEqual(['running', '2026-12-04']);
  expect(await setStep({ start: { event: 'meetingHeld', on: '2026-11-19' } })).toEqual([
    { what: 'Appeal: Decide the appeal in writing', was: '2026-12-04', is: '2026-12-03' },
  ]);
  expect(await rowOf('Hold the appeal meeting')).toEqual(['done', '2026-11-30', 'Done on Thu 19 November 2026']);
  expect(await setStep({ notDone: { limitId } })).toEqual([
    { what: 'Appeal: Decide the appeal in writing', was: '2026-12-03', is: null },
  ]);
  expect(starts()).toEqual([{ event: 'submitted', on: '2026-11-02' }]);
  expect(await dayOf('Hold the appeal meeting')).toEqual(['running', '2026-11-30']);
});

test('a day that was known before is not written over, and is not taken away with what was done on another', async () => {
  const held = { event: 'meetingHeld' as const, on: '2026-11-30' };
  await enter('Appeal', '2026-11-02', [{ event: 'submitted', on: '2026-11-02' }, held]);
  const limitId = limitIds['Hold the appeal meeting']!;
  expect(await setStep({ done: { limitId, on: '2026-11-20', what: 'Held early' } })).toEqual([]);
  expect(starts()).toContainEqual(held);
  await setStep({ notDone: { limitId } });
  expect(starts()).toContainEqual(held);
});

test('a decision that was received has been made: nobody asks for it, until it did not come after all', async () => {
  await enter('Decision', '2026-11-16', [{ event: 'meetingHeld', on: '2026-11-16' }]);
  expect(await dayOf('Decide in writing')).toEqual(['passed', '2026-11-23']);
  const moved = [{ what: 'Decision: Appeal', was: null, is: '2026-12-02' }];
  expect(await setStep({ start: { event: 'decisionReceived', on: '2026-11-23' } })).toEqual(moved);
  expect(await rowOf('Decide in writing')).toEqual(['done', '2026-11-23', 'Done on Mon 23 November 2026']);
  expect((await call.branch.today()).due.filter(({ kind }) => kind === 'employerReply')).toEqual([]);
  await setStep({ notDone: { limitId: limitIds['Decide in writing']! } });
  expect(await dayOf('Decide in writing')).toEqual(['passed', '2026-11-23']);
  expect(starts()).toEqual([{ event: 'meetingHeld', on: '2026-11-16' }]);
});

test('what is recorded on entering the next stage meets the one before, and is changed there', async () => {
  await enter('Meeting', '2026-11-16', [{ event: 'invited', on: '2026-11-16' }]);
  await enter('Decision', '2026-11-24', [{ event: 'meetingHeld', on: '2026-11-23' }]);
  expect(await rowOf('Hold the meeting')).toEqual(['done', '2026-11-30', 'Done on Mon 23 November 2026']);
  const first = on.procedure!.steps[0]!.id;
  const seq = at.store.seq;
  await expect(setStep({ notDone: { limitId: limitIds['Hold the meeting']! } }, first)).rejects.toMatchObject({
    data: { issues: [{ path: ['notDone', 'limitId'], message: expect.stringContaining('change that day') }] },
  });
  expect(at.store.seq).toBe(seq);
  await setStep({ start: { event: 'meetingHeld', on: null } });
  expect(await dayOf('Hold the meeting')).toEqual(['running', '2026-11-30']);
});
