import { describe, expect, it } from 'vitest';
import { byWhoToAsk, type Candidate, countsInLoad, loadOf } from '../../shared/rules/load.ts';

describe('a load', () => {
  it('weighs cases by how far they have gone, and questions a little', () => {
    expect(loadOf([], 0)).toBe(0);
    expect(loadOf(['intake', 'informal', 'formal', 'appeal', 'conciliation', 'tribunal'], 0)).toBe(14);
    expect(loadOf(['closed'], 3)).toBe(0.3);
  });

  it('counts the questions of thirty days, today included', () => {
    expect(countsInLoad('2026-11-24', '2026-11-24')).toBe(true);
    expect(countsInLoad('2026-10-26', '2026-11-24')).toBe(true);
    expect(countsInLoad('2026-10-25', '2026-11-24')).toBe(false);
    expect(countsInLoad('2026-11-25', '2026-11-24')).toBe(false);
  });
});

describe('whom to ask first', () => {
  const of = (name: string, load: number, change: Partial<Candidate> = {}): Candidate => ({
    name,
    load,
    hasConflict: false,
    hasStoodDown: false,
    takesCases: true,
    isThere: false,
    ...change,
  });
  const order = (...candidates: Candidate[]) => candidates.sort(byWhoToAsk).map(({ name }) => name);

  it('is the lighter load, unless somebody at the workplace carries little more', () => {
    expect(order(of('b', 4), of('a', 2))).toEqual(['a', 'b']);
    expect(order(of('there', 4, { isThere: true }), of('a', 2))).toEqual(['there', 'a']);
    expect(order(of('there', 6, { isThere: true }), of('a', 2))).toEqual(['a', 'there']);
  });

  it('is only then somebody whose post is not for casework', () => {
    expect(order(of('learning', 0, { takesCases: false }), of('a', 90))).toEqual(['a', 'learning']);
  });

  it('is never somebody with a conflict before somebody without one, however light their load', () => {
    const conflicted = of('c', 0, { hasConflict: true, isThere: true });
    expect(order(conflicted, of('gone', 0, { hasStoodDown: true }), of('a', 90))).toEqual(['a', 'c', 'gone']);
  });
});
