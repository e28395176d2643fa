import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWords } from '../../shared/rules/fold.ts';

describe('fold', () => {
  it.each([
    ['José', 'jose'],
    ["O'Neill", 'oneill'],
    ['O’Neill', 'oneill'],
    ['ONEILL', 'oneill'],
    ['Siân', 'sian'],
    ['Łukasz Wiśniewski', 'lukasz wisniewski'],
    ['Straße', 'strasse'],
    ['Nguyễn', 'nguyen'],
    ['İstanbul', 'istanbul'],
    ['Smith-Jones', 'smith jones'],
    ['St. John’s  Road', 'st johns road'],
    ['  LS1 4AP ', 'ls1 4ap'],
    ['नमस्ते', 'नमस्ते'],
    ['!?…', ''],
    ['', ''],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('says the same of what is folded already', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('does not tell composed accents from separate ones', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC')),
      ),
    );
  });

  it('gives the words in order', () => {
    expect(foldWords('Anne-Marie O’Brien')).toEqual(['anne', 'marie', 'obrien']);
    expect(foldWords(' - ')).toEqual([]);
  });
});
