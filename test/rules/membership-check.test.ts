import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Member, MembershipStanding } from '../../shared/domain/members.ts';
import { wordsOf } from '../../shared/domain/words.ts';
import { addDays } from '../../shared/rules/limits.ts';
import { checkMembership, checkTogether, USUAL_WAIT_DAYS } from '../../shared/rules/membership-check.ts';

const JOINED = '2024-03-04';
const member = (standing: MembershipStanding | null, change: Partial<Member> = {}) => ({
  joinedOn: JOINED,
  isToCheck: false,
  standings: standing === null ? [] : [{ from: JOINED, to: null, standing }],
  ...change,
});
const check = (
  who: Parameters<typeof checkMembership>[0]['member'],
  keyDate: string | null,
  nation: Parameters<typeof checkMembership>[0]['nation'] = 'scotland',
) => checkMembership({ member: who, keyDate, today: '2026-11-24', nation, standingWords: wordsOf('uk').standings });

test('covered: in benefit on the key date, and a member four weeks before it', () => {
  expect(check(member('inBenefit'), addDays(JOINED, USUAL_WAIT_DAYS))).toEqual({
    answer: 'covered',
    standingOnKeyDate: 'inBenefit',
    joinedOn: JOINED,
    isProblemBeforeJoining: false,
    reason: 'In benefit on Mon 1 April 2024; joined on Mon 4 March 2024.',
  });
  expect(check(member('inBenefit'), addDays(JOINED, USUAL_WAIT_DAYS - 1)).answer).toBe('toCheck');
});

test('a problem from before joining gets advice and help inside the procedure', () => {
  const found = check(member('inBenefit'), '2024-03-03');
  expect(found).toMatchObject({ answer: 'adviceOnly', isProblemBeforeJoining: true });
  expect(check(member('inBenefit'), JOINED)).toMatchObject({ answer: 'toCheck', isProblemBeforeJoining: false });
});

test.each([
  ['left', 'adviceOnly'],
  ['lapsed', 'adviceOnly'],
  ['suspended', 'adviceOnly'],
  ['inArrears', 'toCheck'],
  ['applied', 'toCheck'],
  ['deceased', 'toCheck'],
  [null, 'toCheck'],
] as const)('standing %s on the key date: %s', (standing, answer) => {
  expect(check(member(standing), '2026-01-05').answer).toBe(answer);
});

test('what the record does not say is to be checked by a person', () => {
  expect(check(member('inBenefit', { isToCheck: true }), '2026-01-05').answer).toBe('toCheck');
  expect(check(member('inBenefit', { joinedOn: null }), '2026-01-05').answer).toBe('toCheck');
  expect(check(member(null, { joinedOn: null }), '2026-01-05').answer).toBe('toCheck');
  expect(check(member('inBenefit'), null)).toMatchObject({ answer: 'toCheck', standingOnKeyDate: 'inBenefit' });
});

test('in the United States everybody in the unit is represented', () => {
  const alike = {
    answer: 'covered',
    reason: 'Every employee of the unit is represented alike, member or not.',
  };
  expect(check(member('left'), '2026-01-05', 'united-states')).toMatchObject(alike);
  expect(check(member(null, { isToCheck: true, joinedOn: null }), null, 'united-states')).toMatchObject(alike);
  const both = [member('left'), member('inBenefit')].map((who) => check(who, '2026-01-05', 'united-states'));
  expect(checkTogether(both)).toMatchObject(alike);
});

test('never covered unless in benefit, and never advice only without a reason in the record', () => {
  const standing = fc.constantFrom(
    'applied',
    'inBenefit',
    'inArrears',
    'suspended',
    'lapsed',
    'left',
    'deceased',
    null,
  );
  const day = fc.integer({ min: -2_000, max: 2_000 }).map((days) => addDays('2025-01-01', days));
  fc.assert(
    fc.property(standing, fc.option(day), fc.option(day), (stands, joinedOn, keyDate) => {
      const found = check(
        member(null, { joinedOn, standings: stands === null ? [] : [{ from: null, to: null, standing: stands }] }),
        keyDate,
      );
      expect(found.reason.length).toBeLessThanOrEqual(500);
      if (found.answer === 'covered') {
        expect([stands, joinedOn !== null && keyDate !== null && joinedOn <= keyDate]).toEqual(['inBenefit', true]);
      }
      if (found.answer === 'adviceOnly') {
        expect(found.isProblemBeforeJoining || ['suspended', 'lapsed', 'left'].includes(stands ?? '')).toBe(true);
      }
    }),
  );
});

test('for several members the answer is the one that needs most care', () => {
  const covered = check(member('inBenefit'), '2026-01-05');
  const late = check(member('inBenefit'), '2024-01-05');
  const unknown = check(member(null, { isToCheck: true }), '2026-01-05');
  expect(checkTogether([late])).toBe(late);
  expect(checkTogether([covered, covered])).toMatchObject({ answer: 'covered', reason: 'All 2 members are covered.' });
  expect(checkTogether([covered, late])).toMatchObject({ answer: 'adviceOnly', isProblemBeforeJoining: true });
  const three = checkTogether([covered, late, unknown]);
  expect(three).toMatchObject({ answer: 'toCheck', isProblemBeforeJoining: true });
  expect(three.reason).toContain('1 of 3 members');
});
