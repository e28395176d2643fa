// A half-written form survives a closed window: its values are kept in the desk as one types. While the desk is gone
// they are kept on this computer instead, and handed over when it answers again.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeskClient } from '../../shared/contract/contract.ts';
import { useClient, useConnectionState } from './desk.tsx';

const WAIT_MS = 500;
const LOCAL = 'branchdesk.draft.';

export type SaveStateValue =
  | { kind: 'none' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  /** The desk is not answering; the draft is kept in this window. */
  | { kind: 'waiting' };

export interface Draft<T> {
  value: T;
  /** False until what was kept has been read: show the form only then. */
  isLoaded: boolean;
  /** A draft from before was found. */
  isRestored: boolean;
  set: (next: T | ((before: T) => T)) => void;
  /** Forgets the draft: after saving it for good, or when the person throws it away. */
  forget: () => Promise<void>;
  state: SaveStateValue;
}

type Json = Parameters<DeskClient['session']['setDesk']>[0]['value'];

function readLocal(key: string): unknown {
  const text = localStorage.getItem(LOCAL + key);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `key` names the draft, such as `case:new`. `empty` must be a constant. Values must be JSON. */
export function useDraft<T extends object>(key: string, empty: T): Draft<T> {
  const client = useClient();
  const connection = useConnectionState();
  const [value, setValue] = useState<T>(empty);
  const [isLoaded, setIsLoaded] = useState(false);
  const [isRestored, setIsRestored] = useState(false);
  const [state, setState] = useState<SaveStateValue>({ kind: 'none' });
  const unsaved = useRef<{ value: T } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(value);

  const save = useCallback(async () => {
    const pending = unsaved.current;
    if (!pending) return;
    setState({ kind: 'saving' });
    try {
      const { savedAt } = await client.session.setDesk({ key, value: pending.value as unknown as Json });
      localStorage.removeItem(LOCAL + key);
      if (unsaved.current === pending) {
        unsaved.current = null;
        setState({ kind: 'saved', at: savedAt });
      }
    } catch {
      localStorage.setItem(LOCAL + key, JSON.stringify(pending.value));
      setState({ kind: 'waiting' });
    }
  }, [client, key]);

  useEffect(() => {
    let isGone = false;
    const local = readLocal(key);
    client.session
      .getDesk({ key })
      .then(
        ({ value: kept }) => local ?? kept,
        () => local,
      )
      .then((kept) => {
        if (isGone) return;
        if (kept !== null && typeof kept === 'object' && unsaved.current === null) {
          const restored = { ...empty, ...kept } as T;
          latest.current = restored;
          setValue(restored);
          setIsRestored(true);
          if (local !== null) {
            unsaved.current = { value: restored };
            void save();
          }
        }
        setIsLoaded(true);
      });
    return () => {
      isGone = true;
      clearTimeout(timer.current);
      void save();
    };
  }, [client, key, empty, save]);

  useEffect(() => {
    if (connection === 'open' && unsaved.current) void save();
  }, [connection, save]);

  // A page that is closed or loaded again waits for nothing: its last words are kept here and handed over later.
  useEffect(() => {
    const keep = () => {
      if (unsaved.current) localStorage.setItem(LOCAL + key, JSON.stringify(unsaved.current.value));
    };
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, [key]);

  const set = useCallback(
    (next: T | ((before: T) => T)) => {
      const after = typeof next === 'function' ? next(latest.current) : next;
      latest.current = after;
      unsaved.current = { value: after };
      setValue(after);
      // "Saved" is said of all that is written, never of what stood there before.
      setState({ kind: 'saving' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), WAIT_MS);
    },
    [save],
  );

  const forget = useCallback(async () => {
    clearTimeout(timer.current);
    unsaved.current = null;
    localStorage.removeItem(LOCAL + key);
    latest.current = empty;
    setValue(empty);
    setIsRestored(false);
    setState({ kind: 'none' });
    await client.session.setDesk({ key, value: null }).catch(() => undefined);
  }, [client, key, empty]);

  return { value, isLoaded, isRestored, set, forget, state };
}
