// The composition root: opens a data folder and puts together the desk that every procedure is given. The branch's own
// folder and the sample branch each have a store of their own; one of them is open to the windows at a time. The branch's own
// may be locked: then there is a desk, and no store.

import type { Progress, Reminder } from '../../shared/contract/session.ts';
import { BRANCH_ID, emptySettings } from '../../shared/domain/branch.ts';
import { collectionNames } from '../../shared/domain/collections.ts';
import { BRANCH_ACCOUNT } from '../../shared/rules/access/officer-facts.ts';
import { needToKnow } from './access/need-to-know.ts';
import { Broadcast } from './broadcast.ts';
import type { CallContext, Desk, DeskLock, Saved, SignedIn } from './desk.ts';
import { oneTimeDownloads } from './downloads.ts';
import { caseKeyOpener } from './keys/case-key-opener.ts';
import { Locked } from './keys/key-errors.ts';
import type { KeySet } from './keys/key-set.ts';
import { sampleFolderOf, synchronisedBy, thisComputer } from './places.ts';
import { type Notifier, type Now, noKeyRing, systemTimer } from './ports.ts';
import type { ProgramOptions, Which } from './program-options.ts';
import { type Reminders, startReminders } from './reminders.ts';
import { type DailyBackups, startDailyBackups } from './safekeeping/daily-backups.ts';
import type { DeskStore } from './store/desk-store.ts';
import { openStore } from './store/open.ts';
import type { Seal } from './store/seal.ts';
import { filesHere } from './temporary-files.ts';
import { NO_ACCOUNT } from './unlocking/accounts.ts';
import { deskLock, neverLocked } from './unlocking/desk-lock.ts';
import { IdleLock } from './unlocking/idle-lock.ts';
import { keyringOf } from './unlocking/keyring-of.ts';
import { OwnFolder } from './unlocking/own-folder.ts';
import { oneTimeUploads } from './uploads.ts';

/** A backup of a large branch, with room to grow. */
const UPLOAD_LIMIT_BYTES = 4 * 1024 ** 3;

export interface Program {
  readonly desk: Desk;
  /** The folder that is open to the windows. */
  readonly folder: string;
  /** Every folder that this program holds. */
  readonly folders: string[];
  /** Called with every folder that is opened from now on. */
  onOpened(listener: (folder: string) => void): void;
  context(from: { isInProcess: boolean }): CallContext;
  /**
   * From now on tells of dates that come near, for as long as the program runs: through the host's own notifier, or else to the
   * windows that listen to `session.reminders`; locks when nobody is at the desk; and backs up once a day. A program that answers
   * one call and ends does none of it.
   */
  remind(notifier?: Notifier): void;
  /** Locks the branch's own folder, whichever is open: the computer goes to sleep, or its screen is locked. */
  lock(): Promise<void>;
  /** Writes the snapshots and releases the locks. Safe to call twice. */
  close(): Promise<void>;
}

/** @throws FolderHeld, NewerFormat, UnusableKeys and whatever the store refuses to open with. */
export async function openProgram(options: ProgramOptions): Promise<Program> {
  const { now, log, version, dataFolder, timer = systemTimer, keyStore = noKeyRing, files = filesHere } = options;
  const progress = new Broadcast<Progress>();
  const saves = new Broadcast<Saved>();
  const heard = new Broadcast<Reminder>();
  let reminders: Reminders | undefined;
  let idle: IdleLock | undefined;
  let dailyBackups: DailyBackups | undefined;
  const downloads = oneTimeDownloads(now);
  const uploads = oneTimeUploads(now, UPLOAD_LIMIT_BYTES);
  const folders: Record<Which, string> = { own: dataFolder, sample: sampleFolderOf(dataFolder) };
  const opened = new Map<Which, Promise<SignedIn>>();
  const held: string[] = [];
  const openedListeners: ((folder: string) => void)[] = [];
  let own: OwnFolder | undefined;
  let current: SignedIn;

  const everything = () => [...collectionNames];
  const hold = (folder: string): void => {
    if (held.includes(folder)) return;
    held.push(folder);
    for (const listener of openedListeners) listener(folder);
  };

  async function openRecords(folder: string, seal?: Seal, keys?: KeySet | null): Promise<DeskStore> {
    const store = await openStore({
      folder,
      now,
      log,
      files,
      ...(seal ? { seal } : {}),
      ...(keys ? { caseKeys: caseKeyOpener(keys), keyring: keyringOf(files, folder, keys) } : {}),
      needToKnow: needToKnow(now),
      backsUpBeforeUpdate: true,
    });
    store.subscribe(({ seq, seenBy }) => {
      if (!isOpen(store)) return;
      const collections = seenBy(current.account);
      if (collections.length > 0) saves.send({ seq, collections });
    });
    return store;
  }

  const isOpen = (store: DeskStore): boolean => {
    const { desk } = current ?? {};
    return desk !== undefined && !(desk.lock.isOwn && desk.lock.isLocked) && desk.store === store;
  };

  /** A desk for what is open now: a later one in the same folder, under other keys, is another desk. */
  function deskOn(which: Which, storeNow: () => DeskStore, lock: DeskLock): Desk {
    const folder = folders[which];
    return {
      folder,
      get store() {
        return storeNow();
      },
      lock,
      now,
      log,
      version,
      progress: { report: (step) => progress.send(step), listen: (signal) => progress.listen(signal) },
      downloads,
      uploads,
      synchronisedBy: synchronisedBy(folder, thisComputer()),
      saves: (signal) => saves.listen(signal),
      reminders(signal) {
        const events = heard.listen(signal);
        void reminders?.check();
        return events;
      },
      open,
      ...(options.chooseFolder ? { chooseFolder: options.chooseFolder } : {}),
      ...(options.updates ? { updates: options.updates } : {}),
      async whileClosed(work) {
        if (which !== 'own' || own === undefined) throw new Error('only the branch’s own folder is replaced');
        const result = await own.whileClosed(work).finally(() => follow('unlocked'));
        return { desk: current.desk, result };
      },
    };
  }

  const lockAfterMinutes = (): number => {
    const branch = own?.isLocked === false ? own.opened.store.view(BRANCH_ACCOUNT).get('branch', BRANCH_ID) : undefined;
    return (branch ?? emptySettings).lockAfterMinutes;
  };

  /** Who is signed in to the branch's own folder now. */
  function ownNow(folder: OwnFolder): SignedIn {
    const lock = deskLock({
      own: folder,
      keyStore,
      log,
      follow,
      now: () => current,
      touch() {
        idle?.touch();
        return idle?.secondsLeft ?? null;
      },
    });
    if (folder.isLocked) {
      const locked = (): never => {
        throw new Locked();
      };
      return { desk: deskOn('own', locked, lock), account: NO_ACCOUNT };
    }
    const session = folder.opened;
    const storeNow = (): DeskStore => {
      if (session.keys !== null && (folder.isLocked || folder.opened !== session)) throw new Locked();
      return session.store;
    };
    return { desk: deskOn('own', storeNow, lock), account: session.account };
  }

  /** The branch's own folder was locked, unlocked or opened anew: every window turns to what is there now. */
  function follow(what: 'unlocked' | 'locked'): SignedIn {
    const signedIn = ownNow(own!);
    opened.set('own', Promise.resolve(signedIn));
    current = signedIn;
    idle?.touch();
    if (what === 'locked' || own!.isLocked) {
      downloads.forget();
      uploads.close();
      saves.send({ seq: 0, collections: everything(), isLocked: true });
    } else {
      saves.send({ seq: signedIn.desk.store.seq, collections: everything() });
      void dailyBackups?.check();
    }
    return signedIn;
  }

  async function openOwn(): Promise<SignedIn> {
    own = await OwnFolder.open({
      files,
      folder: dataFolder,
      now,
      log,
      keyStore,
      ...(options.keyCost ? { cost: options.keyCost } : {}),
      openRecords: (seal, keys) => openRecords(dataFolder, seal, keys),
    });
    return ownNow(own);
  }

  async function openSample(): Promise<SignedIn> {
    const store = await openRecords(folders.sample);
    if (store.seq === 0) {
      await fillSample(store, now).catch(async (error) => {
        await store.close();
        throw error;
      });
    }
    const lock = neverLocked(() => desk, BRANCH_ACCOUNT);
    const desk = deskOn('sample', () => store, lock);
    return { desk, account: BRANCH_ACCOUNT };
  }

  /** The store stays open behind the other one, so that a call on its way still ends where it began. */
  async function open(which: Which): Promise<SignedIn> {
    const isKnown = opened.has(which);
    const opening = opened.get(which) ?? (which === 'own' ? openOwn() : openSample());
    opened.set(which, opening);
    try {
      const signedIn = await opening;
      hold(folders[which]);
      const { desk } = signedIn;
      const isSwitch = current !== undefined && current.desk !== desk;
      current = signedIn;
      const isLocked = which === 'own' && desk.lock.isLocked;
      const seq = isLocked ? 0 : desk.store.seq;
      if (!isKnown || isSwitch) log.info('opened', { which, ...(isLocked ? { isLocked } : { seq }) });
      if (isSwitch) saves.send({ seq, collections: everything(), ...(isLocked ? { isLocked } : {}) });
      return signedIn;
    } catch (error) {
      opened.delete(which);
      throw error;
    }
  }

  const lockNow = async (why: string): Promise<void> => {
    if (own === undefined || !own.keys.isProtected || own.isLocked) return;
    log.info('locking', { why });
    await own.lock(() => follow('locked'));
  };

  await open(options.which);
  let closing: Promise<void> | undefined;
  return {
    get desk() {
      return current.desk;
    },
    get folder() {
      return current.desk.folder;
    },
    folders: held,
    onOpened: (listener) => void openedListeners.push(listener),
    context: ({ isInProcess }) => ({ ...current, isInProcess }),
    remind(notifier) {
      const toWindows = { notify: (reminder: Reminder) => heard.send(reminder), isHeard: () => heard.size > 0 };
      reminders ??= startReminders({
        signedIn: () => (current.desk.lock.isLocked ? null : current),
        teller:
          notifier === undefined ? toWindows : { notify: (reminder) => notifier.notify(reminder), isHeard: () => true },
        timer,
      });
      dailyBackups ??= startDailyBackups({
        open: () => (own === undefined || own.isLocked ? undefined : { ...ownNow(own), isInProcess: true }),
        timer,
      });
      idle ??= new IdleLock({
        timer,
        now,
        isOpen: () => own?.keys.isProtected === true && !own.isLocked,
        lockAfterMinutes,
        lock: (why) => void lockNow(why).catch((error) => log.error('not-locked', { name: String(error?.name) })),
      });
    },
    lock: () => lockNow('asleep'),
    close() {
      closing ??= (async () => {
        idle?.stop();
        await reminders?.stop();
        await dailyBackups?.stop();
        progress.end();
        saves.end();
        heard.end();
        uploads.close();
        const sample = await opened.get('sample')?.catch(() => undefined);
        await sample?.desk.store.close();
        await own?.close();
        log.info('closed');
      })();
      return closing;
    },
  };
}

async function fillSample(store: DeskStore, now: Now): Promise<void> {
  const { makeSample } = await import('./sample/make-sample.ts');
  await makeSample(store, now);
}
