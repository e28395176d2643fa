// What a row would change of a member, as it is gathered: the fields that differ, and what the desk keeps because the list
// does not decide it.

import type { ImportField } from '../contract/member-import.ts';
import type { Member } from '../domain/members.ts';
import type { ImportPlaces } from './import-places.ts';

export type UnsavedMember = Omit<Member, 'revision'>;

export interface FieldChange {
  /** The field that a column fills (`standing`, `workplace`), `isToCheck`, or `unread`. Codes and days are given as they are kept. */
  field: string;
  was: string;
  willBe: string;
}

/** How a list is taken: the day from which it is true, the fields that it decides, and the places that it may name. */
export interface ListTerms {
  /** `YYYY-MM-DD`. */
  day: string;
  /** What the list says of these replaces what the desk holds; of all others it only fills what is empty. */
  owns: ReadonlySet<ImportField>;
  places: ImportPlaces;
}

export const orEmpty = (value: string | null | undefined): string => value ?? '';

/** Most rows of a list say nothing new. */
const NOTHING: readonly FieldChange[] = [];

export class MemberChange {
  readonly terms: ListTerms;
  readonly was: UnsavedMember;
  /** A copy as soon as something differs. */
  next: UnsavedMember;
  fields: readonly FieldChange[] = NOTHING;
  /** Values of the list that differ from the desk's and do not replace them. */
  kept = 0;
  /** The list speaks of somebody's standing who has died: it stays as it is. */
  isOfDead = false;

  constructor(was: UnsavedMember, terms: ListTerms) {
    this.was = was;
    this.next = was;
    this.terms = terms;
  }

  set<K extends keyof UnsavedMember>(key: K, value: UnsavedMember[K], ...changes: FieldChange[]): void {
    if (this.next === this.was) this.next = { ...this.was };
    this.next[key] = value;
    if (changes.length > 0) this.fields = [...this.fields, ...changes];
  }

  /** Whether what the list says of the field takes the place of what is held; counted when it does not. */
  replaces(field: ImportField, isEmpty: boolean): boolean {
    if (isEmpty || this.terms.owns.has(field)) return true;
    this.kept += 1;
    return false;
  }

  /** Whether nobody knew of them before this list. */
  get isNew(): boolean {
    return this.was.firstName === '' && this.was.lastName === '';
  }

  /** Whether the row says nothing that the desk does not hold. */
  get isNothing(): boolean {
    return this.fields.length === 0 && this.kept === 0;
  }
}
