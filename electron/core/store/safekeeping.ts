// What keeps an open folder safe, put together: backups, opening one in an empty desk, everything in one zip.

import { join } from 'node:path';
import { archive } from './archive.ts';
import type { Attachments } from './attachments.ts';
import { type BackupOptions, Backups, type Present } from './backup.ts';
import type { DeskFile } from './desk-file.ts';
import type { BackupInfo } from './desk-store.ts';
import { savingIsOff } from './disk-errors.ts';
import type { DiskStore } from './disk-store.ts';
import { NotSaved, UnusableBackup } from './errors.ts';
import { type Opened, reload } from './opening.ts';
import type { PastViews } from './past-views.ts';
import type { Queries } from './query.ts';
import { HalfRestored, putInPlace, type Restored } from './restore.ts';
import type { Search } from './search.ts';

export interface SafekeepingParts {
  opened: Opened;
  store: DiskStore;
  attachments: Attachments;
  desk: DeskFile;
  queries: Queries;
  search: Search;
  pastViews: PastViews;
}

export class Safekeeping {
  readonly #parts: SafekeepingParts;
  readonly #backups: Backups;

  constructor(parts: SafekeepingParts) {
    const { files, folder, now, log } = parts.opened;
    this.#parts = parts;
    this.#backups = new Backups({
      files,
      folder,
      attachments: parts.attachments,
      present: (take) => this.#present(take),
      now,
      log,
    });
  }

  async backUp(options?: BackupOptions): Promise<BackupInfo> {
    const { store, desk } = this.#parts;
    // With a fresh snapshot the backup opens fast; where nothing may be written now, history alone is enough.
    if (!store.isReadOnly) await store.snapshot();
    const made = await this.#backups.make(options);
    await desk.setLastBackupAt(made.at);
    return made;
  }

  backups(): Promise<BackupInfo[]> {
    return this.#backups.list();
  }

  async restore(path: string): Promise<{ seq: number; missingAttachments: string[] }> {
    const { opened, store, desk, queries, search, pastViews } = this.#parts;
    return store.whileNothingIsSaved(async () => {
      if (store.isReadOnly) throw savingIsOff();
      if (store.seq !== 0) {
        throw new UnusableBackup('There is something here already. A backup is opened in an empty desk only.');
      }
      const { at, missingAttachments } = await this.#putInPlace(path);
      queries.reset();
      pastViews.reset();
      search.start();
      opened.log.info('restored', { seq: store.seq, missing: missingAttachments.length });
      // The backup that was opened is a backup of all that is here.
      await desk.setLastBackupAt(at).catch(() => opened.log.error('when it was backed up was not kept'));
      return { seq: store.seq, missingAttachments };
    });
  }

  exportEverything(): ReadableStream<Uint8Array> {
    const { files, folder, now } = this.#parts.opened;
    const { attachments } = this.#parts;
    return archive({ files, folder, attachments, present: (take) => this.#present(take), now });
  }

  async #putInPlace(path: string): Promise<Restored> {
    const { opened, store, attachments } = this.#parts;
    try {
      return await putInPlace({ ...opened, attachments }, path, () => reload(opened));
    } catch (error) {
      await opened.history.reread();
      if (!(error instanceof HalfRestored)) throw error;
      store.refuseSaves();
      throw new NotSaved('failed', 'The disk failed while the backup was opened. Close Branchdesk and open it again.');
    }
  }

  #present<T>(take: (present: Present) => Promise<T>): Promise<T> {
    const { opened, store } = this.#parts;
    return store.whileNothingIsSaved(async () => {
      const { seq, hash } = opened.low.data;
      const files = (await opened.history.extents()).map(({ name, bytes }) => ({
        name: `history/${name}`,
        path: opened.history.pathOf(name),
        bytes,
      }));
      const { newest } = opened.snapshots;
      if (newest) {
        const path = join(opened.folder, 'snapshot', newest.name);
        const bytes = await opened.files.size(path);
        if (bytes !== null) files.push({ name: `snapshot/${newest.name}`, path, bytes });
      }
      return take({ seq, hash, files });
    });
  }
}
