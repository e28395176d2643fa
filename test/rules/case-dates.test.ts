// What a case's clock says on each day of its life, from the key date to the certificate and beyond.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CaseClockSchema } from '../../shared/contract/case-page.ts';
import { CaseTypeSchema } from '../../shared/domain/case-kinds.ts';
import {
  ExemptionSchema,
  emptyKeyDate,
  type KeyDate,
  KeyDateSchema,
  noConciliation,
} from '../../shared/domain/cases.ts';
import { ClaimSchema, KeyDateKindSchema } from '../../shared/domain/claims.ts';
import { NationSchema } from '../../shared/domain/values.ts';
import { caseClock } from '../../shared/rules/case-dates.ts';
import { defaultKeyDate, keyDateKindOf, keyDateWords } from '../../shared/rules/key-dates.ts';
import { addDays } from '../../shared/rules/limits.ts';

const makeKeyDate = (given: Partial<KeyDate> = {}): KeyDate =>
  KeyDateSchema.parse({
    ...emptyKeyDate,
    id: '01890000-0000-7000-8000-000000000001',
    claim: 'unfair-dismissal',
    kind: 'lastDayOfEmployment',
    date: '2026-09-30',
    nation: 'england-and-wales',
    ...given,
  });
const conciliation = (dayA: string | null, dayB: string | null, rest: Partial<KeyDate['conciliation']> = {}) => ({
  ...noConciliation,
  dayA,
  dayB,
  ...rest,
});
const doneOn = (rest: Partial<NonNullable<KeyDate['done']>> = {}): NonNullable<KeyDate['done']> => ({
  kind: 'done',
  on: '2026-12-01',
  what: 'Claim presented',
  proof: 'Receipt 4471',
  documentId: null,
  memberToldOn: null,
  recordedAt: '2026-12-01T10:00:00Z',
  ...rest,
});

describe('before a certificate', () => {
  test('the only hard date is the one to notify Acas by', () => {
    expect(caseClock(makeKeyDate(), '2026-11-21', false)).toMatchObject({
      action: 'notifyConciliation',
      headlineDay: '2026-12-29',
      daysLeft: 38,
      laterDay: null,
      state: 'running',
      sentence: 'Notify Acas by Tue 29 December 2026: 38 days left.',
    });
  });

  test('in Northern Ireland it is the Labour Relations Agency', () => {
    const clock = caseClock(makeKeyDate({ nation: 'northern-ireland' }), '2026-11-21', false);
    expect(clock.sentence).toContain('Notify the Labour Relations Agency by');
    expect(clock.answer?.result.needsPerson).toBeDefined();
  });

  test('once the safe day has passed and a longer limit may apply, it says so and no more', () => {
    const keyDate = makeKeyDate({ date: '2026-10-15' });
    expect(caseClock(keyDate, '2027-01-14', false)).toMatchObject({
      state: 'running',
      daysLeft: 0,
      laterDay: '2027-04-14',
    });
    const passed = caseClock(keyDate, '2027-01-15', false);
    expect(passed).toMatchObject({ state: 'passedButLongerMayApply', daysLeft: -1, laterDay: '2027-04-14' });
    expect(passed.sentence).toContain('The safe date has passed; a longer limit may apply: get advice today');
    expect(caseClock(keyDate, '2027-04-15', false).state).toBe('passed');
  });

  test('while conciliation lasts no later date is worked out', () => {
    const keyDate = makeKeyDate({ conciliation: conciliation('2026-11-02', null) });
    const clock = caseClock(keyDate, '2026-11-21', false);
    expect(clock).toMatchObject({ headlineDay: '2026-12-29', laterDay: null, state: 'running' });
    expect(clock.sentence).toContain('waiting for the certificate');
    expect(caseClock(keyDate, '2027-01-05', false)).toMatchObject({
      headlineDay: '2026-12-29',
      state: 'passedButLongerMayApply',
    });
  });
});

describe('with a certificate', () => {
  test('the claim is to be presented by the conciliated day', () => {
    const keyDate = makeKeyDate({ date: '2026-08-24', conciliation: conciliation('2026-10-01', '2026-12-24') });
    expect(caseClock(keyDate, '2026-12-28', false)).toMatchObject({
      action: 'presentClaim',
      headlineDay: '2027-02-15',
      laterDay: null,
      state: 'running',
      sentence: 'Present the claim by Mon 15 February 2027: 49 days left.',
    });
  });

  test('where the row is unread, three months decide the headline and six the later day', () => {
    const keyDate = makeKeyDate({ date: '2026-10-15', conciliation: conciliation('2026-11-02', '2027-01-25') });
    expect(caseClock(keyDate, '2027-02-01', false)).toMatchObject({
      headlineDay: '2027-04-08',
      laterDay: '2027-07-07',
    });
  });

  test('days that do not fit are said, and the limit without conciliation stays', () => {
    const keyDate = makeKeyDate({ conciliation: conciliation('2026-11-20', '2026-11-02') });
    const clock = caseClock(keyDate, '2026-11-21', false);
    expect(clock.headlineDay).toBe('2026-12-29');
    expect(clock.sentence).toContain('check both');
  });
});

test('a charge in the United States is counted without conciliation, and only where the case is about one', () => {
  const keyDate = makeKeyDate({ nation: 'united-states', claim: 'detriment', date: '2026-08-31' });
  expect(caseClock(keyDate, '2026-11-21', false, 'contractGrievance').state).toBe('noDate');
  const clock = caseClock(keyDate, '2026-11-21', false, 'unfairLaborPractice');
  expect(CaseClockSchema.parse(clock)).toEqual(clock);
  expect(clock).toMatchObject({
    action: 'presentClaim',
    headlineDay: '2027-02-26',
    laterDay: '2027-02-28',
    state: 'running',
    sentence: 'File and serve the charge by Fri 26 February 2027: 97 days left.',
  });
  expect(clock.answer?.verified).toBe(false);
  expect(caseClock(keyDate, '2027-03-02', false, 'unfairLaborPractice').sentence).toContain('get advice today');
  expect(caseClock({ ...keyDate, date: null }, '2026-11-21', false, 'unfairLaborPractice').state).toBe('noDate');
});

test('no date, no claim that can be counted, a date done or not pursued', () => {
  expect(caseClock(makeKeyDate({ date: null }), '2026-11-21', false)).toMatchObject({
    state: 'noDate',
    headlineDay: null,
  });
  expect(caseClock(makeKeyDate({ nation: 'united-states' }), '2026-11-21', false).state).toBe('noDate');
  expect(caseClock(makeKeyDate({ date: '1850-01-01' }), '2026-11-21', false).sentence).toContain('cannot be right');
  expect(caseClock(makeKeyDate({ done: doneOn() }), '2027-12-01', true)).toMatchObject({
    state: 'done',
    sentence: 'Done on Tue 1 December 2026: Claim presented. Proof: Receipt 4471',
  });
  const done = doneOn({ kind: 'notPursued', what: 'She wants no claim.', proof: '', memberToldOn: '2026-11-30' });
  expect(caseClock(makeKeyDate({ done }), '2027-12-01', false).sentence).toBe(
    'Not pursued, decided on Tue 1 December 2026: She wants no claim. The member was told on Mon 30 November 2026.',
  );
});

test('a date that nobody has answered for runs on when the case is closed, and says so', () => {
  expect(caseClock(makeKeyDate(), '2026-11-21', true)).toMatchObject({
    state: 'running',
    headlineDay: '2026-12-29',
    sentence:
      'Notify Acas by Tue 29 December 2026: 38 days left. The case is closed, but nobody has recorded what was done about this date.',
  });
  const passed = caseClock(makeKeyDate(), '2027-12-01', true);
  expect(passed.state).toBe('passed');
  expect(passed.sentence).toContain('nobody has recorded what was done');
});

describe('conciliation that stops no clock', () => {
  test('the employer’s own', () => {
    const employers = conciliation('2026-10-05', '2026-11-15', { startedBy: 'employer' });
    const clock = caseClock(makeKeyDate({ conciliation: employers }), '2026-11-21', false);
    expect(clock).toMatchObject({ action: 'notifyConciliation', headlineDay: '2026-12-29' });
    expect(clock.sentence).toContain('The employer asked for this conciliation: its days stop no clock.');
  });

  test('a certificate that is not needed, and interim relief with its own seven days', () => {
    const exempt = conciliation(null, null, { exemption: 'interimRelief' });
    const clock = caseClock(makeKeyDate({ conciliation: exempt }), '2026-10-02', false);
    expect(clock).toMatchObject({ action: 'presentClaim', headlineDay: '2026-12-29' });
    expect(clock.sentence).toContain('No certificate is needed: unfair dismissal with an application');
    expect(clock.sentence).toContain('Interim relief itself must be asked for by Wed 7 October 2026.');
  });

  test('later certificates change nothing', () => {
    const first = conciliation('2026-10-05', '2026-11-15');
    const again = { ...first, laterCertificates: [{ dayA: '2026-11-16', dayB: '2026-12-20', certificateNo: '' }] };
    const once = caseClock(makeKeyDate({ conciliation: first }), '2026-12-21', false);
    const twice = caseClock(makeKeyDate({ conciliation: again }), '2026-12-21', false);
    expect([twice.headlineDay, twice.laterDay]).toEqual([once.headlineDay, once.laterDay]);
    expect(twice.sentence).toContain('Only the first certificate counts');
  });
});

describe('where a person must decide', () => {
  const decide = 'A person must decide from which act the time runs.';

  test('a series is counted from its first day; the last gives the day that may apply', () => {
    const keyDate = makeKeyDate({
      claim: 'unlawful-deductions',
      date: '2026-05-28',
      pattern: 'series',
      lastOn: '2026-08-28',
    });
    expect(caseClock(keyDate, '2026-08-01', false)).toMatchObject({
      headlineDay: '2026-08-27',
      laterDay: '2026-11-27',
      state: 'running',
      sentence: expect.stringContaining(decide),
    });
    const passed = caseClock(keyDate, '2026-11-24', false);
    expect(passed.state).toBe('passedButLongerMayApply');
    expect(passed.sentence).toMatch(/^The safe date has passed; a longer limit may apply: get advice today\./);
    expect(passed.sentence).toContain(decide);
    expect(caseClock(keyDate, '2026-11-28', false).state).toBe('passed');
  });

  test('what still goes on may always have longer', () => {
    const keyDate = makeKeyDate({ claim: 'discrimination', date: '2025-01-10', pattern: 'continuing' });
    expect(caseClock(keyDate, '2026-11-24', false)).toMatchObject({
      headlineDay: '2025-04-09',
      state: 'passedButLongerMayApply',
      sentence: expect.stringContaining(decide),
    });
  });

  test('Northern Ireland, and what may belong to conduct from before 1 October 2026', () => {
    const ireland = caseClock(makeKeyDate({ nation: 'northern-ireland' }), '2026-11-21', false);
    expect(ireland.sentence).toContain('A person must decide: Northern Ireland has its own Orders');
    const keyDate = makeKeyDate({ claim: 'discrimination', kind: 'actComplainedOf', date: '2026-10-05' });
    expect(caseClock(keyDate, '2026-11-21', false).sentence).toMatch(/a person must decide/i);
  });
});

test('any key date on any day gives a clock that fits the contract, and none says that a claim is lost', () => {
  const day = fc.integer({ min: 0, max: 200_000 }).map((days) => addDays('1800-01-01', days % 146_000));
  const maybeDay = fc.option(day, { nil: null });
  const keyDates = fc.record({
    claim: fc.constantFrom(...ClaimSchema.options),
    kind: fc.constantFrom(...KeyDateKindSchema.options),
    nation: fc.constantFrom(...NationSchema.options),
    date: maybeDay,
    dayA: maybeDay,
    dayB: maybeDay,
    pattern: fc.constantFrom('once', 'series', 'continuing'),
    lastOn: maybeDay,
    startedBy: fc.constantFrom('member', 'employer'),
    exemption: fc.constantFrom(null, ...ExemptionSchema.options),
  });
  fc.assert(
    fc.property(keyDates, day, fc.boolean(), ({ dayA, dayB, startedBy, exemption, ...rest }, today, isClosed) => {
      const keyDate = { ...rest, conciliation: conciliation(dayA, dayB, { startedBy, exemption }) } as Partial<KeyDate>;
      const clock = caseClock(makeKeyDate(keyDate), today, isClosed);
      expect(() => CaseClockSchema.parse(clock)).not.toThrow();
      expect(clock.sentence).not.toMatch(/lost|expired|out of time|too late to claim/i);
      if (clock.laterDay !== null) expect(clock.laterDay > clock.headlineDay!).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('every type of case starts from a claim whose clock is labelled', () => {
  for (const type of CaseTypeSchema.options) {
    const { claim, kind } = defaultKeyDate(type);
    expect(keyDateKindOf[claim]).toBe(kind);
    expect(keyDateWords[kind].label).not.toBe('');
  }
});
