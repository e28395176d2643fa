// The other people in what is held about a person: every way in which each is written, their stand-in throughout the pack, and
// what to look for in documents. In the pack for the office they are marked; nothing is taken out.

import type { Case } from '../../../../shared/domain/cases.ts';
import { personRoleWords } from '../../../../shared/domain/casework-words.ts';
import type { Member } from '../../../../shared/domain/members.ts';
import type { TimelineEntry } from '../../../../shared/domain/timeline.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import { standIn } from '../../../../shared/rules/stand-in.ts';
import { markText, type RedactTerm } from '../../formats/pdf/redact.ts';
import type { View } from '../../store/desk-store.ts';
import { personName } from '../cases/case-records.ts';
import { memberTerms, personTerms } from '../papers/whom-to-redact.ts';

export interface ThirdParty {
  /** "[Person A]", the same throughout the pack. */
  standIn: string;
  name: string;
  /** What they are to the case: "another member", "manager", "rep of the union". */
  role: string;
  terms: RedactTerm[];
  /** Where they were found, and how often. */
  foundIn: Map<string, number>;
}

export class ThirdParties {
  readonly all: ThirdParty[] = [];
  readonly #view: View;
  readonly #subject: Member;
  readonly #known = new Map<string, ThirdParty>();

  constructor(view: View, subject: Member) {
    this.#view = view;
    this.#subject = subject;
    this.#known.set(fold(personName(subject)), SUBJECT);
  }

  /** Everybody else who is named in a case or in its timeline's own fields. */
  addCase(on: Case, entries: readonly TimelineEntry[]): void {
    for (const id of on.memberIds) this.#addMember(id, 'another member');
    for (const person of on.people) {
      if (person.memberId === this.#subject.id) continue;
      if (person.memberId !== null) this.#addMember(person.memberId, personRoleWords[person.role].toLowerCase());
      this.#add(person.name, personRoleWords[person.role].toLowerCase(), (as) => personTerms(person, as));
    }
    const post = on.repId === null ? undefined : this.#view.get('reps', on.repId);
    if (post?.memberId) this.#addMember(post.memberId, REP);
    else if (post !== undefined) this.#addNamed(post.name, '', REP);
    for (const { details } of entries) {
      if (details?.kind === 'hearing')
        for (const { name } of details.attendees) this.#addNamed(name, '', 'at a meeting');
      if (details?.kind === 'email') {
        const { from, to, cc } = details;
        for (const each of [from, ...to, ...cc])
          if (each !== null) this.#addNamed(each.name, each.address, 'in an email');
      }
    }
  }

  #addMember(id: string, role: string): void {
    const member = id === this.#subject.id ? undefined : this.#view.get('members', id);
    if (member === undefined) return;
    // A town stands in many papers, and in the branch's own name: only a line with a house's number is theirs.
    const towns = new Set(
      member.address
        .split(/[\n,]/)
        .map((line) => line.trim())
        .filter((line) => !/\d/.test(line)),
    );
    this.#add(personName(member), role, (as) => memberTerms(member, as).filter(({ find }) => !towns.has(find)));
  }

  #addNamed(name: string, contact: string, role: string): void {
    const isSubjects = contact !== '' && contact.toLowerCase() === this.#subject.email.trim().toLowerCase();
    if (!isSubjects && name.trim() !== '') this.#add(name, role, (as) => personTerms({ name, contact }, as));
  }

  #add(name: string, role: string, termsAs: (as: string) => RedactTerm[]): void {
    const key = fold(name);
    if (key === '' || this.#known.has(key)) return;
    const as = standIn(this.all.length);
    const own = new Set(this.#ownWords());
    // Whoever shares a surname with the person asked about is found by their whole name alone.
    const terms = termsAs(as).filter(({ find }) => !own.has(fold(find)));
    const party: ThirdParty = { standIn: as, name: name.trim(), role, terms, foundIn: new Map() };
    this.#known.set(key, party);
    this.all.push(party);
  }

  #ownWords(): string[] {
    const { firstName, lastName, knownAs } = this.#subject;
    return [firstName, lastName, knownAs, ...firstName.split(/\s+/), ...lastName.split(/[\s-]+/)]
      .map(fold)
      .filter(Boolean);
  }

  /** For a copy that is handed out: whoever acts for the union in a case stays named in it. */
  get termsToTakeOut(): RedactTerm[] {
    return this.all.filter(({ role }) => role !== REP).flatMap(({ terms }) => terms);
  }

  get terms(): RedactTerm[] {
    return this.all.flatMap(({ terms }) => terms);
  }

  /** The same text with everybody else marked; where they stand is remembered under `where`. */
  readonly mark = (text: string, where: string): string => {
    const owners = this.all.flatMap((party) => party.terms.map(() => party));
    const done = markText(text, this.terms);
    for (const [index, { count }] of done.replaced.entries()) if (count > 0) found(owners[index]!, where, count);
    return done.text;
  };

  /** Counts who is named in a text that is not changed: a document. */
  readonly look = (text: string, where: string): void => void this.mark(text, where);
}

const REP = 'rep of the union';
const SUBJECT: ThirdParty = { standIn: '', name: '', role: '', terms: [], foundIn: new Map() };

function found(party: ThirdParty, where: string, count: number): void {
  party.foundIn.set(where, (party.foundIn.get(where) ?? 0) + count);
}
