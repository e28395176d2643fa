// Whether something is being begun together: the palette, an issue, a meeting and partnership's home open the same dialog.

import { useSyncExternalStore } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';

/** What is known of it already: the issue or the meeting from which it comes, its forum, its words. */
export type BegunFrom = Partial<
  Pick<
    Inputs['partnership']['keepInitiative'],
    'title' | 'kind' | 'forumId' | 'source' | 'origin' | 'team' | 'visibility'
  >
>;

let asked: BegunFrom | null = null;
const listeners = new Set<() => void>();

function set(next: BegunFrom | null) {
  asked = next;
  for (const listener of listeners) listener();
}

export const beginInitiative = (from: BegunFrom = {}): void => set(from);
export const closeBeginning = (): void => set(null);

export function useBeginning(): BegunFrom | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}
