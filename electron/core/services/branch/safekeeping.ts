// History and what keeps it safe: undo, verifying, backups, restoring one, and everything in one zip.

import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { CallContext } from '../../desk.ts';
import type { DeskStore, HistoryRow } from '../../store/desk-store.ts';
import { notSaved } from '../../store/disk-errors.ts';
import { branchProfile } from '../branch-profile.ts';
import { subjectInWords, subjectOf } from '../history-subject.ts';
import { InvalidInput } from '../implementer.ts';
import { inProcessPath } from '../in-process-path.ts';
import { existingFolder, fileOrInFolder, notMade } from '../new-file-place.ts';

/** How far the work has got, told to whoever listens; stopped by the call's signal. */
function steps(procedure: string, phase: string, context: CallContext, signal: AbortSignal | undefined) {
  return {
    onProgress: (done: number, total: number) => context.desk.progress.report({ procedure, phase, done, total }),
    ...(signal === undefined ? {} : { signal }),
  };
}

export async function history(
  input: Inputs['branch']['history'],
  context: CallContext,
): Promise<Outputs['branch']['history']> {
  const { collection, id } = input ?? {};
  if ((collection === undefined) !== (id === undefined)) {
    throw new InvalidInput({
      path: ['id'],
      message: 'The history of one record needs both its collection and its id.',
    });
  }
  const page = { offset: input?.page?.offset ?? 0, limit: input?.page?.limit ?? 50 };
  const { rows, total } = await context.desk.store.history({
    ...(collection === undefined || id === undefined ? {} : { collection, id }),
    page,
  });
  const view = context.desk.store.view(context.account);
  const { words } = branchProfile(context);
  const about = (row: HistoryRow) => {
    const subject = subjectOf(view, row);
    return subject === undefined
      ? null
      : {
          label: subjectInWords(view, subject, words),
          caseId: subject.kind === 'case' ? subject.on.id : null,
          memberId: subject.kind === 'member' ? subject.member.id : null,
        };
  };
  return { rows: rows.map((row) => ({ ...row, reason: row.reason.code, about: about(row) })), total };
}

export async function revert(
  input: { seq: number; changedSince: 'refuse' | 'leaveAlone' },
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['branch']['revert']> {
  const { store } = context.desk;
  const working = steps('branch.revert', 'Undoing', context, signal);
  return store.revert({ account: context.account }, input.seq, input.changedSince, working);
}

export async function verify(
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['branch']['verify']> {
  const found = await context.desk.store.verify(steps('branch.verify', 'Checking every line', context, signal));
  return { ...found, problems: found.problems.slice(0, 1_000) };
}

export async function carryOn({ desk, account }: CallContext): Promise<Outputs['branch']['carryOn']> {
  await desk.store.carryOn({ account });
  return { seq: desk.store.seq, isReadOnly: desk.store.isReadOnly };
}

/** A backup in the data folder's `backups`, or in the folder at `path`. @throws InvalidInput when there is none there. */
export async function backUp(
  input: { path?: string | undefined } | undefined,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['branch']['backUp']> {
  const working = steps('branch.backUp', 'Backing up', context, signal);
  const folder = input?.path === undefined ? {} : { folder: await existingFolder(inProcessPath(input.path, context)) };
  return context.desk.store.backUp({ ...folder, ...working });
}

export async function backups(context: CallContext): Promise<Outputs['branch']['backups']> {
  const all = await context.desk.store.backups();
  return { rows: all.slice(0, 500), total: all.length };
}

export async function restore(
  input: { path?: string | undefined; file?: File | undefined; upload?: string | undefined },
  context: CallContext,
): Promise<Outputs['branch']['restore']> {
  const { store } = context.desk;
  if ([input.file, input.path, input.upload].filter((given) => given !== undefined).length !== 1) {
    throw new InvalidInput({ path: ['file'], message: 'Choose one backup to open.' });
  }
  if (store.seq !== 0) {
    const message = 'There is something here already, and a backup never overwrites it. Open it in an empty folder.';
    throw new InvalidInput({ path: ['file'], message });
  }
  const opened = await restoreFrom(input, context);
  const view = store.view(context.account);
  return {
    seq: opened.seq,
    members: view.count('members'),
    cases: view.count('cases'),
    missingAttachments: opened.missingAttachments.length,
  };
}

async function restoreFrom(
  input: { path?: string | undefined; file?: File | undefined; upload?: string | undefined },
  context: CallContext,
): ReturnType<DeskStore['restore']> {
  const { store, uploads } = context.desk;
  if (input.path !== undefined) return store.restore(await existingFile(inProcessPath(input.path, context)));
  if (input.file !== undefined) return fromFile(input.file, (path) => store.restore(path));
  const used = await uploads.use(input.upload ?? '', (path) => store.restore(path));
  if (!used.isThere)
    throw new InvalidInput({ path: ['upload'], message: 'This file has been used already. Choose it again.' });
  return used.result;
}

async function existingFile(path: string): Promise<string> {
  const about = await stat(path).catch(() => null);
  if (about === null || !about.isFile()) {
    throw new InvalidInput({ path: ['path'], message: 'There is no backup at this path.' });
  }
  return path;
}

/** The page's file, laid down for as long as it is being opened; its own name is never used as a path. */
async function fromFile<T>(file: File, open: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'branchdesk-restore-'));
  try {
    const path = join(folder, `${randomUUID()}.backup`);
    await pipeline(readable(file.stream()), createWriteStream(path, { flags: 'wx' }));
    return await open(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One zip of everything: written to a new file at `path`, or into the folder there; else a download. */
export async function exportEverything(
  input: { path?: string | undefined } | undefined,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['branch']['exportEverything']> {
  const { store, downloads } = context.desk;
  const name = `branchdesk-everything-${branchProfile(context).today}.zip`;
  if (input?.path === undefined) {
    return downloads.offer({
      name,
      mediaType: 'application/zip',
      bytes: null,
      open: async () => store.exportEverything(),
    });
  }
  const path = await fileOrInFolder(inProcessPath(input.path, context), name);
  await writeNew(path, store.exportEverything(), signal);
  return { token: '', name: basename(path), bytes: (await stat(path)).size };
}

/** The page's and Node's streams are the same thing under two names. */
const readable = (bytes: ReadableStream<Uint8Array>): Readable =>
  Readable.fromWeb(bytes as Parameters<typeof Readable.fromWeb>[0]);

/** Writes a file that is not there yet; when it fails half-way nothing is left behind. */
async function writeNew(
  path: string,
  bytes: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const from = readable(bytes);
  let isOurs = false;
  const to = createWriteStream(path, { flags: 'wx' });
  to.once('open', () => {
    isOurs = true;
  });
  try {
    await pipeline(from, to, ...(signal === undefined ? [] : [{ signal }]));
  } catch (error) {
    if (isOurs) await rm(path, { force: true });
    if (!isOurs) throw notMade(error);
    throw notSaved(error);
  }
}
