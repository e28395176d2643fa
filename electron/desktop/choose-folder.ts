// Asks for a folder with the system's own dialog: where backups go.

import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

/** null when nothing was chosen. */
export async function chooseFolder(): Promise<string | null> {
  const options: OpenDialogOptions = { properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] };
  const owner = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const { canceled, filePaths } = await (owner
    ? dialog.showOpenDialog(owner, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}
