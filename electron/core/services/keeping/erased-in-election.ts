// What stays of an election in which somebody who is destroyed stood, proposed or had a part: the nomination and its votes stay,
// also in the count that was declared; who it was goes.

import { ERASED_PERSON } from '../../../../shared/domain/data-request-words.ts';
import type { Election } from '../../../../shared/domain/elections/elections.ts';

type Officer = NonNullable<Election['returningOfficer']>;

/** The same object where nobody of those who go is in it. */
export function withoutPeopleInElection(election: Election, members: ReadonlySet<string>): Election {
  const isGone = (id: string | null | undefined): boolean => typeof id === 'string' && members.has(id);
  const { nominations, barred, returningOfficer, scrutineers, declaration } = election;
  const named = [returningOfficer, ...scrutineers].filter((officer) => officer !== null);
  const isNamed =
    nominations.some((one) => [one.memberId, one.proposerId, one.seconderId].some(isGone)) ||
    [...barred, ...named].some(({ memberId }) => isGone(memberId));
  if (!isNamed) return election;
  const names = [
    ...nominations.filter(({ memberId }) => isGone(memberId)),
    ...named.filter(({ memberId }) => isGone(memberId)),
  ].map(({ name }) => name);
  const officer = (one: Officer): Officer => (isGone(one.memberId) ? { name: ERASED_PERSON, memberId: null } : one);
  const unless = (id: string | null): string | null => (isGone(id) ? null : id);
  return {
    ...election,
    nominations: nominations.map((one) => ({
      ...one,
      ...(isGone(one.memberId) && { memberId: null, name: ERASED_PERSON, statement: '' }),
      proposerId: unless(one.proposerId),
      seconderId: unless(one.seconderId),
    })),
    barred: barred.filter(({ memberId }) => !isGone(memberId)),
    returningOfficer: returningOfficer && officer(returningOfficer),
    scrutineers: scrutineers.map(officer),
    declaration: declaration && withoutNames(declaration, names),
  };
}

/** A count speaks of its candidates in sentences: their names go from them, too. */
function withoutNames<T>(value: T, names: readonly string[]): T {
  if (typeof value === 'string') {
    return names.reduce((text, name) => text.replaceAll(name, ERASED_PERSON), value as string) as T;
  }
  if (Array.isArray(value)) return value.map((one) => withoutNames(one, names)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutNames(one, names)])) as T;
}
