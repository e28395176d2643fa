// What density divides by: the places whose headcount counts for a report, and who of the members is at one that has it.
// A headcount is of a whole place, so members are divided only by the headcount of the place that the report speaks of.

import type { ReportFilter } from '../../domain/report-definitions.ts';
import type { BargainingUnit, Employer, Headcount, Workplace } from '../../domain/workplaces.ts';
import { headcountOfEmployer, headcountOn } from '../headcounts.ts';
import { mainJobOn } from '../jobs.ts';
import type { Grouping } from './periods.ts';
import { keyOn, type Person } from './person-on-day.ts';

export interface Places {
  employers: Iterable<Employer>;
  workplaces: Iterable<Workplace>;
  units: Iterable<BargainingUnit>;
}

/** A place with its cell of the table, and how many people worked there on each of the report's days. */
export interface HeadcountPlace {
  row: string | null;
  across: string | null;
  people: (number | undefined)[];
}

type Level = 'department' | 'workplace' | 'unit' | 'employer';

interface Place extends Record<'employer' | 'workplace' | 'unit' | 'department', string | null> {
  id: string;
  headcountOn: (day: string) => Headcount | null;
}

/** Of which kind of place the headcount is taken; null where none is known by these dimensions. */
function levelOf(by: readonly Grouping[], filter: ReportFilter): Level | null {
  const asked = new Set<Grouping>(by);
  if (filter.unitId) asked.add('unit');
  if (filter.workplaceId) asked.add('workplace');
  if (filter.employerId) asked.add('employer');
  const isPlace = [...by].every((each) => ['employer', 'workplace', 'unit', 'department'].includes(each));
  if (!isPlace) return null;
  if (asked.has('unit')) return asked.has('workplace') || asked.has('department') ? null : 'unit';
  if (asked.has('department')) return 'department';
  // The branch as a whole, and an employer narrowed to some workplaces, is the workplaces of which there is a headcount.
  return asked.has('workplace') || !asked.has('employer') ? 'workplace' : 'employer';
}

const departmentKey = (workplaceId: string, name: string): string => `${workplaceId} ${name}`;

/** Only how many people is asked here, never whose count it is. */
const NO_TERMS = { workplace: '', workplaces: '' };

function placesAt(level: Level, { employers, workplaces, units }: Places): Place[] {
  const sites = Map.groupBy(workplaces, ({ employerId }) => employerId);
  switch (level) {
    case 'employer':
      return [...employers].map((employer) => ({
        id: employer.id,
        headcountOn: (day) => headcountOfEmployer(employer, sites.get(employer.id) ?? [], day, NO_TERMS),
        employer: employer.id,
        workplace: null,
        unit: null,
        department: null,
      }));
    case 'unit':
      return [...units].map(({ id, employerId, headcounts }) => ({
        id,
        headcountOn: (day) => headcountOn(headcounts, day),
        employer: employerId,
        workplace: null,
        unit: id,
        department: null,
      }));
    case 'workplace':
      return [...workplaces].map(({ id, employerId, headcounts }) => ({
        id,
        headcountOn: (day) => headcountOn(headcounts, day),
        employer: employerId,
        workplace: id,
        unit: null,
        department: null,
      }));
    case 'department':
      return [...workplaces].flatMap(({ id, employerId, departments }) =>
        departments.map(({ name, headcounts }) => ({
          id: departmentKey(id, name),
          headcountOn: (day) => headcountOn(headcounts, day),
          employer: employerId,
          workplace: id,
          unit: null,
          department: name,
        })),
      );
  }
}

export class HeadcountPlaces {
  /** Null where no headcount can be known by what the report groups and filters by. */
  readonly level: Level | null;
  readonly places: readonly HeadcountPlace[];
  private readonly byId = new Map<string, HeadcountPlace>();

  /** `days`: as at which headcounts are taken, of the day or before. `by`: the dimensions other than time. */
  constructor(places: Places, by: readonly Grouping[], filter: ReportFilter, days: readonly string[]) {
    this.level = levelOf(by, filter);
    const [row, across] = by;
    const kept = (this.level === null ? [] : placesAt(this.level, places)).filter(
      (place) =>
        (filter.employerId?.includes(place.employer) ?? true) &&
        (filter.workplaceId?.includes(place.workplace) ?? true) &&
        (filter.unitId?.includes(place.unit) ?? true),
    );
    for (const place of kept) {
      const people = days.map((day) => place.headcountOn(day)?.people);
      if (people.every((count) => count === undefined)) continue;
      this.byId.set(place.id, { row: cellKey(place, row), across: cellKey(place, across), people });
    }
    this.places = [...this.byId.values()];
  }

  /** Whether the place at which somebody is on the day has a headcount, for day number `index`, in this very cell. */
  hasPlaceOf(person: Person, day: string, index: number, row: string | null, across: string | null): boolean {
    const id = this.placeOf(person, day);
    const place = id === null ? undefined : this.byId.get(id);
    return place !== undefined && place.people[index] !== undefined && place.row === row && place.across === across;
  }

  private placeOf(person: Person, day: string): string | null {
    if (this.level === null) return null;
    if (this.level !== 'department') return keyOn(person, this.level, day);
    const job = mainJobOn(person.jobs, day);
    return job?.workplaceId ? departmentKey(job.workplaceId, job.department) : null;
  }
}

const cellKey = (place: Place, by: Grouping | undefined): string | null =>
  by === 'employer' || by === 'workplace' || by === 'unit' || by === 'department' ? place[by] : null;
