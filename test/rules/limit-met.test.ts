// Which event meets a limit: of its own stage, or written down on entering the stage after.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Step } from '../../shared/domain/case-procedure.ts';
import {
  type ProcedureStage,
  type StageLimit,
  type StartEvent,
  StartEventSchema,
} from '../../shared/domain/procedures.ts';
import { procedureFrames } from '../../shared/law/procedure-frames.ts';
import { addDays } from '../../shared/rules/limits.ts';
import { procedureDates } from '../../shared/rules/procedure-dates.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const TODAY = '2026-11-24';

/** The stages of a frame with five working days typed for each limit. */
const stagesOf = (frame: (typeof procedureFrames)['uk' | 'us'][number]): ProcedureStage[] =>
  frame.stages.map((stage, at) => ({
    ...stage,
    id: id(at),
    limits: stage.limits.map((limit, place) => ({ ...limit, count: 5, id: id(100 * (at + 1) + place) })),
  }));
const grievance = stagesOf(procedureFrames.uk[0]!);
const contract = stagesOf(procedureFrames.us[0]!);

type Days = Partial<Record<StartEvent, string>>;
const entered = (stages: readonly ProcedureStage[], name: string, enteredOn: string, days: Days = {}): Step => ({
  id: id(900 + stages.findIndex((stage) => stage.name === name)),
  stageId: stages.find((stage) => stage.name === name)!.id,
  enteredOn,
  leftOn: null,
  starts: Object.entries(days).map(([event, on]) => ({ event: event as StartEvent, on })),
  extensions: [],
  done: [],
});
const datesOf = (stages: ProcedureStage[], steps: Step[], today = TODAY) =>
  procedureDates({ version: { nation: 'england-and-wales', stages }, steps, closures: [], today });
const told = (stages: ProcedureStage[], steps: Step[], today = TODAY) =>
  Object.fromEntries(
    datesOf(
      stages,
      steps.map((step, at) => ({ ...step, leftOn: steps[at + 1]?.enteredOn ?? null })),
      today,
    ).map(({ limit, state, doneOn, day }) => [limit.what, [state, doneOn ?? day]]),
  );

test('the event of a limit’s own stage meets it on its day, and starts what counts from it', () => {
  const at = (days: Days, today?: string) => told(grievance, [entered(grievance, 'Appeal', '2026-11-02', days)], today);
  expect(at({ submitted: '2026-11-02' })).toEqual({
    'Hold the appeal meeting': ['passed', '2026-11-09'],
    'Decide the appeal in writing': ['notStarted', null],
  });
  const held = { submitted: '2026-11-02', meetingHeld: '2026-11-20' };
  expect(at(held)).toEqual({
    'Hold the appeal meeting': ['done', '2026-11-20'],
    'Decide the appeal in writing': ['running', '2026-11-27'],
  });
  // A meeting that is set for a day to come has not been held.
  expect(at(held, '2026-11-19')['Hold the appeal meeting']).toEqual(['passed', '2026-11-09']);
  expect(at({ ...held, decisionReceived: TODAY })['Decide the appeal in writing']).toEqual(['done', TODAY]);
});

test('what was recorded on entering the next stage meets what the employer owed in the one before', () => {
  const meeting = entered(grievance, 'Meeting', '2026-11-09', { invited: '2026-11-09' });
  const decision = (days: Days) => entered(grievance, 'Decision', '2026-11-20', days);
  expect(told(grievance, [meeting, decision({})])['Hold the meeting']).toEqual(['over', '2026-11-16']);
  expect(told(grievance, [meeting, decision({ meetingHeld: '2026-11-18' })])).toEqual({
    'Hold the meeting': ['done', '2026-11-18'],
    'Decide in writing': ['running', '2026-11-25'],
    Appeal: ['notStarted', null],
  });
  // Before its time began to run it met nothing.
  expect(told(grievance, [meeting, decision({ meetingHeld: '2026-11-06' })])['Hold the meeting']![0]).toBe('over');
});

test('a decision written down with the appeal is the one appealed against, and one that came later is the appeal’s', () => {
  const decision = entered(grievance, 'Decision', '2026-09-28', { meetingHeld: '2026-09-28' });
  const appeal = (days: Days) => entered(grievance, 'Appeal', '2026-10-05', { submitted: '2026-10-05', ...days });
  expect(told(grievance, [decision, appeal({ decisionReceived: '2026-09-30' })])).toEqual({
    'Decide in writing': ['done', '2026-09-30'],
    Appeal: ['done', '2026-10-05'],
    'Hold the appeal meeting': ['passed', '2026-10-12'],
    'Decide the appeal in writing': ['notStarted', null],
  });
  expect(told(grievance, [decision, appeal({ decisionReceived: '2026-10-20' })])).toMatchObject({
    'Decide in writing': ['passed', '2026-10-05'],
    'Decide the appeal in writing': ['done', '2026-10-20'],
  });
});

test('a step of the union’s is met by handing it in: the first in its own stage, the appeal in the next', () => {
  const first = entered(contract, 'Step 1', '2026-11-02', { learned: '2026-11-02', submitted: '2026-11-03' });
  expect(told(contract, [first])).toMatchObject({
    'File at Step 1': ['done', '2026-11-03'],
    'Answer at Step 1': ['passed', '2026-11-10'],
    'Appeal to Step 2': ['notStarted', null],
  });
  const second = entered(contract, 'Step 2', '2026-11-12', { submitted: '2026-11-12', decisionReceived: '2026-11-10' });
  expect(told(contract, [first, second])).toMatchObject({
    'Answer at Step 1': ['done', '2026-11-10'],
    'Appeal to Step 2': ['done', '2026-11-12'],
    'Answer at Step 2': ['passed', '2026-11-19'],
  });
});

test('what was recorded as done by hand keeps its day', () => {
  const step = entered(grievance, 'Appeal', '2026-11-02', { submitted: '2026-11-02', meetingHeld: '2026-11-20' });
  const done = [{ limitId: grievance.at(-1)!.limits[0]!.id, on: '2026-11-19', what: 'Held' }];
  expect(told(grievance, [{ ...step, done }])['Hold the appeal meeting']).toEqual(['done', '2026-11-19']);
});

const events = StartEventSchema.options;
const someDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-10-01', days));
const someLimit = fc.record({
  what: fc.constant('Act'),
  who: fc.constantFrom('member' as const, 'union' as const, 'employer' as const),
  count: fc.integer({ min: 1, max: 30 }),
  unit: fc.constant('calendarDays' as const),
  startsFrom: fc.constantFrom(...events),
  onSilence: fc.constantFrom('nothing' as const, 'refused' as const),
  metBy: fc.option(fc.constantFrom(...events)),
});
const someStages = fc.array(fc.array(someLimit, { maxLength: 4 }), { minLength: 1, maxLength: 3 }).map((stages) =>
  stages.map(
    (limits, at): ProcedureStage => ({
      id: id(at),
      name: `Stage ${at}`,
      caseStage: 'formal',
      limits: limits.map((limit, place): StageLimit => ({ ...limit, id: id(100 * (at + 1) + place) })),
    }),
  ),
);
const someStarts = fc.uniqueArray(fc.record({ event: fc.constantFrom(...events.slice(1)), on: someDay }), {
  selector: ({ event }) => event,
});
const someCase = fc
  .record({ stages: someStages, days: fc.array(someDay, { minLength: 3, maxLength: 3 }), today: someDay })
  .chain(({ stages, days, today }) =>
    fc.tuple(...stages.map(() => someStarts)).map((starts) => {
      const sorted = days.toSorted();
      const steps = stages.map(
        (stage, at): Step => ({
          id: id(900 + at),
          stageId: stage.id,
          enteredOn: sorted[at]!,
          leftOn: sorted[at + 1] ?? null,
          starts: starts[at]!,
          extensions: [],
          done: [],
        }),
      );
      return { stages, steps, today };
    }),
  );

test('a limit is met by its own event alone, on a day that was recorded, not before its time ran and not in the future', () => {
  fc.assert(
    fc.property(someCase, ({ stages, steps, today }) => {
      for (const { limit, state, doneOn, startedOn, isStartedBySilence, stepId } of datesOf(stages, steps, today)) {
        expect(state === 'done').toBe(doneOn !== null);
        if (doneOn === null) continue;
        const at = steps.findIndex((step) => step.id === stepId);
        const recorded = steps
          .slice(at, at + 2)
          .flatMap(({ enteredOn, starts }) => [{ event: 'stageStarted', on: enteredOn }, ...starts]);
        expect(recorded).toContainEqual({ event: limit.metBy, on: doneOn });
        expect(doneOn <= today).toBe(true);
        if (startedOn !== null && !isStartedBySilence) expect(doneOn >= startedOn).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('what meets a limit moves no day that anything else counts from what was recorded', () => {
  fc.assert(
    fc.property(someCase, ({ stages, steps, today }) => {
      const unmet = stages.map((stage) => ({
        ...stage,
        limits: stage.limits.map((limit) => ({ ...limit, metBy: null, onSilence: 'nothing' as const })),
      }));
      const plain = stages.map((stage) => ({
        ...stage,
        limits: stage.limits.map((limit) => ({ ...limit, onSilence: 'nothing' as const })),
      }));
      const days = (of: ProcedureStage[]) => datesOf(of, steps, today).map(({ day, startedOn }) => [day, startedOn]);
      expect(days(plain)).toEqual(days(unmet));
    }),
    { numRuns: 300 },
  );
});
