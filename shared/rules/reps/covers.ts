// Whose rep is whose: the one rule that says whether somebody is in a constituency. Cover counts by it, and so do those who
// say who may vote for a post and stand for it.

import type { Job } from '../../domain/members.ts';
import type { Constituency } from '../../domain/reps/posts.ts';
import { nameKey } from '../named-alike.ts';
import { holdsOn } from '../rows-at.ts';

export type PlaceOfJob = Pick<Job, 'workplaceId' | 'department' | 'shift'>;

/** Nothing narrows it: it is the branch, those without a job or a workplace too. */
export const isWholeBranch = ({ workplaceIds, departments, shifts }: Constituency): boolean =>
  workplaceIds.length === 0 && departments.length === 0 && shifts.length === 0;

/**
 * Whether a constituency takes a job in: it is at one of the workplaces, in one of the departments and on one of the shifts.
 * An empty list narrows nothing; a job of which nobody said the shift is on none. Letters' case and white space aside.
 */
export const covers = (constituency: Constituency, job: PlaceOfJob): boolean => coverTest(constituency)(job);

/** The same made ready once, for many jobs. */
export function coverTest({ workplaceIds, departments, shifts }: Constituency): (job: PlaceOfJob) => boolean {
  const places = new Set(workplaceIds);
  const namedDepartments = new Set(departments.map(nameKey));
  const namedShifts = new Set(shifts.map(nameKey));
  return (job) =>
    (places.size === 0 || (job.workplaceId !== null && places.has(job.workplaceId))) &&
    (namedDepartments.size === 0 || namedDepartments.has(nameKey(job.department))) &&
    (namedShifts.size === 0 || namedShifts.has(nameKey(job.shift)));
}

/**
 * Whether somebody with these jobs is in the constituency on the day (`YYYY-MM-DD`): one of the jobs that hold then fits, the
 * main one or another. In the whole branch is everybody. Whether they are a member is not asked here.
 */
export const isInConstituency = (
  constituency: Constituency,
  jobs: readonly (PlaceOfJob & Pick<Job, 'from' | 'to'>)[],
  day: string,
): boolean => {
  if (isWholeBranch(constituency)) return true;
  const fits = coverTest(constituency);
  return jobs.some((job) => holdsOn(job, day) && fits(job));
};
