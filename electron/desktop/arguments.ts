// What the command line asks of the desktop: `--data DIR` and `--demo`. Everything else on it is Chromium's or the
// system's (switches, `-psn_…`, an address that was clicked) and is none of ours.

import { resolve } from 'node:path';

export interface Asked {
  /** The data folder, absolute; null for the usual one. */
  dataFolder: string | null;
  isDemo: boolean;
}

/** `words` is the command line without the program (and without the folder that Electron was started on). */
export function readArguments(words: readonly string[], workingFolder: string): Asked {
  const asked: Asked = { dataFolder: null, isDemo: false };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--demo') asked.isDemo = true;
    if (word.startsWith('--data=')) asked.dataFolder = folderNamed(word.slice('--data='.length), workingFolder);
    const next = words[at + 1];
    if (word === '--data' && next !== undefined && !next.startsWith('-')) {
      asked.dataFolder = folderNamed(next, workingFolder);
      at += 1;
    }
  }
  return asked;
}

const folderNamed = (name: string, workingFolder: string): string | null =>
  name === '' ? null : resolve(workingFolder, name);
