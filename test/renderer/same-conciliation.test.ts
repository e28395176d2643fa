// For which other dates of a case one notification, or one certificate, is offered.

import { expect, test } from 'vitest';
import { datesToNotify, datesWithCertificate } from '../../renderer/features/cases/same-conciliation.ts';
import { alsoFor, sameForOwn } from '../../renderer/features/cases/same-for-others.tsx';
import { type Case, emptyKeyDate, type KeyDate, noConciliation as none } from '../../shared/domain/cases.ts';

const dateOf = (id: string, change: Partial<KeyDate> = {}): KeyDate => ({
  ...emptyKeyDate,
  claim: 'unfair-dismissal',
  kind: 'lastDayOfEmployment',
  date: '2026-09-29',
  nation: 'england-and-wales',
  id,
  ...change,
});
const caseOf = (keyDates: KeyDate[], memberIds = ['grace']) => ({ memberIds, keyDates }) as unknown as Case;
const done = { kind: 'notPursued' } as unknown as KeyDate['done'];
const begun = { ...none, dayA: '2026-11-02' };
const certified = { ...begun, dayB: '2026-11-20', certificateNo: 'R123456/26/14' };
const idsOf = (dates: { own: KeyDate[]; others: KeyDate[] }) => [
  dates.own.map(({ id }) => id),
  dates.others.map(({ id }) => id),
];

test('a notification is offered for open dates of the same conciliator that have none, or the same', () => {
  const first = dateOf('first');
  const on = caseOf([
    first,
    dateOf('blank'),
    dateOf('scotland', { nation: 'scotland' }),
    dateOf('elsewhere', { nation: 'northern-ireland' }),
    dateOf('contract', { nation: 'united-states' }),
    dateOf('done', { done }),
    dateOf('exempt', { conciliation: { ...none, exemption: 'interimRelief' } }),
    dateOf('begun', { conciliation: begun }),
  ]);
  expect(idsOf(datesToNotify(on, first))).toEqual([['blank', 'scotland'], []]);
  const corrected = dateOf('first', { conciliation: begun });
  expect(idsOf(datesToNotify(on, corrected))).toEqual([['blank', 'scotland', 'begun'], []]);
  // Its certificate may not be for a date that was added since.
  expect(idsOf(datesToNotify(on, dateOf('first', { conciliation: certified })))).toEqual([['begun'], []]);
});

test('a certificate is offered for dates with the same notification and no other certificate', () => {
  const first = dateOf('first', { conciliation: begun });
  const on = caseOf([
    first,
    dateOf('blank'),
    dateOf('begun', { conciliation: begun }),
    dateOf('another day', { conciliation: { ...begun, dayA: '2026-11-03' } }),
    dateOf('employer’s', { conciliation: { ...begun, startedBy: 'employer' } }),
    dateOf('certified', { conciliation: certified }),
  ]);
  expect(idsOf(datesWithCertificate(on, first))).toEqual([['begun'], []]);
  const corrected = dateOf('first', { conciliation: certified });
  expect(idsOf(datesWithCertificate(on, corrected))).toEqual([['begun', 'certified'], []]);
});

test('another person’s dates stand apart, and are not meant until somebody says so', () => {
  const first = dateOf('first', { memberId: 'grace' });
  const dates = [first, dateOf('hers', { memberId: 'grace' }), dateOf('his', { memberId: 'jose' }), dateOf('nobody’s')];
  const shown = datesToNotify(caseOf(dates, ['grace', 'jose']), first);
  expect(idsOf(shown)).toEqual([['hers'], ['his', 'nobody’s']]);
  expect(idsOf(datesToNotify(caseOf([first, dateOf('nobody’s')]), first))).toEqual([['nobody’s'], []]);

  expect(alsoFor(shown, shown, sameForOwn)).toEqual({ alsoFor: ['hers'] });
  expect(alsoFor(shown, shown, { isForOwn: false, isForOthers: true })).toEqual({ alsoFor: ['his', 'nobody’s'] });
  expect(alsoFor(shown, shown, { isForOwn: false, isForOthers: false })).toEqual({});
  // Nobody was shown a date that was added meanwhile.
  const since = datesToNotify(caseOf([first, dateOf('new', { memberId: 'grace' })], ['grace', 'jose']), first);
  expect(alsoFor(shown, since, sameForOwn)).toEqual({});
});
