// What keeps an open folder safe, put together: backups and their proof, what a restore stages, moving out.

import { join } from 'node:path';
import { collectionNames } from '../../../shared/domain/collections.ts';
import { ANCHOR, type Anchor, emptyAnchor, sealedAnchor } from './anchor.ts';
import { Attachments } from './attachments.ts';
import { attachmentsBeside, Backups, type Present, type PresentFile } from './backup.ts';
import type { BackupHead } from './backup-file.ts';
import { checkLine } from './check-line.ts';
import type { DeskFile } from './desk-file.ts';
import type { DeskStore } from './desk-store.ts';
import { notSaved } from './disk-errors.ts';
import type { DiskStore } from './disk-store.ts';
import type { Keeping } from './keeping.ts';
import { moveOut } from './move-out.ts';
import type { Opened } from './opening.ts';
import { proveBackup } from './proof.ts';
import { removeBackups } from './remove-backups.ts';
import { listAsides, stage, unstage } from './restore.ts';
import { ASIDE } from './swap.ts';
import { readWhole } from './whole-file.ts';

const KEYS = 'keys.json';

export interface SafekeepingParts {
  opened: Opened;
  store: DiskStore;
  attachments: Attachments;
  desk: DeskFile;
  /** Opens another folder as this one was opened. */
  openAt: (folder: string) => Promise<DeskStore>;
}

/** Where history ends now, and that only the newest snapshot belongs to it. */
function anchorFor({ low, snapshots, access, keyring }: Opened): Anchor {
  const { seq, hash } = low.data;
  const { newest } = snapshots;
  return {
    ...emptyAnchor,
    seq,
    hash,
    snapshots: newest ? [{ name: newest.name, sum: newest.sum }] : [],
    keyringGeneration: keyring?.generation() ?? null,
    access: access.head,
  };
}

export function keepingOf({ opened, store, attachments, desk, openAt }: SafekeepingParts): Keeping {
  const { files, folder, now, log, seal, migrations } = opened;
  let root: string | null = null;

  /** Of the very first line; null while there is none. */
  async function rootOf(): Promise<string | null> {
    if (root !== null) return root;
    for await (const line of opened.history.readAll()) {
      const checked = checkLine(line);
      if ('hash' in checked) root = checked.hash;
      break;
    }
    return root;
  }

  async function folderIdOf(): Promise<string | null> {
    const bytes = await readWhole(files, join(folder, KEYS));
    return bytes === null
      ? null
      : ((JSON.parse(Buffer.from(bytes).toString('utf8')) as { folderId: string }).folderId ?? null);
  }

  const present = <T>(take: (present: Present) => Promise<T>): Promise<T> =>
    store.whileNothingIsSaved(async () => {
      await opened.access.flush();
      const { seq, hash, memory } = opened.low.data;
      const held: PresentFile[] = (await opened.history.extents()).map(({ name, bytes }) => ({
        name: `history/${name}`,
        path: opened.history.pathOf(name),
        bytes,
      }));
      for (const { name, bytes } of await opened.access.extents()) {
        held.push({ name: `access/${name}`, path: opened.access.pathOf(name), bytes });
      }
      const { newest } = opened.snapshots;
      for (const name of [...(newest ? [`snapshot/${newest.name}`] : []), KEYS]) {
        const path = join(folder, name);
        const bytes = await files.size(path);
        if (bytes !== null) held.push({ name, path, bytes });
      }
      // Of the snapshots only the newest comes along: the anchor in the backup knows no other.
      if (seal.isSealed) held.push({ name: ANCHOR, content: sealedAnchor(seal, anchorFor(opened)) });
      const counts = Object.fromEntries(collectionNames.map((name) => [name, memory.count(name)]));
      return take({ seq, hash, root: await rootOf(), folderId: await folderIdOf(), files: held, counts });
    });

  const parts = { files, folder, seal, attachments, present, now, log };
  const backups = new Backups(parts);

  return {
    ownFolder: backups.folder,
    root: rootOf,
    folderId: folderIdOf,
    async backup(options) {
      // With a fresh snapshot the backup opens fast; where nothing may be written now, history alone is enough.
      if (!store.isReadOnly && !options?.isAsItLies) await store.snapshot();
      const made = await backups.make(options);
      await desk.setLastBackupAt(made.at);
      return made;
    },
    noteBackedUp: (when) => desk.setLastBackupAt(when),
    backups: (place) => backups.list(place),
    prove: (path, expected, options) => proveBackup(opened, path, expected, options),
    removeBackups: async (place, names) => removeBackups(files, place, names, await rootOf()),
    async kinship({ root: its, seq, hash }: BackupHead) {
      const ours = await rootOf();
      // What is here cannot be read far enough to tell.
      if (ours === null && store.damage.length > 0) return 'apart';
      if (its !== null && its !== ours) return 'otherBranch';
      for await (const line of (await opened.history.readAfter(hash)) ?? []) {
        const checked = checkLine(line);
        return 'head' in checked && checked.head.seq === seq && checked.hash === hash ? 'earlier' : 'apart';
      }
      return its === null ? 'otherBranch' : 'apart';
    },
    async stage(path, { seal: other = seal, places = [], ...options } = {}) {
      const own = other === seal ? attachments : new Attachments(files, join(folder, 'attachments'), other);
      return stage({ files, folder, seal: other, migrations, attachments: own, places }, path, options);
    },
    unstage: (staged) => unstage({ files, folder, attachments }, staged.taken),
    series: () => Object.fromEntries(opened.low.data.series),
    async missingAttachments(hashes) {
      const missing: string[] = [];
      for (const hash of hashes) if (!(await attachments.has(hash))) missing.push(hash);
      return missing;
    },
    forget: (hash) => attachments.remove(hash),
    async findAttachments(place, hashes) {
      const there = attachmentsBeside(files, place);
      let found = 0;
      let missing = 0;
      for (const hash of hashes) {
        if (await attachments.has(hash)) continue;
        const name = seal.nameFor('attachments', hash);
        const isThere = (await there.hasNamed(name)) && (await there.copyNamed(attachments, name, attachments));
        if (isThere) found += 1;
        else missing += 1;
      }
      return { found, missing };
    },
    async adjust(within, context, reason, work) {
      const other = await openAt(join(folder, within));
      try {
        await other.transact(context, reason, work);
      } finally {
        await other.close();
      }
    },
    asides: () => listAsides(files, folder),
    async removeAside(name) {
      const known = await listAsides(files, folder);
      if (!known.some((aside) => aside.name === name)) return;
      await files.removeFolder(join(folder, ASIDE, name)).catch((error: unknown) => {
        throw notSaved(error);
      });
    },
    async moveOut() {
      if (!store.isReadOnly) await store.snapshot();
      await desk.settled();
      return moveOut(parts);
    },
  };
}
