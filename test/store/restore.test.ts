import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_FORMAT, type BackupHead, backupChunks } from '../../electron/core/store/backup-file.ts';
import { unsealed } from '../../electron/core/store/seal.ts';
import { bytesOf } from '../support/byte-streams.ts';
import { addDocument, everything, filesIn, filledStore } from '../support/filled-store.ts';
import { refusingDisk } from '../support/refusing-disk.ts';
import { openBackup, openTestStore, saveEmployer, temporaryFolder } from '../support/store-folder.ts';

const run = promisify(execFile);

describe('opening a backup', () => {
  async function backedUp() {
    const store = await filledStore(await temporaryFolder());
    await addDocument(store, randomBytes(1_000));
    const folder = await temporaryFolder();
    const made = await store.keeping.backup({ folder });
    return { store, folder, made, bytes: await readFile(made.path) };
  }

  async function expectRefused(bytes: Uint8Array, sentence: RegExp): Promise<void> {
    const [folder, place] = [await temporaryFolder(), await temporaryFolder()];
    const store = await openTestStore(folder);
    const path = join(place, 'some.backup');
    await writeFile(path, bytes);
    const before = await filesIn(folder);
    await expect(store.keeping.stage(path)).rejects.toMatchObject({
      name: 'UnusableBackup',
      message: expect.stringMatching(sentence),
    });
    expect(await filesIn(folder)).toEqual(before);
    expect(store.seq).toBe(0);
    await saveEmployer(store, 'Still works');
    expect(store.seq).toBe(1);
    await store.close();
  }

  it('is refused wherever one bit of it is flipped, and nothing is changed', async () => {
    const { bytes } = await backedUp();
    const bit = fc.record({ at: fc.nat({ max: bytes.length - 1 }), bit: fc.nat({ max: 7 }) });
    const flip = fc.asyncProperty(bit, async ({ at, bit }) => {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 1 << bit;
      await expectRefused(flipped, /Nothing was changed/);
    });
    await fc.assert(flip, {
      numRuns: 60,
      examples: [0, 10, 40, 160, bytes.length - 1, bytes.length - 20].map((at) => [{ at, bit: 0 }]),
    });
  });

  it('is refused when it breaks off anywhere or goes on after its end', async () => {
    const { bytes } = await backedUp();
    for (const part of [0.001, 0.3, 0.99]) {
      await expectRefused(bytes.subarray(0, Math.ceil(bytes.length * part)), /Nothing was changed/);
    }
    await expectRefused(bytes.subarray(0, -1), /damaged/);
    await expectRefused(Buffer.concat([bytes, Buffer.from('\n')]), /damaged/);
  });

  it.each([
    ['nothing', ''],
    ['a letter', 'Dear Branch Secretary,\n'],
    ['other JSON', '{"members":[]}\n'],
    ['null', 'null\n'],
    ['one long line', 'x'.repeat(1_000_000)],
  ])('says that %s is not a backup', async (_, text) => {
    await expectRefused(Buffer.from(text), /not a Branchdesk backup/);
  });

  const head: BackupHead = {
    format: BACKUP_FORMAT,
    kind: 'backup',
    at: '2026-11-24T09:00:00Z',
    seq: 1,
    hash: '0'.repeat(64),
    attachments: 0,
    root: null,
    folderId: null,
  };
  async function forged(files: { name: string; text: string }[], changes: Partial<typeof head> = {}): Promise<Buffer> {
    const held = files.map(({ name, text }) => {
      const bytes = Buffer.from(text, 'utf8');
      async function* once() {
        yield bytes;
      }
      return { name, bytes: bytes.length, chunks: once };
    });
    const chunks: Uint8Array[] = [];
    for await (const chunk of backupChunks(unsealed, { ...head, ...changes }, held, [], () => undefined))
      chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  it('is refused when a newer Branchdesk made it', async () => {
    await expectRefused(await forged([], { format: BACKUP_FORMAT + 1 }), /newer Branchdesk/);
  });

  it('is refused when its checksum holds and its history does not', async () => {
    const { store } = await backedUp();
    const history = await readFile(join(store.folder, 'history', '000001.jsonl'), 'utf8');
    const { lastHash, seq } = await store.verify();
    const whole = [{ name: 'history/000001.jsonl', text: history }];
    const tampered = [{ name: 'history/000001.jsonl', text: history.replace('Leeds Trams', 'Leeds Drams') }];
    await expectRefused(await forged(tampered, { seq, hash: lastHash }), /history in this backup is damaged/);
    await expectRefused(await forged(whole, { seq: seq + 1, hash: lastHash }), /history in this backup is damaged/);
    await expectRefused(await forged([], { seq, hash: lastHash }), /history in this backup is damaged/);

    const path = join(await temporaryFolder(), 'whole.backup');
    await writeFile(path, await forged(whole, { seq, hash: lastHash }));
    const { store: other } = await openBackup(await temporaryFolder(), path);
    expect(other.seq).toBe(seq);
    expect(everything(other)).toEqual(everything(store));
  });

  it.each([
    '../../outside.jsonl',
    '/etc/passwd',
    'history/../../outside.jsonl',
    'desk.json',
    'history/000001.jsonl\u0000',
  ])('is refused when it holds a file named %j', async (name) => {
    await expectRefused(await forged([{ name, text: '' }]), /damaged/);
  });

  it('names the documents that are nowhere, and takes those that are in the desk’s own backups', async () => {
    const { store, folder, made } = await backedUp();
    const [hash] = [...store.view('secretary').all('documents')].map((document) => document.hash);
    const alone = join(await temporaryFolder(), 'alone.backup');
    await writeFile(alone, await readFile(made.path));
    const { store: without, missing } = await openBackup(await temporaryFolder(), alone);
    expect(missing).toEqual([hash]);
    await expect(without.attachment(hash!)).rejects.toMatchObject({ name: 'NotThere' });

    const home = await temporaryFolder();
    await mkdir(join(home, 'backups'), { recursive: true });
    await run('cp', ['-r', join(folder, 'attachments'), join(home, 'backups')]);
    const { store: within, missing: none } = await openBackup(home, alone);
    expect(none).toEqual([]);
    expect((await bytesOf(await within.attachment(hash!))).length).toBe(1_000);
  });

  it('takes missing documents later from where they lie', async () => {
    const { store, folder, made } = await backedUp();
    const hashes = [...store.view('secretary').all('documents')].map((document) => document.hash);
    const alone = join(await temporaryFolder(), 'alone.backup');
    await writeFile(alone, await readFile(made.path));
    const { store: other } = await openBackup(await temporaryFolder(), alone);
    expect(await other.keeping.findAttachments(await temporaryFolder(), hashes)).toEqual({ found: 0, missing: 1 });
    expect(await other.keeping.findAttachments(folder, hashes)).toEqual({ found: 1, missing: 0 });
    expect((await bytesOf(await other.attachment(hashes[0]!))).length).toBe(1_000);
  });

  it('leaves the desk empty and usable when the disk refuses on the way, whichever step it is', async () => {
    const { made } = await backedUp();
    for (const step of ['write', 'sync', 'rename'] as const) {
      let isDone = false;
      for (let after = 0; !isDone; after += 1) {
        const disk = refusingDisk();
        const folder = await temporaryFolder();
        const other = await openTestStore(folder, { files: disk });
        disk.refuse(step, 'ENOSPC', after);
        const failure = await other.keeping.stage(made.path).then(
          () => null,
          (error: unknown) => error,
        );
        disk.allow();
        isDone = failure === null;
        if (failure !== null) {
          expect(failure).toMatchObject({ name: 'NotSaved', reason: 'diskFull' });
          expect(
            (await filesIn(folder)).filter((name) => /^(history|snapshot|restoring|attachments)\//.test(name)),
          ).toEqual([]);
          await saveEmployer(other, 'Still works');
        }
        await other.close();
      }
    }
  });

  it('is forgotten when the program was killed before', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'restoring', 'history'), { recursive: true });
    await writeFile(join(folder, 'restoring', 'history', '000001.jsonl'), 'half');
    const other = await openTestStore(folder);
    expect(other.seq).toBe(0);
    expect(other.damage).toEqual([]);
    expect((await filesIn(folder)).filter((name) => name.includes('restoring'))).toEqual([]);
  });
});
