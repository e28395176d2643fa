// What a torn write, or somebody with an editor, does to the log of who read what: every line that is not as it was is named.

import { appendFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unsealed } from '../../electron/core/store/seal.ts';
import { Clock, firstFile, keyed, linesOf, openLog, problemsOf, reading } from '../support/access-log.ts';

describe.each([
  ['unsealed', () => unsealed],
  ['sealed', keyed],
])('%s', (_name, makeSeal) => {
  async function filled(count: number) {
    const seal = makeSeal();
    const clock = new Clock();
    const { log, folder } = await openLog({ seal, clock });
    for (let line = 0; line < count; line += 1) log.note(reading({ once: undefined, account: `officer-${line}` }));
    await log.close();
    return { folder, seal, clock, head: log.head };
  }

  test('a line that was begun when the program stopped is cut off, and a line says so', async () => {
    const { folder, seal, clock } = await filled(3);
    await appendFile(firstFile(folder), '{"n":4,"at":"2026-');
    const { log } = await openLog({ folder, seal, clock });
    log.note(reading());
    await log.flush();
    expect((await linesOf(log)).map(({ n, kind, what }) => [n, kind, what])).toEqual([
      [1, 'read', 'cases.get'],
      [2, 'read', 'cases.get'],
      [3, 'read', 'cases.get'],
      [4, 'gap', 'stopped'],
      [5, 'read', 'cases.get'],
    ]);
    expect(await problemsOf(log)).toEqual([]);
  });

  test('a last line that lost only its newline is whole', async () => {
    const { folder, seal, clock } = await filled(3);
    const bytes = await readFile(firstFile(folder));
    await truncate(firstFile(folder), bytes.length - 1);
    const { log } = await openLog({ folder, seal, clock });
    log.note(reading());
    await log.flush();
    expect((await linesOf(log)).map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    expect(await problemsOf(log)).toEqual([]);
  });

  test('an edited line is named, the log goes on in a new file, and the line is named still', async () => {
    const { folder, seal, clock } = await filled(5);
    const lines = (await readFile(firstFile(folder), 'utf8')).split('\n');
    const edited = lines[2] as string;
    lines[2] = `${edited.slice(0, 40)}${edited[40] === 'a' ? 'b' : 'a'}${edited.slice(41)}`;
    await writeFile(firstFile(folder), lines.join('\n'));
    const { log } = await openLog({ folder, seal, clock });
    const named = { file: 'access/000001.jsonl', line: 3 };
    expect(await problemsOf(log)).toMatchObject([named]);
    log.note(reading());
    await log.flush();
    expect(await readdir(join(folder, 'access'))).toEqual(['000001.jsonl', '000002.jsonl']);
    expect(await problemsOf(log)).toMatchObject([named]);
  });

  test('a line that was taken out is missed at the next one', async () => {
    const { folder, seal, clock } = await filled(5);
    const lines = (await readFile(firstFile(folder), 'utf8')).split('\n');
    lines.splice(2, 1);
    await writeFile(firstFile(folder), lines.join('\n'));
    const { log } = await openLog({ folder, seal, clock });
    expect((await problemsOf(log))[0]?.file).toBe('access/000001.jsonl');
  });

  test('last lines that were dropped are missed by whoever keeps the hash of one', async () => {
    const { folder, seal, clock, head } = await filled(5);
    const lines = (await readFile(firstFile(folder), 'utf8')).split('\n');
    await writeFile(firstFile(folder), `${lines.slice(0, 3).join('\n')}\n`);
    const { log } = await openLog({ folder, seal, clock });
    expect(await problemsOf(log, [head])).toMatchObject([{ file: 'access', line: null }]);
    for (let line = 0; line < 4; line += 1) log.note(reading({ once: undefined }));
    await log.flush();
    expect(await problemsOf(log, [head])).toMatchObject([{ file: 'access/000001.jsonl', line: 5 }]);
  });

  test('a log that is gone altogether is missed', async () => {
    const { folder, seal, clock, head } = await filled(2);
    await rm(join(folder, 'access'), { recursive: true });
    const { log } = await openLog({ folder, seal, clock });
    expect(await problemsOf(log, [head])).toMatchObject([{ file: 'access', line: null }]);
  });
});
