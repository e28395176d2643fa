// What a whole list would do: each row becomes a new member, changes one, says nothing new, or cannot come in.
// What is planned is the same for the preview and for the import itself, which is handed each member to save.

import { emptyMember, type Member } from '../domain/members.ts';
import { numberKey } from './duplicates/codes.ts';
import { foldWords } from './fold.ts';
import { columnName, shown } from './header-matching.ts';
import type { FieldChange, ListTerms, MemberChange, UnsavedMember } from './import-change.ts';
import { changeMember } from './import-member.ts';
import { type ImportedRow, type Rejection, type RowReader, whose } from './import-row.ts';

export interface ImportCounts {
  new: number;
  changed: number;
  unchanged: number;
  withoutNumber: number;
  rejected: number;
}

/** A row as it will be saved: a member who is there already has the revision that the change is based on. */
export interface PlannedMember {
  member: UnsavedMember;
  basedOn: number | null;
}

/** A value that could not be read and is kept for mending. */
export interface UnreadValue {
  row: number;
  column: string;
  text: string;
  name: string;
}

export interface PlannedChange {
  row: number;
  memberId: string;
  name: string;
  fields: FieldChange[];
}

/** A row that cannot come in, and whose it is as far as it can be read. */
export interface RejectedRow extends Rejection {
  name: string;
}

export interface AddedMember {
  row: number;
  number: string | null;
  name: string;
  workplace: string;
}

/** A member of the desk, and the row of the list that they were found in: 0 while they were not. */
export interface KnownMember {
  readonly member: Member;
  row: number;
}

export interface ImportPlanOptions {
  reader: RowReader;
  headers: readonly string[];
  numberColumn: number | undefined;
  birthColumn: number | undefined;
  terms: ListTerms;
  /** Everybody on the desk who has a number, by it and by every other number that means them. */
  byNumber: ReadonlyMap<string, KnownMember>;
  /** Of those who have other numbers: the row in which this list has their own. */
  ownRows: ReadonlyMap<string, number>;
  withoutNumber: readonly KnownMember[];
  /** Rows of which a person has said who they are. */
  accepted: ReadonlyMap<number, KnownMember>;
  newId: () => string;
  /** Given each member as they will be, at once, so that a long list is never held twice; none for a preview. */
  save: ((planned: PlannedMember) => void) | undefined;
}

const SHOWN = 500;

export const nameOf = (member: { firstName: string; lastName: string }): string =>
  `${member.firstName} ${member.lastName}`.trim();

/** One name whichever way round its parts stand: lists swap first and last names. */
export const nameKey = (member: { firstName?: string | undefined; lastName?: string | undefined }): string =>
  foldWords(`${member.firstName ?? ''} ${member.lastName ?? ''}`)
    .sort()
    .join(' ');

/** Lists end in a line such as “Total members: 1500”: words where the number should be, and a figure for a name. */
const isTotal = (number: string | null, name: string): boolean =>
  number !== null && !/\p{Nd}/u.test(number) && /^[\d,. ]+$/.test(name);

export class ImportPlan {
  readonly counts: ImportCounts = { new: 0, changed: 0, unchanged: 0, withoutNumber: 0, rejected: 0 };
  readonly rejected: RejectedRow[] = [];
  readonly changes: PlannedChange[] = [];
  readonly added: AddedMember[] = [];
  /** New members who may be somebody on the desk: looked for by name once every row is read. */
  readonly unsettled: ImportedRow[] = [];
  /** The first of the values that could not be read, and how many there are. */
  readonly unread: UnreadValue[] = [];
  unreadTotal = 0;
  /** What the list says otherwise and does not decide. */
  keptValues = 0;
  /** Whom the desk has as deceased and the list as something else. */
  readonly dead: string[] = [];
  private readonly options: ImportPlanOptions;
  /** The row in which each number was first met that nobody on the desk has. */
  private readonly newNumbers = new Map<string, number>();
  private readonly numberless = new Map<string, KnownMember[]>();
  /** By number without the zeros before it, where that means one person. */
  private readonly zeroless = new Map<string, KnownMember | undefined>();
  private readonly zeros = { rows: 0, example: '' };

  constructor(options: ImportPlanOptions) {
    this.options = options;
    for (const [number, known] of options.byNumber) {
      const key = numberKey(number);
      const other = this.zeroless.get(key);
      this.zeroless.set(key, this.zeroless.has(key) && other !== known ? undefined : known);
    }
    for (const known of options.withoutNumber) {
      const key = nameKey(known.member);
      const list = this.numberless.get(key);
      if (list) list.push(known);
      else this.numberless.set(key, [known]);
    }
  }

  /** Rows that are somebody, whether or not they say anything new. */
  get usable(): number {
    return this.counts.new + this.counts.changed + this.counts.unchanged;
  }

  get terms(): ListTerms {
    return this.options.terms;
  }

  /**
   * Rows whose number differs from one of the desk by the zeros before it alone: taken for that member by their name, or
   * new because the names differ. Each with a number of the desk, for example.
   */
  differentZeros(): Record<'same' | 'apart', { rows: number; example: string }> {
    const apart = { rows: 0, example: '' };
    for (const number of this.newNumbers.keys()) {
      const known = this.zeroless.get(numberKey(number));
      if (!known) continue;
      apart.rows += 1;
      apart.example ||= known.member.number ?? '';
    }
    return { same: this.zeros, apart };
  }

  /** A row that does not fit under the headers; its cells as far as they can be told apart. */
  rejectUnreadable(row: number, reason: string, cells: readonly string[]): void {
    this.reject({ row, column: null, reason }, this.options.reader.whoseCells(cells));
  }

  private reject(rejection: Rejection, name: string): void {
    this.counts.rejected += 1;
    this.rejected.push({ ...rejection, name });
  }

  take(row: number, cells: readonly string[]): void {
    const imported = this.options.reader.read(row, cells);
    if ('reason' in imported) {
      this.reject(imported, this.options.reader.whoseCells(cells));
      return;
    }
    const { number } = imported;
    const known =
      number === null ? undefined : (this.options.byNumber.get(number) ?? this.butForZeros(number, imported));
    if (known) this.takeKnown(imported, known);
    else if (number === null || !this.isTwice(number, imported, this.newNumbers.get(number)))
      this.takeUnnumbered(imported);
  }

  /** Somebody of the same name whose number differs by the zeros before it alone: spreadsheets drop them, here or there. */
  private butForZeros(number: string, { text }: ImportedRow): KnownMember | undefined {
    const key = numberKey(number);
    const known = key === '' ? undefined : this.zeroless.get(key);
    if (!known || nameKey(known.member) !== nameKey(text)) return undefined;
    this.zeros.rows += 1;
    this.zeros.example ||= known.member.number ?? '';
    return known;
  }

  /** Nobody on the desk has the row's number, or it has none: whom a person said, or nobody yet. */
  private takeUnnumbered(imported: ImportedRow): void {
    const { number, row } = imported;
    if (number !== null) this.newNumbers.set(number, row);
    const said = this.options.accepted.get(row);
    // A person with another number is another person, whoever says so.
    const isPossible = said !== undefined && (number === null || said.member.number === null);
    const known = isPossible ? said : number === null ? this.sameWithoutNumber(imported) : undefined;
    if (known) this.takeKnown(imported, known);
    else this.takeNew(imported);
  }

  private isTwice(number: string, imported: ImportedRow, earlier: number | undefined): boolean {
    if (earlier === undefined || earlier === 0) return false;
    const { headers, numberColumn } = this.options;
    const column = numberColumn === undefined ? null : columnName(headers, numberColumn);
    const { row } = imported;
    this.reject(
      { row, column, reason: `${shown(number)} is there twice, rows ${earlier} and ${row}` },
      whose(imported),
    );
    return true;
  }

  /** Somebody without a number of whom the row says nothing new: the same row as in an earlier list. */
  private sameWithoutNumber(imported: ImportedRow): KnownMember | undefined {
    return this.numberless
      .get(nameKey(imported.text))
      ?.find(({ member, row }) => row === 0 && changeMember(member, imported, this.terms).isNothing);
  }

  private takeNew(imported: ImportedRow): void {
    const { text } = imported;
    const name = `${text.firstName ?? ''} ${text.lastName ?? ''}`.trim();
    if (name === '' || isTotal(imported.number, name)) {
      this.reject({ row: imported.row, column: null, reason: 'There is no name in this row' }, whose(imported));
      return;
    }
    this.counts.new += 1;
    if (imported.number === null) this.counts.withoutNumber += 1;
    if (imported.number === null || this.numberless.size > 0) this.unsettled.push(imported);
    if (this.added.length < SHOWN) {
      this.added.push({ row: imported.row, number: imported.number, name, workplace: imported.workplace ?? '' });
    }
    this.noteUnread(imported, name);
    const { save, terms, newId } = this.options;
    if (save === undefined) return;
    const blank = { ...emptyMember(newId()), number: imported.number, ...imported.unseen };
    save({ member: changeMember(blank, imported, terms).next, basedOn: null });
  }

  private noteUnread({ row, unreadBirthDate }: ImportedRow, name: string): void {
    if (unreadBirthDate === undefined) return;
    this.unreadTotal += 1;
    if (this.unread.length >= SHOWN) return;
    const { headers, birthColumn } = this.options;
    const column = birthColumn === undefined ? '' : columnName(headers, birthColumn);
    this.unread.push({ row, column, text: unreadBirthDate, name });
  }

  private takeKnown(imported: ImportedRow, known: KnownMember): void {
    const { member, row: earlier } = known;
    const { number, row } = imported;
    if (number !== null && number === member.number?.trim()) {
      if (this.isTwice(number, imported, earlier)) return;
    } else {
      const own = number === null ? undefined : this.options.ownRows.get(member.id);
      if (earlier !== 0 || own !== undefined) {
        const rows = own === undefined ? `rows ${earlier} and ${row}` : `rows ${own} and ${row}, under two numbers`;
        this.reject({ row, column: null, reason: `${nameOf(member)} is in this list twice, ${rows}` }, whose(imported));
        return;
      }
    }
    known.row = row;
    if (number === null) this.counts.withoutNumber += 1;
    const change = changeMember(member, imported, this.terms);
    if (change.next.birthDate === null) this.noteUnread(imported, nameOf(member));
    this.takeChange(change, member, row);
  }

  private takeChange(change: MemberChange, member: Member, row: number): void {
    this.keptValues += change.kept;
    if (change.isOfDead) this.dead.push(nameOf(member));
    if (change.fields.length === 0) {
      this.counts.unchanged += 1;
      return;
    }
    this.counts.changed += 1;
    if (this.changes.length < SHOWN) {
      this.changes.push({ row, memberId: member.id, name: nameOf(member), fields: [...change.fields] });
    }
    this.options.save?.({ member: change.next, basedOn: member.revision });
  }
}
