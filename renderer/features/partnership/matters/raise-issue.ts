// Whether an issue is being raised: the keyboard, the palette and every page of partnership open the same dialog.

import { useSyncExternalStore } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';

/** What is known of it already: from a walk-round its words and meeting, from a forum's page its forum. */
export type RaisedFrom = Partial<
  Pick<
    Inputs['partnership']['raiseIssue'],
    'kind' | 'title' | 'forumId' | 'meetingId' | 'origin' | 'department' | 'workplaceId'
  >
>;

let asked: RaisedFrom | null = null;
const listeners = new Set<() => void>();

function set(next: RaisedFrom | null) {
  asked = next;
  for (const listener of listeners) listener();
}

export const raiseIssue = (from: RaisedFrom = {}): void => set(from);
export const closeRaising = (): void => set(null);

export function useRaising(): RaisedFrom | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}
