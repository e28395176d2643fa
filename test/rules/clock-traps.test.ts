// The mistakes that lose cases, each by its name: what guides print wrongly, what the cases decided, and what a tired
// person or a quick program gets wrong.

import { describe, expect, test } from 'vitest';
import { AnyClockInputSchema } from '../../shared/contract/clocks.ts';
import { computeClock } from '../../shared/rules/clocks.ts';

const compute = (input: Record<string, unknown>, closures = everywhere) =>
  computeClock(AnyClockInputSchema.parse(input), closures);
const result = (input: Record<string, unknown>): Record<string, unknown> => compute(input).result;
const text = (input: Record<string, unknown>) =>
  compute(input)
    .working.map((step) => step.text)
    .join('\n');

/** A branch that is closed on every day of these tests: nothing statutory may notice. */
const everywhere = ['2026-12-29', '2027-02-01', '2027-03-01', '2027-01-29', '2026-11-30'].map((day) => ({
  day,
  name: 'Closed',
  bankHolidayIn: null,
}));

const conciliated = (trigger: string, dayA: string, dayB: string, more: Record<string, unknown> = {}) => ({
  rule: 'tribunal-limit-with-early-conciliation',
  trigger,
  months: 3,
  dayA,
  dayB,
  ...more,
});

describe('conciliation', () => {
  test('only the first certificate counts', () => {
    const once = conciliated('2022-11-17', '2023-01-23', '2023-02-03');
    const second = { dayA: '2023-02-15', dayB: '2023-03-29', startedBy: 'member' };
    const both = { ...once, laterCertificates: [second] };
    expect(result(both)).toEqual(result(once));
    expect(result(both).lastDay).toBe('2023-03-03');
    expect(text(both)).toContain('Only the first certificate');
    // Handed over in the wrong order, the first is still the first.
    const swapped = conciliated('2022-11-17', '2023-02-15', '2023-03-29', {
      laterCertificates: [{ dayA: '2023-01-23', dayB: '2023-02-03', startedBy: 'member' }],
    });
    expect(result(swapped)).toEqual(result(once));
  });

  test('a first certificate from before the dismissal leaves nothing for a second to extend', () => {
    const answer = result(
      conciliated('2015-12-30', '2015-10-12', '2015-11-04', {
        laterCertificates: [{ dayA: '2016-03-28', dayB: '2016-04-25', startedBy: 'member' }],
      }),
    );
    expect(answer).toMatchObject({ lastDay: '2016-03-29', daysNotCounted: 0 });
  });

  test('the employer’s own notification does not stop the clock', () => {
    const once = conciliated('2026-06-15', '2026-08-03', '2026-08-20');
    const employers = { dayA: '2026-07-01', dayB: '2026-07-31', startedBy: 'employer' };
    expect(result({ ...once, laterCertificates: [employers] })).toEqual(result(once));
  });

  test('conciliation before the dismissal gives no extension', () => {
    expect(result(conciliated('2023-02-17', '2023-01-05', '2023-02-16'))).toMatchObject({
      lastDay: '2023-05-16',
      daysNotCounted: 0,
    });
  });

  test('conciliation that straddles the dismissal gives only the days after it: Chandler v Thanet is overtaken', () => {
    expect(result(conciliated('2014-05-14', '2014-05-08', '2014-06-08'))).toMatchObject({
      daysNotCounted: 25,
      lastDay: '2014-09-07',
    });
  });

  test('begun after the limit it gives nothing', () => {
    expect(result(conciliated('2017-08-11', '2017-11-11', '2018-01-08'))).toMatchObject({
      lastDay: '2017-11-10',
      decidedBy: 'ec_too_late',
    });
    expect(result(conciliated('2017-08-11', '2017-11-10', '2018-01-08')).lastDay).toBe('2018-02-08');
  });

  test('one month after the certificate and not thirty days; 5 July and not the leaflet’s 4 July', () => {
    expect(result(conciliated('2026-04-10', '2026-07-06', '2026-07-31')).lastDay).toBe('2026-08-31');
    expect(result({ rule: 'months-after', event: '2014-06-05', months: 1 }).lastDay).toBe('2014-07-05');
  });

  test('twelve weeks of conciliation are added in full: a month after the certificate is not the limit', () => {
    expect(result(conciliated('2026-08-24', '2026-10-01', '2026-12-24')).lastDay).toBe('2027-02-15');
  });

  test('how long it may last is information: nothing is counted from it', () => {
    expect(text({ rule: 'early-conciliation-maximum', dayA: '2026-11-21' })).toContain('never count a limit from this');
  });
});

describe('counting', () => {
  test('a limit that ends on a Sunday or on Christmas Day ends there', () => {
    const sunday = { rule: 'tribunal-limit-no-weekend-roll', lastDay: '2017-01-29', presented: '2017-01-30' };
    expect(result(sunday)).toEqual({ lastDay: '2017-01-29', weekday: 'Sunday', inTime: false });
    expect(result({ rule: 'tribunal-limit', trigger: '2026-09-26', months: 3 }).lastDay).toBe('2026-12-25');
  });

  test('it never says that a claim is lost', () => {
    const late = { rule: 'tribunal-claim-in-time', trigger: '2026-03-23', months: 3, presented: '2026-06-23' };
    expect(result(late).inTime).toBe(false);
    expect(text(late)).toContain('may still allow more time');
    expect(text(late)).not.toMatch(/lost|too late/);
  });

  test('the end of a month does not stick: 28 February is followed by 28 March, 30 September by 30 January', () => {
    expect(result({ rule: 'months-after', event: '2027-02-28', months: 1 }).lastDay).toBe('2027-03-28');
    expect(result({ rule: 'months-after', event: '1978-09-30', months: 4 }).lastDay).toBe('1979-01-30');
  });

  test('from 30 November the limit ends on the last day of February, leap year or not', () => {
    expect(result({ rule: 'tribunal-limit', trigger: '2011-11-30', months: 3 }).lastDay).toBe('2012-02-29');
    expect(result({ rule: 'tribunal-limit', trigger: '2009-11-30', months: 3 }).lastDay).toBe('2010-02-28');
  });

  test('from the 1st the ways of counting differ by up to three days: the earliest is the one to work to', () => {
    const answer = compute({ rule: 'tribunal-limit', trigger: '2025-03-01', months: 3 });
    expect(answer.result).toMatchObject({ lastDay: '2025-05-31', safeDay: '2025-05-28' });
    expect(answer.verified).toBe(false);
  });

  test('the law of the day it happened counts, not of the day of filing', () => {
    const regime = { rule: 'tribunal-limit-regime', claim: 'unfair-dismissal', nation: 'england-and-wales' };
    expect(result({ ...regime, trigger: '2026-09-30' })).toMatchObject({ months: 3, lastDay: '2026-12-29' });
    expect(result({ ...regime, trigger: '2026-10-01' })).toMatchObject({ safeDay: '2026-12-30' });
  });

  test('contract claims: six months in England and Wales from 1 October 2026, in Scotland not before 9 November', () => {
    const contract = { rule: 'tribunal-limit-regime', claim: 'breach-of-contract', trigger: '2026-10-15' };
    expect(result({ ...contract, nation: 'england-and-wales' }).months).toBe(6);
    expect(result({ ...contract, nation: 'scotland' }).months).toBe(3);
  });

  test('equal pay from 20 June ends on 19 December, not on the 20th', () => {
    const equalPay = { rule: 'tribunal-limit-regime', claim: 'equal-pay', nation: 'scotland', trigger: '2012-06-20' };
    expect(result(equalPay).lastDay).toBe('2012-12-19');
  });

  test('notice runs from the day after it is received, whatever the letter says', () => {
    expect(result({ rule: 'notice-in-months', noticeReceived: '2008-11-03', months: 3 }).effectiveDate).toBe(
      '2009-02-03',
    );
    expect(result({ rule: 'notice-in-months', noticeReceived: '2027-04-30', months: 1 })).toMatchObject({
      effectiveDate: '2027-05-30',
      laterEffectiveDate: '2027-05-31',
    });
  });

  test('nothing extends interim relief', () => {
    expect(result({ rule: 'interim-relief', effectiveDate: '2026-12-18' }).lastDay).toBe('2026-12-25');
    expect(text({ rule: 'interim-relief', effectiveDate: '2026-12-18' })).toContain('certificate');
  });
});

describe('notices, ballots and holidays', () => {
  test('what a ballot notice must say follows its receipt, not the opening day', () => {
    const opens = { rule: 'ballot-notice-received', ballotOpens: '2026-02-25' };
    expect(result({ ...opens, noticeReceived: '2026-02-17' })).toMatchObject({ contentRegime: 'old', valid: true });
    expect(result({ ...opens, noticeReceived: '2026-02-18' })).toMatchObject({ contentRegime: 'new', valid: true });
    expect(result({ ...opens, noticeReceived: '2026-02-19' })).toMatchObject({ contentRegime: 'new', valid: false });
  });

  test('a mandate is chosen by the opening of the ballot and counted from its last day of voting', () => {
    const ballot = { rule: 'ballot-mandate', ballotClosed: '2026-03-02' };
    expect(result({ ...ballot, ballotOpened: '2026-02-17' })).toMatchObject({
      months: 6,
      lastDay: '2026-09-01',
      lastDayIfAgreed: '2026-12-01',
    });
    expect(result({ ...ballot, ballotOpened: '2026-02-17', extensionAgreed: true })).toMatchObject({
      months: 9,
      lastDay: '2026-12-01',
    });
    expect(result({ ...ballot, ballotOpened: '2026-02-18', extensionAgreed: true })).toMatchObject({
      months: 12,
      lastDay: '2027-03-01',
    });
  });

  test('notice of action received a day later is four days shorter', () => {
    expect(result({ rule: 'action-notice', received: '2026-02-17' })).toMatchObject({ noticeDays: 14 });
    const later = { rule: 'action-notice', received: '2026-02-18', actionStarts: '2026-02-27' };
    expect(result(later)).toMatchObject({ noticeDays: 10, earliestAction: '2026-02-28', valid: false });
  });

  test('Scotland’s one-off and St Andrew’s Day count in Scotland alone', () => {
    const request = { rule: 'subject-access-request', received: '2026-10-30' };
    expect(result({ ...request, nation: 'scotland' }).due).toBe('2026-12-01');
    expect(result({ ...request, nation: 'england-and-wales' }).due).toBe('2026-11-30');
    const hearing = { rule: 'companion-postponement', proposed: '2026-06-11' };
    expect(result({ ...hearing, nation: 'scotland' }).latestAlternative).toBe('2026-06-19');
    expect(result({ ...hearing, nation: 'northern-ireland' }).latestAlternative).toBe('2026-06-18');
  });

  test('72 hours are hours: over a bank holiday weekend and over the change of the clocks', () => {
    expect(result({ rule: 'data-breach-report', aware: '2026-12-24T17:00:00Z' }).due).toBe('2026-12-27T17:00:00Z');
    expect(result({ rule: 'data-breach-report', aware: '2026-10-23T16:30:00+01:00' }).due).toBe('2026-10-26T15:30:00Z');
  });

  test('an American charge is not left to a weekend that may or may not move it', () => {
    expect(result({ rule: 'us-unfair-labor-practice-charge', act: '2026-08-31' })).toEqual({
      lastDay: '2027-02-28',
      safeDay: '2027-02-26',
    });
    // 4 July 2027 is a Sunday, kept on the Monday: a charge due that Monday is worked to on the Friday.
    expect(result({ rule: 'us-unfair-labor-practice-charge', act: '2027-01-05' }).safeDay).toBe('2027-07-02');
  });

  test('an appeal at 16:00 is in time, at 16:01 it is the next working day’s', () => {
    const lodged = (time: string) =>
      result({ rule: 'appeal-lodged', lastDay: '2026-12-24', lodged: `2026-12-24T${time}` });
    expect(lodged('16:00')).toEqual({ deemedLodgedOn: '2026-12-24', inTime: true });
    expect(lodged('16:00:01')).toEqual({ deemedLodgedOn: '2026-12-29', inTime: false });
    expect(lodged('16:01').deemedLodgedOn).toBe('2026-12-29');
  });

  test('a grievance’s steps have the names and the days of the contract, and none is guessed', () => {
    const contract = {
      rule: 'us-grievance-steps',
      learned: '2026-11-20',
      steps: { stepOne: 10, stepTwo: 5, panel: 30 },
    };
    expect(result(contract)).toEqual({ stepOneBy: '2026-11-30' });
    expect(result({ ...contract, discussion: '2026-11-25' })).toEqual({
      stepOneBy: '2026-11-30',
      stepTwoAppealBy: '2026-11-30',
    });
    expect(result({ ...contract, answered: { stepOne: '2026-11-25', stepTwo: '2026-12-01' } })).toMatchObject({
      stepTwoAppealBy: '2026-11-30',
      panelAppealBy: '2026-12-31',
    });
    // Thanksgiving, then the branch's own closing day.
    expect(result({ ...contract, steps: { stepOne: 5 }, unit: 'workingDays' })).toEqual({ stepOneBy: '2026-12-01' });
  });
});

describe('early conciliation’s longest period, as it changed', () => {
  test.each([
    [
      '2014-05-06',
      { months: 1, extensionDays: 14, lastDayWithoutExtension: '2014-06-05', lastDayOfPeriod: '2014-06-19' },
    ],
    ['2020-11-30', { months: 1, extensionDays: 14, lastDayOfPeriod: '2021-01-12' }],
    ['2020-12-01', { weeks: 6, lastDayOfPeriod: '2021-01-11' }],
    ['2020-12-08', { weeks: 6, lastDayOfPeriod: '2021-01-18' }],
    ['2025-11-30', { weeks: 6, lastDayOfPeriod: '2026-01-10' }],
    ['2025-12-01', { weeks: 12, lastDayOfPeriod: '2026-02-22' }],
  ])('Day A %s', (dayA, expected) => {
    expect(result({ rule: 'early-conciliation-maximum', dayA })).toMatchObject(expected);
  });

  test('where two sources disagree on the first day of six weeks, it says so', () => {
    const disputed = { rule: 'early-conciliation-maximum', dayA: '2020-12-03' };
    expect(text(disputed)).toContain('one source says 8 December');
    expect(result(disputed)).toEqual({ weeks: 6, lastDayOfPeriod: '2021-01-13', otherLastDayOfPeriod: '2021-01-16' });
  });
});
