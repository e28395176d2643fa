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

/** What was typed since it was asked for and before its field was there. */
let early = '';

/** Whoever knows the keys does not wait for the dialog to be drawn: what they type meanwhile belongs into its first field. */
function keepEarly(event: KeyboardEvent) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key.length === 1) early += event.key;
  else if (event.key === 'Backspace') early = early.slice(0, -1);
  // Nothing is raised unseen, and nothing behind the dialog is opened.
  else if (event.key !== 'Enter') return;
  event.preventDefault();
  event.stopPropagation();
}

/** Once its first field has the focus: what was typed before. */
export function takeEarly(): string {
  window.removeEventListener('keydown', keepEarly, { capture: true });
  const typed = early;
  early = '';
  return typed;
}

export function raiseIssue(from: RaisedFrom = {}): void {
  takeEarly();
  window.addEventListener('keydown', keepEarly, { capture: true });
  set(from);
}

export function closeRaising(): void {
  takeEarly();
  set(null);
}

export function useRaising(): RaisedFrom | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}
