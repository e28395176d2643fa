// What somebody chose at the door: a file, or a backup in a folder that they typed. What it says of itself is read here, so that a
// passphrase is asked for before anything is sent.

import type { DeskClient, Inputs } from '../../../shared/contract/contract.ts';
import { fitsMessage, sendFile } from '../../app/send-file.ts';

export type AtHand =
  | { kind: 'file'; file: File; isProtected: boolean }
  | { kind: 'inFolder'; folder: string; name: string; isProtected: boolean };

const HEAD_BYTES = 4_096;

/** A head that cannot be read asks for nothing: the desk says what is wrong. */
export async function fileAtHand(file: File): Promise<AtHand> {
  const [line = ''] = (await file.slice(0, HEAD_BYTES).text()).split('\n');
  let isProtected = false;
  try {
    const head = (JSON.parse(line) as { branchdeskBackup?: { folderId?: unknown } }).branchdeskBackup;
    isProtected = typeof head?.folderId === 'string';
  } catch {
    // A zip, or something else.
  }
  return { kind: 'file', file, isProtected };
}

export const nameOf = (atHand: AtHand): string => (atHand.kind === 'file' ? atHand.file.name : atHand.name);

type Secret = Pick<Inputs['branch']['import'], 'passphrase' | 'recoveryCode'>;

export async function bringIn(client: DeskClient, atHand: AtHand, secret: Secret, signal: AbortSignal) {
  if (atHand.kind === 'inFolder') {
    return client.branch.import({ folder: atHand.folder, name: atHand.name, ...secret }, { signal });
  }
  const { file } = atHand;
  const source = fitsMessage(file) ? { file } : { upload: await sendFile(file, signal) };
  return client.branch.import({ ...source, ...secret }, { signal });
}
