// Threat: a frame inside the page (or a page that replaced ours a moment ago) asks main for a port and gets the whole
// desk. So a port goes to the top frame of a window that main opened, alive, showing the program's own origin.

import { APP_ORIGIN, ownAddress } from '../scheme.ts';

export interface SenderFrame {
  url: string;
  origin: string;
  parent: unknown;
  detached: boolean;
  isDestroyed(): boolean;
}

/** `frame` is null when it is gone or has moved on since it asked. */
export function mayHavePort(frame: SenderFrame | null, isOurWindow: boolean): frame is SenderFrame {
  if (!isOurWindow || frame === null || frame.isDestroyed() || frame.detached) return false;
  return frame.parent === null && frame.origin === APP_ORIGIN && ownAddress(frame.url) !== undefined;
}
