// The rows of a spreadsheet that cannot come in: which, whose and why, so that they can be put right there.

import type { Outputs } from '../../../shared/contract/contract.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { count } from './import-words.ts';

type Row = Outputs['cases']['applyImport']['rejected'][number];

export function ImportRejected({ rows }: { rows: readonly Row[] }) {
  const columns: Column<Row>[] = [
    { key: 'row', header: 'Row', width: '80px', tone: 'soft', cell: (row) => count(row.row) },
    { key: 'name', header: 'Who', tone: 'strong', cell: (row) => row.name },
    { key: 'column', header: 'Column', width: '150px', cell: (row) => row.column ?? '' },
    {
      key: 'reason',
      header: 'Why',
      width: 'minmax(0, 1.8fr)',
      cell: (row) => <span title={row.reason}>{row.reason}</span>,
    },
  ];
  return (
    <Table
      label="Rows that cannot be read"
      height="content"
      rows={rows}
      rowKey={(row) => `${row.row} ${row.column} ${row.reason}`}
      columns={columns}
      empty={<EmptyState title="Every row can be read" />}
    />
  );
}
