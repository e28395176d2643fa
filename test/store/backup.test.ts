import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf, chunked } from '../support/byte-streams.ts';
import { addDocument, everything, filesIn, filledStore } from '../support/filled-store.ts';
import { refusingDisk } from '../support/refusing-disk.ts';
import { openBackup, openTestStore, rename, saveEmployer, temporaryFolder } from '../support/store-folder.ts';

describe('a backup', () => {
  it('opened in an empty desk gives back everything: records, history, documents, search', async () => {
    const store = await filledStore(await temporaryFolder());
    const letter = randomBytes(400_000);
    const attached = await addDocument(store, letter);
    const steps: number[] = [];
    const made = await store.keeping.backup({ onProgress: (done, total) => steps.push(done / total) });
    expect(made).toMatchObject({ seq: store.seq, attachments: 1, at: '2026-11-24T09:00:00.000Z' });
    expect(steps.at(-1)).toBe(1);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    const { hash: _, counts, ...listed } = made;
    expect(counts).toMatchObject({ members: 40, cases: 10, timeline: 30 });
    expect(await store.keeping.backups()).toEqual([listed]);
    expect(store.lastBackupAt).toBe(made.at);

    const folder = await temporaryFolder();
    const { store: other, missing } = await openBackup(folder, made.path);
    expect(other.seq).toBe(store.seq);
    expect(missing).toEqual([]);
    expect(everything(other)).toEqual(everything(store));
    const page = { offset: 0, limit: 100 };
    expect(await other.history({ page })).toEqual(await store.history({ page }));
    expect(await other.verify()).toEqual(await store.verify());
    expect(await bytesOf(await other.attachment(attached))).toEqual(letter);
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
  });

  it('shares its documents with the other backups in the folder', async () => {
    const store = await filledStore(await temporaryFolder());
    const folder = await temporaryFolder();
    await addDocument(store, randomBytes(50_000));
    await store.keeping.backup({ folder });
    const [shared] = (await filesIn(folder)).filter((name) => name.includes('attachments'));
    // What lies there is trusted by its name: were it copied again, this mark would be gone.
    await writeFile(join(folder, shared!), 'marked');
    await addDocument(store, randomBytes(60_000));
    const second = await store.keeping.backup({ folder });
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
    const making = store.keeping.backup();
    for (let at = 0; at < 20; at += 1) await rename(store, id, `After ${at}`);
    const { path, seq } = await making;
    const { store: other } = await openBackup(await temporaryFolder(), path);
    expect(other.seq).toBe(seq);
    expect((await other.verify()).isSound).toBe(true);
  });

  it('that is stopped leaves nothing behind, and what other backups need stays', async () => {
    const store = await filledStore(await temporaryFolder());
    const folder = await temporaryFolder();
    await addDocument(store, randomBytes(50_000));
    await store.keeping.backup({ folder });
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
      const making = store.keeping.backup({ folder, signal: controller.signal, onProgress });
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
      await expect(store.keeping.backup({ folder })).rejects.toMatchObject({ name: 'NotSaved', reason: 'diskFull' });
      expect(await filesIn(folder)).toEqual([]);
      expect(store.lastBackupAt).toBeNull();
      disk.allow();
      await store.keeping.backup({ folder });
      expect(store.lastBackupAt).not.toBeNull();
    },
  );
});

it('the checksum of a backup is of everything before its last line', async () => {
  const store = await filledStore(await temporaryFolder());
  const bytes = await readFile((await store.keeping.backup()).path);
  const lastLine = bytes.lastIndexOf('\n', -2) + 1;
  const { end } = JSON.parse(bytes.toString('utf8', lastLine));
  expect(end.sha256).toBe(createHash('sha256').update(bytes.subarray(0, lastLine)).digest('hex'));
});
