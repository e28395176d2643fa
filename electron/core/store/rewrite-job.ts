// What is being rewritten, on the disk from before the transaction that decides it until it is through: whoever opens the
// folder next finishes what was broken off, also without the keys of the case that is being sealed. So the key lies here
// meanwhile, under the folder's own; what it protects lies open in history for as long.

import { join } from 'node:path';
import type { CollectionName } from '../../../shared/domain/collections.ts';
import type { Reason } from './desk-store.ts';
import type { Files } from './files.ts';
import type { Seal } from './seal.ts';
import type { CaseKey } from './sealed-payload.ts';
import { readWhole, replaceWhole } from './whole-file.ts';

interface RecordName {
  collection: CollectionName;
  id: string;
}

export interface EraseJob {
  kind: 'erase';
  records: readonly RecordName[];
  /** Their past goes, what the transaction wrote stays. */
  pastOf: readonly RecordName[];
  /** What is there no more goes too where one of these stands in it. */
  naming: readonly string[];
  attachments: readonly string[];
}

export interface SealJob {
  kind: 'seal' | 'unseal';
  caseId: string;
  /** The one to seal under; or all that the case ever had. */
  keys: readonly CaseKey[];
}

/** `seq` and `reason`: of the transaction that decides it. */
export type RewriteJob = (EraseJob | SealJob) & { seq: number; reason: Reason };

const NAME = 'rewriting';
const PLACE = `history/${NAME}`;

export interface JobParts {
  files: Files;
  folder: string;
  seal: Seal;
}

const pathIn = (folder: string): string => join(folder, 'history', NAME);

export async function writeJob({ files, folder, seal }: JobParts, job: RewriteJob): Promise<void> {
  const text = JSON.stringify(job, (name, value) =>
    name === 'key' && ArrayBuffer.isView(value)
      ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
      : value,
  );
  await replaceWhole(files, pathIn(folder), [seal.sealBlock(Buffer.from(text, 'utf8'), PLACE)]);
}

/** null when nothing is being rewritten. @throws Unreadable */
export async function readJob({ files, folder, seal }: JobParts): Promise<RewriteJob | null> {
  const bytes = await readWhole(files, pathIn(folder));
  if (bytes === null) return null;
  const text = seal.openBlock(bytes, PLACE).toString('utf8');
  return JSON.parse(text, (name, value) =>
    name === 'key' && typeof value === 'string' ? Uint8Array.from(Buffer.from(value, 'base64')) : value,
  ) as RewriteJob;
}

export const isRewriting = async ({ files, folder }: Pick<JobParts, 'files' | 'folder'>): Promise<boolean> =>
  (await files.size(pathIn(folder))) !== null;

export async function removeJob({ files, folder }: JobParts): Promise<void> {
  await files.remove(pathIn(folder));
  await files.syncFolder(join(folder, 'history'));
}
