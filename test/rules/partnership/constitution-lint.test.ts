// The constitution's check over data alone: what a contradiction is, what is missing, and that a sound one is left in peace.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyForum, emptySeat, type Quorum, type Seat } from '../../../shared/domain/partnership/forums.ts';
import type { Constitution, Surroundings } from '../../../shared/rules/partnership/forums/constitution.ts';
import { lintConstitution } from '../../../shared/rules/partnership/forums/constitution-lint.ts';
import { impliedMinimum, quorumInWords } from '../../../shared/rules/partnership/forums/quorum.ts';

const around: Surroundings = {
  nation: 'england-and-wales',
  today: '2026-11-24',
  recognised: [],
  areThereOthers: false,
};

type LintedSeat = Constitution['seats'][number];
const seat = (side: Seat['side'], change: Partial<LintedSeat> = {}): LintedSeat => ({
  ...emptySeat,
  side,
  isRecognised: null,
  holderName: '',
  ...change,
});

const EIGHT = [
  seat('management', { role: 'coChair', isSenior: true }),
  ...Array.from({ length: 3 }, () => seat('management')),
  seat('staff', { role: 'coChair', howFilled: 'elected' }),
  ...Array.from({ length: 3 }, () => seat('staff', { howFilled: 'elected' })),
];

const sound: Constitution = {
  ...emptyForum,
  parent: null,
  mission: 'To settle early what touches both.',
  mayDiscuss: 'Everything that affects staff.',
  heads: { periodOfOffice: 'x', facilities: 'x', reportingBack: 'x', alteration: 'x', disputes: 'x' },
  quorum: { total: 4, management: 2, staff: 2, areCoChairsRequired: false, isBesideCoChairs: false },
  seats: EIGHT,
};
const keys = (change: Partial<Constitution>, where: Partial<Surroundings> = {}) =>
  lintConstitution({ ...sound, ...change }, { ...around, ...where }).map(({ key }) => key);
const quorum = (change: Partial<Quorum>): { quorum: Quorum } => ({ quorum: { ...sound.quorum, ...change } });

it('finds nothing in a sound constitution', () => expect(keys({})).toEqual([]));

describe('the quorum', () => {
  it('contradicts itself where its parts ask for more than its total', () => {
    const change = quorum({ total: 6, management: 3, staff: 3, areCoChairsRequired: true, isBesideCoChairs: true });
    const [found] = lintConstitution({ ...sound, ...change }, around);
    expect(found).toMatchObject({ key: 'quorumContradictsItself', severity: 'mustFix' });
    expect(found?.sentence).toBe('The quorum contradicts itself: implied minimum 8, stated 6.');
    expect(keys(change)).toContain('quorumNeedsEverybody');
    expect(keys(quorum({ total: 6, management: 3, staff: 3, areCoChairsRequired: true }))).toEqual([]);
  });

  it('cannot be met where a side has too few seats, or both together', () => {
    expect(keys(quorum({ management: 5, total: 7 }))).toContain('quorumBeyondSeats.management');
    expect(keys(quorum({ total: 9 }))).toEqual(['quorumBeyondSeats']);
    const watching = EIGHT.map((one) => (one.side === 'staff' ? { ...one, role: 'observer' as const } : one));
    expect(keys({ seats: watching })).toContain('quorumBeyondSeats.staff');
  });

  it('is missing, or leaves a side out', () => {
    expect(keys(quorum({ total: 0, management: 0, staff: 0 }))).toContain('quorumMissing');
    expect(keys(quorum({ staff: 0 }))).toEqual(['quorumWithoutSide.staff']);
  });

  it('never contradicts itself when its total is what its parts come to', () => {
    const few = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(few, few, fc.boolean(), fc.boolean(), (management, staff, areCoChairsRequired, isBesideCoChairs) => {
        const parts = { management, staff, areCoChairsRequired, isBesideCoChairs };
        const least = impliedMinimum({ total: 0, ...parts });
        expect(keys({ quorum: { total: least, ...parts } })).not.toContain('quorumContradictsItself');
        if (least > 1) expect(keys({ quorum: { total: least - 1, ...parts } })).toContain('quorumContradictsItself');
      }),
    );
  });

  it('is said in words', () => {
    expect(quorumInWords(sound.quorum)).toBe('At least 4 people: 2 from management, 2 from the staff side.');
    expect(quorumInWords({ ...sound.quorum, areCoChairsRequired: true, isBesideCoChairs: true, total: 6 })).toBe(
      'At least 6 people: 1 co-chair and 2 more from management, 1 co-chair and 2 more from the staff side.',
    );
  });
});

describe('who sits', () => {
  it('must be of both sides, one of them a senior manager, with a co-chair each', () => {
    expect(keys({ seats: EIGHT.filter(({ side }) => side === 'staff') })).toContain('noSeats.management');
    expect(keys({ seats: EIGHT.map((one) => ({ ...one, isSenior: false })) })).toEqual(['noSeniorManager']);
    expect(keys({ seats: EIGHT.map((one) => ({ ...one, role: 'member' as const })) })).toEqual([
      'noCoChair.management',
      'noCoChair.staff',
    ]);
    expect(
      keys({ seats: EIGHT.map((one) => ({ ...one, role: 'member' as const })), chairModel: 'alternating' }),
    ).toEqual([]);
  });

  it('may be a union without recognition as an observer, with a reason', () => {
    const other = { union: 'UNION C', isRecognised: false };
    const withSeat = (change: Partial<LintedSeat>) => ({
      seats: [...EIGHT, seat('staff', { howFilled: 'elected', ...other, ...change })],
    });
    expect(keys(withSeat({}))).toEqual(['unionWithoutRecognition']);
    expect(keys(withSeat({ role: 'observer' }))).toEqual(['observerWithoutReason']);
    expect(keys(withSeat({ role: 'observer', observerReason: 'Represents the contractors.' }))).toEqual([]);
  });
});

describe('what is written', () => {
  it('has a purpose and every head that a body of its kind needs', () => {
    expect(keys({ mission: ' ' })).toEqual(['noMission']);
    expect(keys({ heads: {}, mayDiscuss: '' })).toEqual([
      'missingHead.termsOfReference',
      'missingHead.periodOfOffice',
      'missingHead.facilities',
      'missingHead.reportingBack',
      'missingHead.alteration',
      'missingHead.disputes',
    ]);
    expect(keys({ heads: {}, type: 'engagementGroup' })).toEqual(['missingHead.reportingBack']);
  });

  it('has an end where it is a task force, and a close-out once that has passed', () => {
    const force = { type: 'taskForce', parent: { name: 'Forum', isGone: false } } as const;
    expect(keys(force)).toEqual(['noEnd']);
    expect(keys({ ...force, endsOn: '2026-11-24' })).toEqual([]);
    expect(keys({ ...force, endsOn: '2026-11-23' })).toEqual(['closeOutDue']);
    expect(keys({ ...force, endsOn: '2026-11-23', closeOut: { on: '2026-11-24', report: 'Done.' } })).toEqual([]);
  });

  it('reports to a body that is there', () => {
    expect(keys({ type: 'policySubgroup' })).toEqual(['orphan']);
    expect(keys({ parent: { name: 'Forum', isGone: true } })).toEqual(['orphan']);
  });

  it('agrees minutes before the next meeting, and can be late', () => {
    expect(keys({ minutesDays: 42 })).toEqual(['minutesAfterNext']);
    expect(keys({ toleranceDays: 21 })).toEqual(['toleranceTooWide']);
    expect(keys({ intervalDays: 182 })).toEqual(['seldom']);
  });
});

describe('a body without a union', () => {
  const without = { type: 'advisoryPanel' } as const;
  it('says to check the recognition agreement where unions are recognised', () => {
    expect(keys(without, { recognised: ['UNION A'] })).toEqual(['checkRecognition']);
    expect(keys({ ...without, relationToUnions: 'Never pay.' }, { recognised: ['UNION A'] })).toEqual([]);
    expect(keys(without)).toEqual([]);
  });

  it('says in the United States what an employer may not make', () => {
    expect(keys(without, { nation: 'united-states' })).toEqual(['employerMadeBody']);
    const union = EIGHT.map((one) => (one.side === 'staff' ? { ...one, union: 'Local 7' } : one));
    expect(keys({ ...without, seats: union }, { nation: 'united-states' })).toEqual([]);
  });
});
