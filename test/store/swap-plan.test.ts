// The plan by which files change places lies in the folder in the clear and is carried out before anybody unlocks: whoever can
// write there must not be able to have anything outside it moved or removed.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { finishSwap } from '../../electron/core/store/swap.ts';
import { filesHere } from '../../electron/core/temporary-files.ts';
import { filesIn } from '../support/filled-store.ts';
import { temporaryFolder } from '../support/store-folder.ts';

const plan = { from: 're-sealing', aside: 'replaced', comes: [], goes: [] };

it.each([
  ['removes a folder beside it', { ...plan, aside: '../beside', isForgotten: true }],
  ['removes a folder of its own', { ...plan, aside: 'history', isForgotten: true }],
  ['removes the folder itself', { ...plan, from: '.', isForgotten: true }],
  ['removes what was put aside', { ...plan, from: 'aside/one', isForgotten: true }],
  ['takes something from beside it', { ...plan, from: '../beside', comes: ['letter.txt'] }],
  ['takes something by its name', { ...plan, comes: ['../../beside/letter.txt'] }],
  ['puts something beside it', { ...plan, aside: 'aside/../../beside', goes: ['history'] }],
  ['names the whole disk', { ...plan, aside: '/', goes: ['history'] }],
  ['says something else', { ...plan, command: 'anything' }],
])('a plan that %s is refused, and nothing is touched', async (_, planned) => {
  const above = await temporaryFolder();
  const folder = join(above, 'data');
  await mkdir(join(above, 'beside'));
  await writeFile(join(above, 'beside', 'letter.txt'), 'precious');
  for (const name of ['history', 're-sealing', 'aside', 'aside/one'])
    await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, 'history', '1.jsonl'), 'lines');
  await writeFile(join(folder, 'aside', 'one', 'aside.json'), '{}');
  await writeFile(join(folder, 'swap.json'), JSON.stringify(planned));
  const before = await filesIn(above);
  await expect(finishSwap(filesHere, folder)).rejects.toThrow();
  expect(await filesIn(above)).toEqual(before);
  expect(await readFile(join(above, 'beside', 'letter.txt'), 'utf8')).toBe('precious');
});
