// What may stand in a paper for a level: that level and wider, and nothing told in confidence.

import { describe, expect, test } from 'vitest';
import { VisibilitySchema } from '../../../shared/domain/partnership/sides.ts';
import { isWithin, mayStandIn } from '../../../shared/rules/partnership/visibility.ts';

describe('who may see', () => {
  test.each([
    ['joint', ['joint']],
    ['staffSide', ['staffSide', 'joint']],
    ['branch', ['branch', 'staffSide', 'joint']],
  ] as const)('a paper for %s is built from %s', (level, from) => {
    expect(VisibilitySchema.options.filter((visibility) => mayStandIn(visibility, level))).toEqual(from);
  });

  test('nothing that hangs on a record is wider than it', () => {
    expect(isWithin('joint', 'branch')).toBe(false);
    expect(isWithin('branch', 'joint')).toBe(true);
    expect(isWithin('inConfidence', 'inConfidence')).toBe(true);
  });
});
