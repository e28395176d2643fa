// Two records of one person as one. A person picks where they differ; nothing of the other is lost: what was not picked
// stays as a former value, rows that fill gaps are kept, notes are put under one another.

import type { MergeField } from '../../contract/member-duplicates.ts';
import type { EarlierValue, Job, KeptDetail, Member } from '../../domain/members.ts';
import { CURRENT_STANDINGS, KeptDetailSchema } from '../../domain/members.ts';
import { nameOf } from '../import-plan.ts';
import { addDays } from '../limits.ts';
import type { DatedRow } from '../rows-at.ts';
import { inOrder } from '../rows-in-order.ts';
import { coveredRows, rowsOfBoth } from './rows-of-both.ts';

type Unsaved = Omit<Member, 'revision'>;
export type Side = 'keep' | 'other';
export type Picks = Partial<Record<MergeField, Side | undefined>>;

const SCALARS = [...KeptDetailSchema.options, 'birthDate', 'joinedOn'] as const;
/** As much as a record holds: characters, then rows. */
const LONGEST = { accessNeeds: 2_000, notes: 100_000 } as const;
const MOST = { rows: 200, unread: 50 } as const;
const DATED = ['standings', 'categories', 'payments', 'bands'] as const;

const isBlank = (value: unknown): boolean => value === null || value === '';

/**
 * What is proposed where nobody picked: what is there rather than nothing, the earlier day of joining, the standing that
 * makes them a member and of other dated rows the newest, so that neither side's is lost; else `keep`.
 */
export function proposedPick(field: MergeField, keep: Member, other: Member): Side {
  if (field === 'standings' && keep.standings.length > 0) {
    const [mine, theirs] = [standingWeight(keep), standingWeight(other)];
    if (mine !== theirs) return theirs > mine ? 'other' : 'keep';
  }
  if (isDated(field) && keep[field].length > 0)
    return newestOf(other[field]) > newestOf(keep[field]) ? 'other' : 'keep';
  if (field === 'joinedOn' && keep.joinedOn !== null && other.joinedOn !== null) {
    return other.joinedOn < keep.joinedOn ? 'other' : 'keep';
  }
  const [mine, theirs] = [keep[field], other[field]];
  if (Array.isArray(mine) && Array.isArray(theirs)) return mine.length === 0 && theirs.length > 0 ? 'other' : 'keep';
  return isBlank(mine) && !isBlank(theirs) ? 'other' : 'keep';
}

const isDated = (field: MergeField): field is (typeof DATED)[number] => (DATED as readonly string[]).includes(field);

const newestOf = (rows: readonly DatedRow[]): string =>
  rows.reduce((newest, { from }) => ((from ?? '') > newest ? (from ?? '') : newest), '');

/** A death weighs most, since nobody may write to them again; then being a member: a merge must not end a membership. */
function standingWeight({ standings }: Member): number {
  const last = standings.at(-1);
  if (standings.some(({ standing }) => standing === 'deceased')) return 2;
  return last && last.to === null && CURRENT_STANDINGS.includes(last.standing) ? 1 : 0;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** `keep` as it would be saved. `today` (`YYYY-MM-DD`) is the day of the merge: former values held until the day before. */
export function mergeMembers(keep: Member, other: Member, picks: Picks, today: string): Unsaved {
  const pickOf = (field: MergeField): Side => picks[field] ?? proposedPick(field, keep, other);
  const merged: Record<string, unknown> = { ...keep };
  const earlier: EarlierValue[] = [...keep.earlier, ...other.earlier];
  for (const field of SCALARS) {
    const isOther = pickOf(field) === 'other';
    const [value, unpicked] = isOther ? [other[field], keep[field]] : [keep[field], other[field]];
    merged[field] = value;
    if (isKeptDetail(field) && !isBlank(unpicked) && unpicked !== value) {
      earlier.push({ field, value: unpicked, to: addDays(today, -1) });
    }
  }
  Object.assign(merged, proseOfBoth(keep, other, picks));
  for (const field of DATED) {
    const [first, second] = pickOf(field) === 'other' ? [other[field], keep[field]] : [keep[field], other[field]];
    merged[field] = rowsOfBoth<Member[typeof field][number]>(first, second).slice(-MOST.rows);
  }
  const isOtherJobs = pickOf('jobs') === 'other';
  merged.jobs = isOtherJobs ? jobsOfBoth(other.jobs, keep.jobs) : jobsOfBoth(keep.jobs, other.jobs);
  merged.earlier = distinctBy(earlier, same)
    .sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
    .slice(-500);
  merged.otherNumbers = numbersOf(keep, other, merged.number as string | null);
  merged.consents = distinctBy([...keep.consents, ...other.consents], same)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .slice(-MOST.rows);
  merged.unread = distinctBy([...keep.unread, ...other.unread], same)
    .filter(({ field }) => isBlank(merged[field] ?? null) || !(field in merged))
    .slice(0, MOST.unread);
  merged.isToCheck = keep.isToCheck && other.isToCheck;
  merged.mergedFrom = [
    ...keep.mergedFrom,
    ...other.mergedFrom,
    { id: other.id, number: other.number, name: nameOf(other).slice(0, 500), on: today },
  ].slice(-50);
  const { revision: _, ...unsaved } = merged as Member;
  return unsaved;
}

const isKeptDetail = (field: (typeof SCALARS)[number]): field is KeptDetail =>
  (KeptDetailSchema.options as readonly string[]).includes(field);

/** Access needs that are too long beside each other go under the notes: nothing of the other is lost. */
function proseOfBoth(keep: Member, other: Member, picks: Picks): Pick<Member, 'accessNeeds' | 'notes'> {
  const notes = proseOf(keep.notes, other.notes, picks.notes);
  const accessNeeds = proseOf(keep.accessNeeds, other.accessNeeds, picks.accessNeeds);
  if (accessNeeds.length <= LONGEST.accessNeeds) return { accessNeeds, notes: notes.slice(0, LONGEST.notes) };
  return {
    accessNeeds: keep.accessNeeds,
    notes: proseOf(notes, other.accessNeeds, undefined).slice(0, LONGEST.notes),
  };
}

function proseOf(keep: string, other: string, pick: Side | undefined): string {
  if (pick !== undefined) return pick === 'keep' ? keep : other;
  if (keep.trim() === '' || other.includes(keep)) return other.trim() === '' ? keep : other;
  return other.trim() === '' || keep.includes(other) ? keep : `${keep}\n\n${other}`;
}

/** Main jobs fill each other's gaps. Where both had one, the second's stays as a job beside it, unless it is the same. */
function jobsOfBoth(first: readonly Job[], second: readonly Job[]): Job[] {
  const mainOf = (jobs: readonly Job[]) => jobs.filter((job) => job.isMain);
  const beside = (jobs: readonly Job[]) => jobs.filter((job) => !job.isMain);
  const isTold = (job: Job) =>
    first.some((each) => each.workplaceId === job.workplaceId && each.employerId === job.employerId);
  const covered = coveredRows(mainOf(first), mainOf(second))
    .filter((job) => !isTold(job))
    .map((job) => ({ ...job, isMain: false }));
  return inOrder<Job>([
    ...rowsOfBoth(mainOf(first), mainOf(second)),
    ...distinctBy([...beside(first), ...beside(second), ...covered], same),
  ]).slice(0, 200);
}

function numbersOf(keep: Member, other: Member, number: string | null): string[] {
  const all = [keep.number, other.number, ...keep.otherNumbers, ...other.otherNumbers];
  return [...new Set(all.filter((each): each is string => each !== null && each !== number))].slice(0, 50);
}

function distinctBy<T>(values: readonly T[], isSame: (a: T, b: T) => boolean): T[] {
  const distinct: T[] = [];
  for (const value of values) if (!distinct.some((each) => isSame(each, value))) distinct.push(value);
  return distinct;
}
