// Whether somebody talks early first, from casework: the form that logs a case and the enquiry open the same dialog.

import { useSyncExternalStore } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Issue } from '../../../../shared/domain/partnership/issues.ts';

export interface TalkEarlyAsked {
  /** The question that is there, or whom and what it is about. */
  enquiry: Inputs['partnership']['talkEarly']['enquiry'];
  workplaceId?: string | null | undefined;
  /** After it was raised: a half-written case is thrown away, for instance. */
  onDone?: (issue: Issue) => void;
}

let asked: TalkEarlyAsked | null = null;
const listeners = new Set<() => void>();

function set(next: TalkEarlyAsked | null) {
  asked = next;
  for (const listener of listeners) listener();
}

export const askTalkEarly = (next: TalkEarlyAsked): void => set(next);
export const closeTalkEarly = (): void => set(null);

export function useTalkEarly(): TalkEarlyAsked | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}
