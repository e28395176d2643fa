// A time limit's form: what it asks the desk, what it complains of, and what the answer says first.

import { expect, test } from 'vitest';
import { emptyLine, emptyValues, questionOf } from '../../renderer/features/clocks/clock-form-values.ts';
import { headlineOf } from '../../renderer/features/clocks/clock-headline.ts';
import { findRules } from '../../renderer/features/clocks/find-rules.ts';
import { clockRules } from '../../shared/law/clock-rules.ts';

const ruleOf = (name: string) => clockRules.find(({ rule }) => rule === name)!;

test('an empty form asks nothing and complains of nothing, whatever the rule', () => {
  for (const rule of clockRules) {
    const { problems } = questionOf(rule, emptyValues(rule, 'scotland'));
    expect(problems, rule.rule).toEqual({});
  }
});

test('a filled form asks what the contract takes, with whole numbers and without what was left out', () => {
  const rule = ruleOf('clear-days-before');
  const values = { ...emptyValues(rule, 'united-states'), event: '2026-12-29', days: ' 5 ' };
  expect(questionOf(rule, values).input).toEqual({
    rule: 'clear-days-before',
    event: '2026-12-29',
    days: 5,
    nation: 'england-and-wales',
  });
  expect(questionOf(rule, { ...values, days: 'five' })).toEqual({
    input: null,
    problems: { days: 'Write a whole number.' },
  });
});

test('an end before its start is complained of at the later field', () => {
  const rule = ruleOf('tribunal-limit-with-early-conciliation');
  const values = { trigger: '2026-08-01', months: '3', dayA: '2026-09-02', dayB: '2026-09-01', laterCertificates: [] };
  const { input, problems } = questionOf(rule, values);
  expect(input).toBeNull();
  expect(Object.keys(problems)).toEqual(['dayB']);
});

test('the steps of a contract are asked by name, each with its days', () => {
  const rule = ruleOf('us-grievance-steps');
  const values = {
    ...emptyValues(rule, 'united-states'),
    learned: '2026-11-02',
    steps: [
      { ...emptyLine, name: 'Step 1', days: '10' },
      { ...emptyLine, name: 'Step 2', days: '5' },
    ],
  };
  expect(questionOf(rule, values).input).toMatchObject({ steps: { 'Step 1': 10, 'Step 2': 5 }, unit: 'calendarDays' });
});

test('the day to work to is the headline, and the later one is said to be later', () => {
  const said = headlineOf({
    rule: 'tribunal-limit',
    result: { lastDay: '2026-12-29', safeDay: '2026-12-28' },
    working: [],
    verified: false,
  });
  expect(said).toMatchObject({ day: '2026-12-28', later: '2026-12-29', isDeadline: true, verdict: null });
});

test('a claim after its last day is never said to be lost', () => {
  const said = headlineOf({
    rule: 'tribunal-claim-in-time',
    result: { lastDay: '2026-12-29', safeDay: '2026-12-29', inTime: false },
    working: [],
    verified: true,
  });
  expect(said.verdict).toMatch(/a longer limit may apply/);
  expect(said.verdict).not.toMatch(/lost|out of time|too late/i);
});

test('a rule is found by the words that people use for it', () => {
  const found = (text: string) => findRules(clockRules, text).map(({ rule }) => rule);
  expect(found('strike ten')).toEqual(['action-notice']);
  expect(found('SAR')).toContain('subject-access-request');
  expect(found('acas')).toContain('tribunal-limit-with-early-conciliation');
  expect(found('nothing of the kind')).toEqual([]);
});
