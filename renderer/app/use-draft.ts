// A half-written form survives a closed window, and a desk that locks: its values are kept in the desk as one types. While
// the desk is gone or locked they are kept in the page's own storage instead, and handed over when it answers again.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DeskClient } from '../../shared/contract/contract.ts';
import { useClient, useConnectionState, useSession } from './desk.tsx';
import { keptHere } from './kept-here.ts';
import { keepBeforeLocking } from './lock/drafts-to-keep.ts';

const WAIT_MS = 500;

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

/** `key` names the draft, such as `case:new`. `empty` must be a constant. Values must be JSON. */
export function useDraft<T extends object>(key: string, empty: T): Draft<T> {
  const client = useClient();
  const connection = useConnectionState();
  const { officer, draftKey } = useSession();
  const officerId = officer?.id ?? null;
  const here = useMemo(() => keptHere(officerId, draftKey), [officerId, draftKey]);
  const [value, setValue] = useState<T>(empty);
  const [isLoaded, setIsLoaded] = useState(false);
  const [isRestored, setIsRestored] = useState(false);
  const [state, setState] = useState<SaveStateValue>({ kind: 'none' });
  /** `sealed` is what the page would keep of it, as soon as that is made. */
  const unsaved = useRef<{ value: T; sealed?: string } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(value);

  const save = useCallback(async () => {
    const pending = unsaved.current;
    if (!pending) return;
    setState({ kind: 'saving' });
    try {
      const { savedAt } = await client.session.setDesk({ key, value: pending.value as unknown as Json });
      here.drop(key);
      if (unsaved.current === pending) {
        unsaved.current = null;
        setState({ kind: 'saved', at: savedAt });
      }
    } catch {
      here.keep(key, pending.sealed ?? (await here.seal(pending.value)));
      setState({ kind: 'waiting' });
    }
  }, [client, key, here]);

  useEffect(() => {
    let isGone = false;
    const kept = client.session.getDesk({ key }).then(
      ({ value: before }) => before as unknown,
      () => null,
    );
    Promise.all([here.read(key), kept]).then(([local, inDesk]) => {
      const found = local ?? inDesk;
      if (isGone) return;
      if (found !== null && typeof found === 'object' && unsaved.current === null) {
        const restored = { ...empty, ...found } as T;
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
  }, [client, key, empty, save, here]);

  useEffect(() => keepBeforeLocking(save), [save]);

  useEffect(() => {
    if (connection === 'open' && unsaved.current) void save();
  }, [connection, save]);

  // A page that is closed or loaded again waits for nothing: its last words are kept here and handed over later.
  useEffect(() => {
    const keep = () => {
      if (unsaved.current?.sealed !== undefined) here.keep(key, unsaved.current.sealed);
    };
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, [key, here]);

  const set = useCallback(
    (next: T | ((before: T) => T)) => {
      const after = typeof next === 'function' ? next(latest.current) : next;
      latest.current = after;
      const pending: { value: T; sealed?: string } = { value: after };
      unsaved.current = pending;
      void here.seal(after).then((sealed) => {
        pending.sealed = sealed;
      });
      setValue(after);
      // "Saved" is said of all that is written, never of what stood there before.
      setState({ kind: 'saving' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), WAIT_MS);
    },
    [save, here],
  );

  const forget = useCallback(async () => {
    clearTimeout(timer.current);
    unsaved.current = null;
    here.drop(key);
    latest.current = empty;
    setValue(empty);
    setIsRestored(false);
    setState({ kind: 'none' });
    await client.session.setDesk({ key, value: null }).catch(() => undefined);
  }, [client, key, empty, here]);

  return { value, isLoaded, isRestored, set, forget, state };
}
