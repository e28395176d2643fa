// One way to save something: call a procedure, say in a sentence what went wrong, say what was done and offer Undo.

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeskClient } from '../../shared/contract/contract.ts';
import type { CollectionName } from '../../shared/domain/collections.ts';
import { useClient } from './desk.tsx';
import { isStopped, issueFor, type Trouble, troubleOf } from './sentences.ts';
import { useSayDone } from './undo.tsx';

export interface ActionOptions<I, O> {
  /** What to say when it is done ("Sam Adeyemi is the rep now."); nothing is said without it. */
  done?: (result: O, input: I) => string | undefined;
  /** The record that was changed: its newest transaction is what Undo takes back. */
  undoes?: (result: O, input: I) => { collection: CollectionName; id: string } | { seq: number } | undefined;
  onDone?: (result: O, input: I) => void;
}

export interface Action<I, O> {
  /** Resolves to the result, or to undefined when it was refused (`trouble` then says why). */
  run: (input: I) => Promise<O | undefined>;
  isRunning: boolean;
  trouble: Trouble | null;
  /** The sentence for one field of the input, by path. */
  issueFor: (...path: (string | number)[]) => string | undefined;
  clear: () => void;
  /** Stops long work through its signal. */
  stop: () => void;
}

/** A page that is slow to be read again keeps nobody waiting longer. */
const LONGEST_MS = 1_000;

/**
 * Whoever acts twice on one record acts the second time on what the first has made of it: what is on screen is read again
 * before the action is over. Without it the second is refused, because the record has been changed since.
 */
async function readAgain(queries: QueryClient): Promise<void> {
  const isRead = queries.invalidateQueries(
    { predicate: (query) => query.meta?.isOnce !== true },
    { cancelRefetch: false },
  );
  await Promise.race([isRead, new Promise((resolve) => setTimeout(resolve, LONGEST_MS))]);
}

/** `useAction((client, input: Inputs['cases']['close'], signal) => client.cases.close(input, { signal }), { done: … })` */
export function useAction<I, O>(
  call: (client: DeskClient, input: I, signal: AbortSignal) => Promise<O>,
  options: ActionOptions<I, O> = {},
): Action<I, O> {
  const client = useClient();
  const queries = useQueryClient();
  const sayDone = useSayDone();
  const [isRunning, setIsRunning] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const controller = useRef<AbortController | null>(null);
  const latest = useRef({ call, options });
  useEffect(() => {
    latest.current = { call, options };
  });

  const run = useCallback(
    async (input: I): Promise<O | undefined> => {
      const stop = new AbortController();
      controller.current = stop;
      setIsRunning(true);
      setTrouble(null);
      try {
        const result = await latest.current.call(client, input, stop.signal);
        const { done, undoes, onDone } = latest.current.options;
        if (undoes) await readAgain(queries);
        const said = done?.(result, input);
        if (said) void sayDone(said, undoes?.(result, input));
        onDone?.(result, input);
        return result;
      } catch (error) {
        setTrouble(
          stop.signal.aborted && !isStopped(error) ? troubleOf(new DOMException('', 'AbortError')) : troubleOf(error),
        );
        return undefined;
      } finally {
        setIsRunning(false);
      }
    },
    [client, queries, sayDone],
  );

  return {
    run,
    isRunning,
    trouble,
    issueFor: (...path) => issueFor(trouble, ...path),
    clear: useCallback(() => setTrouble(null), []),
    stop: useCallback(() => controller.current?.abort(), []),
  };
}
