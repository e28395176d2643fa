// A remittance list held against the roll: paid but unknown, known but unpaid, another rate, duplicates, moved workplaces.
// Every penny of the list is in exactly one of four sums, and every penny expected in one of three.

import type { Finding, FindingKind, RemittanceTotals } from '../../domain/subscriptions.ts';
import { fold } from '../fold.ts';
import { nameOf } from '../import-plan.ts';
import { inOneGo, type Steps } from '../in-steps.ts';
import { poundsOf } from '../money.ts';
import { bandInWords } from './band-words.ts';
import type { PaidRow, RemittanceRows } from './remittance-rows.ts';
import { type OnRoll, plainNumber, type Roll } from './roll.ts';

export interface ReconcileOptions {
  read: RemittanceRows;
  roll: Roll;
  workplaceName: (id: string | null) => string;
  /** Folded names of this employer's workplaces; where the list names none of them, its workplaces say nothing. */
  workplaceNames: ReadonlySet<string>;
  newId: () => string;
  currency: string;
}

export interface Reconciled {
  findings: Finding[];
  totals: RemittanceTotals;
  warnings: string[];
}

/** How many of a band must pay the same before it is taken for the band's rate. */
const ENOUGH = 5;
const MOST_OF_THEM = 0.8;

/** Of somebody's rows that are added up, how many are named. */
const MOST_NAMED = 6;

/** Something was taken back: what is left of all their rows is what they paid. */
const isCorrected = (rows: readonly PaidRow[]): boolean => rows.some(({ pence }) => pence < 0);

const plural = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** All at once, for lists that are short. */
export const reconcile = (options: ReconcileOptions): Reconciled => inOneGo(reconcileInSteps(options));

export function* reconcileInSteps(options: ReconcileOptions): Steps<Reconciled> {
  const { read, roll } = options;
  const rowsOf = new Map<OnRoll, PaidRow[]>();
  const unknown: PaidRow[] = [];
  for (const row of read.paid) {
    yield;
    const known = roll.find(row);
    const others = known && rowsOf.get(known);
    if (!known) unknown.push(row);
    else if (others) others.push(row);
    else rowsOf.set(known, [row]);
  }
  const inferred = ratesThatMostPay(rowsOf);
  const work = new Work(options, inferred);
  yield;
  for (const [known, rows] of rowsOf) yield* work.takeKnown(known, rows);
  for (const row of unknown) {
    yield;
    work.takeUnknown(row, undefined, roll.whyNobody(row));
  }
  for (const known of roll.people) {
    yield;
    if (known.isExpected && !rowsOf.has(known)) work.takeUnpaid(known);
  }
  return work.finish(inferred);
}

/** Where no rate is written down for a band, what nearly everybody in it pays stands for it. */
function ratesThatMostPay(rowsOf: ReadonlyMap<OnRoll, PaidRow[]>): Map<string, number> {
  const paid = new Map<string, Map<number, number>>();
  for (const [{ isExpected, band, expected }, rows] of rowsOf) {
    if (!isExpected || band === '' || expected !== null || rows.length !== 1) continue;
    const counts = paid.get(fold(band)) ?? new Map<number, number>();
    const { pence } = rows[0] as PaidRow;
    counts.set(pence, (counts.get(pence) ?? 0) + 1);
    paid.set(fold(band), counts);
  }
  const rates = new Map<string, number>();
  for (const [band, counts] of paid) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [pence, count] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most));
    if (count >= ENOUGH && count / all >= MOST_OF_THEM) rates.set(band, pence);
  }
  return rates;
}

class Work {
  private readonly findings: Finding[] = [];
  private readonly totals: RemittanceTotals;
  private readonly options: ReconcileOptions;
  private readonly inferred: ReadonlyMap<string, number>;
  private readonly tellsWorkplaces: boolean;
  private readonly inferredBands = new Set<string>();
  private withoutRate = 0;

  constructor(options: ReconcileOptions, inferred: ReadonlyMap<string, number>) {
    this.options = options;
    this.inferred = inferred;
    const { paid, stated } = options.read;
    this.tellsWorkplaces = paid.some(({ workplace }) => options.workplaceNames.has(fold(workplace)));
    this.totals = {
      rows: paid.length,
      list: paid.reduce((sum, { pence }) => sum + pence, 0),
      agreedRows: 0,
      agreed: 0,
      differentRate: 0,
      expectedOfDifferent: 0,
      unknown: 0,
      duplicate: 0,
      expectedMembers: 0,
      expected: 0,
      unpaid: 0,
      stated,
    };
  }

  /** Rows of somebody on the roll: what they should pay, twice, or not at all through this employer. */
  *takeKnown(known: OnRoll, rows: readonly PaidRow[]): Steps<void> {
    if (!known.isExpected) {
      const [first, ...others] = rows as [PaidRow, ...PaidRow[]];
      this.takeUnknown(first, known, `${nameOf(known.member)} ${known.whyNot}.`);
      for (const row of others) {
        yield;
        this.takeDuplicate(known, row, first);
      }
      return;
    }
    const expected = this.expectedOf(known);
    const sum = rows.reduce((all, { pence }) => all + pence, 0);
    const right = rows.find(({ pence }) => pence === expected) ?? (rows[0] as PaidRow);
    const isTogether = rows.length > 1 && (sum === expected || isCorrected(rows) || this.isOfSeveralJobs(known, rows));
    const counted = isTogether ? rows : [right];
    const paid = isTogether ? sum : right.pence;
    this.totals.expectedMembers += 1;
    this.totals.expected += expected ?? paid;
    if (expected === null || paid === expected) {
      if (expected === null) this.withoutRate += 1;
      this.totals.agreed += paid;
      this.totals.agreedRows += counted.length;
    } else {
      this.totals.differentRate += paid;
      this.totals.expectedOfDifferent += expected;
      const detail = this.rateDetail(known, paid, expected) + this.madeOf(counted);
      this.add('differentRate', known, right, { paid, expected, detail });
    }
    for (const row of rows) {
      yield;
      if (!isTogether && row !== right) this.takeDuplicate(known, row, right);
    }
    this.lookForMove(known, right);
  }

  private isOfSeveralJobs({ payrollNumbers }: OnRoll, rows: readonly PaidRow[]): boolean {
    const numbers = new Set(rows.map(({ payrollNumber }) => plainNumber(payrollNumber)));
    const own = new Set(payrollNumbers);
    return numbers.size === rows.length && [...numbers].every((number) => own.has(number));
  }

  /** The rows that were taken together, where somebody would look for one amount and find several. */
  private madeOf(rows: readonly PaidRow[]): string {
    if (rows.length < 2) return '';
    const few = rows
      .slice(0, MOST_NAMED)
      .map(({ pence, row }) => `${poundsOf(pence, this.options.currency)} in row ${row}`);
    const more = rows.length > MOST_NAMED ? ` and ${rows.length - MOST_NAMED} more rows` : '';
    return ` Together: ${few.join(', ')}${more}.`;
  }

  private expectedOf({ expected, band }: OnRoll): number | null {
    if (expected !== null || band === '') return expected;
    const inferred = this.inferred.get(fold(band));
    if (inferred !== undefined) this.inferredBands.add(band);
    return inferred ?? null;
  }

  private rateDetail({ band }: OnRoll, paid: number, expected: number): string {
    const { currency } = this.options;
    const by = poundsOf(Math.abs(paid - expected), currency);
    return `Paid ${poundsOf(paid, currency)}, ${by} ${paid > expected ? 'more' : 'less'} than ${bandInWords(band)} costs (${poundsOf(expected, currency)}).`;
  }

  private takeDuplicate(known: OnRoll, row: PaidRow, first: PaidRow): void {
    this.totals.duplicate += row.pence;
    const detail = `${nameOf(known.member)} is in this list already, row ${first.row}.`;
    this.add('duplicate', known, row, { paid: row.pence, expected: null, detail });
  }

  /** Somebody who is not expected to pay through this employer: nobody's name, or somebody known otherwise. */
  takeUnknown(row: PaidRow, known: OnRoll | undefined, detail: string): void {
    this.totals.unknown += row.pence;
    this.add('paidUnknown', known, row, { paid: row.pence, expected: null, detail });
  }

  takeUnpaid(known: OnRoll): void {
    const expected = this.expectedOf(known);
    this.totals.expectedMembers += 1;
    this.totals.expected += expected ?? 0;
    this.totals.unpaid += expected ?? 0;
    const { member } = known;
    const row = {
      name: nameOf(member).slice(0, 500),
      number: member.number ?? '',
      payrollNumber: known.payrollNumbers[0] ?? '',
      workplace: this.options.workplaceName(known.workplaceId),
    };
    const detail = 'Pays by check-off, says the roll, and is not in this list.';
    this.add('unpaid', known, { ...row, row: null }, { paid: null, expected, detail });
  }

  private lookForMove(known: OnRoll, row: PaidRow): void {
    if (!this.tellsWorkplaces || row.workplace === '') return;
    const onRoll = this.options.workplaceName(known.workplaceId);
    if (fold(onRoll) === fold(row.workplace)) return;
    const says = onRoll === '' ? 'The roll has no workplace' : `The roll says ${onRoll}`;
    const detail = `${says}; this list says ${row.workplace}.`;
    this.add('moved', known, row, { paid: row.pence, expected: null, detail });
  }

  private add(
    kind: FindingKind,
    known: OnRoll | undefined,
    row: Omit<PaidRow, 'row' | 'pence'> & { row: number | null },
    rest: Pick<Finding, 'paid' | 'expected' | 'detail'>,
  ): void {
    this.findings.push({
      id: this.options.newId(),
      kind,
      row: row.row,
      memberId: known?.member.id ?? null,
      name: row.name.slice(0, 500) || (known ? nameOf(known.member).slice(0, 500) : ''),
      number: row.number.slice(0, 500) || (known?.member.number ?? ''),
      payrollNumber: row.payrollNumber.slice(0, 500),
      workplace: row.workplace.slice(0, 500),
      ...rest,
      detail: rest.detail.slice(0, 2_000),
      settled: null,
    });
  }

  finish(inferred: ReadonlyMap<string, number>): Reconciled {
    const { read, currency } = this.options;
    const { stated, list } = this.totals;
    const warnings: string[] = [];
    if (stated !== null && stated !== list) {
      const off = poundsOf(Math.abs(stated - list), currency);
      warnings.push(
        `The list states ${poundsOf(stated, currency)} at its foot; its rows come to ${poundsOf(list, currency)}, ${off} ${stated > list ? 'less' : 'more'}.`,
      );
    }
    for (const band of this.inferredBands) {
      warnings.push(
        `No rate is written down for ${bandInWords(band)}: ${poundsOf(inferred.get(fold(band)) ?? 0, currency)}, which nearly everybody in it pays, was taken.`,
      );
    }
    if (this.withoutRate > 0) {
      const who = plural(this.withoutRate, 'member has', 'members have');
      warnings.push(`${who} no band with a rate: what they pay was taken as right.`);
    }
    if (read.nothingPaid > 0) {
      warnings.push(
        `${plural(read.nothingPaid, 'row says', 'rows say')} that nothing was deducted; they count as not paid.`,
      );
    }
    if (!this.tellsWorkplaces && read.paid.some(({ workplace }) => workplace !== '')) {
      warnings.push('The workplaces of this list have other names than on the desk: moves cannot be told.');
    }
    return { findings: this.findings, totals: this.totals, warnings };
  }
}
