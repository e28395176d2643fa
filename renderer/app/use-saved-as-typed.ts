// A record that is written while people talk: saved as one types, with a draft until it is, so that nothing is lost with a closed
// window. Somebody else's changes stay: only what was written here is laid over them.

import { useCallback, useEffect, useRef, useState } from 'react';
import { type Trouble, troubleOf } from './sentences.ts';
import { type SaveStateValue, useDraft } from './use-draft.ts';

const WAIT_MS = 900;
const AGAIN_MS = 4_000;

export interface SavedAsTyped<R, P> {
  /** As it will be once everything is saved. */
  record: R;
  pending: P;
  change: (next: (before: P) => P) => void;
  state: SaveStateValue;
  trouble: Trouble | null;
  clearTrouble: () => void;
  /** Saves what is waiting, and answers the revision on which the next step can be based; undefined: it was refused. */
  settle: () => Promise<R | undefined>;
}

export interface AsTyped<R, P, I> {
  draftKey: string;
  /** As the page has it. */
  saved: R;
  /** A constant: nothing is waiting. */
  nothing: P;
  /** null: there is nothing that could be saved. */
  inputOf: (saved: R, pending: P) => I | null;
  withPending: (saved: R, pending: P) => R;
  /** What was written since `sent` was sent. */
  withoutSent: (now: P, sent: P) => P;
  /** The draft can go. */
  isForgotten: (left: P) => boolean;
  save: (input: I) => Promise<R>;
  /** Puts what was saved where the page looks for it. */
  onSaved: (after: R) => void;
}

/** null until the draft was read. What is handed in besides `saved` may be made anew at each drawing. */
export function useSavedAsTyped<R extends { id: string; revision: number }, P extends object, I>(
  given: AsTyped<R, P, I>,
): SavedAsTyped<R, P> | null {
  const draft = useDraft<P>(given.draftKey, given.nothing);
  const [state, setState] = useState<SaveStateValue>({ kind: 'none' });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const saved = useRef(given.saved);
  if (given.saved.revision > saved.current.revision) saved.current = given.saved;
  const pending = useRef(draft.value);
  pending.current = draft.value;
  const latest = useRef(given);
  latest.current = given;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<R | undefined> | null>(null);
  const { set, forget } = draft;

  const save = useCallback(async (): Promise<R | undefined> => {
    const { inputOf, withoutSent, isForgotten, onSaved } = latest.current;
    const sent = pending.current;
    const input = inputOf(saved.current, sent);
    if (input === null) return saved.current;
    setState({ kind: 'saving' });
    try {
      const after = await withNewest(latest.current, saved, sent, input);
      saved.current = after;
      onSaved(after);
      const left = withoutSent(pending.current, sent);
      pending.current = left;
      if (isForgotten(left)) await forget();
      else set(left);
      setTrouble(null);
      setState({ kind: 'saved', at: new Date().toISOString() });
      return after;
    } catch (error) {
      setTrouble(troubleOf(error));
      setState({ kind: 'waiting' });
      return undefined;
    }
  }, [set, forget]);

  const settle = useCallback(async (): Promise<R | undefined> => {
    clearTimeout(timer.current);
    await running.current;
    running.current = save();
    const after = await running.current;
    running.current = null;
    return after;
  }, [save]);

  const isWaiting = draft.isLoaded && given.inputOf(given.saved, draft.value) !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change begins to wait anew.
  useEffect(() => {
    if (!isWaiting) return;
    timer.current = setTimeout(() => void settle(), trouble === null ? WAIT_MS : AGAIN_MS);
    return () => clearTimeout(timer.current);
  }, [isWaiting, draft.value, settle, trouble]);

  if (!draft.isLoaded) return null;
  return {
    record: given.withPending(given.saved, draft.value),
    pending: draft.value,
    change: (next) => set(next),
    state,
    trouble,
    clearTrouble: () => setTrouble(null),
    settle,
  };
}

/** Somebody changed it meanwhile: what was written here is laid over how it stands now. */
async function withNewest<R, P, I>(
  { save, inputOf }: Pick<AsTyped<R, P, I>, 'save' | 'inputOf'>,
  saved: { current: R },
  sent: P,
  input: I,
): Promise<R> {
  try {
    return await save(input);
  } catch (error) {
    const current = (error as { code?: string; data?: { current?: unknown } }).data?.current as R | undefined;
    if ((error as { code?: string }).code !== 'STALE_RECORD' || current === undefined) throw error;
    saved.current = current;
    const again = inputOf(current, sent);
    return again === null ? current : save(again);
  }
}
