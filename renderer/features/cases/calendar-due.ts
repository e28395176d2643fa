// Everything due between two days, whole up to a bound: a month of the largest branch is a few pages.

import { useQuery } from '@tanstack/react-query';
import type { DueItem, DueKind } from '../../../shared/contract/case-clocks.ts';
import { useClient } from '../../app/desk.tsx';

const PAGE = 500;
/** More would not be read in a month's cells; a filter shows the rest. */
const MOST = 2_000;

/** Both days inclusive. `total` may be more than the rows that were fetched. */
export function useDueBetween(from: string, to: string, kind: DueKind | undefined) {
  const client = useClient();
  return useQuery({
    queryKey: ['calendar', from, to, kind ?? null],
    queryFn: async ({ signal }): Promise<{ rows: DueItem[]; total: number }> => {
      const rows: DueItem[] = [];
      let total = 0;
      do {
        const page = await client.clocks.due(
          { from, to, ...(kind && { kinds: [kind] }), page: { offset: rows.length, limit: PAGE } },
          { signal },
        );
        rows.push(...page.rows);
        total = page.total;
        if (page.rows.length === 0) break;
      } while (rows.length < total && rows.length < MOST);
      return { rows, total };
    },
    placeholderData: (before) => before,
  });
}
