// Where a list comes from: a file from a page, pasted cells, or (in-process only) a path on this computer.

import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CallContext } from '../desk.ts';
import { TooManyRows } from '../formats/list-table.ts';
import { NotAList } from '../formats/not-a-list.ts';
import { InvalidInput, TooLarge } from './implementer.ts';
import { inProcessPath } from './in-process-path.ts';

const MOST_MEGABYTES = 64;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

interface ListSource {
  file?: File | undefined;
  text?: string | undefined;
  path?: string | undefined;
}

/** @throws InvalidInput in words when there is not exactly one source or it is no list; TooLarge; AbortError. */
export async function readSource<Table>(
  source: ListSource,
  context: CallContext,
  read: (content: Uint8Array | string) => Promise<Table>,
): Promise<{ table: Table; fileName: string | null; path: string | null }> {
  const given = (['file', 'text', 'path'] as const).filter((key) => source[key] !== undefined);
  if (given.length !== 1) {
    throw new InvalidInput({ path: [], message: 'Choose a file or paste the cells: one of the two.' });
  }
  const [key] = given as ['file' | 'text' | 'path'];
  const { content, fileName, path } = await contentOf(source, key, context);
  try {
    return { table: await read(content), fileName, path };
  } catch (error) {
    if (error instanceof NotAList) throw new InvalidInput({ path: [key], message: error.message });
    if (error instanceof TooManyRows) throw new TooLarge(error.limit, 'rows');
    throw error;
  }
}

async function contentOf(
  { file, text, path }: ListSource,
  key: 'file' | 'text' | 'path',
  context: CallContext,
): Promise<{ content: Uint8Array | string; fileName: string | null; path: string | null }> {
  if (key === 'text') return { content: text!, fileName: null, path: null };
  if (key === 'file') {
    if (file!.size > MOST_BYTES) throw new TooLarge(MOST_MEGABYTES, 'MB');
    const fileName = file!.name.trim() === '' ? null : file!.name.slice(0, 500);
    return { content: new Uint8Array(await file!.arrayBuffer()), fileName, path: null };
  }
  const absolute = inProcessPath(path!, context);
  const about = await stat(absolute).catch(() => null);
  if (!about?.isFile()) throw new InvalidInput({ path: ['path'], message: 'There is no file at this path.' });
  if (about.size > MOST_BYTES) throw new TooLarge(MOST_MEGABYTES, 'MB');
  return { content: await readFile(absolute), fileName: basename(absolute), path: absolute };
}
