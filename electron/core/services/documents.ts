// Documents on a case: bytes go once into the attachment store under their hash; the name is kept as it was given and
// is never used as a path.

import { randomUUIDv7 } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Outputs } from '../../../shared/contract/contract.ts';
import type { Document } from '../../../shared/domain/cases.ts';
import type { CallContext } from '../desk.ts';
import { branchProfile } from './branch-profile.ts';
import { found } from './cases/case-records.ts';
import { InvalidInput, TooLarge } from './implementer.ts';
import { inProcessPath } from './in-process-path.ts';

const MOST_MEGABYTES = 32;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

interface Bytes {
  name: string;
  mediaType: string;
  content: AsyncIterable<Uint8Array>;
}

/** @throws TooLarge, InvalidInput, NotThere. */
export async function addDocument(
  input: { caseId: string; file?: File | undefined; path?: string | undefined },
  context: CallContext,
): Promise<Document> {
  const { store } = context.desk;
  const { today } = branchProfile(context);
  found(store.view(context.account), 'cases', input.caseId);
  const given = await bytesOf(input, context);
  const { hash, bytes } = await store.attach(given.content);
  const { result } = await store.transact(
    { account: context.account },
    { code: 'cases.addDocument', ids: [input.caseId] },
    (tx) => {
      found(tx, 'cases', input.caseId);
      const document = tx.put('documents', {
        id: randomUUIDv7(),
        caseId: input.caseId,
        name: given.name,
        mediaType: given.mediaType,
        bytes,
        hash,
        addedOn: today,
        tags: [],
        isPrivileged: false,
      });
      tx.put('timeline', {
        id: randomUUIDv7(),
        caseId: input.caseId,
        kind: 'document',
        day: today,
        time: null,
        place: '',
        text: given.name,
        isContactWithMember: false,
        documentId: document.id,
        recordedAt: tx.at,
      });
      return document;
    },
  );
  return result;
}

async function bytesOf(
  input: { file?: File | undefined; path?: string | undefined },
  context: CallContext,
): Promise<Bytes> {
  if ((input.file === undefined) === (input.path === undefined)) {
    throw new InvalidInput({ path: ['file'], message: 'Choose one file to add.' });
  }
  if (input.file !== undefined) {
    if (input.file.size > MOST_BYTES) throw new TooLarge(MOST_MEGABYTES, 'MB');
    const name = input.file.name.trim() === '' ? 'Document' : input.file.name;
    return { name, mediaType: input.file.type || mediaTypeOf(name), content: input.file.stream() };
  }
  const path = inProcessPath(input.path!, context);
  const about = await stat(path).catch(() => null);
  if (about === null || !about.isFile()) {
    throw new InvalidInput({ path: ['path'], message: 'There is no file at this path.' });
  }
  if (about.size > MOST_BYTES) throw new TooLarge(MOST_MEGABYTES, 'MB');
  const name = basename(path);
  return { name, mediaType: mediaTypeOf(name), content: createReadStream(path) };
}

const MEDIA_TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain',
  csv: 'text/csv',
  eml: 'message/rfc822',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

const mediaTypeOf = (name: string): string => {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(MEDIA_TYPES, extension) ? MEDIA_TYPES[extension]! : 'application/octet-stream';
};

/** Offers the document once; the token dies when it is used. @throws NotThere, DamagedAttachment, before it is offered. */
export async function openDocument(
  input: { id: string },
  context: CallContext,
): Promise<Outputs['cases']['openDocument']> {
  const { store, downloads } = context.desk;
  const document = found(store.view(context.account), 'documents', input.id);
  const { name, mediaType, bytes, hash } = document;
  // A browser that fetches a damaged file has no way to say why: whoever asks is told here instead.
  await (await store.attachment(hash)).cancel();
  return downloads.offer({ name, mediaType, bytes, open: () => store.attachment(hash) });
}
