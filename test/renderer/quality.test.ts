// The worklist of the list itself: what is looked at first, and that what its buttons send can be sent.

import { describe, expect, test } from 'vitest';
import { ALIKE, chosenIssue, fixesFor, isMendedHere } from '../../renderer/features/quality/issue-fixes.ts';
import { contract } from '../../shared/contract/contract.ts';
import { QualityIssueSchema } from '../../shared/contract/member-quality.ts';
import { idOf } from '../support/case-page.ts';

describe('what is looked at', () => {
  const issues = [{ issue: 'toCheck' as const }, { issue: 'noJob' as const }];

  test('the most pressing, unless something else is asked for that is still there', () => {
    expect(chosenIssue(undefined, issues, 0)).toBe('toCheck');
    expect(chosenIssue('noJob', issues, 0)).toBe('noJob');
    expect(chosenIssue('badEmail', issues, 0)).toBe('toCheck');
  });

  test('workplaces that look alike only while there are any', () => {
    expect(chosenIssue(ALIKE, issues, 2)).toBe(ALIKE);
    expect(chosenIssue(ALIKE, issues, 0)).toBe('toCheck');
    expect(chosenIssue(undefined, [], 1)).toBe(ALIKE);
  });

  test('nothing when all is mended', () => expect(chosenIssue('noJob', [], 0)).toBeUndefined());
});

test.each(QualityIssueSchema.options)('every button for %s sends what the desk takes', (issue) => {
  const input = contract.members.fixInBulk['~orpc'].inputSchema!;
  const verbs = fixesFor(issue).map(({ verb, set }) => {
    const read = input['~standard'].validate({ memberIds: [idOf(1)], set });
    expect(read).not.toHaveProperty('issues');
    return verb;
  });
  expect(new Set(verbs).size).toBe(verbs.length);
  if (verbs.length > 0) expect(isMendedHere(issue)).toBe(true);
});
