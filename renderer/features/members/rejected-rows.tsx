// The rows of a list that cannot come in: which, whose, and why, so that they can be put right in the file.

import { Button } from '@mantine/core';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { ImportPreview } from '../../../shared/contract/member-import.ts';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { SideItem, SideList } from '../../components/side-list.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { count } from './import-words.ts';

type RejectedRow = ImportPreview['rejected'][number];

const FEW = 8;

const whereOf = ({ row, column }: RejectedRow): string =>
  column === null ? `Row ${count(row)}` : `Row ${count(row)}, ${column}`;

const keyOf = ({ row, column, reason }: RejectedRow): string => `${row} ${column} ${reason}`;

/** The first few, beside what would come in. */
export function FewRejected(props: { rows: readonly RejectedRow[]; total: number; onOpen: () => void }) {
  const few = props.rows.slice(0, FEW);
  const more = props.total - few.length;
  return (
    <SideList title={`Cannot be read, ${count(props.total)}`}>
      {few.length === 0 && <SideItem title="Every row can be read" />}
      {few.map((row) => (
        <SideItem key={keyOf(row)} title={whereOf(row)}>
          {row.name && `${row.name}: `}
          {row.reason}
        </SideItem>
      ))}
      {more > 0 && (
        <SideItem title={`${count(more)} more`} onOpen={props.onOpen}>
          Show them all
        </SideItem>
      )}
    </SideList>
  );
}

/** The same rows as a file, each with what is wrong: mended there, that file alone is brought in. */
export function SaveRejected(props: { asked: Inputs['members']['previewImport'] }) {
  const save = useAction(
    (client, asked: Inputs['members']['exportRejected'], signal) => client.members.exportRejected(asked, { signal }),
    { onDone: saveDownload, done: () => 'The rows to mend are in the file.' },
  );
  return (
    <>
      <ErrorBanner error={save.trouble} onClose={save.clear} />
      <Button mb="sm" loading={save.isRunning} data-no-print onClick={() => void save.run(props.asked)}>
        Save these rows as a file to mend
      </Button>
    </>
  );
}

export function RejectedTable(props: { rows: readonly RejectedRow[] }) {
  const columns: Column<RejectedRow>[] = [
    { key: 'row', header: 'Row', width: '80px', tone: 'soft', cell: (row) => count(row.row) },
    { key: 'name', header: 'Who', tone: 'strong', cell: (row) => row.name },
    { key: 'column', header: 'Column', width: '150px', cell: (row) => row.column ?? '' },
    { key: 'reason', header: 'Why', width: 'minmax(0, 1.5fr)', cell: (row) => row.reason },
  ];
  return (
    <Table
      label="Rows that cannot be read"
      height="content"
      rows={props.rows}
      rowKey={keyOf}
      columns={columns}
      empty={<EmptyState title="Every row can be read" />}
    />
  );
}
