// The engine beside what the returning officers published: quota, who was elected and excluded when, and every total.

import { describe, expect, test } from 'vitest';
import { readBlt } from '../../../electron/core/formats/blt.ts';
import { CountResultSchema } from '../../../shared/domain/elections/count-result.ts';
import { countPapers } from '../../../shared/rules/elections/count.ts';
import { foodBlt, wards } from '../../support/official-counts.ts';

async function count(blt: string) {
  const { seats, ...read } = await readBlt(blt);
  return countPapers({ ...read, seats: seats!, rule: 'scottish-stv' });
}

describe.each(wards())('$name', ({ blt, official }) => {
  test('is counted as it was', async () => {
    const result = await count(blt);
    expect(CountResultSchema.parse(result)).toEqual(result);
    expect(result.quota).toBe(official.quota);
    expect(result.valid).toBe(official.valid_poll);
    expect(result.candidates.map(({ name }) => name)).toEqual(official.candidates);
    expect(result.elected).toEqual(official.elected.map(({ n, name, stage }) => ({ number: n, name, stage })));
    expect(result.excluded).toEqual(official.excluded.map(({ n, name, stage }) => ({ number: n, name, stage })));
    expect(result.stages.length).toBe(official.stages.length);
    const most = official.precision.startsWith('exact') ? 0 : 0.005;
    for (const [index, totals] of official.stages.entries()) {
      for (const [number, votes] of Object.entries(totals)) {
        const difference = Math.abs(Number(result.stages[index]!.votes[number]) - Number(votes));
        expect(difference, `stage ${index + 1}, candidate ${number}`).toBeLessThanOrEqual(most + 1e-9);
      }
    }
    expect(result.ties).toEqual([]);
  });
});

test('there are twenty of them', () => {
  expect(wards()).toHaveLength(20);
});

test('the textbook example elects chocolate, oranges and strawberries', async () => {
  const result = await count(foodBlt());
  expect(result.elected.map(({ name }) => name)).toEqual(['Chocolate', 'Oranges', 'Strawberries']);
});
