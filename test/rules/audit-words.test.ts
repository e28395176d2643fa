// Every procedure that reads or hands something out is worded in the list of who did what, and no word stands for nothing.

import { expect, test } from 'vitest';
import { auditWords } from '../../shared/domain/audit-words.ts';
import { decisions } from '../../shared/rules/access/procedures.ts';

const procedures = Object.entries(decisions).flatMap(([area, verbs]) =>
  Object.entries(verbs).map(([verb, { audit }]) => ({ path: `${area}.${verb}`, audit })),
);

test('every procedure that reads or exports has words of its own', () => {
  const noted = procedures.filter(({ audit }) => audit === 'read' || audit === 'export');
  const unworded = noted.filter(({ path, audit }) =>
    auditWords(audit as 'read' | 'export', path).startsWith('Something was'),
  );
  expect(noted.length).toBeGreaterThan(70);
  expect(unworded.map(({ path }) => path)).toEqual([]);
});

test('what nobody has worded yet is still said', () => {
  expect(auditWords('read', 'later.thing')).toBe('Something was looked at');
  expect(auditWords('read', 'toString')).toBe('Something was looked at');
  expect(auditWords('print', '/later')).toBe('A page was printed');
});
