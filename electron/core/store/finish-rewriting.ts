// Carries a rewriting through once it is decided: memory, history, the snapshot, attachments, drafts, in this order. Each step
// finds nothing to do when it is done again, so it may be broken off anywhere and begun anew.

import { join } from 'node:path';
import { collectionNames } from '../../../shared/domain/collections.ts';
import { namedFiles } from './attached-files.ts';
import { Attachments } from './attachments.ts';
import { sealPurpose } from './case-keys.ts';
import type { DeskFile } from './desk-file.ts';
import type { StoreDocument } from './document.ts';
import type { RecordChange } from './memory.ts';
import { formatOf } from './migrations/migration.ts';
import { opaqueKey, opaqueOf, openOpaqueOf } from './opaque.ts';
import type { Opened } from './opening.ts';
import { changeFor } from './payload-changes.ts';
import { rewriteHistory } from './rewrite-history.ts';
import { type RewriteJob, readJob, removeJob, type SealJob } from './rewrite-job.ts';
import type { Erased } from './rewriting.ts';
import { sealWith } from './seal.ts';
import { caseOf, mayBeOfCase } from './sealed-cases.ts';
import { turns } from './turns.ts';
import { Unreadable } from './unreadable.ts';

type Folder = Pick<Opened, 'files' | 'folder' | 'seal' | 'low' | 'history' | 'caseKeys' | 'migrations'>;

export interface FinishParts extends Folder {
  attachments: Attachments;
  desk: DeskFile;
  /** Writes a snapshot of memory and removes every other. */
  snapshot: () => Promise<void>;
}

type Done = Omit<Erased<unknown>, 'seq' | 'result'>;

/**
 * Finishes what was broken off, before anybody reads. Where the disk refuses, whoever may not see it does not see it all the
 * same; what is left to do is returned.
 */
export async function finishAtOpening(
  parts: Opened & Pick<FinishParts, 'attachments' | 'desk'>,
): Promise<RewriteJob | null> {
  const { damage, snapshots, low, log } = parts;
  let job: RewriteJob | null = null;
  try {
    job = await readJob(parts);
    if (job === null) return null;
    if (!isDecided(low.data, job)) {
      await removeJob(parts);
      return null;
    }
    if (job.kind !== 'erase') settleMemory(parts, job);
    if (damage.found.length > 0) return job;
    await finishRewriting({ ...parts, snapshot: () => snapshots.write(low.data, 1) }, job);
    log.info('rewriting finished', { kind: job.kind, seq: job.seq });
    return null;
  } catch (error) {
    log.error('rewriting not finished', { name: error instanceof Error ? error.name : typeof error });
    return job;
  }
}

/** Whether the transaction that decides it came to the disk. */
function isDecided({ transactions, memory }: StoreDocument, { seq, reason, ...job }: RewriteJob): boolean {
  const row = transactions.findLast((other) => other.seq === seq);
  if (row?.reason.code !== reason.code || row.reason.ids?.join() !== reason.ids?.join()) return false;
  return (
    job.kind !== 'seal' ||
    memory.get('seals', job.caseId)?.keys.some(({ keyId }) => keyId === job.keys[0]?.keyId) === true
  );
}

/** Only while nothing is being saved. @throws what the disk throws. */
export async function finishRewriting(
  parts: FinishParts,
  job: RewriteJob,
  onProgress?: (done: number, total: number) => void,
): Promise<Done> {
  const { low, history, desk, snapshot } = parts;
  const document = low.data;
  const pause = turns(12);
  if (job.kind !== 'erase') settleMemory(parts, job);
  else for (const record of job.records) document.opaque.delete(opaqueKey(record));

  const rows = new Map(document.transactions.map(({ seq }, index) => [seq, index]));
  const changes = await changeFor(job, document, history, pause);
  const blanked = await rewriteHistory({
    history,
    change: changes.change,
    mayConcern: changes.mayConcern,
    onSummary(seq, summary) {
      const at = rows.get(seq);
      const row = at === undefined ? undefined : document.transactions[at];
      if (at !== undefined && row) document.transactions[at] = summary(row);
    },
    onProgress,
    pause,
  });
  await snapshot();
  const { gone, kept } = await moveAttachments(parts, job, changes.attachments);
  const ids = job.kind === 'erase' ? [...job.records.map(({ id }) => id), ...job.naming] : [job.caseId];
  await desk.forgetNaming(new Set(ids));
  await removeJob(parts);
  return { blanked, attachments: gone, keptAttachments: kept };
}

/**
 * What whoever is present holds in memory of a case that is sealed from now on, or not any more: those who cannot open it
 * have nothing.
 */
export function settleMemory(
  { low, caseKeys, migrations }: Pick<Folder, 'low' | 'caseKeys' | 'migrations'>,
  { kind, caseId, keys }: SealJob,
): void {
  const document = low.data;
  const { memory } = document;
  if (kind === 'unseal') {
    for (const { collection, record } of openOpaqueOf(document, keys, migrations)) {
      memory.apply([{ collection, id: record.id, before: null, after: record }]);
    }
    return;
  }
  const seal = memory.get('seals', caseId);
  const under = keys.at(-1);
  if (!seal || !under || caseKeys.current(seal)) return;
  const hidden: RecordChange[] = [];
  for (const collection of collectionNames.filter(mayBeOfCase)) {
    for (const record of memory.all(collection)) {
      if (caseOf(collection, record) !== caseId) continue;
      document.opaque.set(
        opaqueKey({ collection, id: record.id }),
        opaqueOf(under, collection, record, formatOf(migrations)),
      );
      hidden.push({ collection, id: record.id, before: record, after: null });
    }
  }
  memory.apply(hidden);
}

async function moveAttachments(
  parts: Pick<FinishParts, 'attachments' | 'files' | 'folder' | 'seal' | 'low'>,
  job: RewriteJob,
  { ofTargets, ofOthers }: { ofTargets: ReadonlySet<string>; ofOthers: ReadonlySet<string> },
): Promise<{ gone: string[]; kept: string[] }> {
  if (job.kind === 'erase') return removeAttachments(parts, job.attachments);
  const { files, folder, seal } = parts;
  const caseSeals = job.keys.map(({ caseId, keyId, key }) => sealWith(key, sealPurpose(caseId, keyId)));
  const under = caseSeals.at(-1);
  // Whoever finishes this may not be one who can open the case: what is needed is in the job.
  const all = new Attachments(files, join(folder, 'attachments'), seal, () => caseSeals);
  for (const hash of ofTargets) {
    if (!(await all.has(hash))) continue;
    try {
      if (job.kind === 'seal' && under && (await all.hasNamed(seal.nameFor('attachments', hash)))) {
        if ((await all.add(all.chunks(hash), under)).hash === hash && !ofOthers.has(hash)) await all.remove(hash, seal);
      } else if (job.kind === 'unseal' && (await all.add(all.chunks(hash))).hash === hash) {
        for (const one of caseSeals) await all.remove(hash, one);
      }
    } catch (error) {
      // What is damaged stays where it is: verifying names it.
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  for (const one of caseSeals) one.wipe();
  return { gone: [], kept: [] };
}

async function removeAttachments(
  { attachments, low }: Pick<FinishParts, 'attachments' | 'low'>,
  hashes: readonly string[],
): Promise<{ gone: string[]; kept: string[] }> {
  const { memory } = low.data;
  const named = new Set([...namedFiles(memory)].map(({ hash }) => hash));
  const gone: string[] = [];
  const kept: string[] = [];
  for (const hash of new Set(hashes)) {
    if (named.has(hash)) {
      kept.push(hash);
      continue;
    }
    await attachments.remove(hash);
    gone.push(hash);
  }
  return { gone, kept };
}
