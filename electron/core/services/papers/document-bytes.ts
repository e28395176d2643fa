// The bytes of a document on a case, out of the attachment store.

import { buffer } from 'node:stream/consumers';
import type { DeskStore } from '../../store/desk-store.ts';
import { DamagedAttachment, NotThere } from '../../store/errors.ts';

/** The whole of it, checked against its hash. @throws NotThere, DamagedAttachment. */
export async function documentBytes(store: DeskStore, hash: string): Promise<Uint8Array> {
  return buffer(await store.attachment(hash));
}

/** A PDF that ends where it begins: read as damaged, which is what the file is. */
const BROKEN = new TextEncoder().encode('%PDF-');

/** For a bundle: a file that the disk has spoiled has its slip sheet there like any other that cannot be read. */
export async function bytesOrDamage(store: DeskStore, hash: string): Promise<Uint8Array> {
  try {
    return await documentBytes(store, hash);
  } catch (error) {
    if (error instanceof NotThere || error instanceof DamagedAttachment) return BROKEN;
    throw error;
  }
}
