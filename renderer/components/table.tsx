// The one table: 40 px rows under a head that stays, moved through with the arrow keys, opened with Enter. It draws only
// the rows in view, so that a list of 100,000 scrolls like one of ten, and asks for them in pages.

import { useElementSize } from '@mantine/hooks';
import { type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { EmptyState } from './empty-state.tsx';
import { ErrorBanner } from './error-banner.tsx';
import { useBeforePrinting, useIsPrinting } from './printing.ts';
import classes from './table.module.css';
import { type Column, features, kitColumns, type Sort, tracks } from './table-columns.ts';
import { TableHead } from './table-head.tsx';
import { type LoadPage, type Pages, PRINT_LIMIT, usePages } from './use-pages.ts';
import { boxColumn, type RowSelection, useChooseAll, useChoosing } from './use-row-selection.tsx';

export type { Column, Sort } from './table-columns.ts';

interface TableProps<Row extends object> {
  /** What this is a list of, for a screen reader: "Members". */
  label: string;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  onOpen?: (row: Row) => void;
  sort?: readonly Sort[];
  onSort?: (sort: Sort[]) => void;
  /** Shown in place of the rows when there are none: an EmptyState that says what to do. */
  empty?: ReactNode;
  /** Called with the number of rows whenever it is known, for the count beside the filters. */
  onTotal?: (total: number) => void;
  /** The largest height: the rest of the window (`fill`) or as tall as it is (`content`, for short tables). */
  height?: 'fill' | 'content';
  /** Emphasises rows: `late` draws nothing red but marks the row for a reader's eye. */
  isSelected?: (row: Row) => boolean;
  /** Rows can be chosen: a box before each, Space, Shift with a press, Ctrl+A for what is here. */
  selection?: RowSelection<Row>;
  /** Keys (lower case) that do something with the row that is marked. */
  keys?: Record<string, (row: Row) => void>;
}

/** Rows that the desk pages: `load={(page) => desk.members.list.queryOptions({ input: { …, page } })}` (memoised). */
export function PagedTable<Row extends object>(props: TableProps<Row> & { load: LoadPage<Row> }) {
  const { load, ...rest } = props;
  const pages = usePages(load);
  return <Grid {...rest} pages={pages} />;
}

/** Rows that are all here already; they sort by the columns' `sortValue`. */
export function Table<Row extends object>(props: TableProps<Row> & { rows: readonly Row[] }) {
  const { rows, ...rest } = props;
  const pages = useMemo(
    (): Pages<Row> => ({
      total: rows.length,
      row: (index) => rows[index],
      show: () => undefined,
      error: null,
      tryAgain: () => undefined,
      here: () => [...rows],
      fetchAll: () => Promise.resolve([...rows]),
    }),
    [rows],
  );
  return <Grid {...rest} pages={pages} rows={rows} />;
}

const ROW = 40;
const none: never[] = [];

function Grid<Row extends object>(props: TableProps<Row> & { pages: Pages<Row>; rows?: readonly Row[] }) {
  const { pages, rowKey, onOpen, onTotal, selection } = props;
  const id = useId();
  const isPrinting = useIsPrinting();
  const [forPaper, setForPaper] = useState<Row[] | null>(null);
  const [active, setActive] = useState(-1);
  const [ownSorting, setOwnSorting] = useState<SortingState>(none);
  const { ref: sizeRef, width } = useElementSize<HTMLDivElement>();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () => (selection ? [boxColumn(selection), ...props.columns] : props.columns),
    [selection, props.columns],
  );
  const shown = useMemo(
    () =>
      width === 0 || isPrinting ? columns : columns.filter((column) => !column.hideBelow || width >= column.hideBelow),
    [columns, width, isPrinting],
  );
  const total = pages.total ?? 0;
  const isWhole = props.rows !== undefined;

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
    scrollPaddingStart: ROW,
  });
  const items = virtual.getVirtualItems();
  const firstShown = items[0]?.index ?? 0;
  const lastShown = items.at(-1)?.index ?? 0;
  // A table that fills the window ends above its lower edge, wherever its page lets it begin.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands above it may have wrapped anew
  useEffect(() => {
    const measure = () => {
      const element = scroller.current;
      if (element)
        element.style.setProperty('--fill-from', `${element.getBoundingClientRect().top + window.scrollY}px`);
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [total, width]);
  const { show } = pages;
  useEffect(() => show(firstShown, lastShown), [show, firstShown, lastShown]);
  useEffect(() => {
    if (pages.total !== undefined) onTotal?.(pages.total);
  }, [pages.total, onTotal]);

  const loaded: { index: number; row: Row }[] = [];
  if (!isWhole) {
    for (const item of items) {
      const row = pages.row(item.index);
      if (row) loaded.push({ index: item.index, row });
    }
  }
  // Printed by the browser's own menu, a long list has no time to fetch the rest.
  const paper = isPrinting ? (forPaper ?? (props.rows as Row[] | undefined) ?? pages.here()) : undefined;
  const data = paper ?? (props.rows as Row[] | undefined) ?? loaded.map((entry) => entry.row);
  const kit = useMemo(() => kitColumns(shown), [shown]);
  const table = useTable({
    features,
    columns: kit,
    data,
    getRowId: rowKey,
    manualSorting: !isWhole,
    state: { sorting: ownSorting },
    onSortingChange: setOwnSorting,
    enableSortingRemoval: false,
  });
  const drawn = table.getRowModel().rows;
  const place = new Map(loaded.map((entry, position) => [entry.index, position]));
  const rowAt = (index: number) => (isWhole ? drawn[index] : drawn[place.get(index) ?? -1]);

  const { fetchAll } = pages;
  useBeforePrinting(useCallback(async () => setForPaper(await fetchAll()), [fetchAll]));
  useEffect(() => {
    if (!isPrinting) setForPaper(null);
  }, [isPrinting]);

  const move = (index: number) => {
    const next = Math.max(0, Math.min(total - 1, index));
    setActive(next);
    virtual.scrollToIndex(next, { align: 'auto' });
  };
  const choose = useChoosing(selection, (index) => (isWhole ? drawn[index]?.original : pages.row(index)));
  const all = useChooseAll(selection, pages, total);
  const openAt = (index: number) => {
    const row = rowAt(index)?.original;
    if (row) onOpen?.(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || total === 0) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW) - 2);
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: total - 1,
    };
    const target = moves[event.key];
    const row = active >= 0 ? rowAt(active)?.original : undefined;
    const isCommand = event.ctrlKey || event.metaKey;
    const own = isCommand || event.altKey ? undefined : props.keys?.[event.key.toLowerCase()];
    if (target !== undefined) {
      if (selection && event.shiftKey && active >= 0 && row && !selection.has(row)) choose(active, false);
      move(target);
      if (selection && event.shiftKey) choose(Math.max(0, Math.min(total - 1, target)), true);
    } else if (selection && event.key === ' ' && active >= 0) choose(active, event.shiftKey);
    else if (selection && isCommand && event.key.toLowerCase() === 'a') all.choose();
    else if (own && row) {
      own(row);
      event.stopPropagation();
    } else if (event.key === 'Enter' && active >= 0) openAt(active);
    else return;
    event.preventDefault();
  };

  const gridTemplateColumns = tracks(shown);
  const printsAll = paper !== undefined;
  const indexes = printsAll ? drawn.map((_, index) => index) : items.map((item) => item.index);

  if (pages.error) return <ErrorBanner error={pages.error} onTryAgain={pages.tryAgain} />;
  if (pages.total === 0) return props.empty ?? <EmptyState title="Nothing here yet" />;
  return (
    <div ref={sizeRef} className={classes.card}>
      <div ref={scroller} className={classes.scroller} data-height={props.height ?? 'fill'}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows moved through by keys are a grid
          role="grid"
          tabIndex={0}
          aria-label={props.label}
          aria-rowcount={total + 1}
          aria-multiselectable={selection ? true : undefined}
          aria-colcount={shown.length}
          aria-activedescendant={active >= 0 && rowAt(active) ? `${id}-${active}` : undefined}
          className={classes.grid}
          data-paper={printsAll || undefined}
          onKeyDown={onKeyDown}
          onFocus={(event) => event.target === event.currentTarget && active < 0 && setActive(0)}
        >
          <TableHead
            chooseAll={all.head}
            columns={shown}
            template={gridTemplateColumns}
            isWhole={isWhole}
            sort={
              isWhole
                ? ownSorting.map(({ id: field, desc }) => ({ field, direction: desc ? 'desc' : 'asc' }))
                : props.sort
            }
            onSort={(field, direction) =>
              isWhole
                ? setOwnSorting([{ id: field, desc: direction === 'desc' }])
                : props.onSort?.([{ field, direction }])
            }
          />
          <tbody
            className={classes.rows}
            style={printsAll ? undefined : { height: pages.total === undefined ? 6 * ROW : virtual.getTotalSize() }}
          >
            {indexes.map((index) => {
              const row = printsAll ? drawn[index] : rowAt(index);
              return (
                <tr
                  key={index}
                  id={`${id}-${index}`}
                  aria-rowindex={index + 2}
                  className={classes.row}
                  aria-selected={selection && row ? selection.has(row.original) : undefined}
                  data-active={index === active || undefined}
                  data-selected={(row && (selection?.has ?? props.isSelected)?.(row.original)) || undefined}
                  data-opens={onOpen !== undefined || undefined}
                  style={
                    printsAll
                      ? { gridTemplateColumns, position: 'static' }
                      : { gridTemplateColumns, transform: `translateY(${index * ROW}px)` }
                  }
                  onClick={(event) => {
                    const pressed = (event.target as HTMLElement).closest('a, button, input, label');
                    const isBox = selection !== undefined && pressed instanceof HTMLInputElement;
                    if (pressed && !isBox) return;
                    setActive(index);
                    if (isBox || (selection && (event.shiftKey || event.ctrlKey || event.metaKey))) {
                      choose(index, event.shiftKey);
                    } else if (row) onOpen?.(row.original);
                  }}
                >
                  {row
                    ? row.getAllCells().map((cell, position) => (
                        <td
                          key={cell.id}
                          className={classes.cell}
                          data-align={shown[position]?.align}
                          data-tone={shown[position]?.tone}
                        >
                          <table.FlexRender cell={cell} />
                        </td>
                      ))
                    : shown.map((column) => (
                        <td key={column.key} className={classes.cell}>
                          <span className={classes.coming} />
                        </td>
                      ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {paper && paper.length < Math.min(total, PRINT_LIMIT) && (
        <p className={classes.cut}>
          {paper.length.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')}. To have them all on paper, print
          with Ctrl+P or “Print” in Branchdesk itself.
        </p>
      )}
      {isPrinting && total > PRINT_LIMIT && (
        <p className={classes.cut}>
          The first {PRINT_LIMIT.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')}. Export the list to have
          them all.
        </p>
      )}
    </div>
  );
}
