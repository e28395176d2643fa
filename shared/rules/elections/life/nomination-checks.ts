// What speaks for and against a nomination, each time anew from the records as they are. Checks decide nothing: they are
// shown, and the returning officer rules. What the desk cannot know is said as not known.

import type { Branch } from '../../../domain/branch.ts';
import type { Election, Nomination } from '../../../domain/elections/elections.ts';
import type { Member, MembershipStanding } from '../../../domain/members.ts';
import { countOfDays, dayInWords } from '../../day-words.ts';
import { addDays, daysBetween } from '../../limits.ts';
import { membershipOn } from '../../membership-on.ts';
import { isInConstituency } from '../../reps/covers.ts';

export const NOMINATION_CHECKS = [
  'candidateThere',
  'candidateInBenefit',
  'candidateInConstituency',
  'candidateMemberLongEnough',
  'candidateNotBarred',
  'candidateRunsNothing',
  'candidateNotEmployedByUnion',
  'candidateOnce',
  'barredByRules',
  'proposerNamed',
  'proposerInBenefit',
  'proposerInConstituency',
  'proposerFree',
  'seconderNamed',
  'seconderInBenefit',
  'seconderInConstituency',
  'seconderFree',
  'threePeople',
  'inTime',
] as const;
export type NominationCheckCode = (typeof NOMINATION_CHECKS)[number];

export interface NominationCheck {
  code: NominationCheckCode;
  /** null: the desk cannot know it, and the returning officer looks. */
  isPassed: boolean | null;
  text: string;
}

/** A member as the checks need them. */
export type NominationPerson = Pick<
  Member,
  'id' | 'firstName' | 'lastName' | 'joinedOn' | 'isToCheck' | 'standings' | 'jobs'
>;

export interface NominationFacts {
  /** undefined: on the list no more. */
  personOf: (memberId: string) => NominationPerson | undefined;
  /** Whether they hold, on a day, a post in which the union employs them. */
  isEmployedByUnion: (memberId: string, day: string) => boolean;
  standingWords: Record<MembershipStanding, string>;
  dateOrder: Branch['dateOrder'];
}

type Of = Pick<
  Election,
  | 'nominations'
  | 'seats'
  | 'timetable'
  | 'candidates'
  | 'voters'
  | 'barred'
  | 'returningOfficer'
  | 'scrutineers'
  | 'workplaceIds'
  | 'departments'
  | 'shifts'
>;

/** As at the day on which it was received. In the order of the paper: the candidate, who proposes, who seconds, the day. */
export function checkNomination(election: Of, nomination: Nomination, facts: NominationFacts): NominationCheck[] {
  const { candidates: rules } = election;
  return [
    ...checkCandidate(election, nomination, facts),
    ...checkSupporter('proposer', rules.needsProposer, election, nomination, facts),
    ...checkSupporter('seconder', rules.needsSeconder, election, nomination, facts),
    ...checkThree(nomination),
    ...checkDay(election, nomination, facts),
  ];
}

const nameOf = ({ firstName, lastName }: NominationPerson): string => `${firstName} ${lastName}`.trim();
const check = (code: NominationCheckCode, isPassed: boolean | null, text: string): NominationCheck => ({
  code,
  isPassed,
  text,
});

function checkCandidate(election: Of, nomination: Nomination, facts: NominationFacts): NominationCheck[] {
  const { memberId, receivedOn: day, name } = nomination;
  const { candidates: rules, barred, returningOfficer, scrutineers } = election;
  const person = memberId === null ? undefined : facts.personOf(memberId);
  if (memberId === null || person === undefined) {
    return [check('candidateThere', false, `${name} is not on the membership list any more.`)];
  }
  const bar = barred.find((one) => one.memberId === memberId);
  const runs =
    returningOfficer?.memberId === memberId
      ? 'is the returning officer'
      : scrutineers.some((one) => one.memberId === memberId)
        ? 'is a scrutineer'
        : null;
  const others = election.nominations.filter(
    (one) => one.id !== nomination.id && one.memberId === memberId && one.withdrawnOn === null,
  );
  return [
    inStanding('candidateInBenefit', person, rules.standings, day, facts),
    inPlace('candidateInConstituency', person, election, day),
    longEnough(person, rules.memberForDays, day, facts),
    check(
      'candidateNotBarred',
      bar === undefined,
      bar === undefined
        ? 'Not among those who may not stand.'
        : `May not stand: ${bar.why.trim() || 'no reason is written down'}.`,
    ),
    check(
      'candidateRunsNothing',
      runs === null,
      runs === null ? 'Has no part in running this election.' : `${nameOf(person)} ${runs} of this election.`,
    ),
    ...(facts.isEmployedByUnion(memberId, day)
      ? [check('candidateNotEmployedByUnion', false, `${nameOf(person)} is employed by the union on that day.`)]
      : []),
    ...(rules.barred.trim() === ''
      ? []
      : [check('barredByRules', null, `The rules also say who may not stand: ${rules.barred.trim()}`)]),
    ...(others.length === 0
      ? []
      : [check('candidateOnce', false, `${nameOf(person)} is nominated more than once in this election.`)]),
  ];
}

function inStanding(
  code: NominationCheckCode,
  person: NominationPerson,
  standings: readonly MembershipStanding[],
  day: string,
  { standingWords, dateOrder }: NominationFacts,
): NominationCheck {
  const { isMember, standing } = membershipOn(person, day);
  const on = dayInWords(day, dateOrder);
  if (standing === null) {
    return isMember
      ? check(code, null, `${nameOf(person)}: no standing is recorded for ${on}.`)
      : check(code, false, `${nameOf(person)} was not a member on ${on}.`);
  }
  const isPassed = standings.includes(standing);
  return check(code, isPassed, `${nameOf(person)}: ${standingWords[standing].toLowerCase()} on ${on}.`);
}

function inPlace(code: NominationCheckCode, person: NominationPerson, election: Of, day: string): NominationCheck {
  const isPassed = isInConstituency(election, person.jobs, day);
  return check(code, isPassed, `${nameOf(person)} ${isPassed ? 'is' : 'is not'} in the constituency.`);
}

function longEnough(
  person: NominationPerson,
  days: number,
  day: string,
  { dateOrder }: NominationFacts,
): NominationCheck {
  const code = 'candidateMemberLongEnough';
  if (days === 0) return check(code, true, 'The rules ask for no length of membership.');
  const { joinedOn } = person;
  if (joinedOn === null) return check(code, null, `When ${nameOf(person)} joined is not recorded.`);
  const since = `${nameOf(person)} joined on ${dayInWords(joinedOn, dateOrder)}`;
  return joinedOn <= addDays(day, -days)
    ? check(code, true, `${since}: at least ${countOfDays(days)} before.`)
    : check(
        code,
        false,
        `${since}, ${countOfDays(Math.max(0, daysBetween(joinedOn, day)))} before: the rules ask for ${days}.`,
      );
}

function checkSupporter(
  role: 'proposer' | 'seconder',
  isNeeded: boolean,
  election: Of,
  nomination: Nomination,
  facts: NominationFacts,
): NominationCheck[] {
  const id = nomination[`${role}Id`];
  if (id === null) return isNeeded ? [check(`${role}Named`, false, `No ${role} is named.`)] : [];
  const person = facts.personOf(id);
  if (person === undefined)
    return [check(`${role}Named`, false, `The ${role} is not on the membership list any more.`)];
  const day = nomination.receivedOn;
  const earlier = election.nominations.filter(
    (one) =>
      one.id !== nomination.id &&
      one[`${role}Id`] === id &&
      one.withdrawnOn === null &&
      one.ruling?.isValid !== false &&
      isBefore(election, one, nomination),
  ).length;
  const did = role === 'proposer' ? 'proposed' : 'seconded';
  return [
    check(`${role}Named`, true, `${nameOf(person)} is the ${role}.`),
    inStanding(`${role}InBenefit`, person, election.voters.standings, day, facts),
    inPlace(`${role}InConstituency`, person, election, day),
    check(
      `${role}Free`,
      earlier < election.seats,
      earlier === 0
        ? `${nameOf(person)} has ${did} nobody else.`
        : `${nameOf(person)} has ${did} ${earlier} before this one, for ${election.seats === 1 ? '1 seat' : `${election.seats} seats`}.`,
    ),
  ];
}

/** Received earlier, or written down earlier on the same day. */
const isBefore = ({ nominations }: Of, one: Nomination, other: Nomination): boolean =>
  one.receivedOn === other.receivedOn
    ? nominations.indexOf(one) < nominations.findIndex(({ id }) => id === other.id)
    : one.receivedOn < other.receivedOn;

function checkThree({ memberId, proposerId, seconderId }: Nomination): NominationCheck[] {
  if (proposerId === null && seconderId === null) return [];
  const own =
    memberId === proposerId
      ? 'The candidate proposes themselves.'
      : memberId === seconderId
        ? 'The candidate seconds themselves.'
        : proposerId !== null && proposerId === seconderId
          ? 'One person both proposes and seconds.'
          : null;
  return [check('threePeople', own === null, own ?? 'Candidate, proposer and seconder are different people.')];
}

function checkDay(election: Of, { receivedOn }: Nomination, { dateOrder }: NominationFacts): NominationCheck[] {
  const { nominationsOpenOn, nominationsCloseOn } = election.timetable;
  const on = dayInWords(receivedOn, dateOrder);
  if (nominationsOpenOn !== null && receivedOn < nominationsOpenOn) {
    const opens = dayInWords(nominationsOpenOn, dateOrder);
    return [check('inTime', false, `Received on ${on}, before nominations open on ${opens}.`)];
  }
  if (nominationsCloseOn !== null && receivedOn > nominationsCloseOn) {
    const closed = dayInWords(nominationsCloseOn, dateOrder);
    return [check('inTime', false, `Received on ${on}, after the last day, ${closed}.`)];
  }
  return [check('inTime', true, `Received in time, on ${on}.`)];
}
