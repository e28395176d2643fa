// "Since you last looked": what changed stays on screen for the whole visit, and the desk is told of the visit once the
// page has been open long enough to be read.

import { useEffect, useRef } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { useClient } from '../../app/desk.tsx';

type Today = Outputs['branch']['today'];

/** What changed and what came due since the last look. */
export type SinceLooked = Pick<Today, 'changes' | 'cameDue' | 'cameDueTotal'>;

const READ_MS = 10_000;

/** The changes as they were when the page was opened; `undefined` until the desk has answered. */
export function useSinceLooked(latest: Today | undefined): SinceLooked | undefined {
  const client = useClient();
  const atOpening = useRef<SinceLooked | undefined>(undefined);
  if (atOpening.current === undefined && latest !== undefined) atOpening.current = latest;
  const isKnown = latest !== undefined;
  useEffect(() => {
    if (!isKnown) return;
    const timer = setTimeout(() => {
      // Not being able to keep the mark costs nothing but a longer list next time.
      client.branch.today({ markSeen: true }).catch(() => undefined);
    }, READ_MS);
    return () => clearTimeout(timer);
  }, [client, isKnown]);
  return atOpening.current;
}
