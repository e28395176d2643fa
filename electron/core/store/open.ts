// Opens a data folder and puts the store together. The only way to a store.

import { join } from 'node:path';
import type { Log, Now } from '../ports.ts';
import { Attachments } from './attachments.ts';
import { DeskFile } from './desk-file.ts';
import type { DeskStore } from './desk-store.ts';
import { DiskStore } from './disk-store.ts';
import { diskFiles, type Files } from './files.ts';
import { HISTORY_FILE_BYTES } from './history.ts';
import { migrations as allMigrations, type Migration } from './migrations/migration.ts';
import { openFolder } from './opening.ts';
import { PastViews } from './past-views.ts';
import { Queries } from './query.ts';
import { Safekeeping } from './safekeeping.ts';
import { type Seal, unsealed } from './seal.ts';
import { Search } from './search.ts';
import { createView } from './view.ts';

export interface OpenOptions {
  /** Made when it is missing. */
  folder: string;
  now: Now;
  log: Log;
  files?: Files;
  seal?: Seal;
  migrations?: readonly Migration[];
  /** Milliseconds without a save after which a snapshot is written. */
  idleAfter?: number;
  verifiesInBackground?: boolean;
  /** A history file past this size is followed by a new one; 16 MB unless said. */
  historyFileBytes?: number;
}

/** @throws FolderHeld, NewerFormat; neither touches what is in the folder. */
export async function openStore(options: OpenOptions): Promise<DeskStore> {
  const { folder, now, log, files = diskFiles, seal = unsealed, migrations = allMigrations } = options;
  const { historyFileBytes = HISTORY_FILE_BYTES } = options;
  const opened = await openFolder({ folder, now, log, files, seal, migrations, historyFileBytes });
  const store = new DiskStore(opened, {
    idleAfter: options.idleAfter ?? 30_000,
    verifiesInBackground: options.verifiesInBackground ?? true,
  });
  const records = opened.low.data.memory;
  const search = new Search(records);
  const queries = new Queries(records, search);
  const pastViews = new PastViews({ ...opened, document: opened.low.data });
  records.watch((changes) => {
    queries.changed(changes);
    search.changed(changes);
    pastViews.changed(changes);
  });
  search.start();
  const attachments = new Attachments(files, join(folder, 'attachments'), seal);
  await attachments.discardIncoming().catch(() => log.error('left-over attachments were not thrown away'));
  const desk = await DeskFile.open({ files, folder, seal, log, now });
  const safekeeping = new Safekeeping({ opened, store, attachments, desk, queries, search, pastViews });
  const view = createView({ records, queries, search });

  return {
    folder,
    get seq() {
      return store.seq;
    },
    get isReadOnly() {
      return store.isReadOnly;
    },
    get damage() {
      return store.damage;
    },
    access: opened.access,
    get searchReady() {
      return search.ready;
    },
    transact: (context, reason, work, given) => store.transact(context, reason, work, given),
    view: () => view,
    viewAt: (_account, seq, collections, signal) => pastViews.viewAt(seq, collections, { signal }),
    seqAt: (moment) => store.seqAt(moment),
    subscribe: (listener) => store.subscribe(listener),
    history: (given) => store.history(given),
    changesOf: (seq) => store.changesOf(seq),
    revert: (context, seq, changedSince, given) => store.revert(context, seq, changedSince, given),
    verify: (given) => store.verify(given),
    carryOn: (context) => store.carryOn(context),
    snapshot: () => store.snapshot(),
    attach: (bytes) => attachments.add(bytes),
    attachment: (hash) => attachments.read(hash),
    backUp: (given) => safekeeping.backUp(given),
    backups: () => safekeeping.backups(),
    restore: (path) => safekeeping.restore(path),
    exportEverything: () => safekeeping.exportEverything(),
    get lastBackupAt() {
      return desk.lastBackupAt;
    },
    getDesk: (key) => desk.get(key),
    setDesk: (key, value) => desk.set(key, value),
    async close() {
      search.stop();
      await desk.settled();
      await store.close();
    },
  };
}
