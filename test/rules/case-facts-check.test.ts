// Every type's own fields take what fits their kind, and say in words what does not.

import { expect, test } from 'vitest';
import { type FactKind, factsOfType } from '../../shared/domain/case-facts.ts';
import { CaseTypeSchema } from '../../shared/domain/case-kinds.ts';
import { changedFacts, factProblems, mergeFacts } from '../../shared/rules/case-facts-check.ts';

const TODAY = '2026-11-24';
const fits: Record<Exclude<FactKind, 'choice'>, string> = {
  line: 'Porter',
  prose: 'Two lines\nof text',
  day: '2026-08-27',
  money: '£1,234.50',
  number: '37.5',
  yesNo: 'yes',
};
const doesNotFit: Partial<Record<FactKind, string[]>> = {
  day: ['2026-02-30', '27 August', '1826-08-27', '2036-11-25'],
  money: ['a lot', '12,34', '1.234', '-5'],
  number: ['forty', '-1', '1e3'],
  yesNo: ['y', 'true', 'Yes'],
  choice: ['none of these'],
  line: ['x'.repeat(501)],
};

test.each(CaseTypeSchema.options)('%s', (type) => {
  for (const { key, kind, options, label } of factsOfType[type]) {
    const good = kind === 'choice' ? options![0]![0] : fits[kind];
    expect(factProblems(type, { [key]: good }, TODAY)).toEqual([]);
    expect(factProblems(type, { [key]: '' }, TODAY)).toEqual([]);
    for (const bad of doesNotFit[kind] ?? []) {
      const [problem] = factProblems(type, { [key]: bad }, TODAY);
      expect([label, bad, problem?.key]).toEqual([label, bad, key]);
      expect(problem!.message).toMatch(/\.\)?$/);
    }
  }
});

test('a field of another type, or one that every object has, is not one', () => {
  expect(factProblems('pay', { hazard: 'wet floor' }, TODAY)).toMatchObject([{ key: 'hazard' }]);
  expect(factProblems('pay', { constructor: 'x' }, TODAY)).toMatchObject([{ key: 'constructor' }]);
});

test('only what is named changes, and an empty text takes a field out', () => {
  const after = mergeFacts({ jobTitle: 'Porter', amountShort: '12' }, { jobTitle: '', periodShort: ' May ' });
  expect(after).toEqual({ amountShort: '12', periodShort: ' May ' });
  expect(changedFacts('pay', { jobTitle: 'Porter', amountShort: '12' }, after)).toEqual(['Period', 'Job title']);
});
