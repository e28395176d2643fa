// Where a new file goes that somebody asks for by path: only into a folder that is there, and never over another file.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidInput } from './implementer.ts';

const NO_FOLDER = 'There is no such folder.';
const TAKEN = 'There is a file at this path already.';

/** The folder, which must be there: nothing is made on the way. @throws InvalidInput */
export async function existingFolder(path: string): Promise<string> {
  const about = await stat(path).catch(() => null);
  if (about?.isDirectory()) return path;
  const message = about === null ? NO_FOLDER : `${TAKEN} Name the folder to put it into.`;
  throw new InvalidInput({ path: ['path'], message });
}

/** The path itself, or a file of this name where the path is a folder. Whether it is free, writing it shows. */
export async function fileOrInFolder(path: string, name: string): Promise<string> {
  const about = await stat(path).catch(() => null);
  return about?.isDirectory() ? join(path, name) : path;
}

/** Why a new file cannot be made at a path, in words. */
export function notMade(error: unknown): InvalidInput {
  const { code } = error as NodeJS.ErrnoException;
  const because: Record<string, string> = {
    EEXIST: `${TAKEN} Choose another name: nothing is overwritten.`,
    ENOENT: NO_FOLDER,
  };
  return new InvalidInput({ path: ['path'], message: because[code ?? ''] ?? 'A file cannot be written at this path.' });
}
