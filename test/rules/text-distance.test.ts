import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundOf } from '../../shared/rules/duplicates/sound.ts';
import { canBeWithin, isTurnedRound, lettersOf, slipsBetween } from '../../shared/rules/duplicates/text-distance.ts';

describe('slips between texts', () => {
  it.each([
    ['smith', 'smith', 0],
    ['smith', 'smtih', 1],
    ['smith', 'smit', 1],
    ['smith', 'smyth', 1],
    ['harrington', 'harringtn', 1],
    ['waller', 'wallner', 1],
    ['gryosler', 'grosser', 2],
    ['', 'ab', 2],
  ])('%s and %s: %d', (a, b, slips) => {
    expect(slipsBetween(a, b, 3)).toBe(slips);
    expect(slipsBetween(b, a, 3)).toBe(slips);
  });

  it('are counted up to what is asked, and never ruled out by letters when they are few', () => {
    const word = fc.stringMatching(/^[a-z0-9]{0,12}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        const slips = slipsBetween(a, b, most);
        expect(slips).toBe(Math.min(slipsBetween(a, b, 12), most + 1));
        if (slips <= most) expect(canBeWithin(lettersOf(a), lettersOf(b), most)).toBe(true);
      }),
    );
  });

  it('know two neighbours changed round', () => {
    expect(isTurnedRound('9004242', '9004224')).toBe(true);
    expect(isTurnedRound('9004242', '9004243')).toBe(false);
    expect(isTurnedRound('12', '21')).toBe(true);
    expect(isTurnedRound('12', '12')).toBe(false);
  });

  it.each([
    ['clark', 'clarke'],
    ['philip', 'phillip'],
    ['stephen', 'steven'],
    ['mckay', 'mackay'],
    ['knight', 'night'],
    ['jeffrey', 'geoffrey'],
  ])('%s sounds as %s', (a, b) => expect(soundOf(a)).toBe(soundOf(b)));
});
