// Why somebody has no ground to go into a hearing, and what would give them one: each ground in sentences.

import { holdsOn } from '../rows-at.ts';
import type { CompanionFacts } from './companion.ts';

/** The row that holds nearest to the day: what ended last before it, else what begins first after it. */
function nearest<R extends { from: string | null; to: string | null }>(rows: readonly R[], on: string): R | undefined {
  const ended = rows.filter(({ to }) => to !== null && to < on).toSorted((a, b) => (a.to! < b.to! ? 1 : -1));
  const ahead = rows.filter(({ from }) => from !== null && from > on).toSorted((a, b) => (a.from! < b.from! ? -1 : 1));
  return ended[0] ?? ahead[0];
}

/** Only of somebody whom the union has employed, or will. */
export function whyNotEmployed({ name, on, terms, inWords }: CompanionFacts): string[] {
  const term = nearest(
    terms.filter(({ kind }) => kind === 'employedOfficial'),
    on,
  );
  if (term === undefined) return [];
  return term.to !== null && term.to < on
    ? [`${name} was employed by the union until ${inWords(term.to)}, which is before ${inWords(on)}.`]
    : [`${name} is employed by the union from ${inWords(term.from!)}, which is after ${inWords(on)}.`];
}

export function whyNotCertified(facts: CompanionFacts): string[] {
  const { name, on, terms, certificates, inWords } = facts;
  const isOfficial = terms.some((term) => holdsOn(term, on));
  const last = certificates.toSorted((a, b) => (a.certifiedOn < b.certifiedOn ? 1 : -1));
  const written = last.filter(({ isInWriting }) => isInWriting);
  const standing = written.find((one) => one.certifiedOn <= on && (one.withdrawnOn === null || one.withdrawnOn > on));
  if (standing !== undefined && !isOfficial) return [noPost(facts, true)];
  const said = isOfficial ? [] : [noPost(facts, false)];
  const withdrawn = written.find(({ certifiedOn, withdrawnOn }) => certifiedOn <= on && withdrawnOn !== null);
  const later = written.findLast(({ certifiedOn }) => certifiedOn > on);
  const spoken = last.find(({ isInWriting, certifiedOn }) => !isInWriting && certifiedOn <= on);
  if (later !== undefined) {
    said.push(`${name}’s certificate is dated ${inWords(later.certifiedOn)}, which is after ${inWords(on)}.`);
  } else if (withdrawn !== undefined) {
    said.push(`${name}’s certification was withdrawn on ${inWords(withdrawn.withdrawnOn!)}.`);
  } else if (spoken !== undefined) {
    said.push(`${name} has been certified by ${spoken.by}, but not in writing.`);
  } else if (isOfficial) {
    said.push(`${name} has no certificate in writing from the union.`);
  }
  return said;
}

/** For whoever holds a post: the paper that is missing. To others nothing but a post, or a job there, would help. */
export function whatWouldDo({ on, terms, inWords }: CompanionFacts): string[] {
  const isOfficial = terms.some((term) => holdsOn(term, on));
  return isOfficial
    ? [`With a certificate in writing from the union, dated no later than ${inWords(on)}, they may go in.`]
    : [];
}

function noPost({ name, on, terms, inWords }: CompanionFacts, isCertified: boolean): string {
  const term = nearest(terms, on);
  const asked = isCertified
    ? 'a certificate counts only for whoever holds a post in the union on the day'
    : 'to be certified, somebody must hold a post in the union';
  if (term?.to != null && term.to < on) return `${name}’s post ended on ${inWords(term.to)}: ${asked}.`;
  if (term?.from != null && term.from > on) return `${name}’s post begins on ${inWords(term.from)}: ${asked}.`;
  return `${name} holds no post in the union on ${inWords(on)}: ${asked}.`;
}

/** Said after what is missing of the other grounds, which names them. */
export function whyNotFellow({ on, employer, jobs, inWords }: CompanionFacts): string[] {
  if (employer === null) return [];
  if (jobs === null) {
    return [`Where they work is not open to you: if they work for ${employer.name}, they may. Ask the secretary.`];
  }
  const there = nearest(
    jobs.filter(({ employerId }) => employerId === employer.id),
    on,
  );
  if (there?.to != null && there.to < on) {
    return [`They worked for ${employer.name} until ${inWords(there.to)}, which is before ${inWords(on)}.`];
  }
  if (there?.from != null && there.from > on) {
    return [`They work for ${employer.name} from ${inWords(there.from)}, which is after ${inWords(on)}.`];
  }
  if (jobs.length === 0) return [`Nobody has written down where they work: not for ${employer.name}, by the list.`];
  return [`They do not work for ${employer.name} on ${inWords(on)}.`];
}
