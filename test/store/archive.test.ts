import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';
import { bytesOf, chunked } from '../support/byte-streams.ts';
import { addDocument, everything, filesIn, filledStore } from '../support/filled-store.ts';
import { openTestStore, saveEmployer, temporaryFolder } from '../support/store-folder.ts';

/** Another library's unpacking: what it cannot read, no other program would. */
async function unpack(zip: string, folder: string): Promise<void> {
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(zip)))) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    if (!name.endsWith('/')) await writeFile(path, bytes);
  }
}

describe('everything in one zip', () => {
  it('is opened by another library and holds every file as it is', async () => {
    const store = await filledStore(await temporaryFolder());
    const bytes = randomBytes(300_000);
    const hash = await addDocument(store, bytes);
    await store.setDesk('draft', { type: 'pay' });
    await store.snapshot();
    const place = await temporaryFolder();
    await writeFile(join(place, 'all.zip'), await bytesOf(store.exportEverything()));
    await unpack(join(place, 'all.zip'), join(place, 'out'));
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
    expect(Object.keys(unzipSync(await readFile(join(place, 'all.zip'))))).toContain('README.txt');

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
