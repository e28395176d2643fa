// What Today never hides: limits, hearings, dates that nobody knows, and whatever is due within three days.

import { expect, test } from 'vitest';
import { foldDue } from '../../renderer/features/today/fold-due.ts';
import type { DueItem } from '../../shared/contract/case-clocks.ts';
import { addDays } from '../../shared/rules/limits.ts';

const TODAY = '2026-12-12';

const due = (kind: DueItem['kind'], daysLeft: number | null, title = kind as string): DueItem => ({
  kind,
  day: daysLeft === null ? null : addDays(TODAY, daysLeft),
  daysLeft,
  title,
  laterDay: null,
  isVerified: true,
  caseId: '01900000-0000-7000-8000-000000000001',
  requestId: null,
  caseNumber: '2026-0001',
  caseType: 'dismissal',
  typeInWords: 'Dismissal',
  detail: '',
  repName: null,
});

const many = (count: number, make: (index: number) => DueItem) => Array.from({ length: count }, (_, at) => make(at));

test('a limit that is due today stands before a hundred old chores', () => {
  const items = [
    due('notifyConciliation', -9),
    ...many(100, (at) => due('task', at - 120)),
    due('noKeyDate', null),
    due('notifyConciliation', 0),
    due('presentClaim', 1),
    due('task', 2),
  ];
  const { pressing, overdueTasks, ahead, waiting } = foldDue(items, false);
  expect(pressing.map(({ kind, daysLeft }) => [kind, daysLeft])).toEqual([
    ['notifyConciliation', -9],
    ['noKeyDate', null],
    ['notifyConciliation', 0],
    ['presentClaim', 1],
    ['task', 2],
  ]);
  expect(overdueTasks).toHaveLength(100);
  expect([ahead, waiting]).toEqual([[], 0]);
});

test('only tasks further ahead wait for the button', () => {
  const items = [
    ...many(30, (at) => due('task', 2, `near ${at}`)),
    ...many(40, (at) => due('task', 10 + at)),
    ...many(40, (at) => due(at % 2 ? 'hearing' : 'presentClaim', 60 + at)),
  ];
  const folded = foldDue(items, false);
  expect(folded.pressing).toHaveLength(30);
  expect(folded.ahead).toHaveLength(40);
  expect(folded.ahead.every(({ kind }) => kind !== 'task')).toBe(true);
  expect(folded.waiting).toBe(40);
  expect(foldDue(items, true)).toMatchObject({ ahead: { length: 80 }, waiting: 0 });
});

test('what others owe us waits far ahead when there is no room; limits, hearings and our own steps never do', () => {
  const items = [
    ...many(30, (at) => due('hearing', 5 + at)),
    due('internalStep', 40),
    due('employerReply', 41),
    due('remedy', 42),
    due('presentClaim', 43),
  ];
  const { ahead, waiting } = foldDue(items, false);
  expect(ahead.slice(30).map(({ kind }) => kind)).toEqual(['internalStep', 'presentClaim']);
  expect(waiting).toBe(2);
  expect(foldDue([due('employerReply', -4), due('remedy', 1)], false).pressing).toHaveLength(2);
});
