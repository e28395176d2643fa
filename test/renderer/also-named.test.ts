// Who is named in the entries besides the people on the case.

import { expect, test } from 'vitest';
import { alsoNamed } from '../../renderer/features/cases/also-named.ts';

const hearing = {
  kind: 'hearing' as const,
  attendees: [{ name: 'Kit Marlow', side: 'employer' as const }],
  companion: 'Dev Davies',
  adjustmentsNeeded: '',
  adjustmentsProvided: '',
  postponement: null,
};
const email = {
  kind: 'email' as const,
  from: { name: 'People Team', address: 'people@northgate.example' },
  to: [{ name: 'Ellis, Rowan', address: 'rowan@example.org' }],
  cc: [{ name: '', address: 'kit@northgate.example' }],
  subject: 'Hearing',
  sentAt: null,
  messageId: null,
};

test('whoever sat in a hearing or is in the head of an email, once, and a name that is written round both ways', () => {
  expect(alsoNamed([{ details: hearing }, { details: email }, { details: hearing }, {}], ['kit marlow'])).toEqual([
    'Dev Davies',
    'People Team',
    'people@northgate.example',
    'Ellis, Rowan',
    'Rowan Ellis',
    'rowan@example.org',
    'kit@northgate.example',
  ]);
});

test('nobody, where nobody is named', () => {
  expect(alsoNamed([{ details: { ...hearing, attendees: [], companion: ' ' } }, {}], [])).toEqual([]);
});
