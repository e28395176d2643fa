// The spine that comes with the program, read out of the list from which it was made.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const LIST = fileURLToPath(new URL('../../fixtures/pay/njc-pay-spine.csv', import.meta.url));

/** The points that have a figure in that year, lowest first. @param year as the list heads it: "2024-25" */
export async function njcPoints(year: string): Promise<{ point: string; amount: string }[]> {
  const [heads = [], ...rows] = (await readFile(LIST, 'utf8'))
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const at = heads.indexOf(year);
  return rows.map((row) => ({ point: row[0]!, amount: row[at] ?? '' })).filter(({ amount }) => amount !== '');
}
