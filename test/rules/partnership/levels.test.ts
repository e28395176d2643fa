import { expect, it } from 'vitest';
import { entryMayStandIn, levelsOf, narrower } from '../../../shared/rules/partnership/visibility.ts';

it('keeps what was said off the record out of every paper, whatever its level', () => {
  const note = { visibility: 'joint', kind: 'note', isOffRecord: false } as const;
  expect(entryMayStandIn(note, 'joint')).toBe(true);
  expect(entryMayStandIn({ ...note, isOffRecord: true }, 'branch')).toBe(false);
  expect(entryMayStandIn({ ...note, kind: 'sounding' }, 'branch')).toBe(false);
  expect(entryMayStandIn({ ...note, visibility: 'inConfidence' }, 'branch')).toBe(false);
});

it('offers the levels that somebody sees themselves', () => {
  expect(levelsOf(null)).toContain('inConfidence');
  expect(levelsOf(['rep', 'convenor'])).toContain('inConfidence');
  expect(levelsOf(['rep'])).toEqual(['branch', 'staffSide', 'joint']);
  expect(levelsOf(['jointSecretary'])).toEqual(['joint']);
  expect(levelsOf(['auditor'])).toEqual([]);
});

it('takes the narrower of two', () => {
  expect(narrower('joint', 'branch')).toBe('branch');
  expect(narrower('inConfidence', 'staffSide')).toBe('inConfidence');
});
