// Opens a data folder and puts the store together. The only way to a store.

import { join } from 'node:path';
import type { Log, Now } from '../ports.ts';
import { filesHere } from '../temporary-files.ts';
import { Accounts, type NeedToKnow } from './accounts.ts';
import { Attachments } from './attachments.ts';
import { type CaseKeyOpener, CaseKeys } from './case-keys.ts';
import { DeskFile } from './desk-file.ts';
import type { DeskStore } from './desk-store.ts';
import { DiskStore } from './disk-store.ts';
import type { Files } from './files.ts';
import { finishAtOpening } from './finish-rewriting.ts';
import { guarded } from './guarded.ts';
import { provenLines } from './heads.ts';
import { HISTORY_FILE_BYTES } from './history.ts';
import type { Keeping } from './keeping.ts';
import { migrations as allMigrations, formatOf, type Migration } from './migrations/migration.ts';
import { type KeyringOf, openFolder } from './opening.ts';
import { PastViews } from './past-views.ts';
import { Queries } from './query.ts';
import { Rewriter } from './rewriter.ts';
import { keepingOf } from './safekeeping.ts';
import { type Seal, unsealed } from './seal.ts';
import { Search } from './search.ts';
import { countsFor, seesTransaction } from './seen-history.ts';
import type { SeesRecord } from './undo.ts';
import { checkAttachments } from './verify-beside.ts';
import { createView } from './view.ts';
import { Visibility } from './visibility.ts';
import { whereabouts } from './whereabouts.ts';

export interface OpenOptions {
  /** Made when it is missing. */
  folder: string;
  now: Now;
  log: Log;
  files?: Files;
  /** Of a protected folder. */
  seal?: Seal;
  /** Of a protected folder: its keys.json is checked along with everything else. */
  keyring?: KeyringOf;
  /** What is opened is part of a data folder, put aside or unpacked. */
  isApart?: boolean;
  migrations?: readonly Migration[];
  /** Which account sees what; left out, every account sees everything. */
  needToKnow?: NeedToKnow;
  /** Opens the keys of sealed cases for whoever unlocked the folder; left out, sealed cases exist for nobody. */
  caseKeys?: CaseKeyOpener;
  /** Milliseconds without a save after which a snapshot is written. */
  idleAfter?: number;
  verifiesInBackground?: boolean;
  /** Whether what an older Branchdesk wrote is backed up, beside the records, before anything is written in today's format. */
  backsUpBeforeUpdate?: boolean;
  /** A history file past this size is followed by a new one; 16 MB unless said. */
  historyFileBytes?: number;
}

/** @throws FolderHeld, NewerFormat; neither touches what is in the folder. */
export async function openStore(options: OpenOptions): Promise<DeskStore> {
  const { folder, now, log, files = filesHere, seal = unsealed, migrations = allMigrations } = options;
  const { historyFileBytes = HISTORY_FILE_BYTES } = options;
  const caseKeys = new CaseKeys(options.caseKeys);
  const opened = await openFolder({
    folder,
    now,
    log,
    files,
    seal,
    caseKeys,
    migrations,
    historyFileBytes,
    keyring: options.keyring,
    isApart: options.isApart,
  });
  const records = opened.low.data.memory;
  const attachments = new Attachments(files, join(folder, 'attachments'), seal, () =>
    caseKeys.attachmentSeals(records),
  );
  await attachments.discardIncoming().catch(() => log.error('left-over attachments were not thrown away'));
  const desk = await DeskFile.open({ files, folder, seal, log, now });
  if (desk.wasUnreadable) {
    await opened.damage.add(
      'desk.json',
      'It could not be read, and was put aside.',
      'nothing: drafts and saved filters',
    );
  }
  const unfinished = await finishAtOpening({ ...opened, attachments, desk });
  const store = new DiskStore(opened, {
    idleAfter: options.idleAfter ?? 30_000,
    verifiesInBackground: options.verifiesInBackground ?? true,
  });
  const search = new Search(records);
  const queries = new Queries(records, search);
  const accounts = new Accounts(records, options.needToKnow);
  const everything = new Visibility(records);
  const pastViews = new PastViews({ ...opened, document: opened.low.data });
  records.watch((changes) => {
    accounts.changed(changes);
    queries.changed(changes);
    search.changed(changes);
    pastViews.changed(changes);
  });
  search.start();
  store.alsoVerify((tell) => checkAttachments(records, attachments, tell));
  const openAt = (place: string) =>
    openStore({ ...options, folder: place, verifiesInBackground: false, isApart: true, backsUpBeforeUpdate: false });
  const viewOf = (visibility: () => Visibility) => createView({ records, queries, search }, visibility);
  const judge = (account: string) => ({
    records,
    visibility: accounts.now(account),
    account,
    summaryOf: (seq: number) => store.summaryOf(seq),
  });

  const rewriter = new Rewriter({
    opened,
    store,
    attachments,
    desk,
    pastViews,
    unfinished,
    guard: (draft, { account, seenBy }) => guarded(draft, accounts.now(seenBy ?? account)),
  });

  const keeping = keepingOf({ opened, store, attachments, desk, openAt });
  const isOlder = opened.formatFound > 0 && opened.formatFound < formatOf(migrations);
  if (options.backsUpBeforeUpdate && isOlder && !store.isReadOnly) {
    await backUpBeforeUpdate(keeping, store.seq).catch(() => log.error('no backup before the update of the format'));
  }
  return {
    folder,
    get isWhole() {
      return rewriter.isWhole;
    },
    isOnlyOpener: (officerId) => rewriter.isOnlyOpener(officerId),
    erase: (context, reason, what, given) => rewriter.erase(context, reason, what, given),
    seal: (context, reason, request, given) => rewriter.seal(context, reason, request, given),
    unseal: (context, reason, caseId, given) => rewriter.unseal(context, reason, caseId, given),
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
    whereIs(account) {
      const visibility = accounts.now(account);
      return (id, first) => whereabouts(opened.low.data, visibility, id, first);
    },
    provenLines: (fromSeq) => provenLines(opened.history, fromSeq),
    get searchReady() {
      return search.ready;
    },
    transact: (context, reason, work, given) =>
      store.transact(
        context,
        reason,
        (draft) => work(guarded(draft, accounts.now(context.seenBy ?? context.account))),
        given,
      ),
    view(account) {
      accounts.now(account);
      return viewOf(() => accounts.current(account));
    },
    forCounts: () => viewOf(() => everything),
    viewAt(account, seq, collections, signal) {
      accounts.now(account);
      return pastViews.viewAt(seq, collections, { sight: accounts.sight(account), signal });
    },
    seqAt: (moment) => store.seqAt(moment),
    subscribe: (listener) =>
      store.subscribe((change) => listener({ ...change, seenBy: (account) => accounts.changedFor(account) })),
    async history({ account, ...given }) {
      if (account === undefined) return store.history(given);
      const asked = judge(account);
      const { rows, total } = await store.history({ ...given, isSeen: (row) => seesTransaction(asked, row) });
      return { rows: rows.map((row) => ({ ...row, counts: countsFor(asked, row) })), total };
    },
    transaction(seq, account) {
      const row = store.summaryOf(seq);
      if (row === undefined || account === undefined) return row;
      const asked = judge(account);
      return seesTransaction(asked, row) ? { ...row, counts: countsFor(asked, row) } : undefined;
    },
    async changesOf(seq, account) {
      const changes = await store.changesOf(seq);
      if (account === undefined) return changes;
      const sees = seesWith(accounts.now(account));
      return changes.filter(({ collection, before, after }) =>
        [before, after].every((record) => record === null || sees(collection, record)),
      );
    },
    revert(context, seq, changedSince, given) {
      const sees: SeesRecord = (collection, record) =>
        seesWith(accounts.current(context.seenBy ?? context.account))(collection, record);
      accounts.now(context.seenBy ?? context.account);
      return store.revert(context, seq, changedSince, sees, given);
    },
    verify: (given) => store.verify(given),
    carryOn: (context) => store.carryOn(context),
    snapshot: () => store.snapshot(),
    async attach(bytes, caseId) {
      const key = caseId === undefined ? null : caseKeys.keyOfCase(records, caseId);
      return attachments.add(bytes, key ? caseKeys.sealOf(key) : undefined);
    },
    attachment: (hash) => attachments.read(hash),
    keeping,
    get lastBackupAt() {
      return desk.lastBackupAt;
    },
    getDesk: (key) => desk.get(key),
    setDesk: (key, value) => desk.set(key, value),
    async close() {
      search.stop();
      await desk.settled();
      await store.close();
      caseKeys.wipe();
    },
  };
}

/** What hangs on a record that is gone by now is judged as if it were there: by what hides its kind. */
const seesWith =
  (visibility: Visibility): SeesRecord =>
  (collection, record) =>
    visibility.isVisible(collection, record as never);

/** As it lies there, in its old format; once for what has not changed since. */
async function backUpBeforeUpdate(keeping: Keeping, seq: number): Promise<void> {
  const known = await keeping.backups();
  if (!known.some((backup) => backup.seq === seq)) await keeping.backup({ isAsItLies: true });
}
