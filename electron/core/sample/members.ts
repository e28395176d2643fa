// The sample's members, with what held when: joining, standings, jobs and payments over more than two years, so that
// lists, figures as at a date and charts have something to say.

import {
  emptyJob,
  emptyMember,
  type Job,
  type Member,
  type MembershipStanding,
} from '../../../shared/domain/members.ts';
import { addDays } from '../../../shared/rules/limits.ts';
import { mailOf, someName } from './names.ts';
import type { SamplePlace } from './places.ts';
import { between, idFrom, inHundred, oneOf, weighted } from './random.ts';

export const SAMPLE_MEMBERS = 1_200;

/** A workplace of the sample with the ids of its records. */
export interface Site {
  place: SamplePlace;
  workplaceId: string;
  employerId: string;
  employer: string;
  jobs: readonly string[];
}

export type SampleMember = Omit<Member, 'revision'>;
type Standings = SampleMember['standings'];

/** Over so many days members join and leave at the pace of a real branch. */
const LIVELY_DAYS = 850;
const LEAVERS = 124;
const NEW_JOINERS = 176;
/** People on cases whom nobody has found on the list yet. */
const TO_CHECK = 3;

const ACCESS_NEEDS = [
  'Large print',
  'Hearing loop, or a quiet room',
  'Step-free room and parking nearby',
  'BSL interpreter; book two weeks ahead',
  'Breaks every 45 minutes',
  'Questions in writing beforehand',
  'Papers on yellow',
] as const;

export function someMembers(sites: readonly Site[], today: string): SampleMember[] {
  let number = 1_004_000;
  const known = Array.from({ length: SAMPLE_MEMBERS - TO_CHECK }, (_, index) => {
    number += between(3, 900);
    const isNew = index < NEW_JOINERS;
    const joinedOn = addDays(today, isNew ? -between(2, LIVELY_DAYS) : -between(LIVELY_DAYS + 1, 9_000));
    // Most who leave had been here a while; some leave within the year.
    const mayLeave = isNew ? index % 12 === 0 : index < NEW_JOINERS + LEAVERS;
    const earliest = addDays(joinedOn, 90);
    const leftOn = mayLeave ? addDays(today, -between(4, LIVELY_DAYS - 30)) : null;
    return someMember(sites, today, index, number, joinedOn, leftOn !== null && leftOn > earliest ? leftOn : null);
  });
  return [...known, ...Array.from({ length: TO_CHECK }, () => somebodyToCheck(today))];
}

/** Logged with a case under a name, before anybody found them on the list. */
function somebodyToCheck(today: string): SampleMember {
  return {
    ...emptyMember(idFrom(addDays(today, -between(5, 40)))),
    ...someName(),
    phone: `07700 900${between(100, 999)}`,
    isToCheck: true,
  };
}

function someMember(
  sites: readonly Site[],
  today: string,
  index: number,
  number: number,
  joinedOn: string,
  leftOn: string | null,
): SampleMember {
  const name = someName();
  const isRetired = joinedOn < addDays(today, -2_500) && inHundred(7);
  const street = `${between(1, 180)} ${oneOf(STREETS)}`;
  const postcode = `NF${between(1, 9)} ${between(1, 9)}${oneOf([...'ABDEFGHJLNPQRSTUWXYZ'])}${oneOf([...'ABDEFGHJLNPQRSTUWXYZ'])}`;
  return {
    ...emptyMember(''),
    id: idFrom(joinedOn),
    number: index % 150 === 7 ? null : String(number),
    ...name,
    email: inHundred(86) ? mailOf(name, index) : '',
    phone: inHundred(90) ? `07700 900${String(between(0, 999)).padStart(3, '0')}` : '',
    address: inHundred(96) ? `${street}\nNorthfield` : '',
    postcode: inHundred(96) ? postcode : '',
    birthDate: inHundred(88) ? addDays(today, -between(19 * 365, (isRetired ? 78 : 66) * 365)) : null,
    joinedOn,
    accessNeeds: inHundred(5) ? oneOf(ACCESS_NEEDS) : '',
    notes: '',
    isToCheck: false,
    standings: standingsOf(joinedOn, leftOn, today),
    categories: categoriesOf(joinedOn, isRetired, today),
    payments: paymentsOf(joinedOn, today),
    jobs: jobsOf(sites, joinedOn, leftOn, isRetired, today),
  };
}

/** Applied, then in benefit; some fall into arrears and catch up; some leave, lapse or die. */
function standingsOf(joinedOn: string, leftOn: string | null, today: string): Standings {
  const rows: Standings = [];
  const add = (from: string, standing: MembershipStanding): void => {
    const before = rows.at(-1);
    if (before) before.to = addDays(from, -1);
    rows.push({ from, to: null, standing });
  };
  add(joinedOn, 'applied');
  const accepted = addDays(joinedOn, between(5, 21));
  if (accepted > today) return rows;
  add(accepted, 'inBenefit');
  const end = leftOn ?? today;
  if (leftOn === null && inHundred(4)) {
    const from = addDays(today, -between(10, 110));
    if (from > accepted) add(from, inHundred(8) ? 'suspended' : 'inArrears');
  } else if (inHundred(6)) {
    const from = addDays(end, -between(200, 600));
    const to = addDays(from, between(30, 90));
    if (from > accepted && to < end) {
      add(from, 'inArrears');
      add(to, 'inBenefit');
    }
  }
  if (leftOn !== null) {
    const how = weighted<MembershipStanding>([
      { weight: 70, value: 'left' },
      { weight: 24, value: 'lapsed' },
      { weight: 6, value: 'deceased' },
    ]);
    if (how === 'lapsed') {
      const late = addDays(leftOn, -between(60, 90));
      if (late > rows.at(-1)!.from!) add(late, 'inArrears');
    }
    add(leftOn, how);
  }
  return rows;
}

function categoriesOf(joinedOn: string, isRetired: boolean, today: string): SampleMember['categories'] {
  if (isRetired) {
    const retiredOn = addDays(today, -between(40, 2_000));
    return [
      { from: joinedOn, to: addDays(retiredOn, -1), category: 'working' },
      { from: retiredOn, to: null, category: 'retired' },
    ];
  }
  const category = weighted<SampleMember['categories'][number]['category']>([
    { weight: 945, value: 'working' },
    { weight: 22, value: 'student' },
    { weight: 20, value: 'apprentice' },
    { weight: 13, value: 'unwaged' },
  ]);
  return [{ from: joinedOn, to: null, category }];
}

/** Check-off has been giving way to direct debit. */
function paymentsOf(joinedOn: string, today: string): SampleMember['payments'] {
  const method = weighted<SampleMember['payments'][number]['method']>([
    { weight: 64, value: 'checkOff' },
    { weight: 34, value: 'directDebit' },
    { weight: 2, value: 'other' },
  ]);
  const changed = addDays(today, -between(20, LIVELY_DAYS));
  if (method !== 'checkOff' || changed <= joinedOn || !inHundred(22)) return [{ from: joinedOn, to: null, method }];
  return [
    { from: joinedOn, to: addDays(changed, -1), method },
    { from: changed, to: null, method: 'directDebit' },
  ];
}

function jobsOf(
  sites: readonly Site[],
  joinedOn: string,
  leftOn: string | null,
  isRetired: boolean,
  today: string,
): Job[] {
  if (inHundred(2)) return [];
  const started = addDays(joinedOn, -between(0, 1_500));
  const last = isRetired ? addDays(today, -between(30, 2_400)) : leftOn !== null && inHundred(60) ? leftOn : null;
  const first = someJob(sites, started);
  const moved = addDays(today, -between(30, 1_200));
  const jobs: Job[] = [first];
  if (moved > addDays(started, 60) && inHundred(9)) {
    first.to = addDays(moved, -1);
    jobs.push(someJob(sites, moved));
  }
  const newest = jobs.at(-1)!;
  if (last !== null && last > newest.from!) newest.to = last;
  return jobs;
}

function someJob(sites: readonly Site[], from: string): Job {
  const site = weighted(sites.map((value) => ({ weight: value.place.share, value })));
  return {
    ...emptyJob,
    from,
    employerId: site.employerId,
    workplaceId: site.workplaceId,
    title: oneOf(site.jobs),
    payrollNumber: inHundred(80) ? String(between(100_000, 999_999)) : '',
  };
}

// biome-ignore format: a list of names reads best in lines
const STREETS = [
  'Abbey Walk', 'Acacia Road', 'Beech Grove', 'Bridge Street', 'Canal Side', 'Chapel Lane', 'Coopers Way',
  'Dovecote Close', 'Eastway', 'Foundry Street', 'Garden Terrace', 'Hawthorn Avenue', 'Infirmary Road', 'Kiln Road',
  'Larkhill', 'Mill Lane', 'Nelson Street', 'Orchard Close', 'Park Avenue', 'Quarry Bank', 'Ridgeway', 'Sandpit Lane',
  'Tanners Row', 'Whitcombe Hill',
] as const;

export const someStreet = (): string => oneOf(STREETS);
