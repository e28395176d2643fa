// What a step that takes another one back comes down to: undone twice is done again. History keeps only which step each
// one took back, so the chain is followed to the step that first did something.

import { useQuery } from '@tanstack/react-query';
import type { DeskClient, Outputs } from '../../../shared/contract/contract.ts';
import { useClient } from '../../app/desk.tsx';

export type HistoryRow = Outputs['branch']['history']['rows'][number];

export interface Origin {
  /** The step that first did it. */
  step: HistoryRow;
  /** Whether what it did stands again after this one. */
  isDoneAgain: boolean;
}

/** Undefined while it is being looked up. */
export function useOrigin(row: HistoryRow | null): Origin | undefined {
  const client = useClient();
  const { data } = useQuery({
    // A step is never changed, so neither is what it came from.
    queryKey: ['origin of a step', row?.seq],
    queryFn: () => originOf(client, row!),
    enabled: row !== null && row.reverts !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (row === null) return undefined;
  return row.reverts === null ? { step: row, isDoneAgain: true } : data;
}

async function originOf(client: DeskClient, row: HistoryRow): Promise<Origin> {
  let step = row;
  let isDoneAgain = true;
  while (step.reverts !== null) {
    step = await stepAt(client, step.reverts);
    isDoneAgain = !isDoneAgain;
  }
  return { step, isDoneAgain };
}

/** Rows are newest first and numbered without gaps, save that more may be added while they are read. */
async function stepAt(client: DeskClient, seq: number): Promise<HistoryRow> {
  let offset = 0;
  for (let tries = 0; tries < 4; tries += 1) {
    const { rows } = await client.branch.history({ page: { offset, limit: 1 } });
    const found = rows[0];
    if (!found || found.seq === seq) return required(found);
    offset += found.seq - seq;
  }
  return required(undefined);
}

function required(row: HistoryRow | undefined): HistoryRow {
  if (!row) throw new Error('This step is not in history.');
  return row;
}
