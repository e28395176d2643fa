// Every row of a list held against the members of the desk.

import { randomUUIDv7 } from 'node:crypto';
import { columnsOf } from '../../../../shared/rules/header-matching.ts';
import { readNumber } from '../../../../shared/rules/import-cells.ts';
import { type ImportMatch, ImportMatches } from '../../../../shared/rules/import-matches.ts';
import { ImportPlaces } from '../../../../shared/rules/import-places.ts';
import { ImportPlan, type KnownMember, type PlannedMember } from '../../../../shared/rules/import-plan.ts';
import { RowReader } from '../../../../shared/rules/import-row.ts';
import type { CallContext } from '../../desk.ts';
import { Turns } from '../../formats/turns.ts';
import type { View } from '../../store/desk-store.ts';
import { InvalidInput } from '../implementer.ts';
import type { ImportInput, Procedure, ReadImport } from './read-import.ts';

export interface Known {
  all: KnownMember[];
  /** By their own number, and by every other that means them. */
  byNumber: Map<string, KnownMember>;
  withoutNumber: KnownMember[];
  withOtherNumbers: KnownMember[];
}

export interface PlannedImport {
  plan: ImportPlan;
  reader: RowReader;
  known: Known;
}

/** The members of the desk as the plan looks for them. */
async function knownMembers(records: Pick<View, 'all'>, signal: AbortSignal | undefined): Promise<Known> {
  const turns = new Turns(signal);
  const known: Known = { all: [], byNumber: new Map(), withoutNumber: [], withOtherNumbers: [] };
  for (const member of records.all('members')) {
    const each: KnownMember = { member, row: 0 };
    known.all.push(each);
    if (member.number === null) known.withoutNumber.push(each);
    else known.byNumber.set(member.number.trim(), each);
    if (member.otherNumbers.length > 0) known.withOtherNumbers.push(each);
    if ((known.all.length & 511) === 0 && turns.due()) await turns.pass();
  }
  for (const each of known.withOtherNumbers) {
    for (const number of each.member.otherNumbers.map((other) => other.trim())) {
      if (number !== '' && !known.byNumber.has(number)) known.byNumber.set(number, each);
    }
  }
  return known;
}

/** @throws InvalidInput when somebody who was chosen is not there any more; AbortError. */
export async function planImport(
  { table, mapping, profile, dates, owns }: ReadImport,
  input: ImportInput,
  records: Pick<View, 'all'>,
  context: CallContext,
  procedure: Procedure,
  signal: AbortSignal | undefined,
  save?: (planned: PlannedMember) => void,
): Promise<PlannedImport> {
  const known = await knownMembers(records, signal);
  const { headers } = table;
  const { today: day } = profile;
  const reader = new RowReader({ headers, mapping, dates: dates.ofColumn, today: day });
  const places = new ImportPlaces(
    records.all('employers'),
    records.all('workplaces'),
    randomUUIDv7,
    records.all('units'),
  );
  const plan = new ImportPlan({
    reader,
    headers,
    numberColumn: columnsOf(mapping.number)[0],
    birthColumn: columnsOf(mapping.birthDate)[0],
    terms: { day, owns: new Set(owns), places },
    byNumber: known.byNumber,
    ownRows: ownRows(table, columnsOf(mapping.number)[0], known.withOtherNumbers),
    withoutNumber: known.withoutNumber,
    accepted: acceptedRows(input, known),
    newId: randomUUIDv7,
    save,
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

/** Of members with several numbers: where this list has the one that is theirs. */
function ownRows(
  { rows }: ReadImport['table'],
  column: number | undefined,
  members: readonly KnownMember[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (column === undefined || members.length === 0) return found;
  const idOf = new Map(members.map(({ member }) => [member.number?.trim() ?? '', member.id]));
  for (const { row, cells } of rows) {
    const id = idOf.get(readNumber(cells[column] ?? '') ?? '');
    if (id !== undefined && !found.has(id)) found.set(id, row);
  }
  return found;
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

export async function findMatches(
  plan: ImportPlan,
  known: Known,
  signal: AbortSignal | undefined,
): Promise<ImportMatch[]> {
  if (plan.unsettled.length === 0) return [];
  const matches = new ImportMatches(plan.unsettled);
  const turns = new Turns(signal);
  for (const [index, member] of (matches.wantsEverybody ? known.all : known.withoutNumber).entries()) {
    matches.look(member);
    if ((index & 255) === 0 && turns.due()) await turns.pass();
  }
  return matches.inOrder();
}
