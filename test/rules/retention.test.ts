// How long things are kept: by the union's schedule, by the product's suggestion, from the right day.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyKeyDate, type KeyDate } from '../../shared/domain/cases.ts';
import { RetentionKindSchema } from '../../shared/domain/data-requests.ts';
import { addDays } from '../../shared/rules/limits.ts';
import { caseCountsFrom, memberCountsFrom, monthsInWords, retentionOf, ruleFor } from '../../shared/rules/retention.ts';

const ID = '00000000-0000-7000-8000-0000000000a1';
const keyDate = (over: Partial<KeyDate>): KeyDate => ({
  id: ID,
  claim: 'unfair-dismissal',
  kind: 'lastDayOfEmployment',
  date: '2015-01-10',
  nation: 'england-and-wales',
  ...emptyKeyDate,
  ...over,
});
const done = (on: string): KeyDate['done'] => ({
  kind: 'done',
  on,
  what: 'Claim presented',
  proof: 'ET1',
  documentId: null,
  memberToldOn: null,
  recordedAt: `${on}T10:00:00Z`,
});
type Counted = Parameters<typeof caseCountsFrom>[0];
const closedCase = (over: Partial<Counted> = {}): Counted => ({
  closed: { on: '2015-06-01', outcome: 'settled', reason: 'Settled' },
  keyDates: [],
  remedies: [],
  type: 'dismissal',
  memberIds: [ID],
  ...over,
});

describe('a case', () => {
  test('counts from its close', () => {
    expect(caseCountsFrom(closedCase()).from).toBe('2015-06-01');
  });

  test('does not count while it is open, or closed and not finished', () => {
    expect(caseCountsFrom(closedCase({ closed: null })).from).toBeNull();
    const unanswered = caseCountsFrom(closedCase({ keyDates: [keyDate({})] }));
    expect(unanswered.from).toBeNull();
    expect(unanswered.because).toContain('not finished');
  });

  test('counts from what was answered for after the close', () => {
    const counts = caseCountsFrom(closedCase({ keyDates: [keyDate({ done: done('2016-02-03') })] }));
    expect(counts).toEqual({ from: '2016-02-03', because: expect.stringContaining('Wed 3 February 2016') });
  });

  test('a collective case counts from the last date of any member', () => {
    const keyDates = [keyDate({ date: '2017-09-09', done: done('2015-05-05') })];
    expect(caseCountsFrom(closedCase({ keyDates })).from).toBe('2015-06-01');
    expect(caseCountsFrom(closedCase({ keyDates, memberIds: [ID, `${ID.slice(0, -1)}2`] })).from).toBe('2017-09-09');
  });
});

describe('a former member', () => {
  const standing = (name: 'inBenefit' | 'left' | 'lapsed', from: string | null, to: string | null = null) => ({
    standing: name,
    from,
    to,
  });
  const from = (...standings: ReturnType<typeof standing>[]) =>
    memberCountsFrom({ standings, isToCheck: false }, '2026-11-22').from;

  test('counts from the first day without membership', () => {
    expect(from(standing('inBenefit', '2010-01-01', '2014-03-31'), standing('left', '2014-04-01'))).toBe('2014-04-01');
    expect(
      from(standing('inBenefit', null, '2014-03-31'), standing('lapsed', '2014-04-01'), standing('left', '2015-01-01')),
    ).toBe('2014-04-01');
    expect(from(standing('inBenefit', '2010-01-01', '2014-03-31'))).toBe('2014-03-31');
  });

  test('who came back, is still in, is to be checked or left on no known day does not count', () => {
    expect(from(standing('left', '2014-04-01', '2019-12-31'), standing('inBenefit', '2020-01-01'))).toBeNull();
    expect(from(standing('inBenefit', '2020-01-01'))).toBeNull();
    expect(from(standing('left', null))).toBeNull();
    expect(memberCountsFrom({ standings: [], isToCheck: true }, '2026-11-22').from).toBeNull();
    expect(from()).toBeNull();
  });
});

describe('the rule', () => {
  test('the union’s own row wins, with its source; what has none follows the suggestion', () => {
    const schedule = [{ kind: 'cases' as const, months: 84, source: 'Schedule 2025, line 12' }];
    expect(ruleFor('cases', schedule)).toEqual({ ...schedule[0], isDefault: false });
    expect(ruleFor('enquiries', schedule).isDefault).toBe(true);
    for (const kind of RetentionKindSchema.options) expect(ruleFor(kind, []).source).toContain('Branchdesk');
  });

  test('a case closed on 1 June 2015 is due on 1 June 2021, and not the day before', () => {
    const counts = { from: '2015-06-01', because: 'Closed.' };
    const rule = ruleFor('cases', []);
    expect(retentionOf(rule, counts, '2021-05-31')).toMatchObject({ isDue: false, dueOn: '2021-06-01' });
    const due = retentionOf(rule, counts, '2021-06-01');
    expect(due.isDue).toBe(true);
    expect(due.because.join(' ')).toMatch(/Closed.*6 years.*Limitation Act.*Tue 1 June 2021/);
  });

  test('a row that says never destroys nothing', () => {
    const rule = { kind: 'mailings' as const, months: null, source: 'Schedule', isDefault: false };
    expect(retentionOf(rule, { from: '1990-01-01', because: 'Long ago.' }, '2026-11-22').isDue).toBe(false);
  });

  test('nothing is due before its months are over, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 240 }), (days, months) => {
        const from = addDays('1950-01-01', days);
        const rule = { kind: 'cases' as const, months, source: 'S', isDefault: false };
        const { dueOn } = retentionOf(rule, { from, because: '' }, from);
        expect(retentionOf(rule, { from, because: '' }, addDays(dueOn!, -1)).isDue).toBe(false);
        expect(retentionOf(rule, { from, because: '' }, dueOn!).isDue).toBe(true);
        expect(dueOn! >= from).toBe(true);
      }),
    );
  });

  test('months are said as people say them', () => {
    expect([0, 1, 12, 18, 72].map(monthsInWords)).toEqual(['no time', '1 month', '1 year', '18 months', '6 years']);
  });
});
