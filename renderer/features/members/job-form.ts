// What the dialog about a job holds, and the jobs as they stand once it is saved: a new job, one that changed on a day, one
// put right from its beginning, or one that ended.

import { emptyJob, type Job } from '../../../shared/domain/members.ts';
import { changeMainJob, jobBeside } from '../../../shared/rules/jobs.ts';
import { addDays } from '../../../shared/rules/limits.ts';
import { holdsOn } from '../../../shared/rules/rows-at.ts';
import { inOrder } from '../../../shared/rules/rows-in-order.ts';

export interface JobForm {
  workplaceId: string | null;
  employerId: string | null;
  unitId: string | null;
  department: string;
  title: string;
  grade: string;
  shift: string;
  /** As it is typed; '' is unknown. */
  hours: string;
  payrollNumber: string;
  isMain: boolean;
  /** The first day on which it is so; null is not known. */
  from: string | null;
  /** It was always so: what stands there is put right, and no history begins. */
  isCorrection: boolean;
  /** What becomes of the main job that held until then. */
  before: 'ends' | 'goesOn';
}

export function jobFormOf(job: Job | null, jobs: readonly Job[], today: string): JobForm {
  const { from: _, to: __, hours, ...rest } = job ?? emptyJob;
  return {
    ...rest,
    isMain: job?.isMain ?? !jobs.some((each) => each.isMain && holdsOn(each, today)),
    hours: hours === null ? '' : String(hours),
    from: today,
    isCorrection: false,
    before: 'ends',
  };
}

/** Hours a week; null when nothing is typed, undefined when it is no number of hours. */
export function readHours(text: string): number | null | undefined {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return null;
  const hours = /^\d{1,3}(\.\d{1,2})?$/.test(typed) ? Number(typed) : Number.NaN;
  return hours <= 168 ? hours : undefined;
}

function detailsOf(form: JobForm): Omit<Job, 'from' | 'to' | 'isMain'> {
  const { workplaceId, employerId, unitId, department, title, grade, shift, payrollNumber } = form;
  const hours = readHours(form.hours) ?? null;
  return { workplaceId, employerId, unitId, department, title, grade, shift, payrollNumber, hours };
}

/** The jobs with what the form says of `job`, or with a new one where there is none. */
export function jobsAfter(jobs: readonly Job[], job: Job | null, form: JobForm): Job[] {
  const details = detailsOf(form);
  const others = jobs.filter((each) => each !== job);
  if (job && (form.isCorrection || form.from === null || form.from === job.from)) {
    return placed(others, { ...job, ...details, isMain: form.isMain }, form.before);
  }
  const from = form.from;
  if (job && from !== null && (job.from === null || from > job.from)) {
    const until = { ...job, to: addDays(from, -1) };
    return placed([...others, until], { ...details, isMain: form.isMain, from, to: job.to }, form.before);
  }
  return placed(others, { ...details, isMain: form.isMain, from, to: job?.to ?? null }, form.before);
}

function placed(others: readonly Job[], next: Job, before: JobForm['before']): Job[] {
  if (!next.isMain) return inOrder<Job>([...others, next]);
  if (before === 'goesOn') return jobBeside(others, next);
  const { from, to, isMain: _, ...details } = next;
  if (from === null || to !== null) return inOrder<Job>([...others, next]);
  return changeMainJob(others, from, details);
}

/** The jobs with the last day of one of them. */
export const jobsEnding = (jobs: readonly Job[], job: Job, lastDay: string): Job[] =>
  jobs.map((each) => (each === job ? { ...job, to: lastDay } : each));

/** Whether a main job holds on the day that the form's job begins, so that somebody must say what becomes of it. */
export function mainBefore(jobs: readonly Job[], job: Job | null, form: JobForm, today: string): Job | undefined {
  if (!form.isMain) return undefined;
  return jobs.find((each) => each !== job && each.isMain && holdsOn(each, form.from ?? today));
}
