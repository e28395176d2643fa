// Reads a command line into options, or says in a sentence what is wrong with it.

import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { defaultDataFolder, thisComputer } from '../places.ts';
import { Problem } from './problem.ts';

/** @throws Problem */
export function readOptions<T extends ParseArgsOptionsConfig>(words: readonly string[], options: T, usage: string) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new Problem('BAD_FLAGS', `${said.replace(/\.?$/, '.')} ${usage}`);
  }
}

/**
 * The data folder that was asked for, absolute; the usual one when none was. A relative one counts from the folder in
 * which the person typed: npm runs its commands in the project's and tells theirs. @throws Problem
 */
export function dataFolderFrom(asked: string | undefined): string {
  if (asked === undefined) return defaultDataFolder(thisComputer());
  if (asked.trim() === '' || asked.includes('\0')) {
    throw new Problem('BAD_FLAGS', '--data needs the path of a folder, such as --data ~/branch.');
  }
  return resolve(process.env.INIT_CWD ?? '', asked);
}

/** A port from 0 (any free one) to 65535. @throws Problem */
export function portFrom(asked: string | undefined): number {
  if (asked === undefined) return 0;
  const port = Number(asked);
  if (!/^\d{1,5}$/.test(asked) || port > 65_535) {
    throw new Problem('BAD_FLAGS', `--port needs a number from 0 (any free one) to 65535, not "${asked}".`);
  }
  return port;
}
