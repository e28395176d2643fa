// What agreements give in a time and what was used of it; the pattern of one month over another; bands of working time.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agreement, emptyAgreement } from '../../../shared/domain/agreements.ts';
import { emptyJob } from '../../../shared/domain/members.ts';
import type { FacilityAllowance } from '../../../shared/domain/reps/facility-time.ts';
import {
  type AgreedTime,
  allowanceUse,
  NOTHING_AGREED,
  type SpentTime,
  spansInForce,
} from '../../../shared/rules/reps/facility-allowance.ts';
import {
  bandOf,
  daysOfMonth,
  eachDay,
  relevantPeriod,
  sumsOf,
  workingMinutes,
} from '../../../shared/rules/reps/facility-figures.ts';
import { copyPattern } from '../../../shared/rules/reps/facility-pattern.ts';

const ALWAYS = [{ from: '2020-01-01', to: '2030-12-31' }];
const allowance = (change: Partial<FacilityAllowance> = {}): FacilityAllowance => ({
  id: 'one',
  what: 'Time off',
  repKinds: [],
  kinds: [],
  minutes: 7 * 60,
  every: 'week',
  isForEach: true,
  ...change,
});
const agreed = (change: Partial<FacilityAllowance> = {}, of: Partial<AgreedTime> = {}): AgreedTime => ({
  agreementId: 'facilities',
  agreement: 'Facilities agreement',
  employerId: null,
  spans: ALWAYS,
  allowance: allowance(change),
  ...of,
});
const post = (
  memberId: string,
  from: string | null = null,
  to: string | null = null,
  employer: string | null = null,
) => ({
  memberId,
  kind: 'rep' as const,
  from,
  to,
  employerOn: () => employer,
});
const spent = (memberId: string, on: string, minutes: number, change: Partial<SpentTime> = {}): SpentTime => ({
  memberId,
  on,
  minutes,
  kind: 'duties',
  employerId: null,
  ...change,
});

describe('what is agreed', () => {
  it('is given by the day of a week, a month, a year', () => {
    const given = (change: Partial<FacilityAllowance>, from: string, to: string) =>
      allowanceUse([agreed(change)], [], [post('a')], from, to).lines[0]?.given;
    expect(given({}, '2026-11-02', '2026-11-08')).toBe(420);
    expect(given({}, '2026-11-02', '2026-11-02')).toBe(60);
    expect(given({}, '2026-11-01', '2026-11-30')).toBe(1_800);
    expect(given({ every: 'month', minutes: 600 }, '2026-11-01', '2026-11-30')).toBe(600);
    expect(given({ every: 'month', minutes: 600 }, '2026-11-01', '2026-11-15')).toBe(300);
    expect(given({ every: 'month', minutes: 600 }, '2026-11-16', '2026-12-31')).toBe(900);
    expect(given({ every: 'month', minutes: 2_900 }, '2028-02-01', '2028-02-29')).toBe(2_900);
    expect(given({ every: 'year', minutes: 36_500 }, '2026-01-01', '2026-01-31')).toBe(3_100);
    expect(given({ every: 'year', minutes: 36_600 }, '2028-01-01', '2028-12-31')).toBe(36_600);
  });

  it('counts only the days on which the post was held and the agreement was in force, both ends included', () => {
    const use = allowanceUse(
      [agreed({}, { spans: [{ from: '2026-11-04', to: '2026-11-30' }] })],
      [
        spent('a', '2026-11-03', 60),
        spent('a', '2026-11-04', 60),
        spent('a', '2026-11-10', 30),
        spent('a', '2026-11-11', 60),
      ],
      [post('a', '2026-11-01', '2026-11-10')],
      '2026-11-01',
      '2026-11-30',
    );
    expect(use.lines).toMatchObject([{ given: 420, used: 90, left: 330, over: 0 }]);
    expect(use.unagreed).toBe(120);
    expect(use.words).toBe('Within what was agreed. 2 hours stand under no agreement.');
  });

  it('says what is over, in words, and holds kinds of work, of reps and employers apart', () => {
    const use = allowanceUse(
      [
        agreed({ id: 'training', what: 'Courses', kinds: ['training'], minutes: 60 }),
        agreed({ id: 'safety', repKinds: ['safetyRep'] }),
        agreed({ id: 'council' }, { employerId: 'council' }),
      ],
      [spent('a', '2026-11-03', 90, { kind: 'training', employerId: 'trust' })],
      [post('a', null, null, 'trust')],
      '2026-11-02',
      '2026-11-08',
    );
    expect(use.lines).toMatchObject([
      {
        allowanceId: 'training',
        over: 30,
        left: 0,
        words: '1 hour 30 minutes used of 1 hour: 30 minutes more than agreed.',
      },
    ]);
    expect(use.words).toBe('1 of 1 is over what was agreed.');
  });

  it('is shared where it is for all together, and unknown where nothing is agreed', () => {
    const time = [spent('a', '2026-11-03', 300), spent('b', '2026-11-03', 100)];
    const posts = [post('a'), post('b')];
    const pooled = allowanceUse([agreed({ isForEach: false })], time, posts, '2026-11-02', '2026-11-08');
    expect(pooled.lines).toMatchObject([{ memberId: null, given: 420, used: 400, left: 20 }]);
    const elsewhere = allowanceUse(
      [agreed({ isForEach: false }, { employerId: 'trust' })],
      time,
      posts,
      '2026-11-02',
      '2026-11-08',
    );
    expect(elsewhere.lines).toEqual([]);
    const none = allowanceUse([], time, posts, '2026-11-02', '2026-11-08');
    expect(none).toEqual({ lines: [], unagreed: 400, words: NOTHING_AGREED });
  });

  it('gives the same for a time as for its days one by one, and loses no minute that was used', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 60 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 600 })), { maxLength: 20 }),
        (start, length, entries) => {
          const all = eachDay('2026-01-01', '2027-12-31');
          const [from, to] = [all[start]!, all[start + length]!];
          const times = entries.map(([at, minutes]) => spent('a', all[start + at]!, minutes));
          const use = allowanceUse([agreed({ every: 'month', minutes: 3_000 })], times, [post('a')], from, to);
          const exact = eachDay(from, to).reduce(
            (sum, day) => sum + 3_000 / Number(daysOfMonth(day.slice(0, 7)).to.slice(8)),
            0,
          );
          expect(Math.abs(use.lines[0]!.given - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
          const within = times.filter(({ on }) => on <= to).reduce((sum, { minutes }) => sum + minutes, 0);
          const { used, left, over, given } = use.lines[0]!;
          expect(used + use.unagreed).toBe(within);
          expect(given - used).toBe(left - over);
        },
      ),
    );
  });
});

describe('the days on which an agreement is in force', () => {
  const agreement = (id: string, change: Partial<Agreement>): Agreement => ({
    ...emptyAgreement,
    visibility: 'joint',
    confidentialUntil: null,
    id,
    revision: 1,
    title: id,
    type: 'facilities',
    state: 'signed',
    ...change,
  });
  it('end when another takes its place, when it ends, and never begin for a draft', () => {
    const old = agreement('old', { signedOn: '2026-01-10', expiresOn: '2026-12-31' });
    const newer = agreement('new', { signedOn: '2026-06-01', supersedesId: 'old' });
    expect(spansInForce(old, [], '2026-01-01', '2027-01-31')).toEqual([{ from: '2026-01-10', to: '2026-12-31' }]);
    expect(spansInForce(old, [newer], '2026-01-01', '2026-12-31')).toEqual([{ from: '2026-01-10', to: '2026-05-31' }]);
    expect(spansInForce(newer, [], '2026-05-01', '2026-06-30')).toEqual([{ from: '2026-06-01', to: '2026-06-30' }]);
    expect(spansInForce({ ...old, state: 'draft' }, [], '2026-01-01', '2026-12-31')).toEqual([]);
  });
});

describe('figures', () => {
  it('sums by kind, paid and unpaid', () => {
    const sums = sumsOf([
      { minutes: 60, kind: 'duties', isPaid: true },
      { minutes: 30, kind: 'activities', isPaid: false },
      { minutes: 10, kind: 'activities', isPaid: true },
    ]);
    expect(sums).toMatchObject({ total: 100, paid: 70, unpaid: 30 });
    expect(sums.byKind.activities).toBe(40);
    expect(sums.paidByKind.activities).toBe(10);
  });

  it('knows the relevant period and the bands', () => {
    expect(relevantPeriod('2026-03-31')).toEqual({ from: '2025-04-01', to: '2026-03-31' });
    expect(relevantPeriod('1800-01-01').from).toBe('1800-01-01');
    expect(relevantPeriod('2200-12-31').to).toBe('2200-12-31');
    expect(relevantPeriod('2026-04-01')).toEqual({ from: '2026-04-01', to: '2027-03-31' });
    expect([0, 1, 500, 501, 999, 1_000, 1_200].map((minutes) => bandOf(minutes, 1_000))).toEqual([
      'none',
      'toHalf',
      'toHalf',
      'overHalf',
      'overHalf',
      'all',
      'all',
    ]);
  });

  it('reckons working time from the hours of the job, and not where a day has none', () => {
    const job = { ...emptyJob, hours: 35 };
    const always = [{ from: null, to: null }];
    expect(workingMinutes([job], always, '2026-11-02', '2026-11-08')).toBe(35 * 60);
    expect(workingMinutes([job], [{ from: '2026-11-02', to: '2026-11-02' }], '2026-11-02', '2026-11-08')).toBe(300);
    expect(workingMinutes([{ ...job, to: '2026-11-05' }], always, '2026-11-02', '2026-11-08')).toBeNull();
    expect(workingMinutes([{ ...job, hours: null }], always, '2026-11-02', '2026-11-08')).toBeNull();
    expect(workingMinutes([job], [], '2026-11-02', '2026-11-08')).toBeNull();
  });
});

describe('last month’s pattern', () => {
  const entry = (on: string, minutes = 60) => ({
    memberId: 'a',
    on,
    minutes,
    kind: 'duties' as const,
    isPaid: true,
    employerId: null,
  });
  it('comes on the same weekday of the same week, but for days that are closed, taken or still to come', () => {
    const { rows, left } = copyPattern(
      ['2026-10-06', '2026-10-13', '2026-10-20', '2026-10-27', '2026-10-29'].map((on) => entry(on)),
      '2026-11',
      { until: '2026-11-24', isClosed: (day) => day === '2026-11-17', isTaken: (_, day) => day === '2026-11-10' },
    );
    expect(rows.map(({ on }) => on)).toEqual(['2026-11-03', '2026-11-24']);
    expect(left).toBe(3);
  });

  it('leaves out a fifth week that the month has not', () => {
    const { rows } = copyPattern([entry('2026-10-29')], '2027-02', {
      until: '2027-12-31',
      isClosed: () => false,
      isTaken: () => false,
    });
    expect(rows).toEqual([]);
  });
});
