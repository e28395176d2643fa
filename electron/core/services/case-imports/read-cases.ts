// A spreadsheet of cases, read and planned: the file in whatever shape, the columns, and each row held against the desk.

import { randomUUIDv7 } from 'node:crypto';
import type { CaseImportField } from '../../../../shared/contract/case-import.ts';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Case, KeyDate } from '../../../../shared/domain/cases.ts';
import { noConciliation } from '../../../../shared/domain/cases.ts';
import type { Member } from '../../../../shared/domain/members.ts';
import { PeopleOnTheList, RepsByName, type Whose } from '../../../../shared/rules/case-import-people.ts';
import { CaseImportPlan, referencesOf } from '../../../../shared/rules/case-import-plan.ts';
import { CaseRowReader, type ImportedCase } from '../../../../shared/rules/case-import-row.ts';
import { caseCodes, caseHeaders } from '../../../../shared/rules/case-import-words.ts';
import { conciliationProblems } from '../../../../shared/rules/conciliation-record.ts';
import { type ColumnOf, headerWarnings } from '../../../../shared/rules/header-matching.ts';
import type { CallContext } from '../../desk.ts';
import type { ListTable } from '../../formats/list-table.ts';
import { Turns } from '../../formats/turns.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { newKeyDate } from '../cases/key-dates.ts';
import { InvalidInput } from '../implementer.ts';
import { listWarnings } from '../list-warnings.ts';
import { hasNames, readMappedList } from '../read-mapped-list.ts';

export type ImportInput = Inputs['cases']['previewImport'];
export type Procedure = 'cases.previewImport' | 'cases.applyImport';

const MOST_CASES = 20_000;

export interface ReadCases {
  table: ListTable;
  mapping: ColumnOf<CaseImportField>;
  profile: BranchProfile;
}

/** @throws InvalidInput in words when it is no list or a column is not there; TooLarge; AbortError. */
export async function readCases(
  input: ImportInput,
  context: CallContext,
  procedure: Procedure,
  signal: AbortSignal | undefined,
): Promise<ReadCases> {
  const options = { words: caseHeaders, procedure, mostRows: MOST_CASES, rowsInWords: 'rows of cases', signal };
  return { ...(await readMappedList<CaseImportField>(input, context, options)), profile: branchProfile(context) };
}

/** What the rows would do as the desk stands. @throws InvalidInput when somebody chosen is not there; AbortError. */
export async function planCases(
  { table, mapping, profile }: ReadCases,
  input: ImportInput,
  records: View | Transaction,
  context: CallContext,
  procedure: Procedure,
  signal: AbortSignal | undefined,
): Promise<{ plan: CaseImportPlan; warnings: string[] }> {
  const { headers } = table;
  const { today } = profile;
  const reader = new CaseRowReader({
    headers,
    mapping,
    order: input.dateOrder ?? profile.dateOrder,
    today,
    codes: caseCodes(profile.branch?.words ?? (profile.nation === 'united-states' ? 'us' : 'uk')),
  });
  const turns = new Turns(signal);
  const people = new PeopleOnTheList((id) => placeName(records, id), today);
  let seen = 0;
  for (const member of [...records.all('members')]) {
    people.add(member);
    seen += 1;
    if ((seen & 511) === 0 && turns.due()) await turns.pass();
  }
  const plan = new CaseImportPlan({
    reader,
    people,
    reps: new RepsByName(records.all('reps'), (id) => records.get('members', id), today),
    casesOf: (id) => records.byIndex('cases', 'memberId', id),
    references: referencesOf(records.all('cases')),
    accepted: chosen(input, records),
    conciliationProblem: (row) => conciliationProblem(row, profile),
    isForSaving: procedure === 'cases.applyImport',
  });
  for (const { row, reason, cells } of table.unreadable) plan.rejectUnreadable(row, reason, cells);
  const total = table.rows.length;
  for (const [index, { row, cells }] of table.rows.entries()) {
    plan.take(row, cells);
    if ((index & 31) === 0 && turns.due()) {
      context.desk.progress.report({ procedure, phase: 'Comparing', done: index, total });
      await turns.pass();
    }
  }
  plan.rejected.sort((a, b) => a.row - b.row);
  const noNames = hasNames(mapping) ? [] : [NO_NAMES];
  const warnings = [
    ...noNames,
    ...table.notes,
    ...listWarnings(table),
    ...headerWarnings(headers, mapping),
    ...reader.warnings(),
  ];
  return { plan, warnings };
}

export const NO_NAMES = 'No column with members’ names or numbers was found: say which it is.';

function placeName(records: View | Transaction, id: string | null): string {
  if (id === null) return '';
  return records.get('workplaces', id)?.name ?? records.get('employers', id)?.name ?? '';
}

function chosen(input: ImportInput, records: View | Transaction): Map<number, Whose & { kind: 'member' | 'new' }> {
  const accepted = new Map<number, Whose & { kind: 'member' | 'new' }>();
  for (const [index, { row, memberId }] of (input.accepted ?? []).entries()) {
    if (memberId === null) {
      accepted.set(row, { kind: 'new', key: `row ${row}`, match: 'Not on the list, as you said' });
      continue;
    }
    const member: Member | undefined = records.get('members', memberId);
    if (member === undefined) {
      throw new InvalidInput({ path: ['accepted', index, 'memberId'], message: 'This member is not here any more.' });
    }
    accepted.set(row, { kind: 'member', member, match: 'As you said' });
  }
  return accepted;
}

function conciliationProblem(
  { dayA, dayB, certificateNo }: ImportedCase,
  { nation, today }: BranchProfile,
): { field: CaseImportField; message: string } | null {
  if (dayA === null && dayB === null && certificateNo === '') return null;
  // A certificate whose first day nobody wrote down still comes in: the case's page asks for it.
  const [problem] = conciliationProblems({ dayA: dayA ?? dayB, dayB, certificateNo }, nation, today);
  const field = problem?.path[0];
  if (problem === undefined || (field !== 'dayA' && field !== 'dayB' && field !== 'certificateNo')) return null;
  return { field, message: problem.message.replace(/\.$/, '') };
}

/** The key date that a row gives: one for the case, with its conciliation. */
export function keyDateOf(
  { type, keyDate, dayA, dayB, certificateNo }: ImportedCase,
  { nation }: BranchProfile,
): KeyDate {
  const found = newKeyDate(type, { date: keyDate }, nation);
  return { ...found, conciliation: { ...noConciliation, dayA, dayB, certificateNo } };
}

/** A member to check, as a row knows them. */
export const strangerOf = ({ number, firstName, lastName }: ImportedCase) => ({
  id: randomUUIDv7(),
  number,
  firstName,
  lastName: lastName === '' && firstName === '' ? `Number ${number ?? 'not known'}` : lastName,
  isToCheck: true,
});

/** What the timeline's first entry says: where the case came from and what was not understood, as it was written. */
export function firstEntry({ row, asWritten }: ImportedCase, on: Pick<Case, 'reference'>): string {
  const reference = on.reference === undefined ? '' : `, as ${on.reference}`;
  const written = asWritten.map(({ column, text }) => ` ${column}: “${text}”.`).join('');
  return `Brought in from a spreadsheet, row ${row}${reference}.${written}`;
}
