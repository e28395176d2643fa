// A file that was made for somebody: a download for a page, or (in-process only) a new file at a path.

import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { Download } from '../../../shared/contract/download.ts';
import type { CallContext } from '../desk.ts';
import { inProcessPath } from './in-process-path.ts';
import { fileOrInFolder, notMade } from './new-file-place.ts';

interface MadeFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Nothing is overwritten. @throws InvalidInput when the path cannot be used. */
export async function offerFile(
  { name, mediaType, bytes }: MadeFile,
  path: string | undefined,
  context: CallContext,
): Promise<Download> {
  if (path === undefined) {
    const open = async () => Readable.toWeb(Readable.from([bytes])) as ReadableStream<Uint8Array>;
    return context.desk.downloads.offer({ name, mediaType, bytes: bytes.byteLength, open });
  }
  const target = await fileOrInFolder(inProcessPath(path, context), name);
  await writeFile(target, bytes, { flag: 'wx' }).catch((error: unknown) => {
    throw notMade(error);
  });
  return { token: '', name: basename(target), bytes: bytes.byteLength };
}
