// Bringing in a membership list: what it would do, and doing it as one transaction, which can be undone whole.
// The rules are pure (shared/rules/import-*.ts); here they are given the file, the records, the day and a way to stop.

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { ImportPreview } from '../../../shared/contract/member-import.ts';
import { type ImportPlan, nameOf } from '../../../shared/rules/import-plan.ts';
import type { CallContext } from '../desk.ts';
import type { Transaction } from '../store/desk-store.ts';
import { InvalidInput } from './implementer.ts';
import { absenceFrom } from './member-import/absent-members.ts';
import { importWarnings, NO_NAMES } from './member-import/import-warnings.ts';
import { findMatches, planImport } from './member-import/plan-import.ts';
import { hasNames, type ReadImport, readImport } from './member-import/read-import.ts';
import { rememberList } from './member-import/remember-list.ts';
import { oneListAtATime } from './one-list-at-a-time.ts';

const LONGEST_SAMPLE = 300;
const MOST_LISTED = 1_000;
const MOST_ABSENT = 500;

const NO_ROWS = 'No row of this file could be read as a member. Check the columns.';

/** What the list would do. Nothing is changed. */
export async function previewImport(
  input: Inputs['members']['previewImport'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<ImportPreview> {
  const procedure = 'members.previewImport';
  const read = await readImport(input, context, procedure, signal);
  const view = context.desk.store.view(context.account);
  const planned = await planImport(read, input, view, context, procedure, signal);
  const { plan, known } = planned;
  const matches = await findMatches(plan, known, signal);
  const absence = await absenceFrom(known, read, input, signal);
  const absent = absence.isWhole ? absence.members : [];
  return {
    ...howItWasRead(read),
    isWhole: absence.isWhole,
    counts: plan.counts,
    matches: matches.slice(0, MOST_LISTED),
    matchesTotal: matches.length,
    ...rejectedRows(plan),
    changes: plan.changes,
    added: plan.added,
    absent: absent
      .slice(0, MOST_ABSENT)
      .map(({ member }) => ({ memberId: member.id, name: nameOf(member), number: member.number })),
    absentTotal: absent.length,
    keptValues: plan.keptValues,
    unread: plan.unread,
    unreadTotal: plan.unreadTotal,
    warnings: importWarnings(read, planned, absence),
  };
}

const shortened = (cells: readonly string[]): string[] => cells.map((cell) => cell.slice(0, LONGEST_SAMPLE));

function howItWasRead({ table, mapping, source, owns, dates }: ReadImport) {
  return {
    mapping,
    encoding: table.encoding,
    delimiter: table.delimiter,
    sheets: table.sheets,
    sheet: table.sheet,
    headerRow: table.headerRow,
    firstRows: table.firstRows.map(shortened),
    source: source && { id: source.id, revision: source.revision, name: source.name, usedAt: source.usedAt },
    owns,
    dates: { order: dates.order, isCertain: dates.isCertain, isMixed: dates.isMixed, examples: dates.examples },
    headers: table.headers,
    sample: table.rows.slice(0, 5).map(({ cells }) => shortened(cells)),
    rows: table.rows.length + table.unreadable.length,
  };
}

const inTurn = oneListAtATime();

/**
 * Brings the list in: all of it as one transaction, or nothing.
 * @throws Busy while another list is being brought in; InvalidInput when it names nobody, so that how old the
 * membership list is goes on being said of the last real one.
 */
export async function applyImport(
  input: Inputs['members']['applyImport'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['members']['applyImport']> {
  const { store, progress } = context.desk;
  return inTurn(store, async () => {
    const procedure = 'members.applyImport';
    const read = await readImport(input, context, procedure, signal);
    if (!hasNames(read.mapping)) throw new InvalidInput({ path: ['mapping'], message: NO_NAMES });
    const { seq, result } = await store.transact(
      { account: context.account },
      { code: procedure },
      async (tx) => {
        const { plan, known } = await planImport(read, input, tx, context, procedure, signal, ({ member, basedOn }) =>
          basedOn === null ? tx.put('members', member) : tx.put('members', member, basedOn),
        );
        if (plan.usable === 0) throw new InvalidInput({ path: ['mapping'], message: NO_ROWS });
        const absence = await absenceFrom(known, read, input, signal);
        putPlaces(tx, plan);
        await nextTurn();
        signal?.throwIfAborted();
        const list = rememberList(tx, read, plan.usable, absence, input);
        return {
          ...rejectedRows(plan),
          counts: plan.counts,
          at: tx.at,
          listId: list.id,
          absentTotal: list.absent.length,
        };
      },
      {
        ...(signal ? { signal } : {}),
        onProgress: (done, total) => progress.report({ procedure, phase: 'Saving', done, total }),
      },
    );
    return { seq, ...result, fileName: read.fileName, dateOrder: read.dates.order };
  });
}

/** The rows that cannot come in, in their order, as many as a page can show. */
function rejectedRows({ rejected }: ImportPlan) {
  const rows = rejected.toSorted((a, b) => a.row - b.row).slice(0, MOST_LISTED);
  return { rejected: rows, rejectedTotal: rejected.length };
}

function putPlaces(tx: Transaction, plan: ImportPlan): void {
  const { newEmployers, newWorkplaces, newUnits } = plan.terms.places;
  for (const employer of newEmployers) tx.put('employers', employer);
  for (const workplace of newWorkplaces) tx.put('workplaces', workplace);
  for (const unit of newUnits) tx.put('units', unit);
}
