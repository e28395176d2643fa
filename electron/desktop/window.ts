// The window: where it was last time, with a page that has no more power than a page in a browser.

import { fileURLToPath } from 'node:url';
import { BrowserWindow, Menu, nativeTheme, screen, type WebPreferences } from 'electron';
import type { Log } from '../core/ports.ts';
import { editMenuTemplate } from './edit-menu.ts';
import { APP_PAGE } from './scheme.ts';
import { placeWindow, SMALLEST, type WindowState } from './window-state.ts';

/** Beside the built main: dist/desktop/main.js and dist/preload/preload.cjs. */
const PRELOAD = fileURLToPath(new URL('../preload/preload.cjs', import.meta.url));

export const webPreferences = (isPackaged: boolean): WebPreferences => ({
  preload: PRELOAD,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  plugins: false,
  safeDialogs: true,
  spellcheck: process.platform === 'darwin',
  devTools: !isPackaged,
});

/** The page's ground in light and dark, shown until the page has drawn itself. */
const ground = (): string => (nativeTheme.shouldUseDarkColors ? '#14181d' : '#faf8f3');

export interface WindowOptions {
  isPackaged: boolean;
  /** What desk.json kept of the last window, whatever it is. */
  savedState: unknown;
  keepState(state: WindowState): void;
  log: Log;
}

export function openWindow({ isPackaged, savedState, keepState, log }: WindowOptions): BrowserWindow {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  const { isMaximised, ...place } = placeWindow(
    savedState,
    [main, ...others].map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Branchdesk',
    backgroundColor: ground(),
    webPreferences: webPreferences(isPackaged),
  });
  if (isMaximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => keepState({ ...window.getNormalBounds(), isMaximised: window.isMaximized() }));
  window.webContents.on('context-menu', (_event, params) => {
    const template = editMenuTemplate(params);
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
  window.loadURL(APP_PAGE).catch((error: unknown) => {
    log.error('page-not-loaded', { name: error instanceof Error ? error.name : 'unknown' });
  });
  return window;
}
