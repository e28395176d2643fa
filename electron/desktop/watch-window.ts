// When the page stops (its process is gone, or it no longer answers) the person is told, and may load it again.
// Nothing that was saved is in the page: records are on the disk, drafts are kept as one types.

import { type BrowserWindow, dialog } from 'electron';
import type { Log } from '../core/ports.ts';

export function watchWindow(window: BrowserWindow, log: Log): void {
  let isAsking = false;
  const ask = async (message: string, leave: string): Promise<void> => {
    if (isAsking || window.isDestroyed()) return;
    isAsking = true;
    try {
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message,
        detail: 'What was saved is safe, and what was being written is kept as a draft.',
        buttons: ['Load the page again', leave],
        defaultId: 0,
        cancelId: 1,
      });
      if (window.isDestroyed()) return;
      if (response === 0) window.webContents.reload();
    } finally {
      isAsking = false;
    }
  };
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error('page-gone', { reason, exitCode });
    if (reason !== 'clean-exit') void ask('The page stopped working', 'Leave it');
  });
  window.on('unresponsive', () => {
    log.error('page-unresponsive');
    void ask('The page is not answering', 'Wait');
  });
}
