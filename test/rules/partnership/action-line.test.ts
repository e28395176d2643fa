// "Management, share the night rota, 12 December": what is typed in one line while people talk.

import { expect, test } from 'vitest';
import { readDay } from '../../../renderer/components/read-day.ts';
import { HASTY_NAMES, type Owner, readActionLine } from '../../../shared/rules/partnership/meetings/action-line.ts';

const owners: Owner[] = [
  ...(['management', 'staff', 'joint'] as const).map((side) => ({
    side,
    names: HASTY_NAMES[side],
    team: '',
    contact: '',
  })),
  { side: 'management', names: ['M1', 'Head of nursing'], team: 'Nursing', contact: 'Head of nursing' },
  { side: 'joint', names: ['Estates'], team: 'Estates', contact: '' },
];
const read = (line: string) =>
  readActionLine(line, owners, (text) => readDay(text, { order: 'dmy', today: '2026-11-22', lean: 'future' }));

test.each([
  ['Management, share the night rota, 12 December', 'management', 'share the night rota', '2026-12-12'],
  ['mgmt, share the rota, by Fri 4 Dec', 'management', 'share the rota', '2026-12-04'],
  ['S, ask members, reps and stewards, 1/2', 'staff', 'ask members, reps and stewards', '2027-02-01'],
  ['both, write it up, 12 December, 2026', 'joint', 'write it up', '2026-12-12'],
  ['Estates, mend the lift', 'joint', 'mend the lift', null],
])('%s', (line, side, what, dueOn) => {
  expect(read(line)).toMatchObject({ what, dueOn, owner: { side }, unreadDay: '' });
});

test('a seat is found by its name, with its team', () => {
  expect(read('head of nursing, count beds, tomorrow').owner).toEqual({
    side: 'management',
    team: 'Nursing',
    contact: 'Head of nursing',
  });
});

test('what names nobody stays in what is to be done, and what is no day is said', () => {
  expect(read('share the rota, and the costs')).toEqual({
    what: 'share the rota, and the costs',
    owner: null,
    dueOn: null,
    unreadDay: '',
  });
  expect(read('m, share the rota, 32 Dec')).toMatchObject({ what: 'share the rota', dueOn: null, unreadDay: '32 Dec' });
  expect(read('')).toMatchObject({ what: '', owner: null });
});
