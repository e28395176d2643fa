// What a row of a list makes of somebody's main job: a part that differs holds from the list's day on. Another employer or
// another workplace is another job: what belonged to the former place does not go along.

import type { ImportField } from '../contract/member-import.ts';
import { emptyJob, type Job } from '../domain/members.ts';
import { type FieldChange, type MemberChange, orEmpty } from './import-change.ts';
import type { ImportPlaces } from './import-places.ts';
import type { ImportedRow } from './import-row.ts';
import { changeMainJob, mainJobOn } from './jobs.ts';

const JOB_FIELDS = [
  'employer',
  'workplace',
  'unit',
  'department',
  'jobTitle',
  'grade',
  'shift',
  'hours',
  'payrollNumber',
] as const satisfies ImportField[];

type JobParts = Omit<Job, 'from' | 'to' | 'isMain'>;

const KEYS = [
  'employerId',
  'workplaceId',
  'unitId',
  'department',
  'title',
  'grade',
  'shift',
  'hours',
  'payrollNumber',
] as const satisfies (keyof JobParts)[];

export function changeJob(change: MemberChange, imported: ImportedRow): void {
  if (JOB_FIELDS.every((field) => imported[field] === undefined)) return;
  const { was, terms } = change;
  const held = mainJobOn(was.jobs, terms.day);
  const next = jobAfter(change, imported, held ?? emptyJob);
  if (held !== undefined && KEYS.every((key) => held[key] === next[key])) return;
  const jobs =
    was.jobs.length === 0
      ? [{ ...next, isMain: true, from: null, to: null }]
      : changeMainJob(was.jobs, terms.day, next);
  const changes = jobChanges(held, mainJobOn(jobs, terms.day), terms.places);
  if (changes.length > 0) change.set('jobs', jobs, ...changes);
}

function jobAfter(change: MemberChange, imported: ImportedRow, held: Job): JobParts {
  const { places } = change.terms;
  const { employer, workplace, unit } = imported;
  const isNewEmployer =
    employer !== undefined &&
    (held.employerId === null || places.knownEmployer(employer) !== held.employerId) &&
    change.replaces('employer', held.employerId === null);
  const employerId = isNewEmployer ? places.employer(employer) : held.employerId;
  const heldWorkplace = isNewEmployer ? null : held.workplaceId;
  const isNewWorkplace =
    workplace !== undefined &&
    (heldWorkplace === null || places.knownWorkplace(workplace, employerId)?.id !== heldWorkplace) &&
    change.replaces('workplace', heldWorkplace === null);
  const place = isNewWorkplace ? places.workplace(workplace, employerId) : undefined;
  const workplaceId = place?.id ?? heldWorkplace;
  const employerOf = employerId ?? place?.employerId ?? null;
  const heldUnit = isNewEmployer ? null : held.unitId;
  const isMoved = workplaceId !== held.workplaceId && held.workplaceId !== null;
  const text = (field: 'department' | 'jobTitle' | 'grade' | 'shift' | 'payrollNumber', now: string): string => {
    const said = imported[field];
    return said !== undefined && said !== now && change.replaces(field, now === '') ? said : now;
  };
  const { hours } = imported;
  const isNewHours = hours !== undefined && hours !== held.hours && change.replaces('hours', held.hours === null);
  return {
    employerId: employerOf,
    workplaceId,
    unitId: unit === undefined ? heldUnit : unitAfter(change, unit, employerOf, heldUnit),
    department: text('department', isMoved ? '' : held.department),
    title: text('jobTitle', held.title),
    grade: text('grade', held.grade),
    shift: text('shift', held.shift),
    hours: isNewHours ? hours : held.hours,
    payrollNumber: text('payrollNumber', held.payrollNumber),
  };
}

/** A unit is a group at one employer: without the employer nobody knows which is meant. */
function unitAfter(change: MemberChange, unit: string, employerId: string | null, held: string | null): string | null {
  const { places } = change.terms;
  if (employerId === null) return held;
  if (held !== null && places.knownUnit(unit, employerId) === held) return held;
  return change.replaces('unit', held === null) ? places.unit(unit, employerId) : held;
}

/** What of a job differs, part by part, with the names of its places. */
function jobChanges(was: Job | undefined, willBe: Job | undefined, places: ImportPlaces): FieldChange[] {
  const before = partsOf(was, places);
  return Object.entries(partsOf(willBe, places))
    .filter(([field, value]) => before[field as keyof typeof before] !== value)
    .map(([field, value]) => ({ field, was: before[field as keyof typeof before], willBe: value }));
}

function partsOf(job: Job | undefined, places: ImportPlaces): Record<(typeof JOB_FIELDS)[number], string> {
  return {
    workplace: places.nameOf(job?.workplaceId ?? null),
    employer: places.nameOf(job?.employerId ?? null),
    unit: places.nameOf(job?.unitId ?? null),
    department: orEmpty(job?.department),
    jobTitle: orEmpty(job?.title),
    grade: orEmpty(job?.grade),
    shift: orEmpty(job?.shift),
    hours: job?.hours === null || job?.hours === undefined ? '' : String(job.hours),
    payrollNumber: orEmpty(job?.payrollNumber),
  };
}
