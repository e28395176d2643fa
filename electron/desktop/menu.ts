// The menu bar: the usual items where each system's people look for them, and the desk's own three. A template, so that
// it can be read and tested without Electron; what an item does comes in.

import type { MenuItemConstructorOptions } from 'electron';

/** A key that the page listens to itself: the menu presses it, so that the page needs no second way in. */
export interface PageKey {
  keyCode: string;
  modifiers: ('control' | 'meta' | 'shift')[];
}

export interface MenuActions {
  /** Opens a page of the desk by its route, such as `/cases/new`. */
  goTo(route: string): void;
  press(key: PageKey): void;
  goBack(): void;
  goForward(): void;
  openDataFolder(): void;
  /** Left out where a new version is not looked for. */
  lookForUpdate?(): void;
}

type Item = MenuItemConstructorOptions;
const separator: Item = { type: 'separator' };

export function menuTemplate(platform: NodeJS.Platform, actions: MenuActions): Item[] {
  const isMac = platform === 'darwin';
  const command: PageKey['modifiers'] = [isMac ? 'meta' : 'control'];

  // The page hears these keys before any menu does: they are shown beside the item, and left to it. Printing too, since
  // a table first has to draw the rows that are not on the screen.
  const pageItem = (label: string, keyCode: string): Item => ({
    label,
    accelerator: `CmdOrCtrl+${keyCode}`,
    registerAccelerator: false,
    click: () => actions.press({ keyCode, modifiers: command }),
  });

  const lock: Item = {
    label: 'Loc&k',
    accelerator: 'CmdOrCtrl+Shift+L',
    registerAccelerator: false,
    click: () => actions.press({ keyCode: 'L', modifiers: [...command, 'shift'] }),
  };

  const file: Item = {
    label: '&File',
    submenu: [
      { label: '&Log a case', accelerator: 'CmdOrCtrl+Shift+N', click: () => actions.goTo('/cases/new') },
      { label: '&Today', accelerator: 'CmdOrCtrl+Shift+T', click: () => actions.goTo('/today') },
      separator,
      pageItem('&Print…', 'P'),
      { label: 'Show the data &folder', click: () => actions.openDataFolder() },
      separator,
      lock,
      separator,
      isMac ? { role: 'close' } : { role: 'quit', label: '&Quit', accelerator: 'Ctrl+Q' },
    ],
  };
  const edit: Item = {
    label: '&Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle', label: 'Paste as plain text' },
      { role: 'selectAll' },
      separator,
      pageItem('&Find anything…', 'K'),
    ],
  };
  const view: Item = {
    label: '&View',
    submenu: [
      { label: '&Back', accelerator: isMac ? 'Cmd+[' : 'Alt+Left', click: () => actions.goBack() },
      { label: '&Forward', accelerator: isMac ? 'Cmd+]' : 'Alt+Right', click: () => actions.goForward() },
      separator,
      { role: 'zoomIn', label: 'Larger' },
      { role: 'zoomOut', label: 'Smaller' },
      { role: 'resetZoom', label: 'Usual size' },
      separator,
      { role: 'togglefullscreen', label: 'Full screen' },
      { role: 'reload', label: 'Load the page again' },
    ],
  };
  const { lookForUpdate } = actions;
  const update: Item[] = lookForUpdate
    ? [{ label: 'Look for a new version…', click: () => lookForUpdate() }, separator]
    : [];
  const help: Item = {
    role: 'help',
    label: '&Help',
    submenu: [...update, { role: 'about', label: 'About Branchdesk' }],
  };
  const application: Item = {
    label: 'Branchdesk',
    submenu: [
      { role: 'about' },
      separator,
      ...update,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  return isMac ? [application, file, edit, view, { role: 'windowMenu' }] : [file, edit, view, help];
}
