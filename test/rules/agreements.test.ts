import { describe, expect, it } from 'vitest';
import {
  agreementStanding,
  byDue,
  byStanding,
  daysToReview,
  lastDayOf,
  mayMove,
  whatIsDue,
} from '../../shared/rules/agreements.ts';
import { matchingPositions } from '../../shared/rules/partnership/matching-positions.ts';
import { isSameTopic, onTopic } from '../../shared/rules/partnership/matching-topics.ts';

type Kept = Parameters<typeof agreementStanding>[0];
const TODAY = '2026-11-24';

const agreement = (change: Partial<Kept> = {}): Kept => ({
  id: 'older',
  state: 'signed',
  signedOn: '2024-01-10',
  effectiveFrom: '2024-02-01',
  expiresOn: null,
  reviewDue: null,
  supersedesId: null,
  mainId: null,
  ...change,
});
const standing = (change: Partial<Kept>, others: Kept[] = []) => agreementStanding(agreement(change), others, TODAY);

describe('what is due of an agreement', () => {
  const due = (change: Partial<Kept>, within = 90, others: Kept[] = []) => {
    const one = agreement(change);
    return whatIsDue({ ...one, endsOn: one.expiresOn }, standing(change, others), TODAY, within);
  };

  it('is its review or its end within so many days, both ends inclusive, or a review that was due', () => {
    expect(due({})).toBeNull();
    expect(due({ reviewDue: '2027-02-22' })).toEqual({ why: 'review', on: '2027-02-22', days: 90 });
    expect(due({ reviewDue: '2027-02-23' })).toBeNull();
    expect(due({ reviewDue: '2026-11-24' }, 0)).toEqual({ why: 'review', on: '2026-11-24', days: 0 });
    expect(due({ reviewDue: '2026-11-23' }, 0)).toEqual({ why: 'overdue', on: '2026-11-23', days: -1 });
    expect(due({ expiresOn: '2027-01-01', reviewDue: '2027-02-01' })).toEqual({
      why: 'ends',
      on: '2027-01-01',
      days: 38,
    });
    expect(due({ state: 'underReview', reviewDue: '2028-01-01' })).toEqual({
      why: 'underReview',
      on: '2028-01-01',
      days: 403,
    });
    expect(due({ reviewDue: '2027-06-01' }, 365)?.why).toBe('review');
  });

  it('is nothing once it is superseded, ended or expired, nor before it is in force', () => {
    const near = { reviewDue: '2026-12-01' };
    expect(due(near, 90, [agreement({ id: 'newer', supersedesId: 'older', effectiveFrom: TODAY })])).toBeNull();
    expect(due({ ...near, state: 'terminated', expiresOn: '2026-11-20' })).toBeNull();
    expect(due({ ...near, expiresOn: '2026-11-20' })).toBeNull();
    expect(due({ ...near, state: 'draft' })).toBeNull();
    expect(due({ ...near, effectiveFrom: '2026-11-30' })).toBeNull();
  });

  it('stands with the longest overdue first, then what is being reviewed, then by its day', () => {
    const rows = [
      { why: 'ends' as const, on: '2026-12-01', days: 7 },
      { why: 'overdue' as const, on: '2026-11-01', days: -23 },
      { why: 'underReview' as const, on: null, days: null },
      { why: 'overdue' as const, on: '2026-10-01', days: -54 },
      { why: 'review' as const, on: '2026-11-30', days: 6 },
    ].map((due) => ({ due, title: '' }));
    expect(rows.sort(byDue).map(({ due }) => due.on)).toEqual([
      '2026-10-01',
      '2026-11-01',
      null,
      '2026-11-30',
      '2026-12-01',
    ]);
  });
});

describe('where an agreement stands', () => {
  it('is in force from its first day to its last, both inclusive', () => {
    expect(standing({})).toBe('inForce');
    expect(standing({ effectiveFrom: TODAY })).toBe('inForce');
    expect(standing({ effectiveFrom: '2026-11-25' })).toBe('notYetInForce');
    expect(standing({ expiresOn: TODAY })).toBe('inForce');
    expect(standing({ expiresOn: '2026-11-23' })).toBe('expired');
    expect(standing({ state: 'agreedSubjectToBallot' })).toBe('draft');
    expect(standing({ state: 'terminated' })).toBe('ended');
  });

  it('is due for review within 90 days, both ends inclusive, and while it is overdue or under way', () => {
    expect(standing({ reviewDue: '2027-02-22' })).toBe('dueForReview');
    expect(standing({ reviewDue: '2027-02-23' })).toBe('inForce');
    expect(standing({ reviewDue: '2025-01-01' })).toBe('dueForReview');
    expect(standing({ state: 'underReview' })).toBe('dueForReview');
    expect(daysToReview(agreement({ reviewDue: '2026-11-20' }), TODAY)).toBe(-4);
    expect(daysToReview(agreement(), TODAY)).toBeNull();
  });

  it('leaves “in force” on the day that a newer one takes effect, and not before', () => {
    const newer = (change: Partial<Kept>) => [agreement({ id: 'newer', supersedesId: 'older', ...change })];
    expect(standing({}, newer({ effectiveFrom: TODAY }))).toBe('superseded');
    expect(standing({}, newer({ effectiveFrom: '2027-01-01' }))).toBe('inForce');
    expect(standing({}, newer({ state: 'negotiating' }))).toBe('inForce');
  });

  it('ends no later than the agreement that it stands beside', () => {
    const main = agreement({ id: 'main', expiresOn: '2026-06-30' });
    expect(lastDayOf({ expiresOn: null }, main)).toBe('2026-06-30');
    expect(lastDayOf({ expiresOn: '2026-03-31' }, main)).toBe('2026-03-31');
    expect(standing({ mainId: 'main' }, [main])).toBe('expired');
  });

  it('comes due for review first, the longest overdue at the head', () => {
    const rows = [
      { standing: 'inForce', reviewDue: null, title: 'A' },
      { standing: 'dueForReview', reviewDue: '2027-01-01', title: 'B' },
      { standing: 'superseded', reviewDue: null, title: 'C' },
      { standing: 'dueForReview', reviewDue: '2026-01-01', title: 'D' },
    ] as const;
    expect(rows.toSorted(byStanding).map(({ title }) => title)).toEqual(['D', 'B', 'A', 'C']);
  });

  it('goes from state to state as it would on a table, and nothing comes back from its end', () => {
    expect(mayMove('draft', 'signed')).toBe(true);
    expect(mayMove('agreedSubjectToBallot', 'negotiating')).toBe(true);
    expect(mayMove('signed', 'draft')).toBe(false);
    expect(mayMove('terminated', 'signed')).toBe(false);
  });
});

describe('topics', () => {
  it('are the same whatever their endings and their case', () => {
    expect(isSameTopic('Shift patterns', 'shift pattern and rotas')).toBe(true);
    expect(isSameTopic('Redundancy', 'Redundancies and redeployment')).toBe(true);
    expect(isSameTopic('flexible working', 'Flexible working requests')).toBe(true);
    expect(isSameTopic('flexible working', 'Working time')).toBe(false);
    expect(isSameTopic('the', 'the')).toBe(false);
    expect(isSameTopic('', 'Pay')).toBe(false);
  });

  it('come the likest first', () => {
    const rows = [{ topic: 'Pay and grading review' }, { topic: 'Pay' }, { topic: 'Parking' }];
    expect(onTopic(rows, 'pay review of grading').map(({ topic }) => topic)).toEqual(['Pay and grading review', 'Pay']);
  });

  it('2-22: positions that hold on the day stand beside a proposal, national ones first', () => {
    const position = { level: 'branch', topic: 'Flexible working', text: '', from: null, to: null } as const;
    const unions = [
      {
        id: 'u1',
        name: 'Unite',
        positions: [
          { ...position, id: 'a' },
          { ...position, id: 'b', level: 'national' as const },
          { ...position, id: 'c', to: '2026-11-23' },
          { ...position, id: 'd', topic: 'Car parking' },
          { ...position, id: 'e', from: TODAY, to: TODAY, level: 'regional' as const },
        ],
      },
    ];
    expect(matchingPositions(unions, 'flexible working', TODAY).map(({ id }) => id)).toEqual(['b', 'e', 'a']);
  });
});
