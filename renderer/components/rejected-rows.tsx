// The rows of a list that cannot come in: which, whose and why, so that they can be put right there.

import type { ReactNode } from 'react';
import { type Column, Table } from './table.tsx';

interface RejectedRow {
  row: number;
  name: string;
  column: string | null;
  reason: string;
}

export function RejectedRows(props: { label: string; rows: readonly RejectedRow[]; empty?: ReactNode }) {
  const columns: Column<RejectedRow>[] = [
    { key: 'row', header: 'Row', width: '80px', tone: 'soft', cell: ({ row }) => row.toLocaleString('en-GB') },
    // A list of no names has nobody to say.
    ...(props.rows.some(({ name }) => name !== '')
      ? [{ key: 'name', header: 'Who', tone: 'strong' as const, cell: ({ name }: RejectedRow) => name }]
      : []),
    { key: 'column', header: 'Column', width: '150px', cell: ({ column }) => column ?? '' },
    {
      key: 'reason',
      header: 'Why',
      width: 'minmax(0, 1.8fr)',
      cell: ({ reason }) => <span title={reason}>{reason}</span>,
    },
  ];
  return (
    <Table
      label={props.label}
      height="content"
      rows={props.rows}
      rowKey={({ row, column, reason }) => `${row} ${column} ${reason}`}
      columns={columns}
      empty={props.empty}
    />
  );
}
