import { execFile } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_FORMAT, backupChunks } from '../../electron/core/store/backup-file.ts';
import type { DeskStore } from '../../electron/core/store/desk-store.ts';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';
import { collectionNames } from '../../shared/domain/collections.ts';
import { bytesOf, chunked } from '../support/byte-streams.ts';
import { makeLargeBranch, sown } from '../support/large-branch.ts';
import { refusingDisk } from '../support/refusing-disk.ts';
import { openTestStore, rename, saveEmployer, secretary, temporaryFolder } from '../support/store-folder.ts';

const run = promisify(execFile);

/** A branch with history: filled, changed, undone, with documents. */
async function filledStore(folder: string): Promise<DeskStore> {
  const store = await openTestStore(folder);
  await store.transact(secretary, { code: 'test.fill' }, (tx) => {
    for (const { collection, record } of sown(makeLargeBranch({ members: 40, cases: 10, timeline: 30 }, 3))) {
      tx.put(collection, record);
    }
  });
  await store.snapshot();
  const id = await saveEmployer(store, 'Leeds Trams');
  await rename(store, id, 'Leeds Supertram');
  await store.revert(secretary, store.seq, 'refuse');
  return store;
}

async function addDocument(store: DeskStore, bytes: Uint8Array): Promise<string> {
  const { hash } = await store.attach(chunked(bytes));
  const [found] = store.view('secretary').all('cases');
  await store.transact(secretary, { code: 'test.addDocument' }, (tx) => {
    const about = { mediaType: 'application/pdf', bytes: bytes.length, hash, addedOn: '2026-11-24' };
    tx.put('documents', { id: randomUUID(), caseId: found!.id, name: 'Letter.pdf', ...about });
  });
  return hash;
}

const everything = (store: DeskStore) =>
  collectionNames.map((name) => [...store.view('secretary').all(name)].sort((a, b) => (a.id < b.id ? -1 : 1)));

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)))
    .filter((name) => !basename(name).startsWith('lock'))
    .sort();

describe('a backup', () => {
  it('opened in an empty desk gives back everything: records, history, documents, search', async () => {
    const store = await filledStore(await temporaryFolder());
    const letter = randomBytes(400_000);
    const hash = await addDocument(store, letter);
    const steps: number[] = [];
    const made = await store.backUp({ onProgress: (done, total) => steps.push(done / total) });
    expect(made).toMatchObject({ seq: store.seq, attachments: 1, at: '2026-11-24T09:00:00.000Z' });
    expect(steps.at(-1)).toBe(1);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(await store.backups()).toEqual([made]);
    expect(store.lastBackupAt).toBe(made.at);

    const folder = await temporaryFolder();
    const other = await openTestStore(folder);
    const changes: unknown[] = [];
    expect(await other.restore(made.path)).toEqual({ seq: store.seq, missingAttachments: [] });
    other.subscribe((change) => changes.push(change));
    expect(everything(other)).toEqual(everything(store));
    const page = { offset: 0, limit: 100 };
    expect(await other.history({ page })).toEqual(await store.history({ page }));
    expect(await other.verify()).toEqual(await store.verify());
    expect(await bytesOf(await other.attachment(hash))).toEqual(letter);
    expect(other.lastBackupAt).toBe(made.at);
    await other.searchReady;
    expect((await other.view('secretary').search('leeds trams', 5)).isReady).toBe(true);
    const [member] = other.view('secretary').all('members');
    expect((await other.view('secretary').search(member!.number!, 1)).hits[0]?.id).toBe(member!.id);

    await saveEmployer(other, 'Saved afterwards');
    expect(other.seq).toBe(store.seq + 1);
    await other.close();
    const again = await openTestStore(folder);
    expect(again.damage).toEqual([]);
    expect(again.seq).toBe(store.seq + 1);
    expect((await again.verify()).isSound).toBe(true);
    expect(again.lastBackupAt).toBe(made.at);
  });

  it('shares its documents with the other backups in the folder', async () => {
    const store = await filledStore(await temporaryFolder());
    const folder = await temporaryFolder();
    await addDocument(store, randomBytes(50_000));
    await store.backUp({ folder });
    const [shared] = (await filesIn(folder)).filter((name) => name.includes('attachments'));
    // What lies there is trusted by its name: were it copied again, this mark would be gone.
    await writeFile(join(folder, shared!), 'marked');
    await addDocument(store, randomBytes(60_000));
    const second = await store.backUp({ folder });
    expect(second.attachments).toBe(2);
    expect(await readFile(join(folder, shared!), 'utf8')).toBe('marked');
    expect((await filesIn(folder)).filter((name) => name.includes('attachments'))).toHaveLength(2);
    expect(second.bytes).toBeLessThan(
      2 * (await readFile(join(store.folder, 'history', '000001.jsonl'))).length + 100_000,
    );
  });

  it('does not hold up saves, and holds whole transactions', async () => {
    const store = await filledStore(await temporaryFolder());
    const id = await saveEmployer(store, 'Before');
    const making = store.backUp();
    for (let at = 0; at < 20; at += 1) await rename(store, id, `After ${at}`);
    const { path, seq } = await making;
    const other = await openTestStore(await temporaryFolder());
    expect((await other.restore(path)).seq).toBe(seq);
    expect((await other.verify()).isSound).toBe(true);
  });

  it('that is stopped leaves nothing behind, and what other backups need stays', async () => {
    const store = await filledStore(await temporaryFolder());
    const folder = await temporaryFolder();
    await addDocument(store, randomBytes(50_000));
    await store.backUp({ folder });
    const before = await filesIn(folder);
    await addDocument(store, randomBytes(60_000));
    let stops = 0;
    for (let stopAfter = 0; ; stopAfter += 1) {
      const controller = new AbortController();
      let steps = 0;
      const onProgress = (): void => {
        steps += 1;
        if (steps === stopAfter) controller.abort();
      };
      if (stopAfter === 0) controller.abort();
      const making = store.backUp({ folder, signal: controller.signal, onProgress });
      const isMade = await making.then(
        () => true,
        (error: Error) => error.name !== 'AbortError',
      );
      if (isMade) break;
      stops += 1;
      expect(await filesIn(folder)).toEqual(before);
    }
    // Before it began, after the document, and after each file of history and the snapshot.
    expect(stops).toBeGreaterThanOrEqual(4);
  });

  it.each(['open', 'write', 'sync', 'rename'] as const)(
    'leaves nothing behind when the disk refuses to %s',
    async (step) => {
      const disk = refusingDisk();
      const folder = await temporaryFolder();
      const store = await openTestStore(await temporaryFolder(), { files: disk });
      await saveEmployer(store, 'Leeds Trams');
      await store.attach(chunked(randomBytes(10_000)));
      await store.snapshot();
      disk.refuse(step, 'ENOSPC');
      await expect(store.backUp({ folder })).rejects.toMatchObject({ name: 'NotSaved', reason: 'diskFull' });
      expect(await filesIn(folder)).toEqual([]);
      expect(store.lastBackupAt).toBeNull();
      disk.allow();
      await store.backUp({ folder });
      expect(store.lastBackupAt).not.toBeNull();
    },
  );
});

describe('opening a backup', () => {
  async function backedUp() {
    const store = await filledStore(await temporaryFolder());
    await addDocument(store, randomBytes(1_000));
    const folder = await temporaryFolder();
    const made = await store.backUp({ folder });
    return { store, folder, made, bytes: await readFile(made.path) };
  }

  async function expectRefused(bytes: Uint8Array, sentence: RegExp): Promise<void> {
    const [folder, place] = [await temporaryFolder(), await temporaryFolder()];
    const store = await openTestStore(folder);
    const path = join(place, 'some.backup');
    await writeFile(path, bytes);
    const before = await filesIn(folder);
    await expect(store.restore(path)).rejects.toMatchObject({
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

  const head = { format: BACKUP_FORMAT, at: '2026-11-24T09:00:00Z', seq: 1, hash: '0'.repeat(64), attachments: 0 };
  async function forged(files: { name: string; text: string }[], changes: Partial<typeof head> = {}): Promise<Buffer> {
    const place = await temporaryFolder();
    const opened = [];
    for (const [at, { name, text }] of files.entries()) {
      await writeFile(join(place, String(at)), text);
      opened.push({
        name,
        bytes: Buffer.byteLength(text),
        file: await diskFiles.open(join(place, String(at)), 'read'),
      });
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of backupChunks({ ...head, ...changes }, opened, [], () => undefined)) chunks.push(chunk);
    for (const { file } of opened) await file.close();
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

    const other = await openTestStore(await temporaryFolder());
    const path = join(await temporaryFolder(), 'whole.backup');
    await writeFile(path, await forged(whole, { seq, hash: lastHash }));
    expect((await other.restore(path)).seq).toBe(seq);
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

  it('never happens over what is there', async () => {
    const { made } = await backedUp();
    const other = await openTestStore(await temporaryFolder());
    await saveEmployer(other, 'Here already');
    await expect(other.restore(made.path)).rejects.toThrow('There is something here already');
    expect([...other.view('secretary').all('employers')].map(({ name }) => name)).toEqual(['Here already']);
  });

  it('names the documents that are nowhere, and takes those that are in the desk’s own backups', async () => {
    const { store, folder, made } = await backedUp();
    const [hash] = [...store.view('secretary').all('documents')].map((document) => document.hash);
    const alone = join(await temporaryFolder(), 'alone.backup');
    await writeFile(alone, await readFile(made.path));
    const without = await openTestStore(await temporaryFolder());
    expect((await without.restore(alone)).missingAttachments).toEqual([hash]);
    await expect(without.attachment(hash!)).rejects.toMatchObject({ name: 'NotThere' });

    const home = await temporaryFolder();
    await mkdir(join(home, 'backups'), { recursive: true });
    await run('cp', ['-r', join(folder, 'attachments'), join(home, 'backups')]);
    const within = await openTestStore(home);
    expect((await within.restore(alone)).missingAttachments).toEqual([]);
    expect((await bytesOf(await within.attachment(hash!))).length).toBe(1_000);
  });

  it('leaves the desk empty and usable when the disk refuses on the way, whichever step it is', async () => {
    const { made, store } = await backedUp();
    let isDone = false;
    for (const step of ['write', 'sync', 'rename'] as const) {
      for (let after = 0; !isDone || step !== 'rename'; after += 1) {
        const disk = refusingDisk();
        const folder = await temporaryFolder();
        const other = await openTestStore(folder, { files: disk });
        disk.refuse(step, 'ENOSPC', after);
        const opening = other.restore(made.path);
        const failure = await opening.then(
          () => null,
          (error: unknown) => error,
        );
        disk.allow();
        if (failure === null) {
          isDone = true;
          expect(everything(other)).toEqual(everything(store));
          await other.close();
          break;
        }
        expect(failure).toMatchObject({ name: 'NotSaved', reason: 'diskFull' });
        expect((await filesIn(folder)).filter((name) => /^(history|snapshot|restoring)\//.test(name))).toEqual([]);
        await saveEmployer(other, 'Still works');
        await other.close();
        expect((await openTestStore(folder)).seq).toBe(1);
      }
    }
    expect(isDone).toBe(true);
  });

  it('is finished at the next opening when the program was killed after it was checked', async () => {
    const { made, store } = await backedUp();
    const folder = await temporaryFolder();
    const donor = await openTestStore(await temporaryFolder());
    await donor.restore(made.path);
    await donor.close();
    await mkdir(join(folder, 'restoring'), { recursive: true });
    for (const part of ['history', 'snapshot']) {
      await run('cp', ['-r', join(donor.folder, part), join(folder, 'restoring')]);
    }
    // Killed after the first file had been put into place.
    await mkdir(join(folder, 'history'), { recursive: true });
    await run('mv', [join(folder, 'restoring', 'history', '000001.jsonl'), join(folder, 'history')]);
    await writeFile(join(folder, 'restoring', 'ready'), '{}\n');
    const other = await openTestStore(folder);
    expect(everything(other)).toEqual(everything(store));
    expect((await filesIn(folder)).filter((name) => name.includes('restoring'))).toEqual([]);
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

describe('everything in one zip', () => {
  it('is opened by another program and holds every file as it is', async () => {
    const store = await filledStore(await temporaryFolder());
    const bytes = randomBytes(300_000);
    const hash = await addDocument(store, bytes);
    await store.setDesk('draft', { type: 'pay' });
    await store.snapshot();
    const place = await temporaryFolder();
    await writeFile(join(place, 'all.zip'), await bytesOf(store.exportEverything()));
    await run('unzip', ['-q', join(place, 'all.zip'), '-d', join(place, 'out')]);
    const names = await filesIn(join(place, 'out'));
    expect(names).toEqual(
      [
        'README.txt',
        `attachments/${hash.slice(0, 2)}/${hash.slice(2)}`,
        'desk.json',
        'history/000001.jsonl',
        `snapshot/${String(store.seq).padStart(12, '0')}.jsonl`,
      ].sort(),
    );
    for (const name of names.filter((name) => !name.endsWith('README.txt'))) {
      expect(await readFile(join(place, 'out', name)), name).toEqual(await readFile(join(store.folder, name)));
    }
    const readme = await readFile(join(place, 'out', 'README.txt'), 'utf8');
    for (const part of ['history', 'snapshot', 'attachments', 'desk.json']) expect(readme).toContain(part);

    // As the readme says: the folders are a data folder.
    const reopened = await openTestStore(join(place, 'out'));
    expect(everything(reopened)).toEqual(everything(store));
    expect(await bytesOf(await reopened.attachment(hash))).toEqual(bytes);
  });

  it('can be made of an empty desk, and stopped on the way', async () => {
    const empty = await openTestStore(await temporaryFolder());
    const place = await temporaryFolder();
    await writeFile(join(place, 'all.zip'), await bytesOf(empty.exportEverything()));
    expect((await run('unzip', ['-l', join(place, 'all.zip')])).stdout).toContain('README.txt');

    const store = await filledStore(await temporaryFolder());
    await addDocument(store, randomBytes(3_000_000));
    const reader = store.exportEverything().getReader();
    await reader.read();
    await reader.cancel();
    await saveEmployer(store, 'Still works');
  });

  it('ends with an error, never as half a zip, when a file cannot be read', async () => {
    let unreadable = 'nothing';
    const files: Files = {
      ...diskFiles,
      open(path, mode) {
        if (path.endsWith(unreadable)) throw Object.assign(new Error('the disk is failing'), { code: 'EIO' });
        return diskFiles.open(path, mode);
      },
    };
    const store = await openTestStore(await temporaryFolder(), { files });
    await saveEmployer(store, 'Leeds Trams');
    const { hash } = await store.attach(chunked(randomBytes(1_000_000)));
    unreadable = hash.slice(2);
    await expect(bytesOf(store.exportEverything())).rejects.toThrow('the disk is failing');
    unreadable = 'history/000001.jsonl';
    await expect(bytesOf(store.exportEverything())).rejects.toThrow('the disk is failing');
  });
});

it('the checksum of a backup is of everything before its last line', async () => {
  const store = await filledStore(await temporaryFolder());
  const bytes = await readFile((await store.backUp()).path);
  const lastLine = bytes.lastIndexOf('\n', -2) + 1;
  const { end } = JSON.parse(bytes.toString('utf8', lastLine));
  expect(end.sha256).toBe(createHash('sha256').update(bytes.subarray(0, lastLine)).digest('hex'));
});
