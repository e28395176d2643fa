// The FileSaver of the desktop: the system's own save dialog, then the bytes straight to the disk.

import { join } from 'node:path';
import { BrowserWindow, dialog, type SaveDialogOptions } from 'electron';
import type { FileSaver } from '../core/ports.ts';
import { safeDownloadName } from './guards/download-name.ts';
import { saveStream } from './save-stream.ts';

/** `suggestedFolder` is where the dialog starts. */
export function nativeFileSaver(suggestedFolder: () => string): FileSaver {
  return {
    async save(download) {
      const name = safeDownloadName(download.name);
      const ending = name.match(/\.([\p{L}\p{N}]{1,10})$/u)?.[1];
      const options: SaveDialogOptions = {
        defaultPath: join(suggestedFolder(), name),
        ...(ending ? { filters: [{ name: ending.toUpperCase(), extensions: [ending] }] } : {}),
        properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
      };
      const owner = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
      const { canceled, filePath } = await (owner
        ? dialog.showSaveDialog(owner, options)
        : dialog.showSaveDialog(options));
      if (canceled || filePath === '') return 'cancelled';
      await saveStream(filePath, await download.open());
      return 'saved';
    },
  };
}
