// How a second start finds the desk that already has the folder open: a small file in the folder, readable by its owner
// only, with the address and the key to ask for a window.

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WINDOW_PATH } from './host.ts';

export interface HostFile {
  port: number;
  key: string;
  pid: number;
}

const hostFileOf = (dataFolder: string): string => join(dataFolder, 'host.json');

export async function writeHostFile(dataFolder: string, host: HostFile): Promise<void> {
  const path = hostFileOf(dataFolder);
  await rm(path, { force: true });
  await writeFile(path, JSON.stringify(host), { mode: 0o600 });
}

export const removeHostFile = (dataFolder: string): Promise<void> => rm(hostFileOf(dataFolder), { force: true });

/** A new window's address from the desk that has this folder open; undefined when nobody answers there. */
export async function askForWindow(dataFolder: string): Promise<string | undefined> {
  try {
    const { port, key } = JSON.parse(await readFile(hostFileOf(dataFolder), 'utf8')) as HostFile;
    const response = await fetch(`http://127.0.0.1:${port}${WINDOW_PATH}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(5_000),
    });
    const address = await response.text();
    return response.ok && address.startsWith(`http://127.0.0.1:${port}/?code=`) ? address : undefined;
  } catch {
    return undefined;
  }
}
