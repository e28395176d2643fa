// One person in front of the screen that is handed round.

import { expect, test } from 'vitest';
import {
  hasAnswered,
  nobodyYet,
  type Press,
  pressed,
  scoreTyped,
} from '../../../renderer/features/partnership/health/one-person.ts';

const after = (...presses: Press[]) => presses.reduce(pressed, nobodyYet(2));
const who: Press = { kind: 'who', side: 'staff', level: 'rep' };

test('goes from who one is through the items to the comment, and back again without losing anything', () => {
  const person = after(who, { kind: 'score', score: 7 }, { kind: 'next' }, { kind: 'next' });
  expect(person).toMatchObject({ step: 'comment', side: 'staff', level: 'rep', scores: [7, null] });
  const back = [{ kind: 'back' }, { kind: 'back' }, { kind: 'back' }] as const;
  expect(back.reduce(pressed, person)).toMatchObject({ step: 'who', scores: [7, null], side: 'staff' });
});

test('leaves nothing of the one before when it is handed on, or begun afresh', () => {
  const told = after(who, { kind: 'score', score: 7 }, { kind: 'next' }, { kind: 'comment', text: 'Mine' });
  expect(pressed(told, { kind: 'handOn' })).toEqual({ ...nobodyYet(2), step: 'thanks' });
  expect(pressed(told, { kind: 'afresh' })).toEqual(nobodyYet(2));
  expect([hasAnswered(told), hasAnswered(nobodyYet(2))]).toEqual([true, false]);
});

test('takes a 1 and a 0 for ten, and any other digit for itself', () => {
  expect([scoreTyped(null, 1), scoreTyped(1, 0), scoreTyped(10, 0), scoreTyped(4, 0), scoreTyped(1, 5)]).toEqual([
    1, 10, 0, 0, 5,
  ]);
});
