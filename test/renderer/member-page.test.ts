// What a member's page says, and what its form changes: names as they are used, consents, former details from a day, a
// death, and one story of several records.

import { describe, expect, test } from 'vitest';
import { memberChanges, memberFormOf, needsDay } from '../../renderer/features/members/edit-member-form.ts';
import { asAtLines } from '../../renderer/features/members/member-as-at.tsx';
import { standingsWithDeath } from '../../renderer/features/members/member-death.tsx';
import { inOneOrder } from '../../renderer/features/members/member-history.tsx';
import type { MemberPageData } from '../../renderer/features/members/member-page.tsx';
import { rowLines } from '../../renderer/features/members/member-rows.tsx';
import { consentInWords, decidedByList, listName, nameInUse } from '../../renderer/features/members/member-words.ts';
import { fixOf } from '../../renderer/features/members/mend-members.tsx';
import type { Outputs } from '../../shared/contract/contract.ts';
import { emptyMember, type Member } from '../../shared/domain/members.ts';
import { wordsOf } from '../../shared/domain/words.ts';

const today = '2026-11-24';
const words = wordsOf('uk');
const grace: Member = {
  ...emptyMember('m'),
  revision: 3,
  number: '1003318',
  firstName: 'Grace',
  lastName: 'Obi',
  email: 'grace@example.org',
  standings: [{ from: '2019-03-04', to: null, standing: 'inBenefit' }],
  consents: [{ channel: 'email', isGiven: true, on: '2019-03-04', how: 'form' }],
};
const row = { standing: 'inBenefit', category: null, paymentMethod: null, band: 'Band C' } as MemberPageData['row'];
const before = memberFormOf({ member: grace, row }, today);

describe('names', () => {
  test('are said as they are used, and the list keeps the first name beside it', () => {
    expect(nameInUse({ ...grace, knownAs: 'Gray' })).toBe('Gray Obi');
    expect(listName({ ...grace, knownAs: 'Gray' })).toBe('Obi, Grace (Gray)');
    expect(listName(grace)).toBe('Obi, Grace');
    expect(listName({ firstName: '', lastName: '', knownAs: ' ' })).toBe('No name');
  });
});

describe('consent', () => {
  test('says when and how it was given, refused or never asked', () => {
    expect(consentInWords(grace.consents, 'email', today)).toEqual({ said: 'Agreed on Mon 4 March 2019', how: 'form' });
    expect(consentInWords(grace.consents, 'email', '2019-03-03')).toEqual({ said: 'Never asked', how: '' });
    const refused = [...grace.consents, { channel: 'email' as const, isGiven: false, on: '2026-01-05', how: '' }];
    expect(consentInWords(refused, 'email', today).said).toBe('Refused on Mon 5 January 2026');
  });
});

describe('the form', () => {
  test('sends what changed alone; what was never known needs no day', () => {
    expect(memberChanges(before, before, grace, today)).toEqual({ id: 'm', revision: 3 });
    const withPhone = { ...before, phone: '07700 900123', notes: 'Rang.' };
    expect(needsDay(withPhone, before)).toBe(false);
    expect(memberChanges(withPhone, before, grace, today)).toMatchObject({ phone: '07700 900123', notes: 'Rang.' });
  });

  test('asks since when a name is so, and keeps former details from that day', () => {
    const married = { ...before, lastName: 'Lind', from: '2026-06-13' };
    expect(needsDay(married, before)).toBe(true);
    expect(memberChanges(married, before, grace, today)).toEqual({
      id: 'm',
      revision: 3,
      lastName: 'Lind',
      changedOn: '2026-06-13',
    });
  });

  test('adds to what they said of being written to, with how they said it', () => {
    const refused = { ...before, consents: { ...before.consents, email: 'refused' as const }, how: 'by phone' };
    expect(memberChanges(refused, before, grace, today).consents).toEqual([
      ...grace.consents,
      { channel: 'email', isGiven: false, on: today, how: 'by phone' },
    ]);
  });

  test('begins a standing and a band on the day', () => {
    const moved = { ...before, standing: 'inArrears' as const, band: '', from: '2026-11-01' };
    expect(memberChanges(moved, before, grace, today)).toMatchObject({
      standings: [
        { from: '2019-03-04', to: '2026-10-31', standing: 'inBenefit' },
        { from: '2026-11-01', to: null, standing: 'inArrears' },
      ],
      bands: [],
    });
  });

  test('says of fields that the list decides that the next one puts them back', () => {
    expect(decidedByList(['standing'], 'standing')).toBe('Decided by the national list.');
    expect(decidedByList(['standing'], 'band')).toBeUndefined();
  });
});

test('a death ends what held, and what was to hold after it does not', () => {
  const planned = [
    { from: '2019-03-04', to: '2026-12-31', standing: 'inBenefit' as const },
    { from: '2027-01-01', to: null, standing: 'lapsed' as const },
  ];
  expect(standingsWithDeath(planned, '2026-11-20')).toEqual([
    { from: '2019-03-04', to: '2026-11-19', standing: 'inBenefit' },
    { from: '2026-11-20', to: null, standing: 'deceased' },
  ]);
});

test('what held on a day names first what is different today', () => {
  const now = {
    day: today,
    knownAt: 9,
    isMember: true,
    standing: 'inArrears',
    category: null,
    paymentMethod: null,
    band: 'Band C',
    details: { firstName: 'Grace', lastName: 'Lind', email: '', phone: null },
    jobs: [{ title: 'Porter', workplace: 'Depot', employer: 'Council', department: '' }],
    consents: { post: null, email: true, phone: null, text: null },
    posts: [],
  } as unknown as Outputs['members']['asAt'];
  const then = { ...now, standing: 'inBenefit', details: { ...now.details, lastName: 'Obi' }, jobs: [] } as typeof now;
  const lines = asAtLines(then, now, words);
  expect(lines.filter((line) => line.today !== null)).toEqual([
    { what: 'Standing', before: 'In benefit', today: 'In arrears' },
    { what: 'Surname', before: 'Obi', today: 'Lind' },
    { what: 'Job', before: 'Nothing recorded', today: 'Porter, Depot' },
  ]);
  expect(lines[0]?.today).not.toBeNull();
  expect(lines.some(({ what }) => what === 'Phone')).toBe(false);
});

test('what held when lists former details and what was said before too', () => {
  const refused = { channel: 'email' as const, isGiven: false, on: '2024-03-04', how: '' };
  const earlier = [{ field: 'lastName' as const, value: 'Eze', to: '2020-05-31' }];
  const lines = rowLines({ ...grace, earlier, consents: [...grace.consents, refused] }, words);
  expect(lines.map(({ what, value, when }) => `${what}: ${value}, ${when}`)).toEqual([
    'Standing: In benefit, since Mon 4 March 2019',
    'Surname, before: Eze, until Sun 31 May 2020',
    'Email consent: Agreed, form, said on Mon 4 March 2019',
  ]);
});

test('two records that became one tell one story, and what touched both is told once', () => {
  const [own, others] = [
    [{ seq: 9 }, { seq: 2 }],
    [{ seq: 9 }, { seq: 5 }],
  ];
  expect(inOneOrder([own, others])).toEqual([
    { seq: 9, record: 0 },
    { seq: 5, record: 1 },
    { seq: 2, record: 0 },
  ]);
});

test('one thing for many is sent only once it is chosen; no unit is a choice too', () => {
  expect(fixOf('workplace', null, today)).toBeUndefined();
  expect(fixOf('band', ' ', today)).toBeUndefined();
  expect(fixOf('band', 'Band C', today)).toEqual({ field: 'band', band: 'Band C', from: today });
  expect(fixOf('unit', null, today)).toEqual({ field: 'unit', unitId: null, from: today });
});
