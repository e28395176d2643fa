// What goes to everybody holds nobody's name, and is otherwise as it was typed.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesToLeaveOut, SOMEBODY, withoutNames } from '../../../shared/rules/partnership/without-names.ts';

const names = namesToLeaveOut(['Grace Obi', 'José O’Neill', 'Anna Maria van der Berg', 'Mo']);

test.each([
  ['as Grace Obi proposed', 'as somebody proposed'],
  ["GRACE  OBI, and jose o'neill.", 'somebody, and somebody.'],
  ['Anna Berg asked', 'somebody asked'],
  ['By the grace of the board, Mo', 'By the grace of the board, Mo'],
  ['Grace Obian stays', 'Grace Obian stays'],
  ['Obi Grace is another', 'Obi Grace is another'],
])('%s', (typed, printed) => expect(withoutNames(typed, names)).toBe(printed));

test('changes nothing where nobody is known, and names nobody who is', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      expect(withoutNames(before, new Set())).toBe(before);
      expect(withoutNames(`${before} Grace Obi ${after}`, names)).toContain(SOMEBODY);
      expect(withoutNames(`${before} Grace Obi ${after}`, names)).not.toContain(' Grace Obi ');
    }),
  );
});
