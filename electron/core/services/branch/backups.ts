// Backups as a person has them: one now, those there are, where they go, whether they open.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { asideGoesOn } from '../../../../shared/rules/backup-rotation.ts';
import type { CallContext } from '../../desk.ts';
import { folderOf, isOnSameDisk, isThere, problemOfFolder } from '../../safekeeping/backup-folder.ts';
import { dayIn, keptAs } from '../../safekeeping/copies.ts';
import { changeSettings, settingsOf } from '../../safekeeping/kept-settings.ts';
import { backupRow, makeBackup, prove } from '../../safekeeping/make-backup.ts';
import { missingDocuments } from '../../safekeeping/missing-documents.ts';
import { backupNotices } from '../../safekeeping/notices.ts';
import { NotSaved } from '../../store/errors.ts';
import { branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { inProcessPath } from '../in-process-path.ts';
import { existingFolder } from '../new-file-place.ts';
import { typedFolder } from './given-backup.ts';
import { steps } from './steps.ts';

const MOST_ROWS = 500;
const MOST_FORMER = 10;

/** In the folder of backups, or in the folder at `path`; then it is opened again to prove it. */
export async function backup(
  input: Inputs['branch']['backup'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['branch']['backup']> {
  const { desk } = context;
  const { keeping } = desk.store;
  const writing = steps('branch.backup', 'Backing up', context, signal);
  const path = input?.path === undefined ? undefined : await existingFolder(inProcessPath(input.path, context));
  const made =
    path === undefined
      ? await makeBackup(desk, branchProfile(context), writing)
      : await keeping.backup({ ...writing, folder: path });
  await prove(desk, made, steps('branch.backup', 'Opening it again', context, signal)).catch((error: unknown) => {
    // The backup is there, whether or not it could be tried: it is not proved then, and shows so.
    if (!(error instanceof NotSaved) && !(error instanceof Error && error.name === 'AbortError')) throw error;
  });
  return backupRow(desk.store, await keeping.root(), made);
}

export async function backups(
  input: Inputs['branch']['backups'],
  context: CallContext,
): Promise<Outputs['branch']['backups']> {
  const { store } = context.desk;
  const folder = input?.folder === undefined ? folderOf(store) : typedFolder(input.folder);
  const all = await store.keeping.backups(folder).catch((error: unknown) => {
    const message = 'This folder cannot be looked into. Check that its disk is plugged in and that you may open it.';
    if (input?.folder !== undefined) throw new InvalidInput({ path: ['folder'], message });
    // Said by the notices; the page shows what it can.
    context.desk.log.error('backups cannot be listed', { code: String((error as NodeJS.ErrnoException).code) });
    return [];
  });
  const root = await store.keeping.root();
  const kept = await keptAs(store, folder, branchProfile(context)).catch(() => new Map());
  const rows = all.slice(0, MOST_ROWS).map((one) => backupRow(store, root, one, kept.get(one.name) ?? null));
  return { rows, total: all.length };
}

export async function backupState(context: CallContext): Promise<Outputs['branch']['backupState']> {
  const { store, chooseFolder } = context.desk;
  const profile = branchProfile(context);
  const { folder, isOn, proofs } = settingsOf(store);
  const proved = Object.values(proofs)
    .filter(({ problem }) => problem === null)
    .map(({ at }) => at)
    .sort();
  const asides = await store.keeping.asides();
  return {
    folder: folderOf(store),
    isOwnFolder: folder === null,
    isSameDisk: (await isThere(store)) ? await isOnSameDisk(store) : null,
    isOn,
    lastBackupAt: store.lastBackupAt,
    lastProvedAt: proved.at(-1) ?? null,
    notices: await backupNotices(store, profile),
    asides: asides.slice(0, 100).map((aside) => ({ ...aside, goesOn: asideGoesOn(dayIn(aside.at, profile.zone)) })),
    canChooseFolder: chooseFolder !== undefined,
    missingDocuments: (await missingDocuments(context)).length,
  };
}

export async function setBackups(
  input: Inputs['branch']['setBackups'],
  context: CallContext,
): Promise<Outputs['branch']['backupState']> {
  const { folder, isOn } = input;
  if (folder !== undefined && folder !== null) {
    const message = await problemOfFolder(folder);
    if (message !== null) throw new InvalidInput({ path: ['folder'], message });
  }
  const before = settingsOf(context.desk.store);
  const former = [...new Set([...before.former, ...(before.folder === null ? [] : [before.folder])])];
  await changeSettings(context.desk.store, {
    ...(folder === undefined ? {} : { folder, former: former.slice(-MOST_FORMER), trouble: null }),
    ...(isOn === undefined ? {} : { isOn }),
  });
  return backupState(context);
}

export async function proveBackup(
  input: Inputs['branch']['proveBackup'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['branch']['proveBackup']> {
  const { desk } = context;
  const { keeping } = desk.store;
  const found = (await keeping.backups(folderOf(desk.store))).find(({ name }) => name === input.name);
  if (!found) throw new InvalidInput({ path: ['name'], message: 'This backup is not there any more.' });
  await prove(desk, found, steps('branch.proveBackup', 'Opening it again', context, signal));
  return backupRow(desk.store, await keeping.root(), found);
}
