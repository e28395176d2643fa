// What was said by whom, read from one typed line.

import { expect, test } from 'vitest';
import { readSaidLine } from '../../../shared/rules/negotiations/said-line.ts';

const team = [
  { side: 'staff' as const, name: 'Ana Obi', role: 'Lead' },
  { side: 'staff' as const, name: 'Ana Rees', role: 'Figures' },
  { side: 'management' as const, name: 'Helen Marsh', role: 'Director of resources' },
];
const last = { side: 'management' as const, who: 'Helen Marsh' };

test.each([
  ['Helen Marsh: no money', 'management', 'Helen Marsh', 'no money'],
  ['helen: no money: none', 'management', 'Helen Marsh', 'no money: none'],
  ['HM: no money', 'management', 'Helen Marsh', 'no money'],
  ['marsh: no', 'management', 'Helen Marsh', 'no'],
  ['Director of resources: no', 'management', 'Helen Marsh', 'no'],
  ['lead: we cannot', 'staff', 'Ana Obi', 'we cannot'],
  ['mgmt: 3.2%', 'management', '', '3.2%'],
  ['us: not enough', 'staff', '', 'not enough'],
])('“%s”', (line, side, who, text) => {
  expect(readSaidLine(line, team, undefined)).toEqual({ side, who, text, isOurs: false });
});

test('two who are called alike are nobody: it is whoever spoke last, and the words stay whole', () => {
  expect(readSaidLine('Ana: well', team, last)).toEqual({ ...last, text: 'Ana: well', isOurs: false });
});

test('without a name it is whoever spoke last, else our side; a time is no name', () => {
  expect(readSaidLine('and no more', team, last)).toEqual({ ...last, text: 'and no more', isOurs: false });
  expect(readSaidLine('we meet at 10:30', team, undefined)).toMatchObject({
    side: 'staff',
    who: '',
    text: 'we meet at 10:30',
  });
});

test('a star says that it is ours alone: our side’s, whoever spoke last', () => {
  expect(readSaidLine('* they are bluffing', team, last)).toEqual({
    ...{ side: 'staff', who: '', text: 'they are bluffing', isOurs: true },
  });
  expect(readSaidLine('*AO: leave it', team, last)).toMatchObject({ who: 'Ana Obi', text: 'leave it', isOurs: true });
});
