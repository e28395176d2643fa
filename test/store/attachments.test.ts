import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Attachments } from '../../electron/core/store/attachments.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { bytesOf, chunked } from '../support/byte-streams.ts';
import { refusingDisk } from '../support/refusing-disk.ts';
import { temporaryFolder } from '../support/store-folder.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const pathOf = (folder: string, hash: string): string => join(folder, hash.slice(0, 2), hash.slice(2));
const everyFile = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => one.name);

describe('the attachment store', () => {
  it.each([0, 1, 262_143, 262_144, 262_145, 1_000_000])('gives back %i bytes as they came', async (length) => {
    const folder = await temporaryFolder();
    const attachments = new Attachments(diskFiles, folder);
    const bytes = randomBytes(length);
    const added = await attachments.add(chunked(bytes, 70_000));
    expect(added).toEqual({ hash: sha256(bytes), bytes: length });
    expect(await readFile(pathOf(folder, added.hash))).toEqual(bytes);
    expect(await bytesOf(await attachments.read(added.hash))).toEqual(bytes);
  });

  it('keeps the same bytes once, also when they come twice at the same time', async () => {
    const folder = await temporaryFolder();
    const attachments = new Attachments(diskFiles, folder);
    const bytes = randomBytes(500_000);
    const added = await Promise.all([1, 2, 3].map((part) => attachments.add(chunked(bytes, part * 1_000))));
    expect(new Set(added.map(({ hash }) => hash))).toEqual(new Set([sha256(bytes)]));
    expect(await everyFile(folder)).toHaveLength(1);
    expect(await attachments.hashes()).toEqual([sha256(bytes)]);
  });

  it('leaves nothing behind when the bytes stop coming', async () => {
    const folder = await temporaryFolder();
    async function* broken() {
      yield randomBytes(10_000);
      throw new Error('the connection was lost');
    }
    await expect(new Attachments(diskFiles, folder).add(broken())).rejects.toThrow('the connection was lost');
    expect(await everyFile(folder)).toEqual([]);
  });

  it.each(['makeFolder', 'open', 'write', 'sync', 'rename'] as const)(
    'leaves nothing behind when the disk refuses to %s',
    async (step) => {
      const folder = await temporaryFolder();
      const disk = refusingDisk();
      const attachments = new Attachments(disk, folder);
      const bytes = randomBytes(10_000);
      disk.refuse(step, 'ENOSPC');
      await expect(attachments.add(chunked(bytes))).rejects.toMatchObject({ name: 'NotSaved', reason: 'diskFull' });
      expect(await everyFile(folder)).toEqual([]);
      disk.allow();
      await attachments.add(chunked(bytes));
      expect(await everyFile(folder)).toHaveLength(1);
    },
  );

  it('hands out nothing of a damaged file, and is whole again when the bytes come again', async () => {
    const folder = await temporaryFolder();
    const attachments = new Attachments(diskFiles, folder);
    const bytes = randomBytes(300_000);
    const { hash } = await attachments.add(chunked(bytes));
    const flipped = Buffer.from(bytes);
    flipped[299_999]! ^= 1;
    for (const damage of [() => writeFile(pathOf(folder, hash), flipped), () => truncate(pathOf(folder, hash), 5)]) {
      await damage();
      await expect(attachments.read(hash)).rejects.toMatchObject({ name: 'DamagedAttachment', hash });
      await attachments.add(chunked(bytes));
      expect(await bytesOf(await attachments.read(hash))).toEqual(bytes);
    }
  });

  it.each(['a'.repeat(64), '../../../../etc/passwd', '', 'A'.repeat(64)])('has nothing under %j', async (hash) => {
    const attachments = new Attachments(diskFiles, await temporaryFolder());
    await expect(attachments.read(hash)).rejects.toMatchObject({ name: 'NotThere', what: 'attachment' });
  });

  it('lets go of the file when whoever reads it stops', async () => {
    const attachments = new Attachments(diskFiles, await temporaryFolder());
    const { hash } = await attachments.add(chunked(randomBytes(1_000_000)));
    const reader = (await attachments.read(hash)).getReader();
    await reader.read();
    await reader.cancel();
    expect(await reader.read()).toEqual({ value: undefined, done: true });
  });
});
