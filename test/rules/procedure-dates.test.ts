import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Closure } from '../../shared/domain/branch.ts';
import type { Step } from '../../shared/domain/case-procedure.ts';
import type { ProcedureStage, StageLimit } from '../../shared/domain/procedures.ts';
import type { Nation } from '../../shared/domain/values.ts';
import { addDays } from '../../shared/rules/limits.ts';
import { movedDates, type ProcedureFacts, procedureDates } from '../../shared/rules/procedure-dates.ts';
import { isWorkingDay } from '../../shared/rules/working-days.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const limit = (change: Partial<StageLimit> = {}): StageLimit => ({
  id: id(1),
  what: 'Answer in writing',
  who: 'employer',
  count: 10,
  unit: 'workingDays',
  startsFrom: 'submitted',
  onSilence: 'nothing',
  ...change,
});
const stage = (limits: StageLimit[], n = 100): ProcedureStage => ({
  id: id(n),
  name: 'Formal',
  caseStage: 'formal',
  limits,
});
const step = (change: Partial<Step> = {}): Step => ({
  id: id(200),
  stageId: id(100),
  enteredOn: '2026-03-02',
  leftOn: null,
  starts: [],
  extensions: [],
  done: [],
  ...change,
});
const facts = (change: Partial<ProcedureFacts> & { limits?: StageLimit[] } = {}): ProcedureFacts => ({
  version: { nation: 'england-and-wales', stages: [stage(change.limits ?? [limit()])] },
  steps: [step({ starts: [{ event: 'submitted', on: '2026-03-27' }] })],
  closures: [],
  today: '2026-03-30',
  ...change,
});
const extension = (until: string, limitId = id(1)): Step['extensions'][number] => ({
  limitId,
  until,
  agreedWith: 'HR',
  agreedOn: '2026-03-30',
  recordedAt: '2026-03-30T09:00:00Z',
});

test('ten working days over Easter skip both bank holidays, and the working says so', () => {
  const [date] = procedureDates(facts());
  // Friday 27 March is not counted; Good Friday is 3 April and Easter Monday 6 April 2026.
  expect(date).toMatchObject({ day: '2026-04-14', state: 'running', startedOn: '2026-03-27' });
  expect(date!.working.map(({ text }) => text)).toEqual([
    'Counted from Fri 27 March 2026, the day it was handed in. That day itself does not count.',
    '10 working days from then is Tue 14 April 2026.',
    'Skipped besides weekends: Good Friday (Fri 3 April 2026), Easter Monday (Mon 6 April 2026).',
  ]);
});

test('the same in another nation, with the branch’s own closure, months first, past the end of what is known', () => {
  const closures: Closure[] = [{ day: '2026-04-07', name: 'Founders’ Day', bankHolidayIn: null }];
  const version = { nation: 'scotland' as const, stages: [stage([limit()])] };
  const [date] = procedureDates(facts({ version, closures, dateOrder: 'mdy' }));
  // Easter Monday is a working day in Scotland; the closure is not.
  expect(date!.day).toBe('2026-04-14');
  expect(date!.working[2]!.text).toContain('Founders’ Day (Tue April 7, 2026)');
  const far = procedureDates(facts({ steps: [step({ starts: [{ event: 'submitted', on: '2031-01-06' }] })] }));
  expect(far[0]).toMatchObject({ isHolidayDataShort: true });
  expect(far[0]!.working.at(-1)!.text).toContain('check the official list');
});

test('what nothing has started and what nobody has typed has no day', () => {
  expect(procedureDates(facts({ steps: [step()] }))[0]).toMatchObject({
    day: null,
    startedOn: null,
    state: 'notStarted',
  });
  expect(procedureDates(facts({ limits: [limit({ count: null })] }))[0]).toMatchObject({ day: null, state: 'noCount' });
  expect(procedureDates(facts({ steps: [step({ stageId: id(999) })] }))).toEqual([]);
});

test('a stage’s own day starts what runs from it', () => {
  const [date] = procedureDates(facts({ limits: [limit({ startsFrom: 'stageStarted', unit: 'weeks', count: 2 })] }));
  expect(date).toMatchObject({ startedOn: '2026-03-02', day: '2026-03-16', state: 'passed' });
});

test('silence that the procedure takes for an answer starts what waits for the decision', () => {
  const limits = [
    limit({ onSilence: 'refused', unit: 'calendarDays' }),
    limit({ id: id(2), what: 'Appeal', who: 'member', startsFrom: 'decisionReceived', unit: 'calendarDays', count: 5 }),
  ];
  const at = (change: Partial<ProcedureFacts>) => procedureDates(facts({ limits, ...change }));
  expect(at({ today: '2026-04-06' })[1]).toMatchObject({ state: 'notStarted' });
  const [answer, appeal] = at({ today: '2026-04-07' });
  expect(answer).toMatchObject({ day: '2026-04-06', state: 'passed' });
  expect(appeal).toMatchObject({ startedOn: '2026-04-06', isStartedBySilence: true, day: '2026-04-11' });
  expect(appeal!.working[0]!.text).toContain('passed in silence');
  const decided = step({
    starts: [
      { event: 'submitted', on: '2026-03-27' },
      { event: 'decisionReceived', on: '2026-04-02' },
    ],
  });
  expect(at({ today: '2026-04-07', steps: [decided] })[1]).toMatchObject({
    isStartedBySilence: false,
    day: '2026-04-07',
  });
  const done = step({
    starts: [{ event: 'submitted', on: '2026-03-27' }],
    done: [{ limitId: id(1), on: '2026-04-02', what: 'Answered' }],
  });
  expect(at({ today: '2026-04-07', steps: [done] }).map(({ state }) => state)).toEqual(['done', 'notStarted']);
});

test('moving on ends what was the member’s, and keeps what the employer still owed until the case moves on again', () => {
  const limits = [limit(), limit({ id: id(2), who: 'union' }), limit({ id: id(3), count: 1 })];
  const first = step({ leftOn: '2026-04-01', starts: [{ event: 'submitted', on: '2026-03-27' }] });
  const next = (n: number) => step({ id: id(200 + n), stageId: id(999), enteredOn: '2026-04-01' });
  const states = (steps: Step[]) => procedureDates(facts({ limits, steps })).map(({ state }) => state);
  expect(states([first, next(1)])).toEqual(['running', 'over', 'over']);
  expect(states([first, next(1), next(2)])).toEqual(['over', 'over', 'over']);
  const answered = { ...first, done: [{ limitId: id(1), on: '2026-04-02', what: 'Answered' }] };
  expect(states([answered, next(1), next(2)])).toEqual(['done', 'over', 'over']);
});

test('an extension stands in the place of the day, and says who agreed and what the day was', () => {
  const starts = [{ event: 'submitted' as const, on: '2026-03-27' }];
  const steps = [step({ starts, extensions: [extension('2026-04-20'), extension('2026-04-24')] })];
  const [date] = procedureDates(facts({ steps }));
  expect(date).toMatchObject({ day: '2026-04-24', countedDay: '2026-04-14' });
  expect(date!.working.at(-1)!.text).toBe('Extended to Fri 24 April 2026: agreed with HR on Mon 30 March 2026.');
});

test('a corrected start shows what moved, and nothing else', () => {
  const limits = [limit(), limit({ id: id(2), what: 'Appeal', startsFrom: 'learned', who: 'member' })];
  const before = procedureDates(facts({ limits }));
  const starts = [{ event: 'submitted' as const, on: '2026-03-26' }];
  const after = procedureDates(facts({ limits, steps: [step({ starts })] }));
  expect(movedDates(before, after)).toEqual([
    { what: 'Formal: Answer in writing', was: '2026-04-14', is: '2026-04-13' },
  ]);
  expect(movedDates(after, after)).toEqual([]);
});

const nations: Nation[] = ['england-and-wales', 'scotland', 'northern-ireland', 'united-states'];
const someDay = fc.integer({ min: 0, max: 1_200 }).map((days) => addDays('2024-01-01', days));
const counted = fc.record({
  nation: fc.constantFrom(...nations),
  on: someDay,
  count: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('calendarDays' as const, 'workingDays' as const, 'weeks' as const, 'months' as const),
  closures: fc.array(
    someDay.map((day) => ({ day, name: 'Closed', bankHolidayIn: null })),
    { maxLength: 20 },
  ),
});
type Counted = typeof counted extends fc.Arbitrary<infer T> ? T : never;

const dayOf = ({ nation, on, count, unit, closures }: Counted, change: Partial<Step> = {}): string => {
  const version = { nation, stages: [stage([limit({ count, unit })])] };
  const steps = [step({ starts: [{ event: 'submitted', on }], ...change })];
  return procedureDates({ version, steps, closures, today: '2026-03-30' })[0]!.day!;
};

test('the day of the event is never counted: so many working days lie after it, the last of them the day itself', () => {
  fc.assert(
    fc.property(counted, (one) => {
      const day = dayOf(one);
      expect(day > one.on).toBe(true);
      if (one.unit === 'calendarDays') {
        expect(Temporal.PlainDate.from(one.on).until(day, { largestUnit: 'days' }).days).toBe(one.count);
      }
      if (one.unit !== 'workingDays') return;
      let worked = 0;
      for (let at = addDays(one.on, 1); at <= day; at = addDays(at, 1)) {
        if (isWorkingDay(at, one.nation, one.closures)) worked += 1;
      }
      expect(worked).toBe(one.count);
      expect(isWorkingDay(day, one.nation, one.closures)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('a later start never gives an earlier day, and a closure never does', () => {
  fc.assert(
    fc.property(counted, fc.integer({ min: 0, max: 40 }), (one, later) => {
      expect(dayOf({ ...one, on: addDays(one.on, later) }) >= dayOf(one)).toBe(true);
      expect(dayOf(one) >= dayOf({ ...one, closures: [] })).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('an event that nothing runs from changes nothing, and an extension is the day whatever was counted', () => {
  fc.assert(
    fc.property(counted, someDay, someDay, (one, other, until) => {
      const starts: Step['starts'] = [
        { event: 'learned', on: other },
        { event: 'submitted', on: one.on },
      ];
      expect(dayOf(one, { starts })).toBe(dayOf(one));
      expect(dayOf(one, { extensions: [extension(until)] })).toBe(until);
    }),
    { numRuns: 200 },
  );
});
