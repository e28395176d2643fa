// Whether the list of shortcuts is open: the palette, the keyboard and the list itself share it.

import { useSyncExternalStore } from 'react';

let isOpen = false;
const listeners = new Set<() => void>();

function set(next: boolean) {
  isOpen = next;
  for (const listener of listeners) listener();
}

export const openShortcutList = (): void => set(true);
export const closeShortcutList = (): void => set(false);

export function useShortcutListIsOpen(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOpen,
  );
}
