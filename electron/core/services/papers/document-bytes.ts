// The bytes of a document on a case, out of the attachment store.

import { buffer } from 'node:stream/consumers';
import type { DeskStore } from '../../store/desk-store.ts';

/** The whole of it, checked against its hash. @throws NotThere, DamagedAttachment. */
export async function documentBytes(store: DeskStore, hash: string): Promise<Uint8Array> {
  return buffer(await store.attachment(hash));
}
