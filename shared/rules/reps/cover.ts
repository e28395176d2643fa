// Who is covered: members of a day by where they work, and whose constituency fits one of their jobs. Everybody is counted
// once, where their main job is, so that places add up to the branch; a rep of any job of theirs is a rep of theirs.

import type { Job, Member } from '../../domain/members.ts';
import type { Constituency, RepKind } from '../../domain/reps/posts.ts';
import { mainJobOn } from '../jobs.ts';
import { type MembershipFacts, membershipOn } from '../membership-on.ts';
import { nameKey } from '../named-alike.ts';
import { holdsOn } from '../rows-at.ts';
import { coverTest, isWholeBranch, type PlaceOfJob } from './covers.ts';

/** What is counted, as it is printed beside the figures. */
export const coverDefinition = ({ rep, workplaces }: { rep: string; workplaces: string }): string =>
  `Members are people who had joined by the day and whose standing is applied, in benefit, in arrears or suspended, or is not recorded; each is counted once, where their main job is. A member has a ${rep} where the constituency of a post that somebody holds on the day (its ${workplaces}, departments and shifts) fits one of the member’s jobs. Whoever holds two posts is one ${rep}. A deputy counts only while whoever they stand in for is not in post. Posts for the whole branch are nobody’s cover unless that is asked for: they are named beside the figures. An official whom the union employs covers only what is named.`;

export type CoverBy = 'workplace' | 'department' | 'shift';

/** Something with a constituency: a term that counts, a deputy’s that does not, or a seat that nobody holds. */
export interface Coverage {
  id: string;
  /** The same for every post of one person. */
  personId: string;
  constituency: Constituency;
  as: 'rep' | 'deputy' | 'vacancy';
}

/** Members of one place of a day. */
export interface PlaceCover {
  /** The same place of the same breakdown, whoever covers it. */
  key: string;
  workplaceId: string | null;
  employerId: string | null;
  /** As most there write it; null: the place is not told apart by it. */
  department: string | null;
  shift: string | null;
  members: number;
  /** With a job here beside their main one, which is elsewhere: counted there. */
  alsoHere: number;
  /** Of the members: in nobody’s constituency with any of their jobs. */
  withoutRep: number;
  /** Of the members: with two reps or more. */
  withSeveral: number;
  /** Ids of terms, deputies and vacancies whose constituency fits a job here. */
  coverages: ReadonlySet<string>;
  /** Who covers a job here. */
  people: ReadonlySet<string>;
}

/** Where jobs are alike to every constituency. */
interface Cell {
  people: ReadonlySet<string>;
  coverages: readonly string[];
}

type Counting = { -readonly [K in keyof PlaceCover]: PlaceCover[K] } & {
  coverages: Set<string>;
  people: Set<string>;
  departments: Map<string, number>;
  shifts: Map<string, number>;
};

interface CoverOptions {
  /** `YYYY-MM-DD` */
  day: string;
  by: CoverBy;
  coverages: readonly Coverage[];
  /** Of a workplace that is on record; else the job says it. */
  employerOf: (workplaceId: string) => string | null;
  /** Only places of this employer. */
  employerId?: string | undefined;
}

const NO_JOB: PlaceOfJob & Pick<Job, 'employerId'> = { workplaceId: null, department: '', shift: '', employerId: null };

/** Members of one day and their reps; taken one by one. */
export class CoverCount {
  members = 0;
  withoutRep = 0;
  withSeveral = 0;
  /** Members with no workplace on record. */
  withoutWorkplace = 0;
  /** How many members each person covers. */
  readonly coveredBy = new Map<string, number>();
  private readonly options: CoverOptions;
  private readonly cells = new Map<string, Cell>();
  private readonly counting = new Map<string, Counting>();
  private readonly near = new Map<string | null, Tested[]>();

  constructor(options: CoverOptions) {
    this.options = options;
    for (const coverage of options.coverages) {
      const tested = { ...coverage, fits: coverTest(coverage.constituency) };
      const { workplaceIds } = coverage.constituency;
      for (const place of workplaceIds.length === 0 ? [null] : workplaceIds) {
        const here = this.near.get(place);
        if (here) here.push(tested);
        else this.near.set(place, [tested]);
      }
    }
  }

  take(member: MembershipFacts & Pick<Member, 'jobs'>): void {
    const { day } = this.options;
    if (!membershipOn(member, day).isMember) return;
    const main = mainJobOn(member.jobs, day) ?? NO_JOB;
    const held = member.jobs.filter((job) => holdsOn(job, day));
    const people = this.peopleOf(held);
    const own = this.isAsked(main) ? this.rowOf(main) : undefined;
    if (own) {
      this.members += 1;
      own.members += 1;
      if (main.workplaceId === null) this.withoutWorkplace += 1;
      if (people.size === 0) {
        this.withoutRep += 1;
        own.withoutRep += 1;
      } else if (people.size > 1) {
        this.withSeveral += 1;
        own.withSeveral += 1;
      }
      for (const person of people) this.coveredBy.set(person, (this.coveredBy.get(person) ?? 0) + 1);
    }
    const elsewhere = new Set<Counting>();
    for (const job of held.length === 0 ? [NO_JOB] : held) {
      if (!this.isAsked(job)) continue;
      const row = this.rowOf(job);
      if (row !== own) elsewhere.add(row);
      see(row.departments, job.department);
      see(row.shifts, job.shift);
      const cell = this.cellOf(job);
      for (const id of cell.coverages) row.coverages.add(id);
      for (const person of cell.people) row.people.add(person);
    }
    for (const row of elsewhere) row.alsoHere += 1;
  }

  /** Places with somebody in them, in no order. */
  places(): PlaceCover[] {
    return Array.from(this.counting.values(), ({ departments, shifts, ...row }) => ({
      ...row,
      department: row.department === null ? null : commonest(departments, row.department),
      shift: row.shift === null ? null : commonest(shifts, row.shift),
    }));
  }

  private isAsked(job: Pick<Job, 'workplaceId' | 'employerId'>): boolean {
    const { employerId } = this.options;
    return employerId === undefined || this.employerOf(job) === employerId;
  }

  private employerOf(job: Pick<Job, 'workplaceId' | 'employerId'>): string | null {
    return (job.workplaceId === null ? null : this.options.employerOf(job.workplaceId)) ?? job.employerId;
  }

  private peopleOf(held: readonly Job[]): ReadonlySet<string> {
    const first = this.cellOf(held[0] ?? NO_JOB).people;
    if (held.length < 2) return first;
    return new Set(held.flatMap((job) => [...this.cellOf(job).people]));
  }

  private cellOf(job: PlaceOfJob): Cell {
    const key = `${job.workplaceId}\u0000${job.department}\u0000${job.shift}`;
    const known = this.cells.get(key);
    if (known) return known;
    const named = job.workplaceId === null ? [] : (this.near.get(job.workplaceId) ?? []);
    const fitting = [...named, ...(this.near.get(null) ?? [])].filter(({ fits }) => fits(job));
    const cell = {
      people: new Set(fitting.flatMap((coverage) => (coverage.as === 'rep' ? coverage.personId : []))),
      coverages: fitting.map(({ id }) => id),
    };
    this.cells.set(key, cell);
    return cell;
  }

  private rowOf(job: PlaceOfJob & Pick<Job, 'employerId'>): Counting {
    const { by } = this.options;
    const { workplaceId } = job;
    const employerId = this.employerOf(job);
    const department = by === 'department' ? nameKey(job.department) : null;
    const shift = by === 'shift' ? nameKey(job.shift) : null;
    // Without a workplace an employer still tells places apart, but only where departments or shifts of it are asked for.
    const key = [workplaceId ?? (by === 'workplace' ? '' : employerId), department, shift].join('\u0000');
    const known = this.counting.get(key);
    if (known) return known;
    const row: Counting = {
      key,
      workplaceId,
      employerId: workplaceId === null && by === 'workplace' ? null : employerId,
      department: department === null ? null : job.department.trim(),
      shift: shift === null ? null : job.shift.trim(),
      members: 0,
      alsoHere: 0,
      withoutRep: 0,
      withSeveral: 0,
      coverages: new Set(),
      people: new Set(),
      departments: new Map(),
      shifts: new Map(),
    };
    this.counting.set(key, row);
    return row;
  }
}

type Tested = Coverage & { fits: (job: PlaceOfJob) => boolean };

const see = (spellings: Map<string, number>, text: string) =>
  void spellings.set(text.trim(), (spellings.get(text.trim()) ?? 0) + 1);

const commonest = (spellings: ReadonlyMap<string, number>, fallback: string): string =>
  [...spellings].sort(([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1))[0]?.[0] ?? fallback;

/** Members ÷ reps; null (“n/a”) where there is no rep. */
export const membersPerRep = (members: number, reps: number): number | null => (reps === 0 ? null : members / reps);

/** How many different constituencies there are, whatever the order and spelling of what they name. */
export const constituenciesIn = (all: Iterable<Constituency>): number =>
  new Set(
    Array.from(all, ({ workplaceIds, departments, shifts }) =>
      JSON.stringify(
        [workplaceIds, departments.map(nameKey), shifts.map(nameKey)].map((list) => [...new Set(list)].sort()),
      ),
    ),
  ).size;

/**
 * What a term of a day counts as; null: for the whole branch, and that was not asked for, or of an official whom the union
 * employs, who has no constituency unless one is named.
 */
export function countsAs(
  term: Constituency & { kind: RepKind; deputyForId: string | null },
  { inPost, wholeBranch }: { inPost: ReadonlySet<string>; wholeBranch: boolean },
): 'rep' | 'deputy' | null {
  if (isWholeBranch(term) && (!wholeBranch || term.kind === 'employedOfficial')) return null;
  return term.deputyForId !== null && inPost.has(term.deputyForId) ? 'deputy' : 'rep';
}
