// A notice of a ballot and of action, held against the law of the day on which the employer has it.

import { describe, expect, test } from 'vitest';
import type { BallotNotice } from '../../../shared/domain/elections/action-notices.ts';
import { noDays } from '../../../shared/domain/elections/elections.ts';
import { noticeState } from '../../../shared/rules/elections/ballots/notice-state.ts';

const facts = { today: '2026-11-22', isCarried: true, mandateUntil: '2027-11-30' };
const opening = (ballotOpensOn: string | null) => ({ timetable: { ...noDays, ballotOpensOn } });
const rows = [
  { category: 'Porter', workplaceId: null, workplace: 'Depot', people: 12 },
  { category: 'Nurse', workplaceId: null, workplace: 'Depot', people: 30 },
  { category: 'Nurse', workplaceId: null, workplace: 'Hospital', people: 58 },
];
const draft = (change: Partial<BallotNotice> = {}): BallotNotice => ({
  id: '0190a000-0000-7000-8000-000000000001',
  kind: 'ballot',
  employerId: null,
  to: '',
  plannedFor: null,
  receivedOn: null,
  rows,
  explanation: '',
  action: null,
  ...change,
});
const strike = (days: NonNullable<BallotNotice['action']>['days']) => ({ kind: 'strike' as const, what: '', days });
const state = (change: Partial<BallotNotice>, opens: string | null = '2026-12-14', more: Partial<typeof facts> = {}) =>
  noticeState(opening(opens), draft(change), 'Northgate Council', { ...facts, ...more });

describe('of a ballot', () => {
  test('the employer must have it a week before voting opens; lists and the total stand in it, and no numbers', () => {
    const { latestReceipt, total, categories, workplaces, parts, problems, verified } = state({
      plannedFor: '2026-12-07',
    });
    expect(latestReceipt).toBe('2026-12-07');
    expect({ total, categories, workplaces }).toEqual({
      total: 100,
      categories: [
        { name: 'Porter', people: 12 },
        { name: 'Nurse', people: 88 },
      ],
      workplaces: [
        { name: 'Depot', people: 42 },
        { name: 'Hospital', people: 58 },
      ],
    });
    expect(parts.map(({ part }) => part)).toEqual(['intention', 'openingDay', 'categories', 'workplaces', 'total']);
    expect(problems).toEqual([]);
    expect(verified).toBe(false);
  });

  test('received before 18 February 2026 it held the numbers and how they were arrived at', () => {
    const { parts, problems } = state({ receivedOn: '2026-02-10' }, '2026-02-20');
    expect(parts.map(({ part }) => part)).toContain('numbersByCategory');
    expect(problems).toEqual(['Say how the numbers were arrived at: the law of that day asks for it.']);
  });

  test.each([
    [{ plannedFor: '2026-12-08' }, '2026-12-14', 'Tue 8 December 2026 is too late.'],
    [{ receivedOn: '2026-12-08' }, '2026-12-14', 'Tue 8 December 2026 is too late.'],
    [{ plannedFor: '2026-11-20' }, '2026-11-27', 'That day is over: move the opening day.'],
    [{ plannedFor: '2026-12-01' }, null, 'Say when voting opens'],
    [{ plannedFor: '2026-12-01', rows: [] }, '2026-12-14', 'Say which categories'],
    [{}, '2026-12-14', 'Say by which day'],
  ] satisfies [Partial<BallotNotice>, string | null, string][])('%j, opening on %s: %s', (change, opens, sentence) => {
    expect(state(change, opens).problems.join(' ')).toContain(sentence);
  });
});

describe('of action', () => {
  const action = (days: NonNullable<BallotNotice['action']>['days'], change: Partial<BallotNotice> = {}) =>
    state({ kind: 'action', action: strike(days), plannedFor: '2026-12-01', ...change });

  test('ten days from receipt, with the number at each workplace', () => {
    const { earliestAction, latestReceipt, parts, problems } = action({ how: 'continuous', from: '2026-12-11' });
    expect({ earliestAction, latestReceipt, problems }).toEqual({
      ...{ earliestAction: '2026-12-11', latestReceipt: '2026-12-01', problems: [] },
    });
    expect(parts.map(({ part }) => part)).toEqual(['days', 'categories', 'workplaces', 'numbersByWorkplace', 'total']);
  });

  test('fourteen days where it was received before 18 February 2026', () => {
    const given = { receivedOn: '2026-02-10', explanation: 'From the list of members.' };
    expect(action({ how: 'continuous', from: '2026-02-24' }, given).problems).toEqual([]);
    expect(action({ how: 'continuous', from: '2026-02-23' }, given).problems.join()).toContain('too soon');
  });

  test('every day of discontinuous action lies after the notice and within the mandate', () => {
    expect(action({ how: 'discontinuous', days: ['2026-12-18', '2026-12-10'] }).problems.join()).toContain('too soon');
    expect(action({ how: 'discontinuous', days: ['2026-12-18', '2027-12-01'] }).problems.join()).toContain(
      'The mandate ends on Tue 30 November 2027',
    );
  });

  test('none without a ballot that carried it, nor without its days', () => {
    const none = state({ kind: 'action', plannedFor: '2026-12-01' }, '2026-10-01', { isCarried: false });
    expect(none.problems).toEqual([
      'Say on which days the action is: from a day on, or on every day that you name.',
      'The ballot has not carried it: enter the scrutineer’s figures before anything else.',
    ]);
  });
});
