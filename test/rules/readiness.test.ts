import { describe, expect, test } from 'vitest';
import { emptyKeyDate, type KeyDate, noConciliation } from '../../shared/domain/cases.ts';
import { emptyIntake } from '../../shared/domain/intake.ts';
import { lackingForReferral, type ReadinessFacts } from '../../shared/rules/readiness.ts';

const dismissal: KeyDate = {
  ...emptyKeyDate,
  id: '01900000-0000-7000-8000-000000000001',
  claim: 'unfair-dismissal',
  kind: 'lastDayOfEmployment',
  date: '2026-08-27',
  nation: 'england-and-wales',
};

const ready: ReadinessFacts = {
  case: {
    stage: 'formal',
    procedure: null,
    employerId: '01900000-0000-7000-8000-000000000004',
    whatHappened: 'Dismissed by letter.',
    keyDates: [dismissal],
    intake: { ...emptyIntake, answer: 'represent', conditionsAcceptedOn: '2026-09-01' },
  },
  clocks: [{ keyDateId: dismissal.id, daysLeft: 29, state: 'running' }],
  entries: [{ kind: 'note' }],
  consent: { on: '2026-11-01', how: 'Email' },
  nearDays: 28,
  isUnitedStates: false,
};

const lacking = (change: Omit<Partial<ReadinessFacts>, 'case'> & { case?: Partial<ReadinessFacts['case']> }) =>
  lackingForReferral({ ...ready, ...change, case: { ...ready.case, ...change.case } }).map(({ what }) => what);

describe('a referral', () => {
  test('lacks nothing when everything is there', () => {
    expect(lacking({})).toEqual([]);
  });

  test.each([
    ['The member’s consent, with its day', { consent: { on: null, how: 'Email' } }],
    ['How the member consented', { consent: { on: '2026-11-01', how: ' ' } }],
    ['A key date', { case: { keyDates: [] } }],
    ['The last day of employment (Unfair dismissal)', { case: { keyDates: [{ ...dismissal, date: null }] } }],
    ['The intake questions', { case: { intake: emptyIntake } }],
    [
      'The conditions of representation, accepted',
      { case: { intake: { ...emptyIntake, answer: 'represent' as const } } },
    ],
    ['The employer', { case: { employerId: null } }],
    ['What happened', { case: { whatHappened: ' \n' } }],
    ['Where it stands', { case: { stage: 'intake' as const } }],
    ['A chronology', { entries: [{ kind: 'event' as const }, { kind: 'note' as const, isPrivileged: true as const }] }],
  ])('lacks: %s', (what, change) => {
    expect(lacking(change)).toEqual([what]);
  });

  test('needs conciliation begun, or the reason why not, while a limit is near; a passed one holds nobody up', () => {
    const clock = (daysLeft: number, state: ReadinessFacts['clocks'][number]['state'] = 'running') => ({
      clocks: [{ keyDateId: dismissal.id, daysLeft, state }],
    });
    const certificate = ['The certificate of early conciliation (Unfair dismissal)'];
    expect(lacking(clock(28))).toEqual(certificate);
    expect(lacking(clock(-3, 'passed'))).toEqual([]);
    expect(lacking(clock(-3, 'passedButLongerMayApply'))).toEqual([]);
    expect(lacking(clock(-3, 'done'))).toEqual([]);
    expect(
      lacking({ ...clock(28), isUnitedStates: true, case: { intake: { ...ready.case.intake, merits: 'Good' } } }),
    ).toEqual([]);
    for (const conciliation of [
      { ...noConciliation, dayA: '2026-11-20' },
      { ...noConciliation, exemption: 'interimRelief' as const },
    ]) {
      expect(lacking({ ...clock(2), case: { keyDates: [{ ...dismissal, conciliation }] } })).toEqual([]);
    }
  });

  test('asks for merits and no conditions of membership in the United States', () => {
    const represent = { ...emptyIntake, answer: 'represent' as const };
    expect(lacking({ isUnitedStates: true, case: { intake: represent } })).toEqual(['The merits']);
    expect(lacking({ isUnitedStates: true, case: { intake: { ...represent, merits: 'No just cause.' } } })).toEqual([]);
  });
});
