import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { contract } from '../../shared/contract/contract.ts';
import { CaseOutcomeSchema, CaseStageSchema, CaseTypeSchema } from '../../shared/domain/case-kinds.ts';
import { ClaimSchema, KeyDateKindSchema } from '../../shared/domain/claims.ts';
import { reasonWords } from '../../shared/domain/history-words.ts';
import {
  MembershipCategorySchema,
  MembershipStandingSchema,
  PaymentMethodSchema,
} from '../../shared/domain/members.ts';
import { RepKindSchema } from '../../shared/domain/reps/posts.ts';
import { TimelineKindSchema } from '../../shared/domain/timeline.ts';
import { NationSchema } from '../../shared/domain/values.ts';
import { claimWords, conciliatorOf, keyDateKindWords, nationWords, wordsOf } from '../../shared/domain/words.ts';

test.each(['uk', 'us'] as const)('every code has its own words (%s)', (profile) => {
  const words = wordsOf(profile);
  const lists: [readonly string[], Record<string, string>][] = [
    [CaseTypeSchema.options, words.caseTypes],
    [CaseStageSchema.options, words.stages],
    [CaseOutcomeSchema.options, words.outcomes],
    [TimelineKindSchema.options, words.timelineKinds],
    [MembershipStandingSchema.options, words.standings],
    [MembershipCategorySchema.options, words.categories],
    [PaymentMethodSchema.options, words.paymentMethods],
    [RepKindSchema.options, words.repKinds],
    [NationSchema.options, nationWords],
    [ClaimSchema.options, claimWords],
    [KeyDateKindSchema.options, keyDateKindWords],
  ];
  for (const [codes, spelled] of lists) {
    expect(Object.keys(spelled).sort()).toEqual([...codes].sort());
    expect(new Set(Object.values(spelled)).size).toBe(codes.length);
  }
});

test('the words follow the branch, and are the United Kingdom’s while there is none', () => {
  expect(wordsOf('us').terms.rep).toBe('steward');
  expect(wordsOf(null)).toBe(wordsOf('uk'));
  expect(conciliatorOf('northern-ireland').short).toBe('the LRA');
  expect(conciliatorOf('scotland').short).toBe('Acas');
});

test('every code that a service writes into history is a procedure with words, and an unknown one is worded too', async () => {
  const codes = new Set<string>();
  for await (const path of glob('electron/core/services/**/*.ts')) {
    for (const [, code] of (await readFile(path, 'utf8')).matchAll(/\bcode: '([a-z]+\.\w+)'/g)) codes.add(code!);
  }
  expect(codes.size).toBeGreaterThan(40);
  for (const code of codes) {
    const [area, verb] = code.split('.') as [keyof typeof contract, string];
    expect(Object.keys(contract[area])).toContain(verb);
    expect(reasonWords(code), code).not.toBe(reasonWords('nobody.knows'));
  }
  expect(reasonWords('constructor')).toBe(reasonWords('nobody.knows'));
});
