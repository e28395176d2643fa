// The desktop, put together once Electron is ready: the program in this process, its page under `app://desk/`, and the
// windows that show it.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, Menu, powerMonitor, safeStorage, session } from 'electron';
import { serveBytes } from '../core/bytes.ts';
import type { Log, Now } from '../core/ports.ts';
import { openProgram, type Program } from '../core/program.ts';
import { answerCalls } from './answer-calls.ts';
import { answerWith } from './answer-request.ts';
import type { Asked } from './arguments.ts';
import { chooseFolder } from './choose-folder.ts';
import { handOverPorts } from './hand-over-port.ts';
import { hardenContents, hardenSession } from './harden.ts';
import { keepWindow, keptWindow } from './kept-window.ts';
import { menuTemplate } from './menu.ts';
import { menuActions } from './menu-actions.ts';
import { nativeFileSaver } from './native-file-saver.ts';
import { nativeKeyRing } from './native-key-ring.ts';
import { nativeNotifier } from './native-notifier.ts';
import { offerOutside } from './offer-outside.ts';
import { openingProblem, type Problem, savingProblem } from './opening-problem.ts';
import { quitAfter } from './quit.ts';
import { APP_SCHEME } from './scheme.ts';
import type { UpdateFeed } from './update-feed.ts';
import { isSwitchedOn, lookForUpdate, updateSwitch } from './updates.ts';
import { watchWindow } from './watch-window.ts';
import { openWindow } from './window.ts';

/** The built page, beside the built main. */
const PAGE_FOLDER = fileURLToPath(new URL('../renderer', import.meta.url));

export interface DesktopOptions {
  dataFolder: string;
  /** Where Chromium keeps what is its own for this data folder, and the desktop what must not lie with the branch's. */
  ownFolder: string;
  isDemo: boolean;
  now: Now;
  /** Where a new version may be looked for, and the file that keeps whether it is; undefined where there is nowhere. */
  feed: UpdateFeed | undefined;
  updateFile: string;
  log: Log;
}

export interface Desktop {
  /** A second start on the same data: shows the window there is, on the sample branch when that was asked for. */
  showAgain(asked: Pick<Asked, 'isDemo'>): void;
}

const isMac = process.platform === 'darwin';
const tell = ({ title, detail }: Problem): void => dialog.showErrorBox(title, detail);

/** Resolves with undefined when the data did not open: the person has been told, and the process is ending. */
export async function startDesktop({
  dataFolder,
  ownFolder,
  isDemo,
  now,
  feed,
  updateFile,
  log,
}: DesktopOptions): Promise<Desktop | undefined> {
  // Before anything that takes time, so that no page can be made without its guards.
  app.on('web-contents-created', (_event, contents) =>
    hardenContents(contents, { offerOutside: (address) => void offerOutside(address), log }),
  );
  await hardenSession(session.defaultSession, { isPackaged: app.isPackaged, isMac, log });

  let program: Program;
  try {
    program = await openProgram({
      dataFolder,
      which: isDemo ? 'sample' : 'own',
      now,
      log,
      version: app.getVersion(),
      chooseFolder,
      ...(feed ? { updates: updateSwitch(updateFile, feed) } : {}),
      keyStore: nativeKeyRing(safeStorage, join(ownFolder, 'key-store'), process.platform),
    });
  } catch (error) {
    log.error('not-opened', { name: error instanceof Error ? error.name : 'unknown' });
    tell(openingProblem(error, dataFolder));
    app.exit(1);
    return undefined;
  }

  const windows = new Set<BrowserWindow>();
  quitAfter(
    app,
    async () => {
      await program.close();
    },
    log,
  );
  // A lid that closes, or a screen that is left: nobody is at the desk.
  const lock = (): void => {
    program.lock().catch((error: unknown) => {
      log.error('not-locked', { name: error instanceof Error ? error.name : 'unknown' });
    });
  };
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);

  const look = () =>
    lookForUpdate({
      updater: async () => (await import('electron-updater')).autoUpdater,
      ask: (question) => dialog.showMessageBox(question),
      platform: process.platform,
      log,
    });

  const downloads = () => program.desk.downloads;
  const answer = answerWith({
    bytes: serveBytes({ pageFolder: PAGE_FOLDER, downloads, uploads: () => program.desk.uploads }),
    downloads,
    saver: nativeFileSaver(() => app.getPath('downloads')),
    tellNotSaved: (reason) => tell(savingProblem(reason)),
    log,
  });
  session.defaultSession.protocol.handle(APP_SCHEME, answer);
  handOverPorts({
    isOurWindow: (contents) => [...windows].some((window) => window.webContents === contents),
    connect: (port) => answerCalls(port, { context: () => program.context({ isInProcess: false }), log }),
    log,
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(
        process.platform,
        menuActions(() => program.folder, feed && isSwitchedOn(updateFile) ? () => void look() : undefined),
      ),
    ),
  );
  app.setAboutPanelOptions({ applicationName: 'Branchdesk', applicationVersion: app.getVersion(), version: '' });

  const open = (): void => {
    const windowFile = join(ownFolder, 'window.json');
    const window = openWindow({
      isPackaged: app.isPackaged,
      savedState: keptWindow(windowFile),
      keepState: (state) => keepWindow(windowFile, state, log),
      log,
    });
    windows.add(window);
    watchWindow(window, log);
    window.on('closed', () => windows.delete(window));
  };
  const show = (): void => {
    const window = BrowserWindow.getAllWindows()[0];
    if (!window) {
      open();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  app.on('window-all-closed', () => {
    if (!isMac) app.quit();
  });
  app.on('activate', show);
  open();
  program.remind(nativeNotifier(show));
  return {
    showAgain(again) {
      show();
      if (again.isDemo) {
        program.desk.open('sample').catch((error: unknown) => tell(openingProblem(error, program.folder)));
      }
    },
  };
}
