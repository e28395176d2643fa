// One process at a time has a folder open. A second one is told who; the lock of a killed one is free at once.

import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { FolderHeld } from '../../electron/core/store/errors.ts';
import { openTestStore, saveEmployer, temporaryFolder } from '../support/store-folder.ts';

const child = join(import.meta.dirname, '../support/holding-child.ts');

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

async function holdInChild(folder: string): Promise<{ process: Child; said: string; complaints: () => string }> {
  const held = spawn(process.execPath, [child, folder], { stdio: ['pipe', 'pipe', 'pipe'] });
  onTestFinished(() => void held.kill('SIGKILL'));
  let complaints = '';
  held.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const [said] = await once(held.stdout, 'data');
  return { process: held, said: String(said), complaints: () => complaints };
}

test('a second process is refused and told who has the folder; killed, the first lets go at once', async () => {
  const folder = await temporaryFolder();
  const holder = await holdInChild(folder);
  expect(holder.said).toBe('held\n');
  const refused = openTestStore(folder);
  await expect(refused).rejects.toThrow(FolderHeld);
  await expect(refused).rejects.toThrow(`process ${holder.process.pid} `);
  holder.process.kill('SIGKILL');
  await once(holder.process, 'close');
  const store = await openTestStore(folder);
  await saveEmployer(store, 'Council');
  expect(store.seq).toBe(1);
});

test('this process holds it against another one, and against itself', async () => {
  const folder = await temporaryFolder();
  const store = await openTestStore(folder);
  await expect(openTestStore(folder)).rejects.toThrow(FolderHeld);
  const refused = await holdInChild(folder);
  expect(refused.said).toContain(`FolderHeld: This folder is open in another Branchdesk: process ${process.pid} `);
  await store.close();
  const holder = await holdInChild(folder);
  expect(holder.said).toBe('held\n');
  holder.process.stdin.end();
  await once(holder.process, 'close');
  // Node's own warning about its SQLite is no news to anybody.
  expect(holder.complaints()).toBe('');
});
