// Somebody's jobs on a day: several may hold at once, one of them the main one, by which they are listed and counted.

import type { Job } from '../domain/members.ts';
import { changeFrom } from './change-rows.ts';
import { addDays } from './limits.ts';
import { holdsOn } from './rows-at.ts';
import { impossibleRows, inOrder } from './rows-in-order.ts';

/** The main job on the day (`YYYY-MM-DD`); where none of those that hold is the main one, the one begun last. */
export function mainJobOn(jobs: readonly Job[], day: string): Job | undefined {
  let other: Job | undefined;
  for (let index = jobs.length - 1; index >= 0; index -= 1) {
    const job = jobs[index] as Job;
    if (!holdsOn(job, day)) continue;
    if (job.isMain) return job;
    other ??= job;
  }
  return other;
}

/** The jobs with `next` as the main one from the day on (inclusive); those beside it stay. */
export function changeMainJob(
  jobs: readonly Job[],
  from: string,
  next: Omit<Job, 'from' | 'to' | 'isMain'> | null,
): Job[] {
  const main = changeFrom(
    jobs.filter((job) => job.isMain),
    from,
    next && { ...next, isMain: true },
  );
  return inOrder<Job>([...jobs.filter((job) => !job.isMain), ...main]);
}

/** The jobs with `next` as the main one while it holds; main jobs that hold meanwhile go on beside it. */
export function jobBeside(jobs: readonly Job[], next: Job): Job[] {
  return inOrder<Job>([...jobs.flatMap((job) => (job.isMain ? aroundOf(job, next) : [job])), next]);
}

/** A job as the main one before and after `next`, and beside it in between. */
function aroundOf(job: Job, next: Job): Job[] {
  const isBefore = next.from !== null && job.to !== null && job.to < next.from;
  const isAfter = next.to !== null && job.from !== null && job.from > next.to;
  if (isBefore || isAfter) return [job];
  const beginsEarlier = next.from !== null && (job.from === null || job.from < next.from);
  const endsLater = next.to !== null && (job.to === null || job.to > next.to);
  return [
    ...(beginsEarlier ? [{ ...job, to: addDays(next.from as string, -1) }] : []),
    {
      ...job,
      from: beginsEarlier ? next.from : job.from,
      to: endsLater ? next.to : job.to,
      isMain: false,
    },
    ...(endsLater ? [{ ...job, from: addDays(next.to as string, 1) }] : []),
  ];
}

/** What is impossible in jobs that are in order, in words: one ends before it begins, or two main ones hold at once. */
export function impossibleJobs(jobs: readonly Job[]): string | undefined {
  const backwards = jobs.map((job) => impossibleRows([job])).find((words) => words !== undefined);
  if (backwards) return backwards;
  const isTwice = impossibleRows(jobs.filter((job) => job.isMain)) !== undefined;
  return isTwice
    ? 'Two main jobs hold on the same day: end the earlier one first, or let one of them be beside it.'
    : undefined;
}
