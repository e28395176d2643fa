import { describe, expect, it } from 'vitest';
import { emptySeat, type Seat } from '../../../shared/domain/partnership/forums.ts';
import { briefingsByDepartment } from '../../../shared/rules/partnership/people/briefing-coverage.ts';
import { commitmentEvidence } from '../../../shared/rules/partnership/people/commitment-evidence.ts';
import { hasInterests, interestGaps } from '../../../shared/rules/partnership/people/interests.ts';
import { introductionsFor, newlyHeld } from '../../../shared/rules/partnership/people/introductions.ts';
import { trainingCoverage, trainingOfSeats } from '../../../shared/rules/partnership/people/joint-training.ts';
import { repSpread } from '../../../shared/rules/partnership/people/rep-spread.ts';

const TODAY = '2026-11-24';
const nobody = () => undefined;
const holder = (name: string, change: object = {}) => ({
  name,
  memberId: null,
  repId: null,
  from: null,
  to: null,
  ...change,
});
const seat = (id: string, change: Partial<Seat> = {}): Seat => ({ ...emptySeat, side: 'staff', id, ...change }) as Seat;

describe('introductions', () => {
  it('are for whoever sits where somebody else, or nobody, sat before', () => {
    const before = { seats: [seat('a', { holder: holder('Ann') }), seat('b'), seat('c', { holder: holder('Cy') })] };
    const after = {
      seats: [
        seat('a', { holder: holder('Ann', { to: '2027-01-01' }) }),
        seat('b', { holder: holder('Ben') }),
        seat('c'),
        seat('d', { holder: holder('Di') }),
      ],
    };
    expect(newlyHeld(before, after).map(({ id }) => id)).toEqual(['b', 'd']);
    const posted = { seats: [seat('a', { holder: holder('ANN', { repId: 'r' }) })] };
    expect(newlyHeld(before, posted)).toEqual([]);
  });

  it('3-24: are overdue 30 days after the seat was taken, and name the seat, never the person', () => {
    const forum = { id: 'f', requiredTraining: ['Consensus'] };
    const taken = seat('a', { title: 'Ward sister', holder: holder('Ann Lee', { from: '2026-11-01' }) });
    const tasks = introductionsFor(forum, taken, TODAY);
    expect(tasks).toHaveLength(3);
    expect(tasks[0]).toMatchObject({ dueOn: '2026-12-01', askedOn: '2026-11-01', ownerSide: 'management' });
    expect(JSON.stringify(tasks)).not.toContain('Ann');
    expect(
      introductionsFor({ id: 'f', requiredTraining: [] }, seat('a', { holder: holder('B') }), TODAY),
    ).toMatchObject([{ dueOn: '2026-12-24' }, {}]);
  });
});

describe('briefings of middle managers', () => {
  const briefing = (team: string, acknowledgedOn: string | null, sentOn: string | null = '2026-08-01') => ({
    id: `${team}-${acknowledgedOn}`,
    kind: 'cascade' as const,
    team,
    askedOn: '2026-08-01',
    sentOn,
    acknowledgedOn,
    questions: '',
  });

  it('3-11: count once acknowledged, for 90 days, both ends inclusive', () => {
    const rows = briefingsByDepartment(
      ['Theatres', 'Estates', 'Labs', 'Wards'],
      [
        briefing('theatres ', '2026-08-26'),
        briefing('Estates', '2026-08-25'),
        briefing('Labs', null),
        briefing('Wards', '2026-11-25'),
      ],
      TODAY,
    );
    expect(rows.map(({ department, isCovered }) => [department, isCovered])).toEqual([
      ['Theatres', true],
      ['Estates', false],
      ['Labs', false],
      ['Wards', false],
    ]);
    expect(rows[2]).toMatchObject({ acknowledgedOn: null, sentOn: '2026-08-01' });
  });
});

describe('joint training', () => {
  it('1-09: what has run out stops counting on the day after its last; both sides are counted apart', () => {
    const had = (validUntil: string | null, isJoint = true) => [
      { topic: 'Consensus', on: '2025-01-10', isJoint, validUntil },
    ];
    const forum = {
      requiredTraining: ['consensus'],
      seats: [
        seat('a', { holder: holder('A'), training: had(TODAY) }),
        seat('b', { holder: holder('B'), training: had('2026-11-23') }),
        seat('c', { holder: holder('C'), side: 'management', training: had(null) }),
        seat('d', { holder: null, training: had(null) }),
        seat('e', { holder: holder('E'), role: 'observer' }),
      ],
    };
    const rows = trainingOfSeats(forum, TODAY, nobody);
    expect(rows.map(({ seatId, isComplete }) => [seatId, isComplete])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
    expect(rows[1]!.topics[0]).toMatchObject({ isExpired: true, counts: false });
    expect(trainingCoverage(rows)).toEqual({
      management: { holders: 1, complete: 1 },
      staff: { holders: 2, complete: 1 },
      all: { holders: 3, complete: 2 },
    });
    expect(trainingCoverage(trainingOfSeats({ ...forum, requiredTraining: [] }, TODAY, nobody)).all.holders).toBe(0);
  });
});

describe('joint commitments', () => {
  it('2-07: one without evidence in 12 months shows it, also where there was some before', () => {
    const evidence = (commitment: 'transparency' | 'addingValue', day: string) => ({
      id: day,
      kind: 'evidence' as const,
      day,
      commitment,
    });
    const rows = commitmentEvidence(
      [
        evidence('transparency', '2025-11-25'),
        evidence('addingValue', '2025-11-24'),
        evidence('addingValue', '2027-01-01'),
      ],
      TODAY,
    );
    expect(rows).toHaveLength(6);
    const by = Object.fromEntries(rows.map((row) => [row.commitment, row]));
    expect(by.transparency).toMatchObject({ hasNoEvidence: false, lastOn: '2025-11-25' });
    expect(by.addingValue).toMatchObject({ hasNoEvidence: true, lastOn: '2025-11-24' });
    expect(by.employmentSecurity).toMatchObject({ hasNoEvidence: true, lastOn: null });
  });

  it('2-08: interests are complete when both sides’ are there; else the gap is named', () => {
    expect(interestGaps({ management: 'Cover at weekends', staff: 'Predictable rotas' })).toEqual([]);
    expect(interestGaps({ management: ' ', staff: ['Predictable rotas'] })).toEqual(['management']);
    expect(hasInterests({ management: '', staff: [] })).toBe(false);
  });
});

it('3-29: departments without a rep come first, the largest at their head', () => {
  const rows = repSpread([
    { department: 'Labs', members: 30, reps: 2 },
    { department: 'Estates', members: 4, reps: 0 },
    { department: 'Wards', members: 91, reps: 2 },
    { department: 'Theatres', members: 12, reps: 0 },
    { department: 'Chapel', members: 0, reps: 0 },
  ]);
  expect(rows.map(({ department, membersPerRep, isUncovered }) => [department, membersPerRep, isUncovered])).toEqual([
    ['Theatres', null, true],
    ['Estates', null, true],
    ['Wards', 46, false],
    ['Labs', 15, false],
    ['Chapel', null, false],
  ]);
});
