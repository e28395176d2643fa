// Keeps what is on screen true: whenever something was saved, on this window or another, the queries on screen are
// asked again, at most every 250 ms. It also notices midnight and a computer that woke up.

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient, useConnectionState, useDesk } from './desk.tsx';
import { wentLocked } from './lock/went-locked.ts';

const QUIET_MS = 250;
const LISTEN_AGAIN_MS = 1_000;
const TICK_MS = 30_000;

export function FollowChanges() {
  const client = useClient();
  const desk = useDesk();
  const queries = useQueryClient();
  const connection = useConnectionState();

  useEffect(() => {
    if (connection === 'lost') return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastAt = 0;

    const refreshSoon = () => {
      if (timer !== undefined) return;
      const wait = Math.max(0, lastAt + QUIET_MS - performance.now());
      timer = setTimeout(() => {
        timer = undefined;
        lastAt = performance.now();
        void queries.invalidateQueries({ predicate: (query) => query.meta?.isOnce !== true });
      }, wait);
    };

    const listen = async () => {
      while (!stop.signal.aborted) {
        try {
          for await (const { isLocked } of await client.session.changes({}, { signal: stop.signal })) {
            if (isLocked) wentLocked(queries, desk);
            refreshSoon();
          }
        } catch {
          // The line broke or the desk changed over: LostConnection says so, and listening starts again below.
        }
        if (stop.signal.aborted) return;
        await new Promise((resolve) => setTimeout(resolve, LISTEN_AGAIN_MS));
        refreshSoon();
      }
    };
    refreshSoon();
    void listen();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [client, connection, queries, desk]);

  useEffect(() => {
    let before = Date.now();
    let day = new Date().toDateString();
    const look = () => {
      const now = Date.now();
      const slept = now - before > TICK_MS * 3;
      const today = new Date().toDateString();
      if (slept || today !== day) void queries.invalidateQueries();
      before = now;
      day = today;
    };
    const timer = setInterval(() => {
      look();
      // The branch's zone may not be this computer's: the session knows the branch's day.
      void queries.invalidateQueries({ queryKey: desk.session.get.key() });
    }, TICK_MS);
    const onVisible = () => document.visibilityState === 'visible' && look();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [desk, queries]);

  return null;
}
