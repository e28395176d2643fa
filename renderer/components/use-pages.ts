// The rows of a long list, fetched in pages of 200 as they come into view: `{rows, total}` by offset and limit.

import { type QueryFunction, type QueryKey, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';

const PAGE = 200;
/** Rows ahead of the view that are fetched too, so that scrolling seldom meets a row that is not here yet. */
const AHEAD = 120;
const PRINT_PAGE = 500;
/** Longer lists are for a file, not for paper. */
export const PRINT_LIMIT = 5_000;

export interface Rows<Row> {
  rows: Row[];
  total: number;
}

/** What `desk.members.list.queryOptions({ input: { …, page } })` gives. */
export interface PageQuery<Row> {
  queryKey: QueryKey;
  // biome-ignore lint/suspicious/noExplicitAny: any page's query function, whatever its key's type
  queryFn?: QueryFunction<Rows<Row>, any> | undefined;
}

export type LoadPage<Row> = (page: { offset: number; limit: number }) => PageQuery<Row>;

export interface Pages<Row> {
  /** undefined while nobody has answered yet. */
  total: number | undefined;
  row: (index: number) => Row | undefined;
  /** Tells which rows are in view, first and last inclusive. */
  show: (first: number, last: number) => void;
  error: Error | null;
  tryAgain: () => void;
  /** What has been fetched already of what is in view and near it. */
  here: () => Row[];
  /** Fetches everything for paper, up to PRINT_LIMIT rows. */
  fetchAll: () => Promise<Row[]>;
}

export function usePages<Row>(load: LoadPage<Row>): Pages<Row> {
  const queries = useQueryClient();
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  const lastTotal = useRef<number | undefined>(undefined);

  const [first, last] = range;
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const results = useQueries({
    queries: numbers.map((number) => load({ offset: number * PAGE, limit: PAGE })),
  });

  const answered = results.find((result) => result.data !== undefined);
  if (answered?.data) lastTotal.current = answered.data.total;
  const error = results.find((result) => result.error)?.error ?? null;

  const show = useCallback((firstRow: number, lastRow: number) => {
    const end = Math.max(0, (lastTotal.current ?? 1) - 1);
    const from = Math.floor(Math.max(0, firstRow - AHEAD) / PAGE);
    const to = Math.floor(Math.max(0, Math.min(end, Math.max(firstRow, lastRow) + AHEAD)) / PAGE);
    setRange((before) => (before[0] === from && before[1] === to ? before : [from, Math.max(from, to)]));
  }, []);

  const fetchAll = useCallback(async () => {
    const all: Row[] = [];
    for (let offset = 0; offset < PRINT_LIMIT; offset += PRINT_PAGE) {
      const page = await queries.fetchQuery(load({ offset, limit: PRINT_PAGE }));
      all.push(...page.rows);
      if (all.length >= page.total || page.rows.length === 0) break;
    }
    return all;
  }, [queries, load]);

  return {
    total: lastTotal.current,
    row: (index) => results[Math.floor(index / PAGE) - first]?.data?.rows[index % PAGE],
    show,
    error,
    tryAgain: () => {
      for (const result of results) void result.refetch();
    },
    here: () => results.flatMap((result) => result.data?.rows ?? []),
    fetchAll,
  };
}
