// What a case gives each field of a letter. What it does not know stays empty: a letter names what is missing before it is
// written. Days are in words and in the branch's order.

import type { CaseClock } from '../../../../shared/contract/case-page.ts';
import type { KeyDate } from '../../../../shared/domain/cases.ts';
import { managerLevelWords, personRoleWords, sanctionWords } from '../../../../shared/domain/casework-words.ts';
import type { CasePerson } from '../../../../shared/domain/intake.ts';
import type { Member } from '../../../../shared/domain/members.ts';
import type { EntryDetails, TimelineEntry } from '../../../../shared/domain/timeline.ts';
import { isDay } from '../../../../shared/domain/values.ts';
import { capital, claimWords, conciliatorOf, keyDateKindWords } from '../../../../shared/domain/words.ts';
import type { Workplace } from '../../../../shared/domain/workplaces.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { latestPostponement } from '../../../../shared/rules/entry-details-check.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import type { LetterValue } from '../../formats/letter.ts';
import type { LetterFieldName } from '../../formats/letters/letter-fields.ts';
import { personName } from '../cases/case-records.ts';
import type { CaseDate } from '../due/case-date.ts';
import type { CaseMaterial } from '../papers/case-material.ts';
import { memberValues } from './member-values.ts';
import { subjectOf } from './subject.ts';

export interface LetterAbout {
  material: CaseMaterial;
  /** Whom the letter is for, among the members; undefined when nobody of them is on the list any more. */
  member: Member | undefined;
  /** Which of its dates it is about; undefined where there is none. */
  keyDate: KeyDate | undefined;
  workplace: Workplace | undefined;
  dates: readonly CaseDate[];
}

export type CaseValues = Readonly<Record<LetterFieldName, LetterValue>>;

export function letterValues(about: LetterAbout): CaseValues {
  const { profile } = about.material;
  const day = (on: string | null | undefined): string => (on ? dayInWords(on, profile.dateOrder) : '');
  return {
    ...branchValues(about, day),
    ...peopleValues(about),
    ...memberValues(about.member, profile),
    ...meetingValues,
    ...employerValues(about),
    ...hearingValues(about, day),
    ...substanceValues(about, day),
    ...dateValues(about, day),
    ...endValues(about, day),
  };
}

/** A meeting of members, and what many are asked to do by a day: whoever writes types them. */
const meetingValues = {
  meetingDay: '',
  meetingTime: '',
  meetingPlace: '',
  meetingAbout: '',
  howToPay: '',
  replyBy: '',
};

type InWords = (day: string | null | undefined) => string;

const joined = (parts: readonly (string | null | undefined)[], between: string): string =>
  parts
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(between);

function branchValues({ material: { on, profile, rep } }: LetterAbout, day: InWords) {
  return {
    branchName: profile.branch?.name ?? '',
    // A branch keeps no address of its own yet: whoever writes fills it in, or puts it into the template.
    branchContact: '',
    signature: rep?.name ?? '',
    signatureRole: rep?.called ?? '',
    today: day(profile.today),
    caseNumber: on.number,
    caseSubject: subjectOf[on.type],
  };
}

function peopleValues({ material, member }: LetterAbout) {
  const { on, profile, rep, entries } = material;
  const job = member && (mainJobOn(member.jobs, profile.today) ?? member.jobs.at(-1));
  const asked = hearingDetails(nextHearing(material)) ?? hearingDetails(entries.findLast(isHearing));
  const companion = on.people.find(({ role }) => role === 'companion')?.name;
  const repName = rep?.name ?? '';
  return {
    memberName: member === undefined ? '' : personName(member),
    memberAddress: joined([member?.address, member?.postcode], '\n'),
    memberJob: joined([on.facts.jobTitle], '') || (job?.title.trim() ?? ''),
    repName,
    repContact: joined([rep?.member?.phone, rep?.member?.email], ' or '),
    companionName: joined([companion], '') || joined([asked?.companion], '') || repName,
    adjustments: [...new Set([member?.accessNeeds.trim() ?? '', asked?.adjustmentsNeeded.trim() ?? ''])]
      .filter((need) => need !== '')
      .join('\n'),
  };
}

function employerValues({ material: { on, employer }, workplace }: LetterAbout) {
  const contact = on.people.find(({ role }) => role === 'hr') ?? on.people.find(({ role }) => role === 'manager');
  return {
    employerName: employer ?? '',
    employerAddress: joined([workplace?.address, workplace?.postcode], '\n'),
    employerContact: contact?.name ?? '',
    employerContactRole: contact === undefined ? '' : jobOf(contact),
    workplaceName: workplace?.name ?? '',
  };
}

const jobOf = ({ role, managerLevel }: CasePerson): string =>
  managerLevel === null ? personRoleWords[role] : managerLevelWords[managerLevel];

type Details<K extends EntryDetails['kind']> = Extract<EntryDetails, { kind: K }>;

const isHearing = ({ kind }: TimelineEntry): boolean => kind === 'hearing';

/** The next hearing, else the next meeting; undefined when none lies ahead. */
function nextHearing({ entries, profile }: CaseMaterial): TimelineEntry | undefined {
  const ahead = entries.filter(({ day }) => day >= profile.today);
  return ahead.find(isHearing) ?? ahead.find(({ kind }) => kind === 'meeting');
}

const hearingDetails = (entry: TimelineEntry | undefined): Details<'hearing'> | undefined =>
  entry?.details?.kind === 'hearing' ? entry.details : undefined;

function hearingValues({ material, keyDate, dates }: LetterAbout, day: InWords) {
  const { on, profile, procedure } = material;
  const hearing = nextHearing(material);
  const postponement = hearingDetails(hearing)?.postponement;
  const nation = keyDate?.nation ?? profile.nation;
  const reply = dates.find(({ kind, state }) => kind === 'employerReply' && state === 'running');
  return {
    stageName: procedure?.stage ?? `${profile.words.stages[on.stage].toLowerCase()} stage`,
    hearingDay: day(hearing?.day),
    hearingTime: hearing?.time ?? '',
    hearingPlace: hearing?.place ?? '',
    proposedDay: day(postponement?.proposed),
    proposedTime: '',
    latestAlternativeDay: day(hearing && (postponement?.latest ?? latestPostponement(hearing.day, nation))),
    preparationTime: '',
    stageDueDay: day(reply?.day),
  };
}

function substanceValues({ material }: LetterAbout, day: InWords) {
  const { on, entries, profile } = material;
  const { facts } = on;
  const decision = entries.findLast(({ details }) => details?.kind === 'decision' && !details.isNotProceeding);
  const decided = decision?.details as Details<'decision'> | undefined;
  const request = entries.findLast(({ details }) => details?.kind === 'informationRequest');
  const asked = request?.details as Details<'informationRequest'> | undefined;
  const jobStartedOn = facts.jobStartedOn ?? '';
  const sanction = on.sanction === null || on.sanction.kind === 'none' ? undefined : on.sanction;
  return {
    whatHappened: on.whatHappened,
    remedySought:
      joined([facts.outcomeWanted], '') || joined([facts.makeWhole], '') || joined([facts.adjustmentsAsked], ''),
    clauseRelied: on.reliesOn.map(({ document, clause }) => joined([document, clause], ', ')).join('\n'),
    decisionDay: day(decision?.day ?? sanction?.from),
    decisionWhat: decided?.decided ?? (sanction === undefined ? '' : sanctionWords[sanction.kind].toLowerCase()),
    groundsOfAppeal: '',
    informationWanted: request?.text ?? '',
    informationWhy: '',
    informationBy: day(asked?.dueOn),
    subjectAccessPeriod: isDay(jobStartedOn) ? `from ${day(jobStartedOn)} to ${day(profile.today)}` : '',
    subjectAccessWhere: '',
  };
}

function dateValues({ material, keyDate }: LetterAbout, day: InWords) {
  const { on, clocks } = material;
  const clock = clocks.find(({ keyDateId }) => keyDateId === keyDate?.id);
  const conciliation = keyDate?.conciliation;
  return {
    claimName: keyDate === undefined ? '' : claimWords[keyDate.claim],
    keyDate: day(keyDate?.date),
    keyDateKind: keyDate === undefined ? '' : keyDateKindWords[keyDate.kind],
    lastDay: day(clock?.headlineDay),
    laterDay: day(clock?.laterDay),
    whatToDo: keyDate === undefined || clock?.headlineDay === null ? '' : toDo(keyDate, clock),
    dayA: day(conciliation?.dayA),
    dayB: day(conciliation?.dayB),
    certificateNo: conciliation?.certificateNo ?? '',
    dates: on.keyDates
      .filter(({ date }) => date !== null)
      .toSorted((a, b) => (a.date! < b.date! ? -1 : 1))
      .map(({ date, kind, claim, what }) => ({
        what: joined([`${capital(keyDateKindWords[kind])} (${claimWords[claim]})`, what], ': '),
        day: day(date),
      })),
  };
}

const toDo = ({ nation }: KeyDate, clock: CaseClock | undefined): string =>
  clock?.action === 'presentClaim'
    ? 'present the claim to the tribunal'
    : `notify ${conciliatorOf(nation).short}, so that early conciliation begins`;

function endValues({ material: { on, profile } }: LetterAbout, day: InWords) {
  const remedies = on.remedies.map(({ what, byWhen }) => (byWhen === null ? what : `${what}, by ${day(byWhen)}`));
  return {
    outcome: on.closed === null ? '' : profile.words.outcomes[on.closed.outcome],
    outcomeReason: on.closed?.reason ?? '',
    remedyAgreed: remedies.join('\n'),
  };
}
