// The documents of a pack: their bytes as they are, who else is named in each, and which cannot be searched.

import { buffer } from 'node:stream/consumers';
import type { Document } from '../../../../shared/domain/cases.ts';
import type { CallContext } from '../../desk.ts';
import { safeFileName } from '../../formats/file-names.ts';
import type { ZipEntry } from '../../formats/zip.ts';
import { DamagedAttachment, NotThere } from '../../store/errors.ts';
import type { CaseMaterial } from '../papers/case-material.ts';
import { documentText } from '../papers/document-text.ts';
import type { ThirdParties } from './third-parties.ts';

export interface PackDocuments {
  files: ZipEntry[];
  notIncluded: { name: string; why: string }[];
  /** In the pack, and to be read by eye: nobody can search them. */
  notSearched: { name: string; why: string }[];
}

/** `wanted`: of somebody else's case only documents in which they are named. */
export async function packDocuments(
  { on, documents }: CaseMaterial,
  parties: ThirdParties,
  wanted: ((text: string) => boolean) | null,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<PackDocuments> {
  const made: PackDocuments = { files: [], notIncluded: [], notSearched: [] };
  const taken: string[] = [];
  for (const document of documents) {
    signal?.throwIfAborted();
    const bytes = await bytesOf(document, context);
    if (bytes === null) {
      made.notIncluded.push({ name: `${on.number}: ${document.name}`, why: 'its file has been damaged on the disk' });
      continue;
    }
    const read = await documentText(bytes, document.name, signal);
    if (wanted !== null && (read.kind === 'none' || !wanted(read.text))) continue;
    const name = safeFileName(document.name, taken);
    taken.push(name);
    const path = `documents/${on.number}/${name}`;
    made.files.push({ name: path, bytes });
    if (read.kind === 'none') made.notSearched.push({ name: path, why: read.why });
    else {
      parties.look(read.text, path);
      for (const beside of read.beside)
        made.notSearched.push({ name: `${path}: ${beside}`, why: 'it is attached to the message' });
    }
  }
  return made;
}

async function bytesOf({ hash }: Document, { desk }: CallContext): Promise<Uint8Array | null> {
  try {
    return await buffer(await desk.store.attachment(hash));
  } catch (error) {
    if (error instanceof NotThere || error instanceof DamagedAttachment) return null;
    throw error;
  }
}
