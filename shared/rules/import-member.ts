// What a row of a list makes of a member. The list is true as at its day: what differs holds from that day on, and what
// held before ends the day before. A row that says nothing new changes nothing.

import type { ImportField } from '../contract/member-import.ts';
import { changeFrom } from './change-rows.ts';
import { formerAfter } from './former-details.ts';
import { type ListTerms, MemberChange, orEmpty, type UnsavedMember } from './import-change.ts';
import { changeJob } from './import-job.ts';
import { type ImportedRow, TEXT_FIELDS, type TextField } from './import-row.ts';
import { changeStanding } from './import-standing.ts';
import { type DatedRow, rowAt } from './rows-at.ts';

/** The member as the row leaves them, with what differs. */
export function changeMember(member: UnsavedMember, imported: ImportedRow, terms: ListTerms): MemberChange {
  const change = new MemberChange(member, terms);
  changeDetails(change, imported);
  if (member.isToCheck) change.set('isToCheck', false, { field: 'isToCheck', was: 'yes', willBe: 'no' });
  changeStanding(change, imported);
  changeCodes(change, imported);
  changeJob(change, imported);
  return change;
}

/** A whole name decides both of its parts. */
function replacesText(change: MemberChange, field: TextField, held: string): boolean {
  const isName = field === 'firstName' || field === 'lastName';
  if (held !== '' && isName && change.terms.owns.has('fullName')) return true;
  return change.replaces(field, held === '');
}

const inLetters = (postcode: string): string => postcode.replaceAll(/\s/g, '');

/** The postcode that is here without its space or its capitals: what was mended here would be undone by every list. */
const isWorseWritten = (said: string, held: string): boolean =>
  inLetters(said).toUpperCase() === inLetters(held) &&
  (inLetters(said) !== inLetters(held) || said.length < held.length);

function changeDetails(change: MemberChange, imported: ImportedRow): void {
  const { was } = change;
  let hasFormer = false;
  // Another number that means the same person never sets back the one that they have.
  if (imported.number !== null && was.number === null) {
    change.set('number', imported.number, { field: 'number', was: '', willBe: imported.number });
  }
  for (const field of TEXT_FIELDS) {
    const said = imported.text[field];
    const held = was[field];
    if (said === undefined || said === held || !replacesText(change, field, held)) continue;
    if (field === 'postcode' && isWorseWritten(said, held)) continue;
    change.set(field, said, { field, was: held, willBe: said });
    hasFormer ||= held !== '';
  }
  for (const field of ['birthDate', 'joinedOn'] as const) {
    const said = imported[field];
    const held = was[field];
    if (said === undefined || said === held || !change.replaces(field, held === null)) continue;
    change.set(field, said, { field, was: orEmpty(held), willBe: said });
  }
  if (hasFormer) change.set('earlier', formerAfter(was, change.next, change.terms.day));
  changeUnread(change, imported.unreadBirthDate);
}

/** A birth date that is none is kept as it stands, until a later list or somebody gives a real one. */
function changeUnread(change: MemberChange, text: string | undefined): void {
  const { unread, birthDate } = change.next;
  const held = unread.find(({ field }) => field === 'birthDate');
  const others = held === undefined ? unread : unread.filter((value) => value !== held);
  if (birthDate !== null) {
    if (held !== undefined && change.was.birthDate !== birthDate) change.set('unread', others);
  } else if (text !== undefined && text !== held?.text && others.length < 50) {
    const value = { field: 'birthDate', text };
    change.set('unread', [...others, value], { field: 'unread', was: orEmpty(held?.text), willBe: text });
  }
}

/** The first that is known holds since anybody can tell. */
const rowsAfter = <R extends DatedRow>(rows: readonly R[], day: string, row: Omit<R, 'from' | 'to'>): R[] =>
  rows.length === 0 ? [{ ...row, from: null, to: null } as R] : changeFrom(rows, day, row);

function changeCodes(change: MemberChange, { category, paymentMethod, band }: ImportedRow): void {
  const { was, terms } = change;
  const { day } = terms;
  const isNew = (field: ImportField, said: string, held: string | undefined): boolean =>
    said !== held && change.replaces(field, held === undefined);
  const heldCategory = rowAt(was.categories, day)?.category;
  if (category !== undefined && isNew('category', category, heldCategory)) {
    const rows = rowsAfter(was.categories, day, { category });
    change.set('categories', rows, { field: 'category', was: orEmpty(heldCategory), willBe: category });
  }
  const heldMethod = rowAt(was.payments, day)?.method;
  if (paymentMethod !== undefined && isNew('paymentMethod', paymentMethod, heldMethod)) {
    const rows = rowsAfter(was.payments, day, { method: paymentMethod });
    change.set('payments', rows, { field: 'paymentMethod', was: orEmpty(heldMethod), willBe: paymentMethod });
  }
  const heldBand = rowAt(was.bands, day)?.band;
  if (band !== undefined && isNew('band', band, heldBand)) {
    const rows = rowsAfter(was.bands, day, { band });
    change.set('bands', rows, { field: 'band', was: orEmpty(heldBand), willBe: band });
  }
}
