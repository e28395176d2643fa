// Leaving this computer, or Branchdesk: the whole branch in one file, and an export that anybody can read; and both coming in.

import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { CallContext } from '../../desk.ts';
import { readOpenExport } from '../../open-export/read-open-export.ts';
import { writeOpenExport } from '../../open-export/write-open-export.ts';
import { missingDocuments } from '../../safekeeping/missing-documents.ts';
import { readBackupHead } from '../../store/backup-reading.ts';
import type { Unsaved } from '../../store/desk-store.ts';
import { filesHere } from '../../temporary-files.ts';
import { branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { inProcessPath } from '../in-process-path.ts';
import { fileOrInFolder } from '../new-file-place.ts';
import { writeNewFile } from '../write-new-file.ts';
import { withGivenBackup } from './given-backup.ts';
import { isDeskEmpty, openInEmpty } from './restoring.ts';
import { type Steps, steps } from './steps.ts';

const WARNING =
  'This export is not encrypted: whoever has the file can read it. Keep it as you would keep the case files, and delete it when you are done.';
const MOVE_PROTECTED =
  'The file is encrypted as the branch is: on the new computer it opens with a passphrase, or with the recovery sheet.';
const MOVE_PLAIN =
  'This branch is not protected by a passphrase, and neither is this file: whoever has it can read everything. Carry it by hand.';
/** A folder is of one computer, and so is not in what is brought in: without a word backups would lie on its own disk. */
const BACKUPS_ANEW =
  'Choose where backups go from here: Branch › Backups and moving. What was chosen before did not come along.';
const RETIRE = [
  'Look round here first: open a case and a document, and check that the numbers are right.',
  'Then retire the old computer: stop using Branchdesk there, keep its data folder until the first backup here is proved, and delete it then.',
  'Two computers that both go on cannot be put together again.',
];

export async function exportBranch(
  input: Inputs['branch']['export'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['branch']['export']> {
  const { keeping } = context.desk.store;
  const isMove = input.kind === 'move';
  if (!isMove && !context.isInProcess && input.confirm?.trim().toLowerCase() !== 'yes') {
    throw new InvalidInput({ path: ['confirm'], message: `${WARNING} Write “yes” to make it.` });
  }
  const phase = isMove ? 'Packing the branch' : 'Writing it out';
  const working = steps('branch.export', phase, context, signal);
  const { today } = branchProfile(context);
  const name = isMove ? `branchdesk-move-${today}.branchdesk` : `branchdesk-open-export-${today}.zip`;
  const make = isMove ? () => moveStream(context, working) : () => writeOpenExport(context, signal, working.onProgress);
  const isProtected = isMove && (await keeping.folderId()) !== null;
  const sentence = isMove ? (isProtected ? MOVE_PROTECTED : MOVE_PLAIN) : WARNING;
  if (input.path === undefined) {
    const mediaType = isMove ? 'application/octet-stream' : 'application/zip';
    return { ...context.desk.downloads.offer({ name, mediaType, bytes: null, open: make }), isProtected, sentence };
  }
  const path = await fileOrInFolder(inProcessPath(input.path, context), name);
  await writeNewFile(path, await make(), signal);
  return { token: '', name: basename(path), bytes: (await stat(path)).size, isProtected, sentence };
}

async function moveStream({ desk }: CallContext, { onProgress }: Steps): Promise<ReadableStream<Uint8Array>> {
  return (await desk.store.keeping.moveOut()).open(onProgress);
}

export async function importBranch(
  input: Inputs['branch']['import'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['branch']['import']> {
  if (!isDeskEmpty(context)) {
    const message =
      'There is something here already. A branch moves into an empty desk only: start Branchdesk with another data folder.';
    throw new InvalidInput({ path: ['file'], message });
  }
  return withGivenBackup(input, context, async (path) => {
    if (await isZip(path)) return takeOpenExport(path, context, signal);
    const { kind } = await readBackupHead(filesHere, path);
    const opened = await openInEmpty(path, input, context, signal, 'branch.import');
    return { kind, ...opened, next: kind === 'move' ? [...RETIRE, BACKUPS_ANEW] : [BACKUPS_ANEW] };
  });
}

async function isZip(path: string): Promise<boolean> {
  const file = await filesHere.open(path, 'read');
  try {
    const beginning = Buffer.alloc(2);
    return (await file.read(beginning, 0)) === 2 && beginning.toString('latin1') === 'PK';
  } finally {
    await file.close();
  }
}

async function takeOpenExport(
  path: string,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['branch']['import']> {
  const { desk, account } = context;
  const { store } = desk;
  const reading = steps('branch.import', 'Checking the export', context, signal);
  const { manifest, records, documents } = await readOpenExport(path, signal, reading.onProgress);
  const attached: string[] = [];
  try {
    for (const { hash, chunks } of documents) {
      signal?.throwIfAborted();
      await store.attach(chunks());
      attached.push(hash);
    }
    const saving = steps('branch.import', 'Saving', context, signal);
    await store.transact(
      { account },
      { code: 'branch.import' },
      (tx) => {
        for (const { collection, record } of records)
          tx.put(collection, record as unknown as Unsaved<typeof collection>);
        for (const [series, last] of Object.entries(manifest.series)) {
          for (let number = 0; number < last; ) number = tx.nextNumber(series);
        }
      },
      saving,
    );
  } catch (error) {
    for (const hash of attached) await store.keeping.forget(hash);
    throw error;
  }
  const view = store.view(account);
  return {
    kind: 'open',
    seq: store.seq,
    members: view.count('members'),
    cases: view.count('cases'),
    missingAttachments: (await missingDocuments(context)).length,
    aside: null,
    isProtected: false,
    next: [
      'The records are here under the same ids. Their history begins anew: who changed what before is in the old computer’s history alone.',
      'Not in it: equality answers, cases that are sealed to others, and what whoever exported may not see. A move file holds them all.',
      'Protect the branch with a passphrase now: Branch › Officers.',
    ],
  };
}
