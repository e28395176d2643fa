// The rows of a list that cannot come in, as a file: whoever keeps the list mends them there and brings that in alone.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Download } from '../../../../shared/contract/download.ts';
import type { CallContext } from '../../desk.ts';
import { writeCsv } from '../../formats/csv.ts';
import { offerFile } from '../offer-file.ts';
import { planImport } from './plan-import.ts';
import { readImport, WHAT_WAS_WRONG } from './read-import.ts';

/** @throws InvalidInput when it is no list; TooLarge; AbortError. */
export async function exportRejected(
  input: Inputs['members']['exportRejected'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Download> {
  const { toPath, ...asked } = input;
  const procedure = 'members.previewImport';
  const read = await readImport(asked, context, procedure, signal);
  const view = context.desk.store.view(context.account);
  const { plan } = await planImport(read, asked, view, context, procedure, signal);
  const { headers, rows, unreadable } = read.table;
  const isAgain = headers.at(-1) === WHAT_WAS_WRONG;
  const names = isAgain ? headers.slice(0, -1) : headers;
  const rejected = plan.rejected.toSorted((a, b) => a.row - b.row);
  const wanted = new Set(rejected.map(({ row }) => row));
  const cellsOf = new Map(
    [...rows, ...unreadable].filter(({ row }) => wanted.has(row)).map((each) => [each.row, each]),
  );
  const lines = rejected.map(({ row, column, reason }) => {
    const cells = cellsOf.get(row)?.cells ?? [];
    const why = `Row ${row}${column === null ? '' : `, ${column}`}: ${reason}`;
    return [...names.map((_, index) => cells[index] ?? ''), why];
  });
  const bytes = writeCsv([[...names, WHAT_WAS_WRONG], ...lines]);
  const base = (read.fileName ?? 'members').replace(/\.[^.]*$/, '').slice(0, 100);
  return offerFile({ name: `${base}-to-mend.csv`, mediaType: 'text/csv; charset=utf-8', bytes }, toPath, context);
}
