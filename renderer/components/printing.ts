// Printing a page in full: tables that show a window of their rows on the screen fetch and draw all of them first.

import { useEffect, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let isPrinting = false;
const listeners = new Set<() => void>();
const preparations = new Set<() => Promise<void>>();

function set(next: boolean) {
  isPrinting = next;
  for (const listener of listeners) listener();
}

/** Prints the page that is open, with its tables in full. */
export async function printPage(): Promise<void> {
  await Promise.all([...preparations].map((prepare) => prepare()));
  window.print();
}

/**
 * Draws the page for paper whoever asked for it, the computer's own menu too: what is here already is then printed in
 * full; lists that the desk pages only by `printPage`. Returns how to stop.
 */
export function followPrinting(): () => void {
  const before = () => flushSync(() => set(true));
  const after = () => set(false);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

/** True while the page is drawn for paper. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isPrinting,
  );
}

/** Work that must be done before the page is drawn for paper, such as fetching the rest of a list. Must be stable. */
export function useBeforePrinting(prepare: () => Promise<void>): void {
  useEffect(() => {
    preparations.add(prepare);
    return () => {
      preparations.delete(prepare);
    };
  }, [prepare]);
}
