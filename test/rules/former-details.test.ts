// Former names, contacts and addresses: what held on a day before a change is what held before it, whatever came since.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyMember, type KeptDetail, KeptDetailSchema } from '../../shared/domain/members.ts';
import { detailOn, formerAfter } from '../../shared/rules/former-details.ts';
import { addDays } from '../../shared/rules/limits.ts';

type Person = ReturnType<typeof emptyMember>;

/** As `members.update` saves it. */
const change = (person: Person, given: Partial<Person>, on: string): Person => {
  const next = { ...person, ...given };
  return { ...next, earlier: formerAfter(person, next, on) };
};

const obi = { ...emptyMember('m'), lastName: 'Obi', email: 'obi@example.org' };

describe('a change', () => {
  test('holds from its day; the day before still says what was', () => {
    const married = change(obi, { lastName: 'Lind' }, '2024-06-15');
    expect(detailOn(married, 'lastName', '2024-06-14')).toBe('Obi');
    expect(detailOn(married, 'lastName', '2024-06-15')).toBe('Lind');
    expect(detailOn(married, 'email', '2024-06-14')).toBe('obi@example.org');
    expect(married.earlier).toEqual([{ field: 'lastName', value: 'Obi', to: '2024-06-14' }]);
  });

  test('into what nobody knew leaves nothing behind; into what was taken away does', () => {
    expect(change(obi, { phone: '07700 900123' }, '2024-06-15').earlier).toEqual([]);
    const without = change(obi, { email: '' }, '2024-01-10');
    const withNew = change(without, { email: 'lind@example.org' }, '2024-03-10');
    expect(['2024-01-09', '2024-02-01', '2024-03-10'].map((day) => detailOn(withNew, 'email', day))).toEqual([
      'obi@example.org',
      '',
      'lind@example.org',
    ]);
  });

  test('twice on one day keeps what held before that day alone', () => {
    const twice = change(change(obi, { lastName: 'Lnid' }, '2024-06-15'), { lastName: 'Lind' }, '2024-06-15');
    expect(twice.earlier).toEqual([{ field: 'lastName', value: 'Obi', to: '2024-06-14' }]);
  });

  test('that came before one that is known ends what held then', () => {
    const first = change(obi, { lastName: 'Lnid' }, '2024-06-15');
    const before = change(first, { lastName: 'Lind' }, '2024-03-01');
    expect(before.earlier).toEqual([{ field: 'lastName', value: 'Obi', to: '2024-02-29' }]);
  });
});

test('whatever is changed in whichever order: from its day on the new value, before it what was said before', () => {
  const anyDay = fc.integer({ min: 0, max: 40 }).map((offset) => addDays('2024-02-10', offset));
  const anyChange = fc.record({
    field: fc.constantFrom<KeptDetail>('lastName', 'email'),
    value: fc.constantFrom('a', 'b', 'c', ''),
    on: anyDay,
  });
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 8 }), anyDay, (changes, day) => {
      let person = obi;
      for (const { field, value, on } of changes) {
        const next = change(person, { [field]: value }, on);
        for (const each of KeptDetailSchema.options) {
          const isNew = each === field && value !== person[field] && day >= on;
          expect(detailOn(next, each, day)).toBe(isNew ? value : detailOn(person, each, day));
        }
        person = next;
      }
    }),
  );
});
