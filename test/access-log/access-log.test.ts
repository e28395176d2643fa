// The log of who read what, on real files: what it keeps, what it lets pass, and what a full disk, a torn write or somebody
// with an editor does to it.

import { randomBytes, randomUUID } from 'node:crypto';
import { appendFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type AccessHead, readableLine } from '../../electron/core/access-log/access-line.ts';
import { AccessLog, type Noted } from '../../electron/core/access-log/access-log.ts';
import { checkLog } from '../../electron/core/access-log/check-log.ts';
import type { AccessLogHead } from '../../electron/core/access-log/end-of-log.ts';
import { selectLines } from '../../electron/core/access-log/select-lines.ts';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';
import { type Seal, sealWith, unsealed } from '../../electron/core/store/seal.ts';
import { FailingFiles } from '../support/failing-files.ts';
import { silentLog, temporaryFolder } from '../support/store-folder.ts';

class Clock {
  at = Temporal.Instant.from('2026-11-24T09:00:00Z');
  instant = () => this.at;
  pass(minutes: number) {
    this.at = this.at.add({ minutes });
  }
}

interface Given {
  folder?: string;
  files?: Files;
  seal?: Seal;
  clock?: Clock;
  fileBytes?: number;
}

async function openLog(given: Given = {}) {
  const { files = diskFiles, seal = unsealed, clock = new Clock(), fileBytes } = given;
  const folder = given.folder ?? (await temporaryFolder());
  const log = await AccessLog.open({
    folder,
    files,
    seal,
    now: clock,
    log: silentLog,
    ...(fileBytes === undefined ? {} : { fileBytes }),
  });
  onTestFinished(() => log.close());
  return { log, folder, clock };
}

const caseId = '01900000-0000-7000-8000-0000000000c1';

const reading = (change: Partial<Noted> = {}): Noted => ({
  account: 'ana',
  kind: 'read',
  what: 'cases.get',
  about: [`cases/${caseId}`],
  rows: null,
  fields: [],
  once: `cases/${caseId}`,
  ...change,
});

const listing = (page: number, rows: number): Noted =>
  reading({ what: 'members.list', about: [], rows, fields: ['search'], once: `members.list ${page}` });

async function linesOf(log: AccessLog): Promise<AccessHead[]> {
  const found: AccessHead[] = [];
  for await (const { bytes } of log.lines()) {
    const line = readableLine(bytes);
    if (line) found.push(line);
  }
  return found;
}

async function problemsOf(log: AccessLog, known: AccessLogHead[] = []) {
  const problems: { file: string; line: number | null; what: string }[] = [];
  await checkLog(log, { known, report: (problem) => void problems.push(problem), pause: () => undefined });
  return problems;
}

const keyed = () => sealWith(randomBytes(32), randomUUID());
const first = (folder: string) => join(folder, 'access', '000001.jsonl');

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
    const text = await readFile(first(folder), 'utf8');
    expect(text).not.toContain(caseId);
    expect(text).not.toContain('cases.get');
    const [one, two] = text.split('\n');
    await writeFile(first(folder), `${two}\n${one}\n`);
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
    await appendFile(first(folder), '{"n":4,"at":"2026-');
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
    const bytes = await readFile(first(folder));
    await truncate(first(folder), bytes.length - 1);
    const { log } = await openLog({ folder, seal, clock });
    log.note(reading());
    await log.flush();
    expect((await linesOf(log)).map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    expect(await problemsOf(log)).toEqual([]);
  });

  test('an edited line is named, the log goes on in a new file, and the line is named still', async () => {
    const { folder, seal, clock } = await filled(5);
    const lines = (await readFile(first(folder), 'utf8')).split('\n');
    const edited = lines[2] as string;
    lines[2] = `${edited.slice(0, 40)}${edited[40] === 'a' ? 'b' : 'a'}${edited.slice(41)}`;
    await writeFile(first(folder), lines.join('\n'));
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
    const lines = (await readFile(first(folder), 'utf8')).split('\n');
    lines.splice(2, 1);
    await writeFile(first(folder), lines.join('\n'));
    const { log } = await openLog({ folder, seal, clock });
    expect((await problemsOf(log))[0]?.file).toBe('access/000001.jsonl');
  });

  test('last lines that were dropped are missed by whoever keeps the hash of one', async () => {
    const { folder, seal, clock, head } = await filled(5);
    const lines = (await readFile(first(folder), 'utf8')).split('\n');
    await writeFile(first(folder), `${lines.slice(0, 3).join('\n')}\n`);
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
