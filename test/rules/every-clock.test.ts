// Every worked example of every rule, published and derived: none is left out.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AnyClockAnswerSchema, AnyClockInputSchema } from '../../shared/contract/clocks.ts';
import { computeClock } from '../../shared/rules/clocks.ts';

interface Vector {
  id: string;
  rule: string;
  inputs: Record<string, unknown>;
  expected: Record<string, unknown>;
  safeDay?: string;
}

const vectors: Vector[] = JSON.parse(
  readFileSync(new URL('../fixtures/time-limits/time-limit-vectors.json', import.meta.url), 'utf8'),
);

describe('the worked examples', () => {
  test.each(vectors.map((vector) => [`${vector.id} ${vector.rule}`, vector] as const))('%s', (_, vector) => {
    const answer = computeClock(AnyClockInputSchema.parse({ rule: vector.rule, ...vector.inputs }));
    expect(answer.result).toMatchObject(vector.expected);
    if (vector.safeDay) expect(answer.result).toMatchObject({ safeDay: vector.safeDay });
    expect(AnyClockAnswerSchema.parse(answer)).toEqual(answer);
    expect(answer.working.at(-1)?.text).toContain('not legal advice');
    expect(answer.working.length).toBeGreaterThan(1);
  });

  test('there is one for every rule', () => {
    const rules = AnyClockInputSchema.options.map((option) => option.shape.rule.value);
    expect(new Set(vectors.map(({ rule }) => rule))).toEqual(new Set(rules));
  });
});
