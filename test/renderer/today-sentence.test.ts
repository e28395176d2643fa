// The sentence under Today's date must say what needs somebody, and be silent about what does not.

import { expect, test } from 'vitest';
import { listAge } from '../../renderer/app/shell/list-age.ts';
import { todaySentence } from '../../renderer/features/today/today-sentence.ts';

type Today = Parameters<typeof todaySentence>[0];

function makeToday(daysLeft: (number | null)[], rest: Partial<Today> = {}): Today {
  const due = daysLeft.map((left) => ({
    kind: 'task' as const,
    day: left === null ? null : '2026-11-24',
    daysLeft: left,
    title: 'Chase the reply',
    laterDay: null,
    isVerified: true,
    caseId: '00000000-0000-7000-8000-000000000002',
    requestId: null,
    caseNumber: '2026-0001',
    caseType: 'grievance' as const,
    typeInWords: 'Grievance',
    detail: '',
    repName: null,
  }));
  return {
    today: '2026-11-24',
    due,
    dueTotal: due.length,
    overdueTotal: daysLeft.filter((left) => left !== null && left < 0).length,
    unallocated: [],
    unallocatedTotal: 0,
    silent: [],
    silentTotal: 0,
    cameDue: [],
    cameDueTotal: 0,
    backups: [],
    changes: { since: null, rows: [], total: 0 },
    openCases: 0,
    members: 0,
    ...rest,
  };
}

test.each([
  [makeToday([2, 3, 20], { unallocatedTotal: 1 }), 'Two dates need you by Friday. One case has nobody.'],
  [makeToday([-4, 0, 1]), 'One date is overdue. One is due today. One more needs you by Friday.'],
  [makeToday([-1, -2, 1]), 'Two dates are overdue. One more needs you by Friday.'],
  [makeToday([0]), 'One date is due today.'],
  [makeToday([0, 0, 2]), 'Two dates are due today. One more needs you by Friday.'],
  [makeToday([4, 20]), 'Nothing needs you before Friday. Two dates are further off.'],
  [makeToday([4, null]), 'One date is not known yet.'],
  [makeToday([], { openCases: 12 }), 'Nothing is due. 12 cases are open.'],
  [makeToday([]), 'Nothing needs you today.'],
])('says it in a sentence', (today, sentence) => {
  expect(todaySentence(today)).toBe(sentence);
});

test('a list says how old it is, and when it is too old to count by', () => {
  expect(listAge('2026-11-24', '2026-11-24')).toEqual({ words: 'brought in today', isOld: false });
  expect(listAge('2026-11-23', '2026-11-24')).toEqual({ words: '1 day old', isOld: false });
  expect(listAge('2026-10-10', '2026-11-24')).toEqual({ words: '45 days old', isOld: false });
  expect(listAge('2026-10-09', '2026-11-24')).toEqual({ words: '46 days old', isOld: true });
});
