// What the list of who did what asks for and says beside each line.

import { expect, test } from 'vitest';
import { auditQuestion, daysChoices } from '../../renderer/features/audit/audit-question.ts';
import { auditSearch } from '../../renderer/features/audit/audit-search.ts';
import { detailInWords, whoInWords } from '../../renderer/features/audit/who-words.ts';

const today = '2026-11-24';
const id = '01900000-0000-7000-8000-000000000001';

test('of everything the last 30 days, of one record from the beginning, and otherwise as the address says', () => {
  expect(auditQuestion({}, today)).toEqual({ from: '2026-10-26' });
  expect(auditQuestion({ collection: 'cases', id }, today)).toEqual({ collection: 'cases', id });
  expect(auditQuestion({ from: 'all', kind: 'export' }, today)).toEqual({ kind: 'export' });
  expect(auditQuestion({ from: '2026-01-01', to: '2026-01-31' }, today)).toEqual({
    from: '2026-01-01',
    to: '2026-01-31',
  });
});

test('the days offered end today and count it', () => {
  expect(daysChoices(today).map(({ from }) => from)).toEqual([
    '2026-11-24',
    '2026-11-18',
    '2026-10-26',
    '2025-11-25',
    'all',
  ]);
});

test('an address that asks for half a record, or for nonsense, asks for nothing of it', () => {
  expect(auditSearch({ collection: 'cases', kind: 'read' })).toEqual({ kind: 'read' });
  expect(auditSearch({ collection: 'nonsense', id, from: '31/12/2026' })).toEqual({});
  expect(auditSearch({ collection: 'members', id })).toEqual({ collection: 'members', id });
});

test('who it was, or why nobody is named', () => {
  expect(whoInWords({ account: id, officer: 'Ana Obi' })).toBe('Ana Obi');
  expect(whoInWords({ account: 'branch', officer: null })).toBe('Whoever sat here');
  expect(whoInWords({ account: 'anonymous', officer: null })).toBe('Nobody is recorded');
  expect(whoInWords({ account: id, officer: null })).toBe('An officer who is not known here');
});

test('rows, filters, attempts and gaps are said in words', () => {
  expect(detailInWords({ kind: 'read', rows: 1_204, fields: ['search', 'standingSince', 'employerId'] })).toBe(
    '1,204 rows, by search, standing since, employer',
  );
  expect(detailInWords({ kind: 'export', rows: null, fields: ['from', 'to'] })).toBe('by days');
  expect(detailInWords({ kind: 'read', rows: null, fields: [] })).toBe('');
  expect(detailInWords({ kind: 'refused', rows: 1, fields: [] })).toBe('');
  expect(detailInWords({ kind: 'refused', rows: 4, fields: [] })).toBe('4 times');
  expect(detailInWords({ kind: 'gap', rows: 1, fields: [] })).toBe('1 line is missing');
  expect(detailInWords({ kind: 'gap', rows: 0, fields: [] })).toBe('Written down late');
});
