// Whether the questions of an enquiry are asked: the keyboard, the palette, the button above every page and the list all
// open the same dialog.

import { useSyncExternalStore } from 'react';
import type { Enquiry } from '../../../shared/domain/enquiries.ts';

/** A new one, or one that is written already. */
type Asked = { kind: 'new' } | { kind: 'existing'; enquiry: Enquiry; who: string } | null;

let asked: Asked = null;
const listeners = new Set<() => void>();

function set(next: Asked) {
  asked = next;
  for (const listener of listeners) listener();
}

export const askEnquiry = (): void => set({ kind: 'new' });
export const openEnquiry = (enquiry: Enquiry, who: string): void => set({ kind: 'existing', enquiry, who });
export const closeEnquiry = (): void => set(null);

export function useAskedEnquiry(): Asked {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}
