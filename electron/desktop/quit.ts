// Quitting waits for the store. By the time of `will-quit` every window has closed, and the page has said its last
// (a draft half a second old); then the snapshot is written and the lock released, and only then does the process end.

import type { App } from 'electron';
import type { Log } from '../core/ports.ts';

/** `close` may be slow and may fail: every save is on the disk already, so a failure is logged and the process ends. */
export function quitAfter(app: Pick<App, 'on' | 'exit'>, close: () => Promise<void>, log: Log): void {
  let isClosing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    close().then(
      () => app.exit(0),
      (error: unknown) => {
        log.error('close-failed', { name: error instanceof Error ? error.name : 'unknown' });
        app.exit(1);
      },
    );
  });
}
