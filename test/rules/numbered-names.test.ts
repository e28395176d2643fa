// Names that are numbered, as in a list whose names were taken out for training: another number is another name.

import { expect, test } from 'vitest';
import { compareFamily, compareGiven, NAME, nameForm } from '../../shared/rules/duplicates/names.ts';

test('two numbers are two names, however alike the rest is', () => {
  expect(compareFamily(nameForm('member1102'), nameForm('member1103'))).toBe(NAME.different);
  expect(compareGiven(nameForm('person102'), nameForm('person302'))).toBe(NAME.different);
});

test('a digit in place of a letter is still a slip', () => {
  expect(compareFamily(nameForm('okonkw0'), nameForm('okonkwo'))).toBe(NAME.close);
  expect(compareGiven(nameForm('margaret'), nameForm('margret'))).toBe(NAME.part);
});
