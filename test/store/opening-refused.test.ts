// A disk that refuses while a folder is opened: what comes of it has the system's own code, which people are told in words,
// and nothing that lies there has changed.

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openingProblem } from '../../electron/core/commands/problem.ts';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';
import { FailingFiles } from '../support/failing-files.ts';
import { openTestStore, saveEmployer, temporaryFolder } from '../support/store-folder.ts';

/** What is said of a folder that does not open. */
async function said(folder: string, files: Files): Promise<string> {
  const refused = await openTestStore(folder, { files }).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(Error);
  const { message } = openingProblem(refused, folder);
  expect(message.replace(folder, '')).not.toMatch(/[Ee]rror|E[A-Z]{3,}|SQL/u);
  return message;
}

/** SQLite cannot open a lock that is a folder. */
async function withoutLock(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'lock'));
  return folder;
}

describe('a lock that cannot be taken', () => {
  test.each([
    ['EROFS', 'The disk is locked against writing.'],
    ['EACCES', 'This account may not read or write there.'],
    ['ENOSPC', 'The disk is full.'],
  ])('is told as what the disk says: %s', async (code, words) => {
    const folder = await withoutLock();
    const files = new FailingFiles();
    files.fault = (operation, path) =>
      operation === 'open' && path.startsWith(join(folder, 'lock.')) ? code : undefined;
    expect(await said(folder, files)).toContain(words);
    expect(await readdir(folder)).toEqual(['lock']);
  });

  test('on a disk that takes everything else is a matter of who may', async () => {
    const folder = await withoutLock();
    expect(await said(folder, diskFiles)).toContain('This account may not read or write there.');
    expect(await readdir(folder)).toEqual(['lock']);
  });
});

test('a folder that cannot be made says why, not that it is not there', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  expect(await said(join(folder, 'file', 'x'), diskFiles)).toContain('is a file, not a folder');
});

test('history that the disk cannot read is told in words, and nothing is cut', async () => {
  const folder = await temporaryFolder();
  const store = await openTestStore(folder);
  await saveEmployer(store, 'Council');
  await store.close();
  await rm(join(folder, 'snapshot'), { recursive: true });
  const path = join(folder, 'history/000001.jsonl');
  const before = await readFile(path);
  const files: Files = {
    ...diskFiles,
    async open(name, mode) {
      const file = await diskFiles.open(name, mode);
      const read = () => Promise.reject(Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' }));
      return name === path && mode === 'read' ? { ...file, read } : file;
    },
  };
  expect(await said(folder, files)).toContain('The disk failed while it was read.');
  expect(await readFile(path)).toEqual(before);
});
