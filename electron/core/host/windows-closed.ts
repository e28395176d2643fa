// When has the person closed the last window? Usually when the browser that we started ends. Two cases differ: a browser
// that was running on our profile already takes the window over and our start of it ends at once; and on macOS a browser
// stays when its last window is closed. In both the windows' own connections tell.

import type { AppWindow } from './app-window.ts';
import type { Host } from './host.ts';

/** A start that ended sooner than this handed its window to a browser that runs already. */
const HANDED_OVER_MS = 10_000;
/** How long a window may take to connect, and to come back when it is reloaded. */
const FIRST_CONNECTION_MS = 15_000;
const RELOAD_MS = 3_000;

/** Resolves when no window of this host is left. */
export async function windowsClosed(host: Host, appWindow: AppWindow, platform: NodeJS.Platform): Promise<void> {
  if (platform === 'darwin') {
    await Promise.race([appWindow.ended, noneConnected(host)]);
    return;
  }
  const { afterMs } = await appWindow.ended;
  if (afterMs < HANDED_OVER_MS) await noneConnected(host);
}

/** Resolves once no window has been connected for a while. */
function noneConnected(host: Host): Promise<void> {
  return new Promise((resolve) => {
    const wait = (milliseconds: number): NodeJS.Timeout => setTimeout(resolve, milliseconds);
    let timer = wait(FIRST_CONNECTION_MS);
    const look = (windows: number) => {
      clearTimeout(timer);
      if (windows === 0) timer = wait(RELOAD_MS);
    };
    if (host.windows > 0) look(host.windows);
    host.onWindows(look);
  });
}
