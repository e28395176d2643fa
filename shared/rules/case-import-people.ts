// Whose case a row is: found by the membership number, else by a name that only one person has (with the workplace where
// several have it), else to be chosen by a person, else somebody who is not on the list yet.

import type { Member } from '../domain/members.ts';
import type { Rep } from '../domain/reps/posts.ts';
import type { ImportedCase } from './case-import-row.ts';
import { fold } from './fold.ts';
import { mainJobOn } from './jobs.ts';
import { holdsOn } from './rows-at.ts';

export type Whose =
  | { kind: 'member'; member: Member; match: string }
  /** `key` is the same for every row about the same stranger. */
  | { kind: 'new'; key: string; match: string }
  | { kind: 'choice'; members: Member[] };

const nameOf = (person: { firstName: string; lastName: string }): string =>
  `${person.firstName} ${person.lastName}`.trim();
const keyOf = (person: { firstName: string; lastName: string }): string => fold(nameOf(person)) || nameOf(person);

const MOST_CHOICES = 20;

export class PeopleOnTheList {
  private readonly byNumber = new Map<string, Member>();
  private readonly byName = new Map<string, Member[]>();
  private readonly placeName: (id: string | null) => string;
  private readonly today: string;

  /** `placeName` is a workplace's or an employer's name by its id, '' where there is none. */
  constructor(placeName: (id: string | null) => string, today: string) {
    this.placeName = placeName;
    this.today = today;
  }

  add(member: Member): void {
    if (member.number !== null) this.byNumber.set(member.number.trim(), member);
    const key = keyOf(member);
    const named = this.byName.get(key);
    if (named) named.push(member);
    else this.byName.set(key, [member]);
  }

  whose(row: Pick<ImportedCase, 'number' | 'firstName' | 'lastName' | 'workplace' | 'employer'>): Whose {
    const key = keyOf(row);
    const named = key === '' ? [] : (this.byName.get(key) ?? []);
    const numbered = row.number === null ? undefined : this.byNumber.get(row.number);
    if (numbered !== undefined) {
      const isSamePerson = key === '' || fold(numbered.lastName) === fold(row.lastName) || named.includes(numbered);
      if (isSamePerson) return { kind: 'member', member: numbered, match: 'By number' };
      // A number of one person beside the name of another: nobody can tell which of the two is wrong.
      return { kind: 'choice', members: [numbered, ...named].slice(0, MOST_CHOICES) };
    }
    // Somebody who has another number is perhaps another person, whatever they are called.
    const fits = row.number === null ? named : named.filter(({ number }) => number === null);
    const others = named.length - fits.length;
    const there = fits.length > 1 ? fits.filter((member) => this.worksWhere(member, row)) : fits;
    const [only] = there;
    if (there.length === 1 && others === 0 && only !== undefined) {
      const where = fits.length > 1 ? 'By name and workplace' : 'By name';
      return { kind: 'member', member: only, match: where };
    }
    if (named.length > 0) return { kind: 'choice', members: named.slice(0, MOST_CHOICES) };
    const match = row.number === null ? 'Not on the list' : 'Neither the number nor the name is on the list';
    return { kind: 'new', key: row.number ?? `${key}, ${fold(row.workplace)}`, match };
  }

  private worksWhere(member: Member, row: Pick<ImportedCase, 'workplace' | 'employer'>): boolean {
    const job = mainJobOn(member.jobs, this.today) ?? member.jobs.at(-1);
    if (job === undefined) return false;
    const isAt = (written: string, id: string | null) =>
      written === '' || (id !== null && fold(this.placeName(id)) === fold(written));
    if (row.workplace === '' && row.employer === '') return false;
    return isAt(row.workplace, job.workplaceId) && isAt(row.employer, job.employerId);
  }
}

/** Reps by the names that a spreadsheet gives them: the whole name, either way round, or the last or first name alone. */
export class RepsByName {
  private readonly found = new Map<string, Set<string>>();
  private readonly posts = new Map<string, string>();

  constructor(reps: Iterable<Rep>, memberOf: (id: string) => Member | undefined, today: string) {
    for (const post of reps) {
      // An official whom the union employs is on no list, and has one name as it was written.
      const own = { id: post.id, firstName: '', lastName: post.name };
      const person = post.memberId === null ? own : memberOf(post.memberId);
      if (person === undefined || !holdsOn(post, today)) continue;
      // Of several posts, cases go with that of a rep.
      if (!this.posts.has(person.id) || post.kind === 'rep') this.posts.set(person.id, post.id);
      const { firstName, lastName } = person;
      for (const name of [`${firstName} ${lastName}`, `${lastName} ${firstName}`, lastName, firstName]) {
        const key = fold(name);
        if (key !== '') this.found.set(key, (this.found.get(key) ?? new Set()).add(person.id));
      }
    }
  }

  /** The post, where the name is one rep's and no other's. */
  find(name: string): string | undefined {
    const members = this.found.get(fold(name));
    const [only] = members ?? [];
    return members?.size === 1 && only !== undefined ? this.posts.get(only) : undefined;
  }
}
