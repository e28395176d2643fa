// A disk as a power cut leaves it. `RecordingFiles` passes everything on to the real disk and remembers it in order;
// `diskAfterCut` says what may be left when the power goes after any step: what was synced is there, what was not may be
// dropped, torn in the middle, or have holes.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { diskFiles, type Files, type OpenFile, type OpenMode } from '../../electron/core/store/files.ts';

/** `path` is relative to the recorded folder. */
export type Step =
  | { kind: 'create'; path: string; file: number }
  | { kind: 'write'; path: string; file: number; position: number; bytes: Uint8Array }
  | { kind: 'truncate'; path: string; file: number; length: number }
  | { kind: 'sync'; path: string; file: number }
  | { kind: 'rename'; path: string; from: string }
  | { kind: 'remove'; path: string }
  | { kind: 'makeFolder'; path: string }
  | { kind: 'syncFolder'; path: string }
  | { kind: 'acknowledge'; path: ''; seq: number };

/** Leaves a sync out and reports success, as a store that forgot it would. */
export type LeaveOut = (step: { kind: 'sync' | 'syncFolder'; path: string }) => boolean;

export class RecordingFiles implements Files {
  readonly steps: Step[] = [];
  readonly #folder: string;
  readonly #leavesOut: LeaveOut;
  readonly #fileAt = new Map<string, number>();
  #files = 0;

  constructor(folder: string, leavesOut: LeaveOut = () => false) {
    this.#folder = folder;
    this.#leavesOut = leavesOut;
  }

  acknowledge(seq: number): void {
    this.steps.push({ kind: 'acknowledge', path: '', seq });
  }

  async open(path: string, mode: OpenMode): Promise<OpenFile> {
    const name = this.#name(path);
    const wasThere = (await diskFiles.size(path)) !== null;
    const opened = await diskFiles.open(path, mode);
    let file = this.#fileAt.get(name);
    if (!wasThere || file === undefined) {
      this.#files += 1;
      file = this.#files;
      this.#fileAt.set(name, file);
      this.steps.push({ kind: 'create', path: name, file });
    } else if (mode === 'create') {
      this.steps.push({ kind: 'truncate', path: name, file, length: 0 });
    }
    const id = file;
    return {
      ...opened,
      write: async (bytes, position) => {
        this.steps.push({ kind: 'write', path: name, file: id, position, bytes: bytes.slice() });
        await opened.write(bytes, position);
      },
      truncate: async (length) => {
        this.steps.push({ kind: 'truncate', path: name, file: id, length });
        await opened.truncate(length);
      },
      sync: async () => {
        if (!this.#leavesOut({ kind: 'sync', path: name })) this.steps.push({ kind: 'sync', path: name, file: id });
        await opened.sync();
      },
    };
  }

  async rename(from: string, to: string): Promise<void> {
    const [before, after] = [this.#name(from), this.#name(to)];
    this.steps.push({ kind: 'rename', path: after, from: before });
    this.#fileAt.set(after, this.#fileAt.get(before) ?? 0);
    this.#fileAt.delete(before);
    await diskFiles.rename(from, to);
  }

  async remove(path: string): Promise<void> {
    this.steps.push({ kind: 'remove', path: this.#name(path) });
    this.#fileAt.delete(this.#name(path));
    await diskFiles.remove(path);
  }

  /** As often as not half of it is left after a cut, which nobody may rely upon. */
  removeFolder(path: string): Promise<void> {
    return diskFiles.removeFolder(path);
  }

  async makeFolder(path: string): Promise<void> {
    this.steps.push({ kind: 'makeFolder', path: this.#name(path) });
    await diskFiles.makeFolder(path);
  }

  async syncFolder(path: string): Promise<void> {
    const name = this.#name(path);
    if (!this.#leavesOut({ kind: 'syncFolder', path: name })) this.steps.push({ kind: 'syncFolder', path: name });
    await diskFiles.syncFolder(path);
  }

  names(folder: string): Promise<string[]> {
    return diskFiles.names(folder);
  }

  size(path: string): Promise<number | null> {
    return diskFiles.size(path);
  }

  #name(path: string): string {
    return relative(this.#folder, path);
  }
}

/** What becomes of that which was not synced. */
export type Unsynced = 'dropped' | 'kept' | 'torn' | 'holes';

type Pending = Extract<Step, { kind: 'write' | 'truncate' }>;

interface Inode {
  durable: Uint8Array;
  pending: Pending[];
}

type NameChange = { kind: 'set'; path: string; file: number } | { kind: 'delete'; path: string };

const PAGE = 512;

/**
 * The files, by path, that the disk may hold when the power goes after `count` steps. `random` (0 to 1) decides where
 * something is torn.
 */
export function diskAfterCut(
  steps: readonly Step[],
  count: number,
  unsynced: Unsynced,
  random: () => number,
): Map<string, Uint8Array> {
  const inodes = new Map<number, Inode>();
  const names = new Map<string, number>();
  const durableNames = new Map<string, number>();
  const durableFolders = new Set(['']);
  const pendingNames = new Map<string, NameChange[]>();
  const pendingFolders = new Map<string, string[]>();
  const parent = (path: string) => (dirname(path) === '.' ? '' : dirname(path));
  const change = (one: NameChange) => {
    pendingNames.set(parent(one.path), [...(pendingNames.get(parent(one.path)) ?? []), one]);
    if (one.kind === 'set') names.set(one.path, one.file);
    else names.delete(one.path);
  };
  const settle = ({ kind, path, ...rest }: NameChange) => {
    if (kind === 'set') durableNames.set(path, (rest as { file: number }).file);
    else durableNames.delete(path);
  };

  for (const step of steps.slice(0, count)) {
    switch (step.kind) {
      case 'create':
        inodes.set(step.file, { durable: new Uint8Array(), pending: [] });
        change({ kind: 'set', path: step.path, file: step.file });
        break;
      case 'write':
      case 'truncate':
        inodes.get(step.file)?.pending.push(step);
        break;
      case 'sync': {
        const inode = inodes.get(step.file);
        if (inode) {
          inode.durable = inode.pending.reduce(withStep, inode.durable);
          inode.pending = [];
        }
        break;
      }
      case 'rename':
        change({ kind: 'set', path: step.path, file: names.get(step.from) ?? 0 });
        change({ kind: 'delete', path: step.from });
        break;
      case 'remove':
        change({ kind: 'delete', path: step.path });
        break;
      case 'makeFolder':
        if (step.path) {
          pendingFolders.set(parent(step.path), [...(pendingFolders.get(parent(step.path)) ?? []), step.path]);
        }
        break;
      case 'syncFolder':
        for (const one of pendingNames.get(step.path) ?? []) settle(one);
        for (const folder of pendingFolders.get(step.path) ?? []) durableFolders.add(folder);
        pendingNames.delete(step.path);
        pendingFolders.delete(step.path);
        break;
    }
  }

  if (unsynced !== 'dropped') {
    for (const folders of pendingFolders.values()) for (const folder of folders) durableFolders.add(folder);
    for (const changes of pendingNames.values()) {
      const kept = unsynced === 'kept' ? changes.length : Math.floor(random() * (changes.length + 1));
      for (const one of changes.slice(0, kept)) settle(one);
    }
  }
  const left = new Map<string, Uint8Array>();
  for (const [path, file] of durableNames) {
    const inode = inodes.get(file);
    if (inode && durableFolders.has(parent(path))) left.set(path, contentAfter(inode, unsynced, random));
  }
  return left;
}

function contentAfter({ durable, pending }: Inode, unsynced: Unsynced, random: () => number): Uint8Array {
  if (unsynced === 'dropped') return durable;
  if (unsynced === 'kept') return pending.reduce(withStep, durable);
  if (unsynced === 'torn') {
    const whole = Math.floor(random() * (pending.length + 1));
    const torn = pending[whole];
    const before = pending.slice(0, whole).reduce(withStep, durable);
    if (torn?.kind !== 'write') return before;
    return withStep(before, { ...torn, bytes: torn.bytes.slice(0, Math.floor(random() * torn.bytes.length)) });
  }
  // The file has its new length, but some pages were never written.
  const full = pending.reduce(withStep, durable);
  const result = full.slice();
  for (let page = 0; page * PAGE < full.length; page += 1) {
    if (random() < 0.5) continue;
    for (let at = page * PAGE; at < Math.min(full.length, (page + 1) * PAGE); at += 1) result[at] = durable[at] ?? 0;
  }
  return result;
}

function withStep(content: Uint8Array, step: Pending): Uint8Array {
  if (step.kind === 'truncate') {
    const cut = new Uint8Array(step.length);
    cut.set(content.subarray(0, step.length));
    return cut;
  }
  const written = new Uint8Array(Math.max(content.length, step.position + step.bytes.length));
  written.set(content);
  written.set(step.bytes, step.position);
  return written;
}

/** Puts what is left onto the real disk. */
export async function writeDisk(folder: string, left: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, bytes] of left) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}
