// What the dialogs of a case's papers work out for themselves: the order of a bundle, who is hidden as whom, and how good a
// password is.

import { expect, test } from 'vitest';
import { inOrder } from '../../renderer/features/cases/bundle-order.ts';
import { passwordStrength } from '../../renderer/features/cases/password-strength.ts';
import { standInsOf } from '../../renderer/features/cases/stand-ins.ts';
import type { Document } from '../../shared/domain/cases.ts';

const document = (id: string): Document => ({
  id,
  revision: 1,
  caseId: 'case',
  name: `${id}.pdf`,
  mediaType: 'application/pdf',
  bytes: 1,
  hash: '0'.repeat(64),
  addedOn: '2026-11-24',
  tags: [],
  isPrivileged: false,
});

test('a bundle keeps its order; what came in since stands at the end, what is gone is gone', () => {
  const order = inOrder([document('a'), document('b'), document('c')], ['gone', 'c', 'a']);
  expect(order.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('everybody has a stand-in of their own, members first and the rep last', () => {
  const people = Array.from({ length: 27 }, (_, index) => ({
    id: `p${index}`,
    memberId: null,
    name: `Person ${index}`,
    role: 'witness' as const,
    contact: '',
    managerLevel: null,
    note: '',
  }));
  const member = {
    id: 'm',
    name: 'Grace Obi',
    number: null,
    standing: null,
    joinedOn: null,
    accessNeeds: '',
    isToCheck: false,
    phone: '',
    email: '',
  };
  const all = standInsOf({ members: [member], repName: 'Pat Lewis', case: { people, repId: 'r' } });
  expect(all[0]).toMatchObject({ name: 'Grace Obi', standIn: '[Person A]' });
  expect(all[25]?.standIn).toBe('[Person Z]');
  expect(all[26]?.standIn).toBe('[Person AA]');
  expect(all.at(-1)).toMatchObject({ name: 'Pat Lewis', what: 'rep', standIn: '[Person AC]' });
});

test('a password that is short, common or monotonous is not called good', () => {
  expect(passwordStrength('abc').words).toBe('5 more characters at least');
  expect(passwordStrength('password1234').isGood).toBe(false);
  expect(passwordStrength('aaaaaaaaaaaaaaaa').isGood).toBe(false);
  expect(passwordStrength('grievance').isGood).toBe(false);
  expect(passwordStrength('river lamp seven').isGood).toBe(true);
});
