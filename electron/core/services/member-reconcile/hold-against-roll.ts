// An employer's remittance list held against the roll: read, matched, and kept when it is to be worked through.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { RemittanceField } from '../../../../shared/contract/member-reconcile.ts';
import type { Band, Finding, FindingKind, Remittance } from '../../../../shared/domain/subscriptions.ts';
import { FindingKindSchema } from '../../../../shared/domain/subscriptions.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import { type ColumnOf, matchColumns } from '../../../../shared/rules/header-matching.ts';
import { inTurns } from '../../../../shared/rules/in-steps.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { currencyOf } from '../../../../shared/rules/money.ts';
import { amountColumn } from '../../../../shared/rules/reconcile/amount-column.ts';
import { type Reconciled, reconcileInSteps } from '../../../../shared/rules/reconcile/reconcile.ts';
import { remittanceHeaders, remittanceRows } from '../../../../shared/rules/reconcile/remittance-rows.ts';
import { Roll } from '../../../../shared/rules/reconcile/roll.ts';
import type { CallContext } from '../../desk.ts';
import type { ListTable } from '../../formats/list-table.ts';
import { readList } from '../../formats/read-list.ts';
import { Turns } from '../../formats/turns.ts';
import type { View } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { InvalidInput, TooLarge } from '../implementer.ts';
import { listWarnings } from '../list-warnings.ts';
import { readSource } from '../member-import-source.ts';
import { refuseColumnsBeyond } from '../read-mapped-list.ts';

type Input = Inputs['members']['reconcile'];

const MOST_ROWS = 50_000;
const MOST_UNREADABLE = 1_000;
/** More than anybody works through: each step writes the whole list again. */
const MOST_FINDINGS = 10_000;
const MOST_SHEETS = 1_000;
const STEPS_BETWEEN_LOOKS = 16;

/** @throws InvalidInput in words; NotThere; TooLarge; AbortError once `signal` fires: nothing is kept then. */
export async function holdAgainstRoll(
  input: Input & { period: NonNullable<Input['period']>; keep: boolean },
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['members']['reconcile']> {
  const { store, progress } = context.desk;
  const profile = branchProfile(context);
  const view = store.view(context.account);
  const employer = employerOf(view, input.employerId);
  const { from, to } = periodOf(input, profile.today);
  const procedure = 'members.reconcile';
  const { table, fileName } = await readSource(input, context, (content) =>
    readList(content, {
      ...(input.sheet === undefined ? {} : { sheet: input.sheet }),
      ...(input.headerRow === undefined ? {} : { headerRow: input.headerRow }),
      signal,
      onProgress: (done, total) => progress.report({ procedure, phase: 'Reading', done, total }),
    }),
  );
  if (table.rows.length > MOST_ROWS) throw new TooLarge(MOST_ROWS, 'rows');
  const { mapping, warnings } = mappingOf(input, table, to);
  checkMapping(mapping, table);
  const turns = new Turns(signal);
  const turn = (phase: string, total: number) => (done: number) => {
    if (done % STEPS_BETWEEN_LOOKS !== 0 || !turns.due()) return undefined;
    progress.report({ procedure, phase, done: Math.min(done, total), total });
    return turns.pass();
  };
  const read = await inTurns(remittanceRows(table.rows, mapping, table.headers), turn('Reading', table.rows.length));
  const roll = new Roll({ employerId: employer.id, day: to, period: input.period, bands: bandsByName(view) });
  for (const member of view.all('members')) {
    roll.add(member);
    if (turns.due()) await turns.pass();
  }
  for (const earlier of view.all('remittances')) {
    if (earlier.employerId === employer.id) tellWhoWasFound(roll, earlier);
  }
  const places = view.byIndex('workplaces', 'employerId', employer.id);
  const found = await inTurns(
    reconcileInSteps({
      read,
      roll,
      workplaceName: (id) => (id === null ? '' : (view.get('workplaces', id)?.name ?? '')),
      workplaceNames: new Set(places.map(({ name }) => fold(name))),
      newId: randomUUIDv7,
      currency: currencyOf(profile.nation),
    }),
    turn('Holding against the roll', 2 * read.paid.length + roll.people.length),
  );
  signal?.throwIfAborted();
  const rowsTotal = found.findings.length;
  if (input.keep && rowsTotal > MOST_FINDINGS)
    throw new InvalidInput({ path: ['employerId'], message: tooMany(rowsTotal) });
  const kept = input.keep
    ? await keep({ employerId: employer.id, from, to, period: input.period, fileName }, found, context)
    : null;
  return {
    remittanceId: kept?.id ?? null,
    seq: kept?.seq ?? null,
    mapping,
    sheets: table.sheets.slice(0, MOST_SHEETS),
    sheet: table.sheet,
    headers: table.headers,
    sample: table.rows.slice(0, 5).map(({ cells }) => cells.map((cell) => cell.slice(0, 300))),
    employerId: employer.id,
    employer: employer.name,
    from,
    to,
    period: input.period,
    rows: found.findings.slice(0, MOST_FINDINGS),
    rowsTotal,
    counts: countsOf(found.findings),
    totals: found.totals,
    unreadable: [...table.unreadable.map(({ row, reason }) => ({ row, reason })), ...read.unreadable].slice(
      0,
      MOST_UNREADABLE,
    ),
    warnings: [
      ...listWarnings(table),
      ...table.notes,
      ...warnings,
      ...found.warnings,
      ...(rowsTotal > MOST_FINDINGS ? [tooMany(rowsTotal)] : []),
    ].slice(0, 200),
  };
}

/** Whom somebody has found by hand is found again next month. */
function tellWhoWasFound(roll: Roll, { findings }: Remittance): void {
  for (const finding of findings) {
    const { kind, settled, memberId } = finding;
    if (kind === 'paidUnknown' && settled !== null && memberId !== null) roll.tell(finding, memberId);
  }
}

function employerOf(view: View, id: string | undefined) {
  if (id !== undefined) {
    const employer = view.get('employers', id);
    if (!employer) throw new InvalidInput({ path: ['employerId'], message: 'This employer is not here any more.' });
    return employer;
  }
  const [only, ...others] = view.all('employers');
  if (!only || others.length > 0) {
    throw new InvalidInput({ path: ['employerId'], message: 'Say which employer this list is from.' });
  }
  return only;
}

const tooMany = (rows: number): string =>
  `${rows.toLocaleString('en-GB')} rows do not agree with the roll, more than can be worked through. Is the list from this employer, and are its columns the right ones?`;

/** As the person says; else by the headers, and the amount by what the columns hold where they do not tell. */
function mappingOf(
  { mapping: given }: Input,
  table: Pick<ListTable, 'headers' | 'rows'>,
  to: string,
): { mapping: ColumnOf<RemittanceField>; warnings: string[] } {
  if (given !== undefined) return { mapping: given, warnings: [] };
  const { amount, ...others } = matchColumns<RemittanceField>(table.headers, remittanceHeaders);
  const { column, warning } = amountColumn(table, amount, new Set(Object.values(others)), to);
  return {
    mapping: column === undefined ? others : { ...others, amount: column },
    warnings: warning === null ? [] : [warning],
  };
}

/** The last whole month before today unless said. */
function periodOf(input: Input, today: string): { from: string; to: string } {
  const lastMonthsEnd = addDays(`${today.slice(0, 7)}-01`, -1);
  const to = input.to ?? lastMonthsEnd;
  const from = input.from ?? `${to.slice(0, 7)}-01`;
  if (from > to) throw new InvalidInput({ path: ['to'], message: 'The period ends before it begins.' });
  return { from, to };
}

function checkMapping(mapping: ColumnOf<RemittanceField>, table: Pick<ListTable, 'headers'>): void {
  refuseColumnsBeyond(table, mapping);
  if (mapping.amount === undefined) {
    throw new InvalidInput({ path: ['mapping', 'amount'], message: 'Say which column holds the amount deducted.' });
  }
  const names = [mapping.number, mapping.payrollNumber, mapping.fullName, mapping.lastName];
  if (names.every((column) => column === undefined)) {
    throw new InvalidInput({
      path: ['mapping'],
      message: 'Say which column tells who paid: a membership number, a payroll number or a name.',
    });
  }
}

export const bandsByName = (view: Pick<View, 'all'>): Map<string, Band> =>
  new Map([...view.all('bands')].map((band) => [fold(band.name), band]));

function countsOf(findings: readonly Finding[]): Record<FindingKind, number> {
  const counts = Object.fromEntries(FindingKindSchema.options.map((kind) => [kind, 0])) as Record<FindingKind, number>;
  for (const { kind } of findings) counts[kind] += 1;
  return counts;
}

async function keep(
  of: { employerId: string; from: string; to: string; period: NonNullable<Input['period']>; fileName: string | null },
  { findings, totals }: Reconciled,
  context: CallContext,
): Promise<{ id: string; seq: number }> {
  const id = randomUUIDv7();
  const { seq } = await context.desk.store.transact(
    { account: context.account },
    { code: 'members.reconcile', ids: [id] },
    (tx) => tx.put('remittances', { id, ...of, at: tx.at, totals, findings }),
  );
  return { id, seq };
}
