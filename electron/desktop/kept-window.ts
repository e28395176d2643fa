// Where the window was, in a small file beside what Chromium keeps: it is needed while the desk is locked, and says nothing
// of the branch.

import { readFileSync, writeFileSync } from 'node:fs';
import type { Log } from '../core/ports.ts';
import type { WindowState } from './window-state.ts';

/** Whatever lies there; undefined when nothing can be read. */
export function keptWindow(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The window is closing: it is written before anything goes on. */
export function keepWindow(path: string, state: WindowState, log: Log): void {
  try {
    writeFileSync(path, JSON.stringify(state), { mode: 0o600 });
  } catch (error) {
    log.error('window-not-kept', { name: error instanceof Error ? error.name : 'unknown' });
  }
}
