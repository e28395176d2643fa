// Bringing in a membership list: what it would do, and doing it as one transaction, which can be undone whole.
// The rules are pure (shared/rules/import-*.ts); here they are given the file, the records, the day and a way to stop.

import { randomUUIDv7 } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { ImportPreview, Mapping } from '../../../shared/contract/member-import.ts';
import { headerWarnings, shown } from '../../../shared/rules/header-matching.ts';
import { matchHeaders } from '../../../shared/rules/import-headers.ts';
import { type ImportMatch, ImportMatches } from '../../../shared/rules/import-matches.ts';
import { ImportPlaces } from '../../../shared/rules/import-places.ts';
import { ImportPlan, type KnownMember } from '../../../shared/rules/import-plan.ts';
import { RowReader } from '../../../shared/rules/import-row.ts';
import { membershipOn } from '../../../shared/rules/membership-on.ts';
import type { CallContext } from '../desk.ts';
import type { CsvTable } from '../formats/csv.ts';
import { Turns } from '../formats/turns.ts';
import type { DeskStore, Transaction, View } from '../store/desk-store.ts';
import { type BranchProfile, branchProfile } from './branch-profile.ts';
import { Busy, InvalidInput } from './implementer.ts';
import { listWarnings } from './list-warnings.ts';
import { readList } from './member-import-source.ts';

type ImportInput = Inputs['members']['previewImport'];
type Procedure = 'members.previewImport' | 'members.applyImport';

const LONGEST_SAMPLE = 300;
const MOST_LISTED = 1_000;
const MOST_COLUMNS = 16_384;

interface ReadImport {
  table: CsvTable;
  fileName: string | null;
  mapping: Mapping;
  profile: BranchProfile;
}

/** What the list would do. Nothing is changed. */
export async function previewImport(
  input: ImportInput,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<ImportPreview> {
  const read = await readImport(input, context, 'members.previewImport', signal);
  const view = context.desk.store.view(context.account);
  const { plan, reader, known } = await planImport(read, input, view, context, 'members.previewImport', signal);
  const matches = await findMatches(plan, known, signal);
  const { table, mapping } = read;
  return {
    mapping,
    encoding: table.encoding,
    delimiter: table.delimiter,
    headers: table.headers,
    sample: table.rows.slice(0, 5).map(({ cells }) => cells.map((cell) => cell.slice(0, LONGEST_SAMPLE))),
    rows: table.rows.length + table.unreadable.length,
    counts: plan.counts,
    matches: matches.slice(0, MOST_LISTED),
    matchesTotal: matches.length,
    ...rejectedRows(plan),
    changes: plan.changes,
    added: plan.added,
    warnings: [
      ...columnWarnings(read),
      ...zerosWarning(plan),
      ...reader.warnings(),
      ...absentWarning(await countAbsent(known, read.profile.today, signal)),
    ].slice(0, 200),
  };
}

const importing = new WeakSet<DeskStore>();

/**
 * Brings the list in: all of it as one transaction, or nothing.
 * @throws Busy while another list is being brought in; InvalidInput when it names nobody, so that how old the
 * membership list is goes on being said of the last real one.
 */
export async function applyImport(
  input: ImportInput,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['members']['applyImport']> {
  const { store, progress } = context.desk;
  if (importing.has(store)) throw new Busy('Another list is being brought in. Try again when it is in.');
  importing.add(store);
  try {
    const procedure = 'members.applyImport';
    const read = await readImport(input, context, procedure, signal);
    if (!hasNames(read.mapping)) throw new InvalidInput({ path: ['mapping'], message: NO_NAMES });
    const { seq, result } = await store.transact(
      { account: context.account },
      { code: procedure },
      async (tx) => {
        const { plan } = await planImport(read, input, tx, context, procedure, signal);
        if (plan.usable === 0) throw new InvalidInput({ path: ['mapping'], message: NO_ROWS });
        await putAll(tx, plan, context, signal);
        rememberList(tx, read, plan);
        return { ...rejectedRows(plan), counts: plan.counts, at: tx.at };
      },
      {
        ...(signal ? { signal } : {}),
        onProgress: (done, total) => progress.report({ procedure, phase: 'Saving', done, total }),
      },
    );
    return { seq, ...result, fileName: read.fileName };
  } finally {
    importing.delete(store);
  }
}

/** The rows that cannot come in, in their order, as many as a page can show. */
function rejectedRows({ rejected }: ImportPlan) {
  const rows = rejected.toSorted((a, b) => a.row - b.row).slice(0, MOST_LISTED);
  return { rejected: rows, rejectedTotal: rejected.length };
}

async function readImport(
  input: ImportInput,
  context: CallContext,
  procedure: Procedure,
  signal: AbortSignal | undefined,
): Promise<ReadImport> {
  const { table, fileName } = await readList(input, context, {
    signal,
    onProgress: (done, total) => context.desk.progress.report({ procedure, phase: 'Reading', done, total }),
  });
  if (table.headers.length > MOST_COLUMNS) {
    throw new InvalidInput({ path: ['file'], message: 'This list has more columns than a spreadsheet can hold.' });
  }
  const beyond = Object.entries(input.mapping ?? {}).filter(([, column]) => column >= table.headers.length);
  if (beyond.length > 0) {
    throw new InvalidInput(
      ...beyond.map(([field]) => ({ path: ['mapping', field], message: 'This list has no such column.' })),
    );
  }
  const mapping = input.mapping ?? matchHeaders(table.headers).mapping;
  return { table, fileName, mapping, profile: branchProfile(context) };
}

interface Known {
  all: KnownMember[];
  byNumber: Map<string, KnownMember>;
  withoutNumber: KnownMember[];
}

/** The members of the desk as the plan looks for them. */
async function knownMembers(records: Pick<View, 'all'>, signal: AbortSignal | undefined): Promise<Known> {
  const turns = new Turns(signal);
  const known: Known = { all: [], byNumber: new Map(), withoutNumber: [] };
  for (const member of records.all('members')) {
    const each: KnownMember = { member, row: 0 };
    known.all.push(each);
    if (member.number === null) known.withoutNumber.push(each);
    else known.byNumber.set(member.number.trim(), each);
    if ((known.all.length & 511) === 0 && turns.due()) await turns.pass();
  }
  return known;
}

async function planImport(
  { table, mapping, profile }: ReadImport,
  input: ImportInput,
  records: Pick<View, 'all'>,
  context: CallContext,
  procedure: Procedure,
  signal: AbortSignal | undefined,
) {
  const known = await knownMembers(records, signal);
  const { headers } = table;
  const { today: day } = profile;
  const reader = new RowReader({ headers, mapping, order: input.dateOrder ?? profile.dateOrder, today: day });
  const plan = new ImportPlan({
    reader,
    headers,
    numberColumn: mapping.number,
    places: new ImportPlaces(records.all('employers'), records.all('workplaces'), randomUUIDv7),
    day,
    byNumber: known.byNumber,
    withoutNumber: known.withoutNumber,
    accepted: acceptedRows(input, known),
    newId: randomUUIDv7,
    isForSaving: procedure === 'members.applyImport',
  });
  for (const { row, reason, cells } of table.unreadable) plan.rejectUnreadable(row, reason, cells);
  const turns = new Turns(signal);
  const total = table.rows.length;
  for (const [index, { row, cells }] of table.rows.entries()) {
    plan.take(row, cells);
    if ((index & 63) === 0 && turns.due()) {
      context.desk.progress.report({ procedure, phase: 'Comparing', done: index, total });
      await turns.pass();
    }
  }
  return { plan, reader, known };
}

function acceptedRows(input: ImportInput, known: Known): ReadonlyMap<number, KnownMember> {
  const accepted = new Map<number, KnownMember>();
  if (input.accepted === undefined || input.accepted.length === 0) return accepted;
  const byId = new Map(known.all.map((each) => [each.member.id, each]));
  for (const [index, { row, memberId }] of input.accepted.entries()) {
    const member = byId.get(memberId);
    if (!member) {
      throw new InvalidInput({ path: ['accepted', index, 'memberId'], message: 'This member is not here any more.' });
    }
    accepted.set(row, member);
  }
  return accepted;
}

async function findMatches(plan: ImportPlan, known: Known, signal: AbortSignal | undefined): Promise<ImportMatch[]> {
  if (plan.unsettled.length === 0) return [];
  const matches = new ImportMatches(plan.unsettled);
  const turns = new Turns(signal);
  for (const [index, member] of (matches.wantsEverybody ? known.all : known.withoutNumber).entries()) {
    matches.look(member);
    if ((index & 255) === 0 && turns.due()) await turns.pass();
  }
  return matches.inOrder();
}

async function putAll(tx: Transaction, plan: ImportPlan, context: CallContext, signal: AbortSignal | undefined) {
  const { newEmployers, newWorkplaces } = plan.places;
  for (const employer of newEmployers) tx.put('employers', employer);
  for (const workplace of newWorkplaces) tx.put('workplaces', workplace);
  const turns = new Turns(signal);
  const total = plan.toSave.length;
  for (const [index, { member, basedOn }] of plan.toSave.entries()) {
    if (basedOn === null) tx.put('members', member);
    else tx.put('members', member, basedOn);
    if ((index & 63) === 0 && turns.due()) {
      context.desk.progress.report({ procedure: 'members.applyImport', phase: 'Checking', done: index, total });
      await turns.pass();
    }
  }
  await nextTurn();
  signal?.throwIfAborted();
}

/** How old the list is shows everywhere. */
function rememberList(tx: Transaction, { fileName, profile }: ReadImport, { usable }: ImportPlan): void {
  tx.put('lists', {
    id: randomUUIDv7(),
    day: profile.today,
    at: tx.at,
    fileName,
    rows: usable,
    sourceId: null,
    path: null,
    isWhole: true,
    absent: [],
    kept: [],
  });
}

const NO_NAMES = 'No column with names was found: say which it is.';
const NO_ROWS = 'No row of this file could be read as a member. Check the columns.';

const hasNames = ({ firstName, lastName, fullName }: Mapping): boolean =>
  firstName !== undefined || lastName !== undefined || fullName !== undefined;

function columnWarnings({ table, mapping }: ReadImport): string[] {
  const warnings: string[] = [];
  if (!hasNames(mapping)) warnings.push(NO_NAMES);
  if (mapping.number === undefined) {
    warnings.push('No column with membership numbers was found: everybody would come in as “no number yet”.');
  }
  return [...warnings, ...listWarnings(table), ...headerWarnings(table.headers, mapping)];
}

/** Members of the desk who are not in the list: perhaps they have left, and perhaps the list is a part. */
async function countAbsent({ all }: Known, day: string, signal: AbortSignal | undefined): Promise<number> {
  const turns = new Turns(signal);
  let absent = 0;
  for (const [index, { member, row }] of all.entries()) {
    if (row === 0 && membershipOn(member, day).isMember) absent += 1;
    if ((index & 1023) === 0 && turns.due()) await turns.pass();
  }
  return absent;
}

/** Spreadsheets drop the zeros before a number, and its member would then be there twice. */
function zerosWarning(plan: ImportPlan): string[] {
  const { rows, example } = plan.withoutZeros();
  if (rows === 0) return [];
  const which = rows === 1 ? '1 number is' : `${rows} numbers are`;
  return [`${which} on the desk with zeros in front (${shown(example)}): a spreadsheet may have dropped them here.`];
}

function absentWarning(absent: number): string[] {
  if (absent === 0) return [];
  const who = absent === 1 ? '1 member on the desk is' : `${absent} members on the desk are`;
  return [`${who} not in this list and will stay as they are.`];
}
