// The bundled national spine against the figures as they were collected from the circulars.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { njcSpine } from '../../../shared/figures/njc-spine.ts';

const [head, ...lines] = readFileSync(new URL('../../fixtures/pay/njc-pay-spine.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.trim().split(','));

test('every figure of the circulars is there, and no other', () => {
  const labels = head!.slice(1);
  expect(njcSpine.years.map(({ label }) => label)).toEqual(labels);
  for (const [at, year] of njcSpine.years.entries()) {
    const paid = year.rates.filter(({ amount }) => amount !== null).map(({ point, amount }) => [point, amount]);
    const published = lines.map((cells) => [cells[0], cells[at + 1]]).filter(([, amount]) => amount !== '');
    expect(paid).toEqual(published);
    expect(year.from).toBe(`${year.label.slice(0, 4)}-04-01`);
  }
});

test('points without a figure are kept as such: 1 since 2023-24, and the numbers that the circulars lack', () => {
  const missing = (label: string) =>
    njcSpine.years.find((year) => year.label === label)!.rates.flatMap(({ point, amount }) => (amount ? [] : [point]));
  const always = ['10', '13', '16', '19', '21', '32', '33', '34', '35', '36', '37'];
  expect(missing('2022-23')).toEqual(always);
  expect(missing('2024-25')).toEqual(['1', ...always]);
});
