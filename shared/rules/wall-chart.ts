// A wall chart: a workplace as a table of departments and shifts in which everybody who works there stands in their place.
// Departments and shifts are texts of jobs; what is written differently and means the same is one row or column.

import type { Job, Member } from '../domain/members.ts';
import type { Department, NonMember, Workplace } from '../domain/workplaces.ts';
import { mainJobOn } from './jobs.ts';
import { membershipOn } from './membership-on.ts';
import { nameKey } from './named-alike.ts';
import { holdsOn } from './rows-at.ts';
import { hasDied } from './writing-to.ts';

/** Somebody on the chart. Who has their main job elsewhere, or in another department, is drawn and not counted. */
export interface WallMark {
  memberId: string;
  name: string;
  title: string;
  isRep: boolean;
  isInArrears: boolean;
  isMainJob: boolean;
}

export interface WallCell {
  department: string;
  shift: string;
  members: WallMark[];
  /** Members in it who are not named, because there are more than a chart can draw. */
  more: number;
  inTouch: { id: string; name: string; title: string }[];
}

export interface WallChart {
  /** `repIds`: reps with a job in it, by their ids as members. */
  departments: { name: string; department: Department | null; members: number; repIds: ReadonlySet<string> }[];
  shifts: string[];
  cells: WallCell[];
  members: number;
  /** Marks of a second job: counted where the main one is. */
  elsewhere: number;
}

const MOST_NAMED = 5_000;
const MOST_SHIFTS = 24;
const MOST_DEPARTMENTS = 900;
const OTHER = 'Other';

/** A day's order of shifts as people name them; what is none of these follows by name. */
const SHIFT_ORDER = [
  /\b(early|earlies|morning|am)\b/,
  /\bdays?\b/,
  /\b(late|lates|afternoon|back|pm)\b/,
  /\b(evening|twilight)\b/,
  /\b(nights?)\b/,
  /\b(weekends?)\b/,
];

interface WallChartInput {
  workplace: Workplace;
  members: Iterable<Member>;
  nonMembers: readonly NonMember[];
  /** Members who hold a post for this workplace on the day. */
  repIds: ReadonlySet<string>;
  /** `YYYY-MM-DD` */
  day: string;
  /** Where the law of the branch's country lets a union list everybody; else only who has been in touch by the day. */
  mayNameEverybody: boolean;
}

export function wallChartOf(input: WallChartInput): WallChart {
  const placed = placesOf(input);
  const departments = new Names(
    input.workplace.departments.map(({ name }) => name),
    MOST_DEPARTMENTS,
  );
  const shifts = new Names([], MOST_SHIFTS);
  const inTouch = input.nonMembers.filter((person) => standsOn(person, input));
  for (const { job } of placed) {
    departments.see(job.department);
    shifts.see(job.shift);
  }
  for (const person of inTouch) {
    departments.see(person.department);
    shifts.see(person.shift);
  }
  departments.settle();
  shifts.settle();
  const cells = new Map<string, WallCell>();
  const cellOf = (department: string, shift: string): WallCell => {
    const at = { department: departments.nameOf(department), shift: shifts.nameOf(shift) };
    const key = JSON.stringify([at.department, at.shift]);
    const cell = cells.get(key) ?? { ...at, members: [], more: 0, inTouch: [] };
    cells.set(key, cell);
    return cell;
  };
  const counts = new Map<string, { members: number; reps: Set<string> }>();
  let members = 0;
  let elsewhere = 0;
  placed.sort((a, b) => Number(b.mark.isRep) - Number(a.mark.isRep) || a.key.localeCompare(b.key, 'en-GB'));
  for (const [index, { job, mark, isNamed }] of placed.entries()) {
    const cell = cellOf(job.department, job.shift);
    const count = counts.get(cell.department) ?? { members: 0, reps: new Set<string>() };
    counts.set(cell.department, count);
    if (mark.isMainJob) {
      members += 1;
      count.members += 1;
    } else elsewhere += 1;
    if (mark.isRep) count.reps.add(mark.memberId);
    if (!isNamed) continue;
    if (index < MOST_NAMED) cell.members.push(mark);
    else cell.more += 1;
  }
  for (const { id, firstName, lastName, title, department, shift } of inTouch) {
    cellOf(department, shift).inTouch.push({ id, name: `${firstName} ${lastName}`.trim(), title });
  }
  const declared = new Map(input.workplace.departments.map((department) => [nameKey(department.name), department]));
  return {
    departments: departments.inOrder().map((name) => ({
      name,
      department: declared.get(nameKey(name)) ?? null,
      members: counts.get(name)?.members ?? 0,
      repIds: counts.get(name)?.reps ?? new Set<string>(),
    })),
    shifts: shifts.inOrder(byShift),
    cells: [...cells.values()],
    members,
    elsewhere,
  };
}

interface Placed {
  job: Job;
  mark: WallMark;
  key: string;
  /** The dead are counted as the day had it, and named no more. */
  isNamed: boolean;
}

function placesOf({ workplace, members, repIds, day }: WallChartInput): Placed[] {
  const placed: Placed[] = [];
  for (const member of members) {
    if (!member.jobs.some((job) => job.workplaceId === workplace.id && holdsOn(job, day))) continue;
    const { isMember, standing } = membershipOn(member, day);
    if (!isMember) continue;
    const main = mainJobOn(member.jobs, day);
    for (const job of member.jobs) {
      if (job.workplaceId !== workplace.id || !holdsOn(job, day)) continue;
      placed.push({
        job,
        isNamed: !hasDied(member),
        key: `${member.lastName} ${member.firstName}`,
        mark: {
          memberId: member.id,
          name: `${member.knownAs || member.firstName} ${member.lastName}`.trim(),
          title: job.title,
          isRep: repIds.has(member.id),
          isInArrears: standing === 'inArrears',
          isMainJob: job === main,
        },
      });
    }
  }
  return placed;
}

const standsOn = (person: NonMember, { workplace, day, mayNameEverybody }: WallChartInput): boolean =>
  person.workplaceId === workplace.id &&
  person.memberId === null &&
  (person.inTouchSince === null ? mayNameEverybody : person.inTouchSince <= day);

/** Names as they were written, each meaning one thing; the first `declared`, then the others. '' is "none recorded". */
class Names {
  private readonly shown = new Map<string, string>();
  private readonly seen = new Map<string, Map<string, number>>();
  private readonly most: number;
  private readonly declared: number;

  constructor(declared: readonly string[], most: number) {
    for (const name of declared) this.shown.set(nameKey(name), name);
    this.declared = this.shown.size;
    this.most = most;
  }

  see(name: string): void {
    const key = nameKey(name);
    const spellings = this.seen.get(key) ?? new Map<string, number>();
    this.seen.set(key, spellings.set(name, (spellings.get(name) ?? 0) + 1));
  }

  /** The commonest spelling stands for all; beyond the most that a chart can have, the rarest are one. */
  settle(): void {
    const others = [...this.seen]
      .filter(([key]) => key !== '' && !this.shown.has(key))
      .map(([key, spellings]) => {
        const all = [...spellings].sort(([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1));
        return { key, name: all[0]![0].trim(), count: all.reduce((sum, [, count]) => sum + count, 0) };
      })
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
    const room = Math.max(0, this.most - this.declared);
    for (const [index, { key, name }] of others.entries()) this.shown.set(key, index < room ? name : OTHER);
  }

  nameOf(name: string): string {
    return this.shown.get(nameKey(name)) ?? '';
  }

  inOrder(compare = (a: string, b: string) => a.localeCompare(b, 'en-GB', { numeric: true })): string[] {
    const all = [...new Set(this.shown.values())];
    const own = all.slice(0, this.declared);
    const others = all
      .slice(this.declared)
      .filter((name) => !own.includes(name))
      .sort(compare);
    return [...own, ...others, ...(this.seen.has('') ? [''] : [])];
  }
}

function byShift(a: string, b: string): number {
  const rank = (name: string) => {
    const at = SHIFT_ORDER.findIndex((pattern) => pattern.test(nameKey(name)));
    return at < 0 ? SHIFT_ORDER.length : at;
  };
  return rank(a) - rank(b) || a.localeCompare(b, 'en-GB', { numeric: true });
}
