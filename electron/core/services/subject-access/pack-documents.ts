// The documents of a pack, and certificates of training: their bytes as they are, who else is named in each, and which cannot be searched.

import { buffer } from 'node:stream/consumers';
import type { RecordOf } from '../../../../shared/domain/collections.ts';
import type { CallContext } from '../../desk.ts';
import { safeFileName } from '../../formats/file-names.ts';
import type { ZipEntry } from '../../formats/zip.ts';
import { DamagedAttachment, NotThere } from '../../store/errors.ts';
import type { CaseMaterial } from '../papers/case-material.ts';
import { documentText } from '../papers/document-text.ts';
import type { HeldRecord } from './gather.ts';
import type { ThirdParties } from './third-parties.ts';

export interface PackDocuments {
  files: ZipEntry[];
  notIncluded: { name: string; why: string }[];
  /** In the pack, and to be read by eye: nobody can search them. */
  notSearched: { name: string; why: string }[];
}

interface NamedFile {
  name: string;
  hash: string;
}

/** `wanted`: of somebody else's case only documents in which they are named. */
export const packDocuments = (
  { on, documents }: CaseMaterial,
  parties: ThirdParties,
  wanted: ((text: string) => boolean) | null,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<PackDocuments> =>
  packFiles(documents, { folder: `documents/${on.number}`, of: on.number, wanted }, parties, context, signal);

/** What somebody brought home from training, and papers of the union's certification of them. */
export const certificatesIn = (others: readonly HeldRecord[]) =>
  others.flatMap(({ collection, data }) =>
    collection === 'trainings'
      ? (data as RecordOf<'trainings'>).certificates
      : collection === 'certifications'
        ? (data as RecordOf<'certifications'>).papers
        : [],
  );

export const packCertificates = (
  others: readonly HeldRecord[],
  parties: ThirdParties,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<PackDocuments> => {
  const about = { folder: 'documents/training', of: 'Training', wanted: null };
  return packFiles(certificatesIn(others), about, parties, context, signal);
};

async function packFiles(
  documents: readonly NamedFile[],
  { folder, of, wanted }: { folder: string; of: string; wanted: ((text: string) => boolean) | null },
  parties: ThirdParties,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<PackDocuments> {
  const made: PackDocuments = { files: [], notIncluded: [], notSearched: [] };
  const taken: string[] = [];
  for (const document of documents) {
    signal?.throwIfAborted();
    const bytes = await bytesOf(document, context);
    if (bytes === null) {
      made.notIncluded.push({ name: `${of}: ${document.name}`, why: 'its file has been damaged on the disk' });
      continue;
    }
    const read = await documentText(bytes, document.name, signal);
    if (wanted !== null && (read.kind === 'none' || !wanted(read.text))) continue;
    const name = safeFileName(document.name, taken);
    taken.push(name);
    const path = `${folder}/${name}`;
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

async function bytesOf({ hash }: NamedFile, { desk }: CallContext): Promise<Uint8Array | null> {
  try {
    return await buffer(await desk.store.attachment(hash));
  } catch (error) {
    if (error instanceof NotThere || error instanceof DamagedAttachment) return null;
    throw error;
  }
}
