// Bringing in a list of benchmarks: what it would do, and doing it as one transaction that one undo takes back whole.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { BenchmarkImportField } from '../../../../../shared/contract/negotiations/benchmarks.ts';
import type { Benchmark } from '../../../../../shared/domain/negotiations/benchmarks.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { type ColumnOf, headerWarnings } from '../../../../../shared/rules/header-matching.ts';
import { findDateOrder } from '../../../../../shared/rules/import-days.ts';
import { currencyOf } from '../../../../../shared/rules/money.ts';
import {
  benchmarkHeaders,
  type ImportedBenchmark,
  type RejectedBenchmark,
  readBenchmarkRow,
} from '../../../../../shared/rules/negotiations/benchmarks/benchmark-import.ts';
import { benchmarkInWords } from '../../../../../shared/rules/negotiations/benchmarks/benchmark-words.ts';
import type { CallContext } from '../../../desk.ts';
import type { ListTable } from '../../../formats/list-table.ts';
import { Turns } from '../../../formats/turns.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { listWarnings } from '../../list-warnings.ts';
import { oneListAtATime } from '../../one-list-at-a-time.ts';
import { asRead, readMappedList } from '../../read-mapped-list.ts';

type Input = Inputs['negotiations']['previewBenchmarkImport'];
type Procedure = 'negotiations.previewBenchmarkImport' | 'negotiations.applyBenchmarkImport';

const MOST_ROWS = 5_000;
const MOST_LISTED = 500;
const MOST_REJECTED = 1_000;

interface ReadBenchmarks {
  table: ListTable;
  mapping: ColumnOf<BenchmarkImportField>;
}

interface Plan {
  planned: (ImportedBenchmark & { row: number })[];
  already: number;
  rejected: RejectedBenchmark[];
}

/** @throws InvalidInput in words when it is no list or a column is not there; TooLarge; AbortError. */
function readBenchmarks(
  input: Input,
  context: CallContext,
  procedure: Procedure,
  signal: AbortSignal | undefined,
): Promise<ReadBenchmarks> {
  const options = { words: benchmarkHeaders, procedure, mostRows: MOST_ROWS, rowsInWords: 'rows', signal };
  return readMappedList<BenchmarkImportField>(input, context, options);
}

/** The same of the same: whose, what, how much, when. */
const keyOf = ({ who, what, value, unit, on }: Pick<Benchmark, 'who' | 'what' | 'value' | 'unit' | 'on'>): string =>
  [fold(who), fold(what), value ?? '', unit, on].join('|');

async function planBenchmarks(
  { table, mapping }: ReadBenchmarks,
  input: Input,
  context: CallContext,
  records: View | Transaction,
  signal: AbortSignal | undefined,
): Promise<Plan> {
  const { today, dateOrder } = branchProfile(context);
  const plan: Plan = { planned: [], already: 0, rejected: [] };
  const there = new Set([...records.all('benchmarks')].map(keyOf));
  const days = mapping.on === undefined ? null : findDateOrder(table.rows.map(({ cells }) => cells[mapping.on!] ?? ''));
  const order = input.dateOrder ?? days?.order ?? dateOrder;
  const isMixed = input.dateOrder === undefined && days?.isMixed === true;
  for (const { row, reason } of table.unreadable) plan.rejected.push({ row, column: null, reason, name: '' });
  const turns = new Turns(signal);
  for (const { row, cells } of table.rows) {
    const read = readBenchmarkRow(row, cells, { headers: table.headers, mapping, order, today, isMixed });
    if ('reason' in read) plan.rejected.push(read);
    else if (there.has(keyOf(read))) plan.already += 1;
    else {
      there.add(keyOf(read));
      plan.planned.push({ ...read, row });
    }
    if (turns.due()) await turns.pass();
  }
  plan.rejected.sort((a, b) => a.row - b.row);
  return plan;
}

/** What the list would bring. Nothing is changed. */
export async function previewImport(
  input: Input,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['negotiations']['previewBenchmarkImport']> {
  const read = await readBenchmarks(input, context, 'negotiations.previewBenchmarkImport', signal);
  const { table, mapping } = read;
  const { planned, already, rejected } = await planBenchmarks(
    read,
    input,
    context,
    context.desk.store.view(context.account),
    signal,
  );
  const currency = currencyOf(branchProfile(context).nation);
  return {
    mapping,
    ...asRead(table),
    counts: { new: planned.length, already, rejected: rejected.length },
    benchmarks: planned.slice(0, MOST_LISTED).map((row) => ({ ...row, inWords: benchmarkInWords(row, currency) })),
    rejected: rejected.slice(0, MOST_REJECTED),
    rejectedTotal: rejected.length,
    warnings: [...table.notes, ...listWarnings(table), ...headerWarnings(table.headers, mapping)].slice(0, 200),
  };
}

const inTurn = oneListAtATime();

/**
 * Brings them in: all as one transaction, or nothing.
 * @throws Busy while another list is being brought in; InvalidInput; TooLarge; AbortError.
 */
export async function bringInBenchmarks(
  input: Input,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['negotiations']['applyBenchmarkImport']> {
  const { store, progress } = context.desk;
  const procedure = 'negotiations.applyBenchmarkImport';
  return inTurn(store, async () => {
    const read = await readBenchmarks(input, context, procedure, signal);
    const { seq, result } = await store.transact(
      { account: context.account },
      { code: procedure },
      async (tx) => {
        const { planned, already, rejected } = await planBenchmarks(read, input, context, tx, signal);
        for (const { row: _row, ...benchmark } of planned) tx.put('benchmarks', { id: randomUUIDv7(), ...benchmark });
        signal?.throwIfAborted();
        return {
          imported: planned.length,
          already,
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
