// What a column of a table is, and how it becomes one of the kit's.

import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_text,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  /** Its name; empty only over a column of buttons. */
  header: string;
  /** Its name is for a reader alone: the column is as narrow as the box in it. */
  isHeaderHidden?: boolean;
  cell: (row: Row) => ReactNode;
  /** A CSS grid track; `minmax(0, 1fr)` unless said. */
  width?: string;
  align?: 'start' | 'end';
  /** `strong` for the name of the thing, `soft` for what is secondary. */
  tone?: 'strong' | 'soft';
  /** For lists that the desk sorts: the field to sort by. The header is then a button. */
  sortField?: string;
  /** For rows given whole: the value to sort by. The header is then a button. */
  sortValue?: (row: Row) => string | number;
  /** Left out when the table is narrower than this many pixels. */
  hideBelow?: number;
}

export interface Sort {
  field: string;
  direction: 'asc' | 'desc';
}

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, text: sortFn_text },
});

type Features = typeof features;

// biome-ignore lint/suspicious/noExplicitAny: the kit's own type for a column of any value
export type KitColumn<Row extends object> = ColumnDef<Features, Row, any>;

export function kitColumns<Row extends object>(columns: readonly Column<Row>[]): KitColumn<Row>[] {
  return columns.map((column) => ({
    id: column.key,
    header: column.header,
    accessorFn: (row: Row) => column.sortValue?.(row) ?? '',
    enableSorting: column.sortValue !== undefined || column.sortField !== undefined,
    sortFn: 'alphanumeric' as const,
    cell: (context: { row: { original: Row } }) => column.cell(context.row.original),
  }));
}

/** The grid's tracks for the columns that fit. */
export const tracks = <Row>(columns: readonly Column<Row>[]): string =>
  columns.map((column) => column.width ?? 'minmax(0, 1fr)').join(' ');
