import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Log } from '../../electron/core/ports.ts';
import { DESK_VALUE_BYTES, DeskFile, DeskValueTooLarge } from '../../electron/core/store/desk-file.ts';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';
import { unsealed } from '../../electron/core/store/seal.ts';
import { refusingDisk } from '../support/refusing-disk.ts';
import { fixedNow, silentLog, temporaryFolder } from '../support/store-folder.ts';

const open = (folder: string, files: Files = diskFiles, log: Log = silentLog) =>
  DeskFile.open({ files, folder, seal: unsealed, log, now: fixedNow });

describe('desk.json', () => {
  it('gives back what was kept, also after opening again, and forgets null', async () => {
    const folder = await temporaryFolder();
    const desk = await open(folder);
    expect(desk.get('draft')).toBeUndefined();
    const draft = { type: 'dismissal', whatHappened: ' Kept as typed. \n', who: [{ lastName: 'O’Neill' }] };
    await desk.set('draft', draft);
    await desk.set('width', 1_280);
    await desk.setLastBackupAt('2026-11-20T18:00:00.000Z');
    const again = await open(folder);
    expect(again.get('draft')).toEqual(draft);
    expect(again.get('width')).toBe(1_280);
    expect(again.lastBackupAt).toBe('2026-11-20T18:00:00.000Z');
    await again.set('draft', null);
    expect((await open(folder)).get('draft')).toBeUndefined();
    expect((await open(folder)).lastBackupAt).toBe('2026-11-20T18:00:00.000Z');
  });

  it('takes any key and any JSON value as they are', async () => {
    const folder = await temporaryFolder();
    const key = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
    );
    await fc.assert(
      fc.asyncProperty(key, fc.jsonValue(), async (name, value) => {
        const desk = await open(folder);
        await desk.set(name, value);
        const kept = JSON.parse(JSON.stringify(value)) ?? undefined;
        expect(desk.get(name)).toEqual(kept);
        expect((await open(folder)).get(name)).toEqual(kept);
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
      { numRuns: 60 },
    );
    expect((await open(folder)).get('never kept')).toBeUndefined();
  });

  it('does not hand out what somebody could change behind its back', async () => {
    const desk = await open(await temporaryFolder());
    const value = { list: [1] };
    await desk.set('key', value);
    value.list.push(2);
    expect(desk.get('key')).toEqual({ list: [1] });
    expect(() => (desk.get('key') as typeof value).list.push(3)).toThrow();
  });

  it('keeps everything that is set at the same moment', async () => {
    const folder = await temporaryFolder();
    const desk = await open(folder);
    await Promise.all(Array.from({ length: 50 }, (_, at) => desk.set(`key ${at % 25}`, at)));
    const again = await open(folder);
    expect(Array.from({ length: 25 }, (_, at) => again.get(`key ${at}`))).toEqual(
      Array.from({ length: 25 }, (_, at) => at + 25),
    );
  });

  it('refuses a value of more than a megabyte and keeps the one before', async () => {
    const desk = await open(await temporaryFolder());
    await desk.set('key', 'before');
    await expect(desk.set('key', 'é'.repeat(DESK_VALUE_BYTES / 2))).rejects.toThrow(DeskValueTooLarge);
    expect(desk.get('key')).toBe('before');
    await desk.set('key', 'x'.repeat(DESK_VALUE_BYTES - 2));
  });

  it.each(['{"values":{"draft":"half', '[]', '{"values":[]}', '{"values":{},"lastBackupAt":7}', '', '\u0000\u0000'])(
    'puts a file aside that cannot be read (%j), says so, and starts empty',
    async (text) => {
      const folder = await temporaryFolder();
      await writeFile(join(folder, 'desk.json'), text);
      const said: unknown[] = [];
      const log: Log = { info: () => undefined, error: (event, ids) => said.push([event, ids]) };
      const desk = await open(folder, diskFiles, log);
      expect(desk.get('draft')).toBeUndefined();
      await desk.set('draft', 'new');
      const [aside] = (await readdir(folder)).filter((name) => name.startsWith('desk.damaged-'));
      expect(await readFile(join(folder, aside!), 'utf8')).toBe(text);
      expect(said).toEqual([[expect.stringContaining('desk.json is damaged'), { copiedTo: aside }]]);
      expect((await open(folder)).get('draft')).toBe('new');
    },
  );

  it('never writes over a damaged file that it could not put aside', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'desk.json'), '{"values":{"draft":"half');
    const disk = refusingDisk();
    disk.refuse('rename', 'EROFS');
    const desk = await open(folder, disk);
    await expect(desk.set('draft', 'new')).rejects.toMatchObject({ name: 'NotSaved', reason: 'readOnly' });
    expect(await readFile(join(folder, 'desk.json'), 'utf8')).toBe('{"values":{"draft":"half');
    disk.allow();
    await desk.set('draft', 'new');
    expect((await open(folder)).get('draft')).toBe('new');
    const [aside] = (await readdir(folder)).filter((name) => name.startsWith('desk.damaged-'));
    expect(await readFile(join(folder, aside ?? ''), 'utf8')).toBe('{"values":{"draft":"half');
  });

  it.each(['open', 'write', 'sync', 'rename'] as const)(
    'is as it was when the disk refuses to %s, and takes the next value when it does not any more',
    async (step) => {
      const folder = await temporaryFolder();
      const disk = refusingDisk();
      const desk = await open(folder, disk);
      await desk.set('draft', 'before');
      disk.refuse(step, 'ENOSPC');
      await expect(desk.set('draft', 'lost')).rejects.toMatchObject({ name: 'NotSaved', reason: 'diskFull' });
      expect(desk.get('draft')).toBe('before');
      expect((await open(folder)).get('draft')).toBe('before');
      disk.allow();
      await desk.set('draft', 'after');
      expect((await open(folder)).get('draft')).toBe('after');
      expect(await readdir(folder)).toEqual(['desk.json']);
    },
  );
});
