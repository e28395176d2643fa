// What is to be done about a data request, by when, and whose it is.

import { describe, expect, test } from 'vitest';
import { nextStep, type RequestFacts, requestDates } from '../../shared/rules/data-request-steps.ts';

type Kept = Parameters<typeof requestDates>[0];
const request = (over: Partial<Kept> = {}): Kept => ({
  kind: 'subjectAccess',
  receivedOn: '2026-11-20',
  awareAt: null,
  sentToOffice: null,
  acknowledged: null,
  identityChecked: null,
  extended: null,
  answered: null,
  reported: null,
  whyNotReported: '',
  closed: null,
  ...over,
});
const step = { on: '2026-11-20', how: 'By email' };
const facts = (over: Partial<RequestFacts> = {}): RequestFacts => ({
  nation: 'england-and-wales',
  closures: [],
  answersForItself: false,
  dayOf: (instant) => instant.slice(0, 10),
  ...over,
});
const days = (...asked: Parameters<typeof requestDates>) =>
  requestDates(...asked).map(({ step: what, day }) => [what, day]);

describe('a branch whose union has an office', () => {
  test('sends it on the day it comes; the month runs all the same, and is the office’s', () => {
    expect(days(request(), facts())).toEqual([
      ['send', '2026-11-20'],
      ['answer', '2026-12-21'],
    ]);
    expect(nextStep(request(), facts())).toBe('send');
    const [left] = requestDates(request({ sentToOffice: step }), facts());
    expect(left).toMatchObject({ step: 'answer', isOffices: true });
  });

  test('two months longer, once that was said', () => {
    const sent = request({ sentToOffice: step, extended: step });
    expect(days(sent, facts())).toEqual([['answer', '2027-02-22']]);
  });

  test('nothing waits once it is answered, or closed', () => {
    expect(days(request({ sentToOffice: step, answered: step }), facts())).toEqual([]);
    expect(nextStep(request({ sentToOffice: step, answered: step }), facts())).toBe('close');
    const closed = request({ closed: { on: '2026-11-21', outcome: 'Taken back' } });
    expect(days(closed, facts())).toEqual([]);
    expect(nextStep(closed, facts())).toBeNull();
  });
});

describe('a branch that answers for itself', () => {
  const own = facts({ answersForItself: true });
  test('is not told to send it, and makes sure who asks first', () => {
    expect(days(request(), own)).toEqual([['answer', '2026-12-21']]);
    expect(requestDates(request(), own)[0]?.isOffices).toBe(false);
    expect(nextStep(request(), own)).toBe('checkIdentity');
    expect(nextStep(request({ identityChecked: step }), own)).toBe('answer');
  });
});

describe('a complaint', () => {
  test('is acknowledged within 30 days that begin with its receipt, weekends and holidays included', () => {
    const complaint = request({ kind: 'complaint', receivedOn: '2026-12-01', sentToOffice: step });
    expect(days(complaint, facts())).toEqual([['acknowledge', '2026-12-30']]);
    expect(requestDates(complaint, facts())[0]?.isVerified).toBe(false);
    expect(days({ ...complaint, acknowledged: step }, facts())).toEqual([]);
    expect(nextStep({ ...complaint, acknowledged: step }, facts())).toBe('answer');
  });

  test('had no such limit before 19 June 2026', () => {
    const complaint = request({ kind: 'complaint', sentToOffice: step });
    expect(days({ ...complaint, receivedOn: '2026-06-18' }, facts())).toEqual([]);
    expect(days({ ...complaint, receivedOn: '2026-06-19' }, facts())).toEqual([['acknowledge', '2026-07-18']]);
  });
});

describe('a breach', () => {
  const breach = request({ kind: 'breach', awareAt: '2026-12-24T23:30:00Z', receivedOn: '2026-12-24' });
  test('has 72 hours to the hour, over Christmas too, on the branch’s own calendar', () => {
    const [send, report] = requestDates(breach, facts({ dayOf: () => '2026-12-28' }));
    expect(send).toMatchObject({ step: 'send' });
    expect(report).toMatchObject({ step: 'report', at: '2026-12-27T23:30:00Z', day: '2026-12-28' });
  });

  test('waits until it was reported, or until somebody wrote down why not', () => {
    const sent = { ...breach, sentToOffice: step };
    expect(days({ ...sent, reported: { at: '2026-12-25T10:00:00Z', how: 'Online' } }, facts())).toEqual([]);
    expect(days({ ...sent, whyNotReported: 'A letter came back unopened.' }, facts())).toEqual([]);
    expect(days({ ...sent, whyNotReported: '  ' }, facts())).toHaveLength(1);
  });
});

test('in the United States no such law counts', () => {
  expect(days(request(), facts({ nation: 'united-states' }))).toEqual([['send', '2026-11-20']]);
});
