// Settling rows of one list: each step is based on the newest revision that is known here, so that a quick hand is never
// told that somebody else was faster.

import { useQueryClient } from '@tanstack/react-query';
import type { Remittance } from '../../../shared/domain/subscriptions.ts';
import { useDesk } from '../../app/desk.tsx';
import { type Action, useAction } from '../../app/use-action.ts';
import type { Settling } from './finding-actions.ts';

interface Settle {
  findingIds: string[];
  settling: Settling | { action: 'reopen' };
  /** Said when it is done. */
  done: string;
}

export function useSettling(remittance: Remittance, onDone?: () => void): Action<Settle, unknown> {
  const desk = useDesk();
  const queries = useQueryClient();
  const { queryKey } = desk.members.remittance.queryOptions({ input: { id: remittance.id } });
  return useAction(
    (client, { findingIds, settling }: Settle, signal) => {
      const known = queries.getQueryData(queryKey)?.remittance.revision ?? 0;
      return client.members.settleFindings(
        { remittanceId: remittance.id, revision: Math.max(known, remittance.revision), findingIds, ...settling },
        { signal },
      );
    },
    {
      done: (_, { done }) => done,
      undoes: ({ seq }) => ({ seq }),
      onDone: ({ remittance: saved }) => {
        queries.setQueryData(queryKey, (before) => before && { ...before, remittance: saved });
        onDone?.();
      },
    },
  );
}
