// How well the sample's places are organised: headcounts of employers, units and departments, goals, and people who are in
// touch and have not joined yet.

import type {
  BargainingUnit,
  Employer,
  Headcount,
  NonMember,
  RecruitmentGoal,
  Workplace,
} from '../../../../shared/domain/workplaces.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { membershipOn } from '../../../../shared/rules/membership-on.ts';
import type { SampleMember, Site } from '../members.ts';
import { mailOf, someName } from '../names.ts';
import { between, idFrom, inHundred, oneOf } from '../random.ts';
import type { UnitIds } from './fill-members.ts';
import { departmentsOf, employerDetails } from './place-details.ts';

type Unsaved<T> = Omit<T, 'revision'>;

export interface SamplePlaces {
  employers: Unsaved<Employer>[];
  workplaces: Unsaved<Workplace>[];
  units: Unsaved<BargainingUnit>[];
  nonMembers: Unsaved<NonMember>[];
}

const DAYS_AGO = [430, 65] as const;
const SOURCES = ['HR, by email', 'Joint committee papers'] as const;

/** Members to be gained by so many days from now, by the workplace's name. */
const GOALS: Readonly<Record<string, { more: number; inDays: number; note: string }>> = {
  'St Anne’s Hospital': { more: 25, inDays: 126, note: 'Nights and weekends first; stall in the canteen.' },
  'The Willows': { more: 8, inDays: 80, note: 'Pay claim is the reason to join.' },
  'Kestrel at the Civic Centre': { more: 5, inDays: 45, note: '' },
  'Riverside Pool': { more: 6, inDays: 150, note: 'No rep yet: find somebody first.' },
};

const TOUCH = [
  'Took a form at the stall',
  'Rang about the rota',
  'Came to the lunchtime meeting',
  'A colleague gave us the number',
] as const;

/** The ids come first: members' jobs name them. */
export function unitIdsOf(sites: readonly Site[], today: string): UnitIds {
  const employers = new Map(sites.map(({ employerId, employer }) => [employerId, employer]));
  return new Map(
    [...employers].map(([employerId, employer]) => [
      employerId,
      new Map(employerDetails[employer]?.units.map(({ name }) => [name, idFrom(addDays(today, -1_190))])),
    ]),
  );
}

interface Organising {
  sites: readonly Site[];
  members: readonly SampleMember[];
  unitIds: UnitIds;
  today: string;
}

export function organisedPlaces({ sites, members, unitIds, today }: Organising): SamplePlaces {
  const count = new Map<string, number>();
  for (const member of members) {
    if (!membershipOn(member, today).isMember) continue;
    const job = mainJobOn(member.jobs, today);
    if (job === undefined) continue;
    for (const key of [job.employerId, job.workplaceId, job.unitId, `${job.workplaceId} ${job.department}`]) {
      if (key !== null) count.set(key, (count.get(key) ?? 0) + 1);
    }
  }
  const counted = (key: string, density: number, isPart = false): Headcount[] => {
    const people = Math.round(((count.get(key) ?? 0) * 100) / (isPart ? density * (between(80, 120) / 100) : density));
    return people === 0
      ? []
      : DAYS_AGO.map((daysAgo, index) => ({
          day: addDays(today, -daysAgo),
          people: Math.round(people * (index === 0 ? 1.04 : 1)),
          source: SOURCES[index]!,
        }));
  };
  const workplaces = sites.map(({ workplaceId, employerId, place }): Unsaved<Workplace> => {
    const goal = GOALS[place.name];
    return {
      id: workplaceId,
      employerId,
      name: place.name,
      address: `${place.street}\nNorthfield`,
      postcode: place.postcode,
      headcounts: place.density === null ? [] : counted(workplaceId, place.density),
      departments: (departmentsOf[place.name] ?? []).map((name) => ({
        name,
        headcounts:
          place.density === null || inHundred(25) ? [] : counted(`${workplaceId} ${name}`, place.density, true),
      })),
      goals: goal === undefined ? [] : [goalOf(goal, count.get(workplaceId) ?? 0, today)],
    };
  });
  const employers = [...new Map(sites.map((site) => [site.employerId, site.employer]))];
  return {
    employers: employers.map(([id, name]) => ({ id, name, headcounts: inHundred(70) ? counted(id, 42) : [] })),
    workplaces,
    units: employers.flatMap(([employerId, employer]) =>
      (employerDetails[employer]?.units ?? []).map(({ name, coverage }): Unsaved<BargainingUnit> => {
        const id = unitIds.get(employerId)!.get(name)!;
        return { id, name, employerId, workplaceIds: [], coverage, headcounts: counted(id, 47) };
      }),
    ),
    nonMembers: Array.from({ length: 11 }, () => somebodyInTouch(oneOf(sites), today)),
  };
}

function goalOf(goal: { more: number; inDays: number; note: string }, members: number, today: string): RecruitmentGoal {
  const setOn = addDays(today, -between(40, 120));
  return {
    id: idFrom(setOn),
    setOn,
    byDay: addDays(today, goal.inDays),
    members: members + goal.more,
    note: goal.note,
  };
}

function somebodyInTouch(site: Site, today: string): Unsaved<NonMember> {
  const name = someName();
  const inTouchSince = addDays(today, -between(3, 160));
  const shifts = employerDetails[site.employer]?.shifts ?? [];
  const departments = departmentsOf[site.place.name] ?? [];
  return {
    id: idFrom(inTouchSince),
    ...name,
    email: inHundred(50) ? mailOf(name, between(1, 90)) : '',
    phone: `07700 900${between(100, 999)}`,
    workplaceId: site.workplaceId,
    department: departments.length > 0 ? oneOf(departments) : '',
    shift: shifts.length > 0 ? oneOf(shifts) : '',
    title: oneOf(site.jobs),
    inTouchSince,
    notes: oneOf(TOUCH),
    memberId: null,
  };
}
