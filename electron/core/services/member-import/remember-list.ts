// What the desk keeps of a list that was brought in: how old it is, who was not in it, and how to read the next of its kind.

import { randomUUIDv7 } from 'node:crypto';
import type { ListSource } from '../../../../shared/domain/list-sources.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { sourceOfName } from '../member-sources/sources.ts';
import type { Absence } from './absent-members.ts';
import type { ImportInput, ReadImport } from './read-import.ts';

const LONGEST_HEADER = 500;

/** How old the list is shows everywhere. */
export function rememberList(tx: Transaction, read: ReadImport, rows: number, absence: Absence, input: ImportInput) {
  const source = rememberSource(tx, read, input);
  return tx.put('lists', {
    id: randomUUIDv7(),
    day: read.profile.today,
    at: tx.at,
    fileName: read.fileName,
    rows,
    sourceId: source?.id ?? null,
    path: read.path,
    isWhole: absence.isWhole,
    absent: absence.isWhole ? absence.members.map(({ member }) => member.id) : [],
    kept: [],
  });
}

/** The source as it is after this list: what was chosen for it is how the next is read. Null when it has none. */
function rememberSource(tx: Transaction, read: ReadImport, input: ImportInput): ListSource | null {
  const { table, mapping, owns } = read;
  const name = input.saveSourceAs;
  const before = name === undefined ? read.source : (sourceOfName(tx, name) ?? null);
  if (before === null && name === undefined) return null;
  const current = before && (tx.get('listSources', before.id) ?? null);
  const source = {
    id: current?.id ?? randomUUIDv7(),
    name: name ?? current?.name ?? read.source?.name ?? '',
    headers: table.headers.map((header) => header.slice(0, LONGEST_HEADER)),
    sheet: table.sheet,
    mapping,
    // Only what somebody chose is remembered: what a list told by itself, the next tells by itself.
    dateOrder: input.dateOrder ?? current?.dateOrder ?? null,
    owns,
    isWhole: input.isWhole ?? current?.isWhole ?? true,
    usedAt: tx.at,
  };
  return current === null ? tx.put('listSources', source) : tx.put('listSources', source, current.revision);
}
