// Bringing a backup back: into an empty desk, or in the place of what is here, which is put aside and can come back. A restore
// changes nobody's keys: who may unlock stays as it is now.

import { join } from 'node:path';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { BRANCH_ID } from '../../../../shared/domain/branch.ts';
import { KEYRING_ID } from '../../../../shared/domain/officers.ts';
import { BRANCH_ACCOUNT } from '../../../../shared/rules/access/officer-facts.ts';
import type { CallContext, Desk } from '../../desk.ts';
import { wipeKeys } from '../../keys/key-set.ts';
import { folderOf } from '../../safekeeping/backup-folder.ts';
import { makeBackup } from '../../safekeeping/make-backup.ts';
import { missingDocuments } from '../../safekeeping/missing-documents.ts';
import { readBackupHead } from '../../store/backup-reading.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { NotSaved } from '../../store/errors.ts';
import { diskFiles } from '../../store/files.ts';
import { bringBack, putInPlace, type Staged } from '../../store/restore.ts';
import { sealWith } from '../../store/seal.ts';
import { instantOf } from '../../store/stored-instant.ts';
import { ASIDE, UNPACKED } from '../../store/swap.ts';
import { filesHere } from '../../temporary-files.ts';
import { branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { keysOfBackup, type Secret } from './backup-keys.ts';
import { typedFolder, withGivenBackup } from './given-backup.ts';
import { steps } from './steps.ts';

type BroughtBack = Outputs['branch']['restore'];

export async function restore(
  input: Inputs['branch']['restore'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<BroughtBack> {
  const isEmpty = isDeskEmpty(context);
  if (!isEmpty && !input.replace) {
    const message =
      'There is something here already, and a backup never overwrites it. Say that it may take its place: what is here is then put aside for 30 days.';
    throw new InvalidInput({ path: ['replace'], message });
  }
  return withGivenBackup(input, context, (path) =>
    isEmpty ? openInEmpty(path, input, context, signal, 'branch.restore') : takePlace(path, context, signal),
  );
}

/** What is damaged so far that nothing of it can be read is not nothing. */
export const isDeskEmpty = ({ desk: { store } }: CallContext): boolean => store.seq === 0 && store.damage.length === 0;

/** Of a backup or of a branch that moves in. @throws InvalidInput, UnusableBackup, NotSaved; the desk is empty still then. */
export async function openInEmpty(
  path: string,
  secret: Secret,
  context: CallContext,
  signal: AbortSignal | undefined,
  procedure: string,
): Promise<BroughtBack> {
  const { desk } = context;
  const keys = await keysOfBackup(path, secret);
  try {
    const seal = keys ? sealWith(keys.dataKey, keys.folderId) : undefined;
    const working = steps(procedure, 'Reading the backup', context, signal);
    const staged = await desk.store.keeping
      .stage(path, { ...working, ...(seal && { seal }) })
      .finally(() => seal?.wipe());
    const account = keys?.account ?? BRANCH_ACCOUNT;
    return await swapIn(context, staged, null, account, async (folder, now) => {
      await putInPlace(diskFiles, folder, staged, null, now);
      return keys ? { result: null, keys } : { result: null };
    });
  } catch (error) {
    if (keys) wipeKeys(keys);
    throw error;
  }
}

/** @throws InvalidInput, UnusableBackup, NotSaved; nothing was changed then. */
async function takePlace(path: string, context: CallContext, signal: AbortSignal | undefined): Promise<BroughtBack> {
  const { desk, account } = context;
  const { keeping } = desk.store;
  await mustFit(path, desk);
  // The aside holds everything as well: a disk that takes no backup now does not keep anybody from restoring.
  await makeBackup(desk, branchProfile(context), signal ? { signal } : {}).catch((error: unknown) => {
    if (!(error instanceof NotSaved)) throw error;
  });
  const working = steps('branch.restore', 'Reading the backup', context, signal);
  const staged = await keeping.stage(path, { ...working, places: [folderOf(desk.store)] });
  try {
    await keeping.adjust(
      UNPACKED,
      { account, seenBy: BRANCH_ACCOUNT },
      { code: 'branch.restore' },
      whoMayUnlock(context),
    );
    const present = { at: instantOf(desk.now), seq: desk.store.seq };
    return await swapIn(context, staged, present, account, async (folder, now) => {
      await putInPlace(diskFiles, folder, staged, present, now);
      return { result: null };
    });
  } catch (error) {
    await keeping.unstage(staged).catch(() => undefined);
    throw error;
  }
}

export async function undoRestore(input: Inputs['branch']['undoRestore'], context: CallContext): Promise<BroughtBack> {
  const { desk, account } = context;
  const { keeping, seq } = desk.store;
  const asides = await keeping.asides();
  const aside = input?.aside === undefined ? asides[0] : asides.find(({ name }) => name === input.aside);
  if (!aside) {
    throw new InvalidInput({
      path: ['aside'],
      message: 'What this restore replaced is not here any more: it is kept for 30 days.',
    });
  }
  const within = join(ASIDE, aside.name);
  await keeping.adjust(
    within,
    { account, seenBy: BRANCH_ACCOUNT },
    { code: 'branch.undoRestore' },
    whoMayUnlock(context),
  );
  return swapIn(context, null, { seq }, account, async (folder, now) => {
    await bringBack(diskFiles, folder, aside, { seq }, now);
    return { result: null };
  });
}

/** Documents that a lone backup file could not bring. */
export async function findDocuments(
  input: Inputs['branch']['findDocuments'],
  context: CallContext,
): Promise<Outputs['branch']['findDocuments']> {
  const missing = await missingDocuments(context);
  return context.desk.store.keeping.findAttachments(typedFolder(input.folder), missing);
}

/** @throws InvalidInput when this backup cannot take the place of what is here. */
async function mustFit(path: string, { store }: Desk): Promise<void> {
  const head = await readBackupHead(filesHere, path);
  const refuse = (message: string): never => {
    throw new InvalidInput({ path: ['file'], message });
  };
  if ((await store.keeping.kinship(head)) === 'otherBranch') {
    refuse(
      'This backup is of another branch, or of an older Branchdesk. Nothing was changed. Open it in an empty folder.',
    );
  }
  if (head.folderId !== (await store.keeping.folderId())) {
    refuse(
      'This backup was made under other keys than the branch has now. Nothing was changed. Open it in an empty folder.',
    );
  }
}

/** Puts the officers and the keyring of today into what comes: their passphrases are those of today as well. */
function whoMayUnlock({ desk }: CallContext): (tx: Transaction) => void {
  const view = desk.store.view(BRANCH_ACCOUNT);
  const officers = [...view.all('officers')];
  const keyring = view.get('keyrings', KEYRING_ID);
  const { today } = branchProfile({ desk, account: BRANCH_ACCOUNT, isInProcess: true });
  // Who that is cannot be told from damaged records: then it is whoever the backup says.
  if (desk.store.damage.length > 0) return tellOfIt;
  return (tx) => {
    tellOfIt(tx);
    const known = new Set(officers.map(({ id }) => id));
    for (const { revision: _, ...officer } of officers)
      tx.put('officers', officer, tx.get('officers', officer.id)?.revision);
    for (const { revision, ...other } of [...tx.all('officers')]) {
      if (!known.has(other.id) && other.withdrawnOn === null)
        tx.put('officers', { ...other, withdrawnOn: today }, revision);
    }
    if (keyring) {
      const { revision: _, ...now } = keyring;
      tx.put('keyrings', now, tx.get('keyrings', KEYRING_ID)?.revision);
    }
  };
}

/** Writes the branch's record as it is, so that history itself says that it goes on from a backup, whoever looks. */
function tellOfIt(tx: Transaction): void {
  const branch = tx.get('branch', BRANCH_ID);
  if (!branch) return;
  const { revision, ...asItIs } = branch;
  tx.put('branch', asItIs, revision);
}

async function swapIn(
  context: CallContext,
  staged: Staged | null,
  present: { seq: number } | null,
  account: string,
  work: (
    folder: string,
    now: string,
  ) => Promise<{ result: null; keys?: Awaited<ReturnType<typeof keysOfBackup>> & object }>,
): Promise<BroughtBack> {
  if (context.desk.store.view(BRANCH_ACCOUNT).get('branch', BRANCH_ID)?.isSample) {
    throw new InvalidInput({ path: ['file'], message: 'This is the sample branch. Go back to your own first.' });
  }
  const now = instantOf(context.desk.now);
  const { desk } = await context.desk.whileClosed((folder) => work(folder, now));
  const { store } = desk;
  desk.log.info('restored', { seq: store.seq, missing: staged?.missing.length ?? 0 });
  if (present === null && staged) {
    await store.keeping.noteBackedUp(staged.head.at).catch(() => desk.log.error('when it was backed up was not kept'));
  }
  const view = store.view(account);
  return {
    seq: store.seq,
    members: view.count('members'),
    cases: view.count('cases'),
    missingAttachments: staged?.missing.length ?? 0,
    aside: present === null ? null : ((await store.keeping.asides())[0]?.name ?? null),
    isProtected: (await store.keeping.folderId()) !== null,
  };
}
