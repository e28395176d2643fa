// The recovery sheet that was just made, until somebody has said that it is kept. It stands in front of everything, whatever
// the page would show otherwise: its code is told this once.

import { useSyncExternalStore } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';

type Sheet = Outputs['officers']['newRecoverySheet'];

/** `making`: it is on its way, and the page that asked for it stays. */
type State = { kind: 'none' } | { kind: 'making' } | { kind: 'made'; sheet: Sheet };

let state: State = { kind: 'none' };
const listeners = new Set<() => void>();

function become(next: State): void {
  state = next;
  for (const listener of listeners) listener();
}

export const sheetIsBeingMade = (): void => become({ kind: 'making' });
export const sheetIsMade = (sheet: Sheet): void => become({ kind: 'made', sheet });
export const sheetIsKept = (): void => become({ kind: 'none' });

export const useSheetToKeep = (): State =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
