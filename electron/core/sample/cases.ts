// The sample's cases: every story told once, each given to members of one workplace, and lived up to where it stands.

import { Temporal } from 'temporal-polyfill';
import type { CaseOutcome, CaseType } from '../../../shared/domain/case-kinds.ts';
import { type Case, emptyCasework, type KeyDate } from '../../../shared/domain/cases.ts';
import { CURRENT_STANDINGS, type MembershipStanding } from '../../../shared/domain/members.ts';
import { wordsOf } from '../../../shared/domain/words.ts';
import { mainJobOn } from '../../../shared/rules/jobs.ts';
import { addDays, earlierDay, laterDay as later } from '../../../shared/rules/limits.ts';
import { checkMembership, checkTogether } from '../../../shared/rules/membership-check.ts';
import { rowAt } from '../../../shared/rules/rows-at.ts';
import { detailsOf } from './case-details.ts';
import type { Life } from './case-lives.ts';
import { closedKeyDate, openKeyDate } from './key-dates.ts';
import type { SampleMember, Site } from './members.ts';
import { someManager } from './names.ts';
import { hasProcedure, procedureAt, type SampleProcedure } from './procedures.ts';
import { between, hearingDay, idFrom, inHundred, oneOf, shuffled, weekdayOf, weighted } from './random.ts';
import { Remedies, sanctionOf } from './results.ts';
import { CASES, openScenarios, type Scenario } from './scenarios.ts';
import * as ofConduct from './stories-of-conduct.ts';
import * as ofTerms from './stories-of-terms.ts';
import { closings } from './timeline-texts.ts';
import { employersFor } from './where-it-fits.ts';

const stories: Partial<Record<CaseType, readonly string[]>> = { ...ofConduct, ...ofTerms };

/** A case whose number is not given yet: cases are numbered in the order in which they were logged. */
type UnnumberedCase = Omit<Case, 'revision' | 'number'>;

export interface SampleCase {
  record: UnnumberedCase;
  /** Where an open one stands; null for a closed one. */
  scenario: Scenario | null;
  manager: string;
  /** Its life, once its number is known. */
  life: (number: string) => Life;
}

export interface Cast {
  sites: readonly Site[];
  members: readonly SampleMember[];
  /** By workplace, the posts of the reps there; anywhere else it is one of `reps`. */
  repsAt: ReadonlyMap<string, readonly string[]>;
  reps: readonly string[];
  procedures: readonly SampleProcedure[];
  today: string;
}

const words = wordsOf('uk');

export function someCases(cast: Cast): SampleCase[] {
  // In an order of their own: modules list what they export by name, and a test's may not.
  const byType = Object.entries(stories).sort(([a], [b]) => (a < b ? -1 : 1));
  const told = shuffled(byType.flatMap(([type, told]) => told.map((story) => ({ type: type as CaseType, story }))));
  const remedies = new Remedies(cast.today);
  const open = openScenarios.map((scenario, index) => openCase(cast, tellOne(told, scenario), scenario, index));
  const closed = told
    .slice(0, CASES - openScenarios.length)
    .map((story, index) => closedCase(cast, story, index, remedies));
  return [...open, ...closed].sort((a, b) => (a.record.openedOn < b.record.openedOn ? -1 : 1));
}

interface Told {
  type: CaseType;
  story: string;
}

/** Takes the next story that fits where the case stands: of many people, or within a procedure. */
function tellOne(told: Told[], { isCollective, awaits }: Scenario): Told {
  const fits = ({ type, story }: Told) =>
    isCollective ? isOfMany.test(story) && type !== 'redundancy' : awaits === null || hasProcedure(type);
  return told.splice(Math.max(0, told.findIndex(fits)), 1)[0]!;
}

function openCase(cast: Cast, { type, story }: Told, scenario: Scenario, index: number): SampleCase {
  const { today } = cast;
  // Redundancy is consulted on before the last day: its date lies ahead.
  const isAhead = type === 'redundancy' && scenario.conciliation === 'none' && scenario.dueIn !== null;
  const keyDate = openKeyDate(type, isAhead ? { ...scenario, dueIn: between(96, 130) } : scenario, today);
  const begun = keyDate.date === null || keyDate.date > today ? addDays(today, -between(18, 45)) : keyDate.date;
  const asked = keyDate.conciliation.dayA ?? today;
  const latest = scenario.isSilent ? addDays(today, -60) : earlierDay(asked, addDays(today, -1));
  const openedOn = notSunday(earlierDay(addDays(begun, between(1, 16)), later(latest, begun)), begun);
  const on = whoIsOnIt(cast, story, openedOn, index, scenario.isCollective);
  const repId = scenario.isAlone ? null : repFor(cast, on.site.workplaceId);
  const keyDates = scenario.isCollective ? oneEach(keyDate, on.members, openedOn) : [keyDate];
  const told = recordOf(cast, { type, story, on, keyDates, openedOn, stage: scenario.stage, repId });
  const { employerId, stage } = told;
  const { awaits } = scenario;
  const record: UnnumberedCase = {
    ...told,
    procedure: procedureAt(cast.procedures, { type, employerId, stage, openedOn, today, awaits }),
    referral: scenario.isPresented ? referred(openedOn) : null,
  };
  const hearingOn = scenario.hearingIn === null ? null : hearingDay(addDays(today, scenario.hearingIn));
  const { isSilent } = scenario;
  const how: How = { reached: scenario.stage, until: today, isSilent, hearingOn, closing: null };
  return { ...lived(record, on, how, today), scenario, manager: on.manager };
}

/** A date for each member: the same thing happened to one after another. */
function oneEach(keyDate: KeyDate, members: readonly SampleMember[], openedOn: string): KeyDate[] {
  return members.map(({ id }, index) => ({
    ...keyDate,
    id: idFrom(openedOn),
    memberId: id,
    date: keyDate.date === null ? null : earlierDay(addDays(keyDate.date, index * 3), openedOn),
  }));
}

const referred = (openedOn: string): NonNullable<Case['referral']> => ({
  to: 'Regional office',
  consentOn: addDays(openedOn, 2),
  consentHow: 'Email from the member',
  referredOn: addDays(openedOn, 3),
});

/** The day, or the Friday before a weekend. */
const onWorkday = (day: string): string => addDays(day, -Math.max(0, weekdayOf(day) - 5));

/** The same where that is not before the case began. */
const notSunday = (day: string, begun: string): string => (onWorkday(day) < begun ? day : onWorkday(day));

function closedCase(cast: Cast, { type, story }: Told, index: number, remedies: Remedies): SampleCase {
  const closedOn = onWorkday(addDays(cast.today, -between(3, 760)));
  const openedOn = onWorkday(addDays(closedOn, -between(9, 210)));
  const on = whoIsOnIt(cast, story, openedOn, index + 1_000);
  const outcome = weighted<CaseOutcome>([
    { weight: 22, value: 'won' },
    { weight: 20, value: 'partlyWon' },
    { weight: 17, value: 'settled' },
    { weight: 14, value: 'notWon' },
    { weight: 9, value: 'withdrawn' },
    { weight: 10, value: 'adviceGiven' },
    { weight: 5, value: 'referred' },
    { weight: 3, value: 'other' },
  ]);
  const reason = oneOf(closings[outcome]);
  const reached =
    outcome === 'adviceGiven'
      ? 'intake'
      : outcome === 'referred'
        ? 'conciliation'
        : oneOf(['informal', 'formal', 'appeal'] as const);
  const told = recordOf(cast, {
    type,
    story,
    on,
    keyDates: [closedKeyDate(type, openedOn, closedOn)],
    openedOn,
    stage: 'closed',
    repId: repFor(cast, on.site.workplaceId),
    closed: { on: closedOn, outcome, reason },
  });
  const record = {
    ...told,
    sanction: sanctionOf(type, outcome, closedOn),
    remedies: remedies.of(type, outcome, closedOn),
  };
  const closing = `Closed. ${words.outcomes[outcome]}: ${reason}`;
  const how: How = { reached, until: closedOn, isSilent: false, hearingOn: null, closing };
  return { ...lived(record, on, how, cast.today), scenario: null, manager: on.manager };
}

interface OnCase {
  site: Site;
  members: SampleMember[];
  manager: string;
}

/** Stories that can be told of one person and of many alike. */
const isOfMany =
  /everybody|Everyone|people|Consultation|Cleaning at|Reps were|degrees|Wet floors|Mileage|Night allowance|Bank holiday/;

/** Members of one workplace: mostly one; many where it is everybody's. */
function whoIsOnIt(cast: Cast, story: string, openedOn: string, index: number, isCollective = false): OnCase {
  const together = isCollective ? 3 : index % 2 === 0 && isOfMany.test(story) ? between(3, 18) : 1;
  const manager = someManager();
  // Now and then somebody whom nobody finds on the list, or who joined only when the problem was there.
  const late = lateIn.includes(index) ? joinedAfter(cast, openedOn) : null;
  if (late !== null) return { ...late, manager };
  const { site, there } = aSite(cast, openedOn, employersFor(story));
  const choice = index % 29 === 3 ? cast.members.filter(({ isToCheck }) => isToCheck) : there;
  return { site, members: shuffled(choice).slice(0, together), manager };
}

/** The open cases whose member came to the union with the problem. */
const lateIn = [6, 17, 27];

function joinedAfter(cast: Cast, day: string): { site: Site; members: SampleMember[] } | null {
  for (const member of shuffled(cast.members)) {
    const site = cast.sites.find(({ workplaceId }) => workplaceId === mainJobOn(member.jobs, day)?.workplaceId);
    if (site !== undefined && member.joinedOn !== null && member.joinedOn > day) return { site, members: [member] };
  }
  return null;
}

/** A workplace, the larger the likelier, and who was a member there on a day. */
function aSite(cast: Cast, day: string, employers: readonly string[] | null): { site: Site; there: SampleMember[] } {
  const sites = cast.sites.filter(({ employer }) => employers === null || employers.includes(employer));
  const site = weighted(sites.map((value) => ({ weight: value.place.share, value })));
  const there = cast.members.filter((member) => {
    const standing = rowAt(member.standings, day)?.standing;
    const hasDied = member.standings.at(-1)?.standing === 'deceased';
    return (
      standing !== undefined &&
      isCurrent(standing) &&
      !hasDied &&
      mainJobOn(member.jobs, day)?.workplaceId === site.workplaceId
    );
  });
  return there.length > 0 ? { site, there } : aSite(cast, day, employers);
}

const isCurrent = (standing: MembershipStanding): boolean => CURRENT_STANDINGS.includes(standing);

/** A rep from the same workplace where there is one; otherwise whoever can. */
function repFor(cast: Cast, workplaceId: string): string {
  const there = cast.repsAt.get(workplaceId);
  return there !== undefined && inHundred(85) ? oneOf(there) : oneOf(cast.reps);
}

type Wanted = Pick<UnnumberedCase, 'type' | 'keyDates' | 'openedOn' | 'stage' | 'repId'> & {
  story: string;
  on: OnCase;
  closed?: NonNullable<Case['closed']>;
};

function recordOf(cast: Cast, wanted: Wanted): UnnumberedCase {
  const { story, on, closed = null, ...rest } = wanted;
  const keyDate = rest.keyDates[0]?.date ?? null;
  const checks = on.members.map((member) =>
    checkMembership({
      member,
      keyDate,
      today: closed?.on ?? cast.today,
      nation: 'england-and-wales',
      standingWords: words.standings,
    }),
  );
  const membershipCheck = checkTogether(checks);
  const { type, stage, openedOn } = rest;
  const job = oneOf(on.site.jobs);
  return {
    ...emptyCasework,
    id: idFrom(rest.openedOn),
    ...rest,
    ...detailsOf({ type, stage, openedOn, membershipCheck, manager: on.manager, job, today: cast.today }),
    memberIds: on.members.map(({ id }) => id),
    employerId: on.site.employerId,
    workplaceId: on.site.workplaceId,
    whatHappened: filler(on, rest.openedOn)(story),
    membershipCheck,
    closed,
  };
}

const monthOf = (day: string): string =>
  Temporal.PlainDate.from(day).toLocaleString('en-GB', { month: 'long', calendar: 'iso8601' });
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** Fills the braces of a text with this case's own names and figures. */
function filler(on: OnCase, openedOn: string): (text: string) => string {
  const values: Record<string, string> = {
    first: on.members.length > 1 ? `${on.members[0]!.firstName} and the others` : on.members[0]!.firstName,
    manager: on.manager,
    job: oneOf(on.site.jobs).toLowerCase(),
    workplace: on.site.place.name,
    employer: on.site.employer,
    month: monthOf(addDays(openedOn, -between(35, 240))),
    weekday: oneOf(WEEKDAYS),
    weeks: String(between(3, 14)),
    days: String(between(3, 9)),
    minutes: String(between(12, 45)),
    years: String(between(2, 21)),
    pounds: between(60, 1_900).toLocaleString('en-GB'),
  };
  return (text) => text.replaceAll(/\{(\w+)\}/g, (_, slot: string) => values[slot]!);
}

type How = Pick<Life, 'reached' | 'until' | 'isSilent' | 'hearingOn' | 'closing'>;

function lived(record: UnnumberedCase, on: OnCase, how: How, today: string): Pick<SampleCase, 'record' | 'life'> {
  const { id: caseId, openedOn, type } = record;
  const fill = filler(on, openedOn);
  const until = earlierDay(how.until, today);
  return {
    record,
    life: (number) => ({ caseId, number, typeWords: words.caseTypes[type], openedOn, fill, ...how, until }),
  };
}
