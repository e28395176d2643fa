// What a spreadsheet of cases would do: each row to a case of somebody's, or to one that was brought in before, or to a
// choice, or to the reason why it cannot come in. Nothing is written here.

import type { CaseImportField } from '../contract/case-import.ts';
import type { Case } from '../domain/cases.ts';
import type { PeopleOnTheList, RepsByName, Whose } from './case-import-people.ts';
import type { CaseRowReader, ImportedCase } from './case-import-row.ts';
import { fold } from './fold.ts';
import type { Rejection } from './import-row.ts';

export interface PlannedCase {
  imported: ImportedCase;
  whose: Exclude<Whose, { kind: 'choice' }>;
  repId: string | null;
}

export interface CaseImportPlanOptions {
  reader: CaseRowReader;
  people: PeopleOnTheList;
  reps: RepsByName;
  casesOf: (memberId: string) => readonly Case[];
  /** By reference: the cases of the desk that came with one. */
  references: ReadonlySet<string>;
  /** By row: whom a person chose; null for somebody not on the list. */
  accepted: ReadonlyMap<number, Whose & { kind: 'member' | 'new' }>;
  /** What is impossible in a row's conciliation, by its column. */
  conciliationProblem: (row: ImportedCase) => { field: CaseImportField; message: string } | null;
  /** What is saved must be settled: a row that waits for a choice cannot come in. */
  isForSaving: boolean;
}

type Rejected = Rejection & { name: string };

const nameIn = (row: { firstName: string; lastName: string }): string => `${row.firstName} ${row.lastName}`.trim();
const referenceKey = (reference: string): string => fold(reference) || reference.trim();

export class CaseImportPlan {
  readonly planned: PlannedCase[] = [];
  readonly choices: { imported: ImportedCase; whose: Extract<Whose, { kind: 'choice' }> }[] = [];
  readonly rejected: Rejected[] = [];
  already = 0;
  private readonly options: CaseImportPlanOptions;
  /** What this list itself brings: a row that stands in it twice comes in once. */
  private readonly taken = new Set<string>();

  constructor(options: CaseImportPlanOptions) {
    this.options = options;
  }

  rejectUnreadable(row: number, reason: string, cells: readonly string[]): void {
    this.rejected.push({ row, column: null, reason, name: nameIn(this.options.reader.nameIn(cells)) });
  }

  take(row: number, cells: readonly string[]): void {
    const { reader, people, reps, accepted, isForSaving } = this.options;
    const imported = reader.read(row, cells);
    if ('reason' in imported) {
      this.rejected.push({ ...imported, name: nameIn(reader.nameIn(cells)) });
      return;
    }
    const problem = this.options.conciliationProblem(imported);
    if (problem !== null) {
      this.reject(imported, problem.field, problem.message);
      return;
    }
    const whose = accepted.get(row) ?? people.whose(imported);
    if (this.wasBrought(imported, whose)) {
      this.already += 1;
      return;
    }
    if (whose.kind === 'choice') {
      if (isForSaving) {
        const count = whose.members.length;
        const reason =
          count === 1
            ? 'The list has this name with another number: choose'
            : `${count} people on the list could be meant: choose`;
        this.reject(imported, imported.number === null ? 'lastName' : 'memberNumber', reason);
      } else this.choices.push({ imported, whose });
      return;
    }
    let repId: string | null = null;
    if (imported.rep !== '') {
      repId = reps.find(imported.rep) ?? null;
      if (repId === null) reader.note('rep', imported.rep, 'nobody is allocated', imported.asWritten);
    }
    this.planned.push({ imported, whose, repId });
  }

  private reject(imported: ImportedCase, field: CaseImportField, reason: string): void {
    this.rejected.push({ ...this.options.reader.reject(imported.row, field, reason), name: nameIn(imported) });
  }

  /** In this list already, or on the desk: the same reference; without one, the same person, type and date. */
  private wasBrought(imported: ImportedCase, whose: Whose): boolean {
    const { references, casesOf } = this.options;
    const reference = referenceKey(imported.reference);
    const person = whose.kind === 'member' ? whose.member.id : whose.kind === 'new' ? whose.key : null;
    // Several people may share a reference: the rows of a collective case.
    const key = person === null ? null : `${person} ${reference === '' ? sameness(imported) : reference}`;
    if (key !== null) {
      if (this.taken.has(key)) return true;
      this.taken.add(key);
    }
    if (reference !== '' && references.has(reference)) return true;
    const theirs =
      whose.kind === 'member'
        ? casesOf(whose.member.id)
        : whose.kind === 'choice'
          ? whose.members.flatMap(({ id }) => casesOf(id))
          : [];
    return theirs.some((on) => isSameCase(on, imported));
  }
}

const sameness = ({ type, keyDate, whatHappened }: ImportedCase): string =>
  `${type} ${keyDate ?? `undated ${whatHappened.trim()}`}`;

function isSameCase(on: Case, imported: ImportedCase): boolean {
  if (on.type !== imported.type) return false;
  if (imported.reference !== '' && on.reference !== undefined) {
    return referenceKey(on.reference) === referenceKey(imported.reference);
  }
  if (imported.keyDate !== null) return on.keyDates.some(({ date }) => date === imported.keyDate);
  // A date that somebody has found out since does not make it another case.
  return on.whatHappened === imported.whatHappened;
}

/** The references of cases, as they are compared. */
export const referencesOf = (cases: Iterable<Pick<Case, 'reference'>>): Set<string> =>
  new Set(
    [...cases].flatMap(({ reference }) =>
      reference === undefined || reference.trim() === '' ? [] : [referenceKey(reference)],
    ),
  );
