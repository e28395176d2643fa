// What the menu's own items do, to whichever window is in front.

import { BrowserWindow, shell } from 'electron';
import type { MenuActions } from './menu.ts';
import { APP_PAGE } from './scheme.ts';

const inFront = (): BrowserWindow | undefined => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];

/** `look` looks for a new version; left out where nobody switched that on. */
export function menuActions(dataFolder: () => string, look?: () => void): MenuActions {
  return {
    goTo(route) {
      const address = `${APP_PAGE}#${route}`;
      const contents = inFront()?.webContents;
      // The same address again would load the page anew.
      if (contents && contents.getURL() !== address) void contents.loadURL(address);
    },
    press(key) {
      const contents = inFront()?.webContents;
      contents?.sendInputEvent({ type: 'keyDown', ...key });
      contents?.sendInputEvent({ type: 'keyUp', ...key });
    },
    goBack: () => inFront()?.webContents.navigationHistory.goBack(),
    goForward: () => inFront()?.webContents.navigationHistory.goForward(),
    ...(look ? { lookForUpdate: look } : {}),
    openDataFolder: () => void shell.openPath(dataFolder()),
  };
}
