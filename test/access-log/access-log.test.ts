// The log of who read what, on real files: what it keeps, what it lets pass, and what a full disk does to it.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { selectLines } from '../../electron/core/access-log/select-lines.ts';
import { caseId, firstFile, keyed, linesOf, listing, openLog, problemsOf, reading } from '../support/access-log.ts';
import { FailingFiles } from '../support/failing-files.ts';

describe('what is kept', () => {
  test('a line says who, what, when and of which record, and goes on from the line before after opening again', async () => {
    const { log, folder, clock } = await openLog();
    log.note(reading());
    clock.pass(1);
    log.note(reading({ kind: 'export', what: 'cases.bundle', once: undefined }));
    await log.close();
    const { log: again } = await openLog({ folder, clock });
    again.note(reading({ account: 'sam' }));
    await again.flush();
    const lines = await linesOf(again);
    expect(lines.map(({ n, account, kind, what, at }) => [n, account, kind, what, at])).toEqual([
      [1, 'ana', 'read', 'cases.get', '2026-11-24T09:00:00.000Z'],
      [2, 'ana', 'export', 'cases.bundle', '2026-11-24T09:01:00.000Z'],
      [3, 'sam', 'read', 'cases.get', '2026-11-24T09:01:00.000Z'],
    ]);
    expect(lines[0]?.about).toEqual([`cases/${caseId}`]);
    expect(await problemsOf(again)).toEqual([]);
    expect(again.head.n).toBe(3);
  });

  test('the same reader of the same record is one line in 15 minutes, another reader one more', async () => {
    const { log, clock } = await openLog();
    log.note(reading());
    log.note(reading({ what: 'cases.timeline' }));
    log.note(reading({ account: 'sam' }));
    clock.pass(14);
    log.note(reading());
    await log.flush();
    expect(await linesOf(log)).toHaveLength(2);
    clock.pass(2);
    log.note(reading());
    await log.flush();
    expect(await linesOf(log)).toHaveLength(3);
  });

  test('a clock that is put back does not silence the log', async () => {
    const { log, clock } = await openLog();
    log.note(reading());
    clock.pass(-60 * 24 * 365);
    log.note(reading());
    await log.flush();
    expect(await linesOf(log)).toHaveLength(2);
  });

  test('a list that is paged through is one line with the rows of each page once', async () => {
    const { log } = await openLog();
    log.note(listing(0, 50));
    log.note(listing(1, 50));
    log.note(listing(0, 50));
    await log.flush();
    log.note(listing(1, 50));
    log.note(listing(2, 17));
    await log.flush();
    expect((await linesOf(log)).map(({ rows, fields }) => [rows, fields])).toEqual([
      [100, ['search']],
      [17, ['search']],
    ]);
  });

  test('a new file follows one that is full, and the chain goes on through all of them', async () => {
    const { log, folder } = await openLog({ fileBytes: 2_000 });
    for (let round = 0; round < 6; round += 1) {
      for (let line = 0; line < 5; line += 1) log.note(reading({ once: undefined }));
      await log.flush();
    }
    expect(await readdir(join(folder, 'access'))).toHaveLength(3);
    expect((await linesOf(log)).map(({ n }) => n)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(await problemsOf(log)).toEqual([]);
  });

  test('what is asked for between writes is what lies on the disk, from whichever file on', async () => {
    const { log, clock } = await openLog({ fileBytes: 1_500 });
    const asked = async (after: string) => {
      const { rows, total } = await selectLines(log, {
        after,
        isWanted: () => true,
        newest: 1_000,
        pause: () => undefined,
      });
      return { total, ns: rows.map(({ n }) => n).reverse() };
    };
    for (let round = 1; round <= 8; round += 1) {
      clock.pass(1);
      for (let line = 0; line < 3; line += 1) log.note(reading({ once: undefined }));
      const all = Array.from({ length: 3 * round }, (_, index) => index + 1);
      expect(await asked('')).toEqual({ total: 3 * round, ns: all });
      expect((await asked('2026-11-24T09:04:00.000Z')).ns).toEqual(all.filter((n) => n > 12));
    }
  });

  test('a thousand lines do not wait', async () => {
    const { log } = await openLog();
    for (let line = 0; line < 1_000; line += 1) log.note(reading({ once: undefined }));
    await expect.poll(() => log.head.n).toBe(1_000);
  });

  test('sealed, nothing of it can be read on the disk, and a line opens in its own place only', async () => {
    const seal = keyed();
    const { log, folder, clock } = await openLog({ seal });
    log.note(reading());
    log.note(reading({ account: 'sam' }));
    await log.close();
    const text = await readFile(firstFile(folder), 'utf8');
    expect(text).not.toContain(caseId);
    expect(text).not.toContain('cases.get');
    const [one, two] = text.split('\n');
    await writeFile(firstFile(folder), `${two}\n${one}\n`);
    const { log: swapped } = await openLog({ folder, seal, clock });
    expect((await problemsOf(swapped))[0]).toMatchObject({ file: 'access/000001.jsonl' });
  });
});

describe('when the disk fails', () => {
  test.each(['ENOSPC', 'EIO'])(
    '%s: nothing is thrown, nothing is lost, and a line says that some came late',
    async (code) => {
      const files = new FailingFiles();
      const { log, clock } = await openLog({ files });
      log.note(reading());
      await log.flush();
      files.fault = (operation) => (operation === 'write' ? code : undefined);
      files.partWritten = 0.5;
      clock.pass(20);
      log.note(reading());
      await log.flush();
      expect(log.trouble).toEqual({
        since: '2026-11-24T09:20:00.000Z',
        reason: code === 'ENOSPC' ? 'diskFull' : 'failed',
      });
      clock.pass(20);
      log.note(reading());
      await log.flush();
      files.fault = undefined;
      await log.flush();
      expect(log.trouble).toBeNull();
      expect((await linesOf(log)).map(({ kind, at, rows }) => [kind, at.slice(11, 16), rows])).toEqual([
        ['read', '09:00', null],
        ['gap', '09:20', 0],
        ['read', '09:20', null],
        ['read', '09:40', null],
      ]);
      expect(await problemsOf(log)).toEqual([]);
    },
  );

  test('what does not fit into memory meanwhile is counted', async () => {
    const files = new FailingFiles();
    const { log } = await openLog({ files });
    files.fault = (operation) => (operation === 'sync' ? 'EIO' : undefined);
    for (let line = 0; line < 10_007; line += 1) log.note(reading({ once: undefined }));
    await log.flush();
    files.fault = undefined;
    await log.flush();
    const lines = await linesOf(log);
    expect(lines).toHaveLength(10_001);
    expect(lines[0]).toMatchObject({ kind: 'gap', rows: 7 });
  });
});
