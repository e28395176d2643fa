// Whom a redacted copy is to hide, and every way in which each of them is written. A person has the same stand-in in every
// copy of a case, whoever else is chosen: [Person A], [Person B].

import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { CasePerson } from '../../../../shared/domain/intake.ts';
import type { Member } from '../../../../shared/domain/members.ts';
import { standIn } from '../../../../shared/rules/stand-in.ts';
import { termsForPerson } from '../../formats/pdf/person-terms.ts';
import type { RedactTerm } from '../../formats/pdf/redact.ts';
import { InvalidInput } from '../implementer.ts';
import type { CaseMaterial } from './case-material.ts';

const STAND_IN = '[redacted]';
/** Shorter lines of an address are a house's number or a town that half the papers name. */
const SHORTEST_ADDRESS_LINE = 8;

interface Somebody {
  /** Any of these names them: a member's id, a person's id on the case, a rep's post. */
  ids: string[];
  terms: (replaceWith: string) => RedactTerm[];
  /** Chosen when nobody says whom. */
  isUsual: boolean;
}

/** @throws InvalidInput when somebody chosen is not on the case. */
export function redactTerms(
  material: CaseMaterial,
  { people, terms }: Pick<Inputs['cases']['redact'], 'people' | 'terms'>,
  memberOf: (id: string) => Member | undefined,
): RedactTerm[] {
  const everybody = everybodyIn(material, memberOf);
  for (const [index, id] of (people ?? []).entries()) {
    if (everybody.some(({ ids }) => ids.includes(id))) continue;
    throw new InvalidInput({ path: ['people', index], message: 'This person is not on the case.' });
  }
  const isChosen = ({ ids, isUsual }: Somebody) =>
    people === undefined ? isUsual : ids.some((id) => people.includes(id));
  const ofPeople = everybody.flatMap((somebody, index) => (isChosen(somebody) ? somebody.terms(standIn(index)) : []));
  const own = (terms ?? []).map(({ find, replaceWith = '' }, index) => {
    if (!/[\p{L}\p{N}]/u.test(find)) {
      throw new InvalidInput({ path: ['terms', index, 'find'], message: 'Write at least one letter or digit.' });
    }
    return { find, replaceWith: replaceWith.trim() === '' ? STAND_IN : replaceWith };
  });
  // What somebody typed comes first: it says what is to stand there.
  const byFind = new Map<string, RedactTerm>();
  for (const term of [...own, ...ofPeople]) {
    const key = term.find.toLowerCase();
    if (!byFind.has(key)) byFind.set(key, term);
  }
  return [...byFind.values()];
}

/** In an order that a choice does not change: members, people in the case, its rep. */
function everybodyIn({ on, members, rep }: CaseMaterial, memberOf: (id: string) => Member | undefined): Somebody[] {
  return [
    ...members.map(
      (member, index): Somebody => ({
        ids: [member.id],
        isUsual: true,
        terms: (replaceWith) => [
          ...memberTerms(member, replaceWith),
          // The case's own fields are about the first member.
          ...(index === 0 ? plain([on.facts.payrollNumber ?? ''], replaceWith) : []),
        ],
      }),
    ),
    ...on.people.map(
      (person): Somebody => ({
        ids: person.memberId === null ? [person.id] : [person.id, person.memberId],
        isUsual: true,
        terms: (replaceWith) => {
          const member = person.memberId === null ? undefined : memberOf(person.memberId);
          return [...personTerms(person, replaceWith), ...(member ? memberTerms(member, replaceWith) : [])];
        },
      }),
    ),
    ...(rep === null
      ? []
      : [
          {
            ids: rep.member === null ? [rep.post.id] : [rep.post.id, rep.member.id],
            isUsual: false,
            terms: (replaceWith: string) =>
              rep.member === null
                ? personTerms({ name: rep.name, contact: '' }, replaceWith)
                : memberTerms(rep.member, replaceWith),
          },
        ]),
  ];
}

/** Every way in which a member is written. */
export function memberTerms(member: Member, replaceWith: string): RedactTerm[] {
  const { firstName, lastName, email, phone, address, postcode, jobs } = member;
  const number = member.number ?? undefined;
  const lines = address.split(/[\n,]/).map((line) => line.trim());
  return [
    ...termsForPerson({ firstName, lastName, number, email, phone }, replaceWith),
    ...plain([postcode, ...jobs.map(({ payrollNumber }) => payrollNumber)], replaceWith),
    ...plain(
      lines.filter((line) => line.length >= SHORTEST_ADDRESS_LINE),
      replaceWith,
    ),
  ];
}

const TITLE = /^(mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|cllr|rev)\.?\s+/i;

/** "Dr Ian Pike", "Pike, Ian" and "Pike" are all written in one field; so are a phone and an email. */
export function personTerms(
  { name, contact }: Pick<CasePerson, 'name' | 'contact'>,
  replaceWith: string,
): RedactTerm[] {
  const bare = name.trim().replace(TITLE, '');
  const [before, after] = bare.split(/\s*,\s*/, 2);
  const words = bare.split(/\s+/);
  const [firstName, lastName] =
    after === undefined ? [words.slice(0, -1).join(' '), words.at(-1) ?? ''] : [after, before ?? ''];
  const emails = contact.match(/[^\s,;<>()]+@[^\s,;<>()]+/g) ?? [];
  const phones = contact.match(/\+?[\d][\d\s().-]{5,}\d/g) ?? [];
  return [
    ...termsForPerson({ firstName, lastName }, replaceWith),
    ...emails.flatMap((email) => termsForPerson({ email }, replaceWith)),
    ...phones.flatMap((phone) => termsForPerson({ phone }, replaceWith)),
    ...plain([contact], replaceWith),
  ];
}

const plain = (finds: readonly string[], replaceWith: string): RedactTerm[] =>
  finds
    .map((find) => find.trim())
    .filter((find) => find.length > 2 && /[\p{L}\p{N}]/u.test(find))
    .map((find) => ({ find, replaceWith }));
