// Looks for words on the disk, in whatever form a program might write them without meaning to: as bytes of UTF-8 or UTF-16,
// within base64, in a file's name. What is packed (gzip, deflate) is not opened.

import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const CHUNK_BYTES = 1 << 20;

/** What the text looks like within base64 wherever it begins: the characters that depend on nothing beside it. */
function inBase64(text: string): string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text, 'utf8')]);
    const cut = [Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6)] as const;
    return [bytes.toString('base64').slice(...cut), bytes.toString('base64url').slice(...cut)];
  });
}

const formsOf = (text: string): Buffer[] => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(text, 'utf16le').swap16(),
  ...inBase64(text).map((form) => Buffer.from(form, 'latin1')),
];

async function holds(path: string, forms: readonly Buffer[]): Promise<boolean> {
  const overlap = Math.max(...forms.map(({ length }) => length)) - 1;
  const file = await open(path, 'r');
  try {
    const chunk = Buffer.alloc(overlap + CHUNK_BYTES);
    let kept = 0;
    for (;;) {
      const { bytesRead } = await file.read(chunk, kept, CHUNK_BYTES);
      if (bytesRead === 0) return false;
      const filled = chunk.subarray(0, kept + bytesRead);
      if (forms.some((form) => filled.includes(form))) return true;
      kept = Math.min(overlap, filled.length);
      chunk.copyWithin(0, filled.length - kept, filled.length);
    }
  } finally {
    await file.close();
  }
}

interface SearchOptions {
  /** Only files that were written since, in milliseconds of the computer's clock. */
  since?: number;
  /** Folders that are left out. */
  except?: readonly string[];
}

/** Every file under the folder that holds one of the texts, in its content or its name. Files that go meanwhile are gone. */
export async function filesWith(
  folder: string,
  texts: readonly string[],
  { since = 0, except = [] }: SearchOptions = {},
): Promise<string[]> {
  const forms = texts.flatMap(formsOf);
  const found: string[] = [];
  const visit = async (within: string): Promise<void> => {
    for (const entry of (await readdir(within, { withFileTypes: true }).catch(passedOver)) ?? []) {
      const path = join(within, entry.name);
      if (except.includes(path)) continue;
      if (texts.some((text) => entry.name.includes(text))) found.push(path);
      if (entry.isDirectory()) await visit(path);
      if (!entry.isFile()) continue;
      const isHeld = lstat(path).then(({ mtimeMs }) => mtimeMs >= since && holds(path, forms));
      if (await isHeld.catch(passedOver)) found.push(path);
    }
  };
  await visit(folder);
  return found;
}

/** Gone meanwhile, or somebody else's: neither was written by what is looked at. */
function passedOver(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'EACCES' || error.code === 'EPERM') return null;
  throw error;
}
