// Bringing in a list of staff: what it would bring, and bringing it in as one transaction that one undo takes back whole. Names
// are never kept: employees are counted into groups while the list is read.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { WorkforceField } from '../../../../../shared/contract/negotiations/pay-workforces.ts';
import type { WorkforceRow } from '../../../../../shared/domain/negotiations/workforces.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import {
  type ColumnOf,
  headerWarnings,
  matchColumns,
  type NameField,
} from '../../../../../shared/rules/header-matching.ts';
import { workforceFigures } from '../../../../../shared/rules/negotiations/pay-data/workforce-figures.ts';
import { NAME_FIELDS, workforceHeaders } from '../../../../../shared/rules/negotiations/pay-data/workforce-headers.ts';
import {
  type WorkforceGroup,
  type WorkforceList,
  WorkforceReading,
} from '../../../../../shared/rules/negotiations/pay-data/workforce-list.ts';
import type { CallContext } from '../../../desk.ts';
import type { ListTable } from '../../../formats/list-table.ts';
import { Turns } from '../../../formats/turns.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { InvalidInput, TooLarge } from '../../implementer.ts';
import { listWarnings } from '../../list-warnings.ts';
import { oneListAtATime } from '../../one-list-at-a-time.ts';
import { asRead, readMappedList } from '../../read-mapped-list.ts';
import { onlySpine, putWorkforce, workforceBase } from './keep-workforce.ts';
import { payYear } from './workforce-rows.ts';

type Input = Inputs['negotiations']['previewWorkforceImport'];
type Procedure = 'negotiations.previewWorkforceImport' | 'negotiations.applyWorkforceImport';

const MOST_ROWS = 100_000;
const MOST_GROUPS = 10_000;
const MOST_LISTED = 500;
const MOST_REJECTED = 1_000;
const NO_PAY = 'No column with points or pay was found: say which it is.';

interface ReadStaff {
  table: ListTable;
  mapping: ColumnOf<WorkforceField>;
  isByEmployee: boolean;
}

/** @throws InvalidInput in words when it is no list or a column is not there; TooLarge; AbortError. */
async function readStaff(
  input: Input,
  context: CallContext,
  procedure: Procedure,
  signal: AbortSignal | undefined,
): Promise<ReadStaff> {
  const options = { words: workforceHeaders, procedure, mostRows: MOST_ROWS, rowsInWords: 'rows', signal };
  const { table, mapping } = await readMappedList<WorkforceField>(input, context, options);
  const found = matchColumns<WorkforceField>(table.headers, workforceHeaders);
  const hasNames = NAME_FIELDS.some((field) => found[field] !== undefined);
  return { table, mapping: withoutNames(mapping), isByEmployee: hasNames || mapping.headcount === undefined };
}

const withoutNames = (mapping: ColumnOf<WorkforceField | NameField>): ColumnOf<WorkforceField> =>
  Object.fromEntries(
    Object.entries(mapping).filter(([field]) => !(NAME_FIELDS as readonly string[]).includes(field)),
  ) as ColumnOf<WorkforceField>;

/** What the rows come to as the desk stands. @throws AbortError. */
async function groupsOf(
  { table, mapping, isByEmployee }: ReadStaff,
  input: Input,
  records: View | Transaction,
  signal: AbortSignal | undefined,
): Promise<WorkforceList & { spine: ReturnType<typeof spineFor> }> {
  const spine = spineFor(input, records);
  const reading = new WorkforceReading({
    ...{ headers: table.headers, mapping, isByEmployee },
    answers: input.answers ?? {},
    spine: spine ?? undefined,
    year: payYear(spine) ?? undefined,
    workplaces: workplacesBy(records, input.employerId ?? null),
  });
  for (const { row, reason } of table.unreadable) reading.reject(row, reason);
  const turns = new Turns(signal);
  for (const { row, cells } of table.rows) {
    reading.take(row, cells);
    if (turns.due()) await turns.pass();
  }
  return { ...reading.finish(), spine };
}

function spineFor({ spineId }: Input, records: View | Transaction) {
  const id = spineId === undefined ? onlySpine(records) : spineId;
  if (id === null) return null;
  const spine = records.get('paySpines', id);
  if (spine === undefined) throw new InvalidInput({ path: ['spineId'], message: 'This spine is not here any more.' });
  return spine;
}

/** By their folded names; of several of one name none is meant. */
function workplacesBy(records: View | Transaction, employerId: string | null): Map<string, string> {
  const byName = new Map<string, string | null>();
  for (const { id, name, employerId: of } of records.all('workplaces')) {
    if (employerId !== null && of !== employerId) continue;
    byName.set(fold(name), byName.has(fold(name)) ? null : id);
  }
  return new Map([...byName].flatMap(([name, id]) => (id === null ? [] : [[name, id] as const])));
}

const hasPay = (mapping: ColumnOf<WorkforceField>): boolean => (mapping.point ?? mapping.annual) !== undefined;

/** What the list would bring. Nothing is changed. @throws InvalidInput; TooLarge; AbortError. */
export async function previewWorkforce(
  input: Input,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['negotiations']['previewWorkforceImport']> {
  const read = await readStaff(input, context, 'negotiations.previewWorkforceImport', signal);
  const { table, mapping, isByEmployee } = read;
  const view = context.desk.store.view(context.account);
  const { groups, questions, rejected, notes, spine } = await groupsOf(read, input, view, signal);
  return {
    mapping,
    ...withoutPeople(asRead(table), table.headers),
    isByEmployee,
    groups: groups.slice(0, MOST_LISTED),
    groupsTotal: groups.length,
    questions,
    figures: workforceFigures({ rows: groups, payBill: null, onCosts: null }, spine, payYear(spine)),
    rejected: rejected.slice(0, MOST_REJECTED),
    rejectedTotal: rejected.length,
    warnings: [
      ...(hasPay(mapping) ? [] : [NO_PAY]),
      ...notes,
      ...table.notes,
      ...listWarnings(table),
      ...headerWarnings(table.headers, mapping),
    ].slice(0, 200),
  };
}

/** The first rows as they are shown: a name in the list is shown to nobody. */
function withoutPeople(read: ReturnType<typeof asRead>, headers: readonly string[]): ReturnType<typeof asRead> {
  const found = matchColumns<WorkforceField>(headers, workforceHeaders);
  const names = new Set(NAME_FIELDS.flatMap((field) => found[field] ?? []));
  return {
    ...read,
    sample: read.sample.map((cells) => cells.map((cell, at) => (names.has(at) && cell !== '' ? '…' : cell))),
  };
}

const inTurn = oneListAtATime();

/**
 * Brings it in, whole or not at all. @throws InvalidInput while a question is open or nobody is in it; Busy while another list is
 * being brought in; NotThere, StaleRecord, TooLarge, AbortError.
 */
export async function bringInWorkforce(
  input: Inputs['negotiations']['applyWorkforceImport'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['negotiations']['applyWorkforceImport']> {
  const { store, progress } = context.desk;
  const procedure = 'negotiations.applyWorkforceImport';
  return inTurn(store, async () => {
    const read = await readStaff(input, context, procedure, signal);
    if (!hasPay(read.mapping)) throw new InvalidInput({ path: ['mapping'], message: NO_PAY });
    const id = input.id ?? randomUUIDv7();
    const { seq, result } = await store.transact(
      { account: context.account },
      { code: procedure, ids: [id] },
      async (tx) => {
        const { before, base, spine } = workforceBase(tx, id, input, context);
        const asked = { ...input, spineId: spine?.id ?? null, employerId: base.employerId };
        const { groups, questions, rejected } = await groupsOf(read, asked, tx, signal);
        refuseOpen(groups, questions);
        signal?.throwIfAborted();
        const workforce = putWorkforce(tx, before, { ...base, rows: groups.map(rowOf) });
        return {
          workforce,
          groups: groups.length,
          people: groups.reduce((all, { headcount }) => all + headcount, 0),
          rejected: rejected.slice(0, MOST_REJECTED),
          rejectedTotal: rejected.length,
        };
      },
      {
        ...(signal ? { signal } : {}),
        onProgress: (done, total) => progress.report({ procedure, phase: 'Saving', done, total }),
      },
    );
    return { seq, ...result };
  });
}

function refuseOpen(groups: readonly WorkforceGroup[], questions: WorkforceList['questions']): void {
  if (groups.length === 0) throw new InvalidInput({ path: [], message: 'There is nobody in this list.' });
  if (groups.length > MOST_GROUPS) throw new TooLarge(MOST_GROUPS, 'groups');
  const open = questions.filter(({ answer }) => answer === null);
  if (open.length > 0) {
    throw new InvalidInput(...open.map(({ key, text }) => ({ path: ['answers', key], message: text })));
  }
}

const rowOf = ({ row: _row, workplace: _workplace, ...group }: WorkforceGroup): WorkforceRow => ({
  id: randomUUIDv7(),
  ...group,
});
