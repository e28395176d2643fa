// A membership list as it is read: its rows, where it comes from, which column is which, how its days are written, and
// which fields it decides.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import { type ImportField, ImportFieldSchema, type Mapping } from '../../../../shared/contract/member-import.ts';
import type { ListSource } from '../../../../shared/domain/list-sources.ts';
import { columnsOf } from '../../../../shared/rules/header-matching.ts';
import { FileDateFinder, type FileDates } from '../../../../shared/rules/import-date-order.ts';
import { matchHeaders } from '../../../../shared/rules/import-headers.ts';
import { recogniseSource, sourceMapping } from '../../../../shared/rules/import-source.ts';
import type { CallContext } from '../../desk.ts';
import type { ListTable } from '../../formats/list-table.ts';
import { readList } from '../../formats/read-list.ts';
import { Turns } from '../../formats/turns.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { readSource } from '../member-import-source.ts';
import { refuseColumnsBeyond, refuseTooWide } from '../read-mapped-list.ts';

export type ImportInput = Inputs['members']['applyImport'];
export type Procedure = 'members.previewImport' | 'members.applyImport';

/** No branch has so many members: a list that is longer is another list, or a sheet filled to its end. */
const MOST_ROWS = 200_000;
const SAMPLE_ROWS = 20;
const MOST_SHEETS = 2;
const DAY_FIELDS = ['birthDate', 'joinedOn', 'leftOn'] as const;

/** Heads the last column of a file of rejected rows: by it the desk knows its own file again. */
export const WHAT_WAS_WRONG = 'What was wrong';

export const hasNames = ({ firstName, lastName, fullName }: Mapping): boolean =>
  firstName !== undefined || lastName !== undefined || fullName !== undefined;

export interface ReadImport {
  table: ListTable;
  fileName: string | null;
  /** Where the file lies on this computer; null when only its name is known. */
  path: string | null;
  source: ListSource | null;
  mapping: Mapping;
  dates: FileDates;
  owns: ImportField[];
  profile: BranchProfile;
}

/** @throws InvalidInput in words when it is no list, or a column or source is not there; TooLarge; NotThere; AbortError. */
export async function readImport(
  input: ImportInput,
  context: CallContext,
  procedure: Procedure,
  signal: AbortSignal | undefined,
): Promise<ReadImport> {
  const profile = branchProfile(context);
  const { table, source, fileName, path } = await readTable(input, context, procedure, signal);
  refuseTooWide(table);
  const mapping = mappingOf(input, table, source);
  const dates = await datesOf(input, { table, mapping, source, profile }, signal);
  const owns = input.owns ?? source?.owns ?? ImportFieldSchema.options;
  return { table, fileName, path, source, mapping, dates, owns: [...owns], profile };
}

/** Where the first sheet names nobody (notes, a cover), the longest of the others, if that one does; else null. */
async function sheetWithNames(
  first: ListTable,
  read: (sheet: string) => Promise<ListTable>,
): Promise<ListTable | null> {
  if (hasNames(matchHeaders(first.headers).mapping)) return null;
  const [longest] = first.sheets
    .filter(({ name, rows }) => name !== first.sheet && rows > 0)
    .sort((a, b) => b.rows - a.rows);
  if (longest === undefined) return null;
  const table = await read(longest.name);
  return hasNames(matchHeaders(table.headers).mapping) ? table : null;
}

const ownHeaders = ({ headers }: ListTable): string[] =>
  headers.at(-1) === WHAT_WAS_WRONG ? headers.slice(0, -1) : headers;

type Read = Pick<ReadImport, 'table' | 'source' | 'fileName' | 'path'>;

async function readTable(
  input: ImportInput,
  context: CallContext,
  procedure: Procedure,
  signal: AbortSignal | undefined,
): Promise<Read> {
  const view = context.desk.store.view(context.account);
  const named = input.sourceId ? found(view, 'listSources', input.sourceId) : null;
  const sources = input.sourceId === null ? [] : [...view.all('listSources')];
  const onProgress = (done: number, total: number) =>
    context.desk.progress.report({ procedure, phase: 'Reading', done, total });
  const { headerRow } = input;
  return readSource(input, context, async (content) => {
    const read = async (sheet: string | undefined) => {
      const options = { sheet, headerRow, mostRows: MOST_ROWS, signal, onProgress };
      const found = await readList(content, options);
      // Its own file has a guard before what a spreadsheet would run as a formula.
      return found.headers.at(-1) === WHAT_WAS_WRONG ? readList(content, { ...options, isGuarded: true }) : found;
    };
    const table = await read(input.sheet);
    if (named !== null) return { table, source: named };
    const source = recogniseSource(ownHeaders(table), sources);
    const isPointedAt = input.sheet !== undefined || headerRow !== undefined;
    if (source !== undefined || isPointedAt) return { table, source: source ?? null };
    // Another sheet may be the one that was brought in the last time.
    const others = sources.filter(
      ({ sheet }) => sheet !== table.sheet && table.sheets.some(({ name }) => name === sheet),
    );
    for (const sheet of [...new Set(others.map((other) => other.sheet))].slice(0, MOST_SHEETS)) {
      const other = await read(sheet ?? undefined);
      const known = recogniseSource(ownHeaders(other), others);
      if (known !== undefined) return { table: other, source: known };
    }
    return { table: (await sheetWithNames(table, read)) ?? table, source: null };
  }).then(({ table, fileName, path }) => ({ ...table, fileName, path }));
}

function mappingOf(input: ImportInput, { headers, rows }: ListTable, source: ListSource | null): Mapping {
  const { mapping } = input;
  if (mapping === undefined) {
    const sample = rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells);
    return source === null ? matchHeaders(headers, sample).mapping : sourceMapping(source, headers);
  }
  refuseColumnsBeyond({ headers }, mapping);
  return mapping;
}

async function datesOf(
  input: ImportInput,
  { table, mapping, source, profile }: Pick<ReadImport, 'table' | 'mapping' | 'source' | 'profile'>,
  signal: AbortSignal | undefined,
): Promise<FileDates> {
  const finder = new FileDateFinder();
  const turns = new Turns(signal);
  const columns = [...new Set(DAY_FIELDS.flatMap((field) => columnsOf(mapping[field])))];
  for (const [index, { cells }] of table.rows.entries()) {
    for (const column of columns) finder.take(column, cells[column] ?? '');
    if ((index & 255) === 0 && turns.due()) await turns.pass();
  }
  const remembered = source?.dateOrder ?? null;
  return finder.judge({ said: input.dateOrder, remembered, usual: profile.dateOrder });
}
