// The composition root: opens a data folder and puts together the desk that every procedure is given. The branch's own
// folder and the sample branch each have a store of their own; one of them is open to the windows at a time.

import type { Progress, Reminder } from '../../shared/contract/session.ts';
import { collectionNames } from '../../shared/domain/collections.ts';
import { Broadcast } from './broadcast.ts';
import type { CallContext, Desk, Replaced, Saved } from './desk.ts';
import { oneTimeDownloads } from './downloads.ts';
import { sampleFolderOf, synchronisedBy, thisComputer } from './places.ts';
import { type Log, type Notifier, type Now, systemTimer, type Timer } from './ports.ts';
import { type Reminders, startReminders } from './reminders.ts';
import type { DeskStore } from './store/desk-store.ts';
import { openStore } from './store/open.ts';
import { oneTimeUploads } from './uploads.ts';

/** A backup of a large branch, with room to grow. */
const UPLOAD_LIMIT_BYTES = 4 * 1024 ** 3;

/** There is one account that sees all until officers have accounts of their own. */
export const BRANCH_ACCOUNT = 'branch';

export type Which = 'own' | 'sample';

export interface ProgramOptions {
  /** The branch's own data folder; the sample branch lies in `sample` within it. */
  dataFolder: string;
  /** Which of the two is open first. */
  which: Which;
  now: Now;
  log: Log;
  version: string;
  /** The computer's own unless a test turns it by hand. */
  timer?: Timer;
}

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
   * windows that listen to `session.reminders`. A program that answers one call and ends does not.
   */
  remind(notifier?: Notifier): void;
  /** Writes the snapshots and releases the locks. Safe to call twice. */
  close(): Promise<void>;
}

/** @throws FolderHeld, NewerFormat and whatever the store refuses to open with. */
export async function openProgram(options: ProgramOptions): Promise<Program> {
  const { now, log, version, dataFolder, timer = systemTimer } = options;
  const progress = new Broadcast<Progress>();
  const saves = new Broadcast<Saved>();
  const heard = new Broadcast<Reminder>();
  let reminders: Reminders | undefined;
  const downloads = oneTimeDownloads(now);
  const uploads = oneTimeUploads(now, UPLOAD_LIMIT_BYTES);
  const opened = new Map<Which, Promise<Desk>>();
  const folders: Record<Which, string> = { own: dataFolder, sample: sampleFolderOf(dataFolder) };
  const held: string[] = [];
  const openedListeners: ((folder: string) => void)[] = [];
  let current: Desk;

  async function deskOf(which: Which): Promise<Desk> {
    const folder = folders[which];
    const store = await openStore({ folder, now, log });
    if (which === 'sample' && store.seq === 0) {
      await fillSample(store, now).catch(async (error) => {
        await store.close();
        throw error;
      });
    }
    if (!held.includes(folder)) {
      held.push(folder);
      for (const listener of openedListeners) listener(folder);
    }
    store.subscribe(({ seq, collections }) => {
      if (current?.store === store) saves.send({ seq, collections });
    });
    return {
      store,
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
      whileClosed: (work) => whileClosed(which, store, work),
    };
  }

  /** One after another: whoever comes second finds the folder as the first left it. */
  async function whileClosed<T>(
    which: Which,
    store: DeskStore,
    work: (folder: string) => Promise<Replaced<T>>,
  ): Promise<{ desk: Desk; result: T }> {
    const wasCurrent = current.store === store;
    await store.close();
    const openAgain = async (): Promise<Desk> => {
      const reopening = deskOf(which);
      opened.set(which, reopening);
      const desk = await reopening;
      if (wasCurrent) current = desk;
      saves.send({ seq: desk.store.seq, collections: [...collectionNames] });
      return desk;
    };
    let done: Replaced<T>;
    try {
      done = await work(folders[which]);
    } catch (error) {
      await openAgain();
      throw error;
    }
    return { desk: await openAgain(), result: done.result };
  }

  /** The store stays open behind the other one, so that a call on its way still ends where it began. */
  async function open(which: Which): Promise<Desk> {
    const isKnown = opened.has(which);
    const opening = opened.get(which) ?? deskOf(which);
    opened.set(which, opening);
    try {
      const desk = await opening;
      const isSwitch = current !== undefined && current !== desk;
      current = desk;
      if (!isKnown || isSwitch) log.info('opened', { which, seq: desk.store.seq });
      if (isSwitch) saves.send({ seq: desk.store.seq, collections: [...collectionNames] });
      return desk;
    } catch (error) {
      opened.delete(which);
      throw error;
    }
  }

  await open(options.which);
  let closing: Promise<void> | undefined;
  return {
    get desk() {
      return current;
    },
    get folder() {
      return current.store.folder;
    },
    folders: held,
    onOpened: (listener) => void openedListeners.push(listener),
    context: ({ isInProcess }) => ({ desk: current, account: BRANCH_ACCOUNT, isInProcess }),
    remind(notifier) {
      const toWindows = { notify: (reminder: Reminder) => heard.send(reminder), isHeard: () => heard.size > 0 };
      reminders ??= startReminders({
        desk: () => current,
        account: BRANCH_ACCOUNT,
        teller:
          notifier === undefined ? toWindows : { notify: (reminder) => notifier.notify(reminder), isHeard: () => true },
        timer,
      });
    },
    close() {
      closing ??= (async () => {
        await reminders?.stop();
        progress.end();
        saves.end();
        heard.end();
        uploads.close();
        for (const desk of opened.values()) await (await desk).store.close();
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
