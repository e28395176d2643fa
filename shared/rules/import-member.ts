// What a row of a list makes of a member. The list is true as at its day: what differs holds from that day on, and what
// held before ends the day before. A row that says nothing new changes nothing.

import { CURRENT_STANDINGS, emptyJob, type Job, type Member, type MembershipStanding } from '../domain/members.ts';
import { changeFrom } from './change-rows.ts';
import type { ImportPlaces } from './import-places.ts';
import { type ImportedRow, TEXT_FIELDS } from './import-row.ts';
import { changeMainJob, mainJobOn } from './jobs.ts';
import { rowAt } from './rows-at.ts';

export interface FieldChange {
  /** The field that a column fills (`standing`, `workplace`), or `isToCheck`. Codes and days are given as they are kept. */
  field: string;
  was: string;
  willBe: string;
}

export interface Changed {
  member: Omit<Member, 'revision'>;
  fields: FieldChange[];
}

const isCurrent = (standing: MembershipStanding | undefined): boolean =>
  standing !== undefined && CURRENT_STANDINGS.includes(standing);

/** The day on which the row says that membership ended, unless they joined again since. */
function endOf(imported: ImportedRow, joinedOn: string | null): string | undefined {
  const { leftOn } = imported;
  if (leftOn === undefined) return undefined;
  return joinedOn !== null && joinedOn > leftOn ? undefined : leftOn;
}

function standingsAfter(
  standings: Member['standings'],
  imported: ImportedRow,
  joinedOn: string | null,
  day: string,
): Member['standings'] {
  const ended = endOf(imported, joinedOn);
  const said = imported.standing;
  let rows = standings;
  if (said !== undefined && (ended === undefined || (isCurrent(said) && ended > day))) {
    rows = setStanding(rows, day, said, joinedOn);
  }
  if (ended !== undefined) {
    const standing = said !== undefined && !isCurrent(said) ? said : 'left';
    const held = rowAt(rows, ended)?.standing;
    const isEnded = held !== undefined && !isCurrent(held) && (said === undefined || held === standing);
    if (!isEnded) rows = changeFrom(rows, ended, { standing });
  }
  return rows;
}

/** A first standing that is a current one holds since they joined, as far as anybody knows. */
function setStanding(
  rows: Member['standings'],
  day: string,
  standing: MembershipStanding,
  joinedOn: string | null,
): Member['standings'] {
  if (rows.length === 0 && isCurrent(standing)) {
    return [{ standing, from: joinedOn !== null && joinedOn <= day ? joinedOn : null, to: null }];
  }
  return rowAt(rows, day)?.standing === standing ? rows : changeFrom(rows, day, { standing });
}

function jobsAfter(jobs: Member['jobs'], imported: ImportedRow, places: ImportPlaces, day: string): Member['jobs'] {
  const { employer, workplace, jobTitle, payrollNumber } = imported;
  if (employer === undefined && workplace === undefined && jobTitle === undefined && payrollNumber === undefined) {
    return jobs;
  }
  const held = rowAt(jobs, day);
  const saidEmployer = employer === undefined ? (held?.employerId ?? null) : places.employer(employer);
  const saidWorkplace = workplace === undefined ? undefined : places.workplace(workplace, saidEmployer);
  const isEmployerSame = saidEmployer === (held?.employerId ?? null);
  const next: Omit<Job, 'from' | 'to'> = {
    ...(held ?? emptyJob),
    isMain: true,
    employerId: saidEmployer ?? saidWorkplace?.employerId ?? null,
    workplaceId: saidWorkplace?.id ?? (isEmployerSame ? (held?.workplaceId ?? null) : null),
    title: jobTitle ?? held?.title ?? '',
    payrollNumber: payrollNumber ?? held?.payrollNumber ?? '',
  };
  const isSame =
    held !== undefined &&
    held.employerId === next.employerId &&
    held.workplaceId === next.workplaceId &&
    held.title === next.title &&
    held.payrollNumber === next.payrollNumber;
  if (isSame) return jobs;
  return jobs.length === 0 ? [{ ...next, from: null, to: null }] : changeMainJob(jobs, day, next);
}

const orEmpty = (value: string | null | undefined): string => value ?? '';

/** The member as the row leaves them, and what changed; undefined when the row says nothing new. */
export function changeMember(
  member: Omit<Member, 'revision'>,
  imported: ImportedRow,
  places: ImportPlaces,
  day: string,
): Changed | undefined {
  const fields: FieldChange[] = [];
  let next = member;
  const change = <K extends keyof typeof member>(key: K, value: (typeof member)[K], ...changes: FieldChange[]) => {
    next = { ...next, [key]: value };
    fields.push(...changes);
  };
  if (imported.number !== null && imported.number !== member.number) {
    if (member.number === null || member.number.trim() !== imported.number) {
      const { number } = imported;
      change('number', number, { field: 'number', was: orEmpty(member.number), willBe: number });
    }
  }
  for (const field of TEXT_FIELDS) {
    const said = imported.text[field];
    if (said !== undefined && said !== member[field]) change(field, said, { field, was: member[field], willBe: said });
  }
  for (const field of ['birthDate', 'joinedOn'] as const) {
    const said = imported[field];
    if (said !== undefined && said !== member[field]) {
      change(field, said, { field, was: orEmpty(member[field]), willBe: said });
    }
  }
  if (member.isToCheck) change('isToCheck', false, { field: 'isToCheck', was: 'yes', willBe: 'no' });
  changeStanding(next, imported, day, change);
  changeCategoryAndPayment(member, imported, day, change);
  const jobs = jobsAfter(member.jobs, imported, places, day);
  if (jobs !== member.jobs) {
    change('jobs', jobs, ...jobChanges(mainJobOn(member.jobs, day), rowAt(jobs, day), places));
  }
  return fields.length === 0 ? undefined : { member: next, fields };
}

type Change = <K extends keyof Omit<Member, 'revision'>>(
  key: K,
  value: Omit<Member, 'revision'>[K],
  ...changes: FieldChange[]
) => void;

function changeStanding(member: Omit<Member, 'revision'>, imported: ImportedRow, day: string, change: Change): void {
  if (imported.standing === undefined && imported.leftOn === undefined) return;
  const standings = standingsAfter(member.standings, imported, member.joinedOn, day);
  if (standings === member.standings) return;
  const was = orEmpty(rowAt(member.standings, day)?.standing);
  const willBe = orEmpty(rowAt(standings, day)?.standing);
  change('standings', standings, { field: 'standing', was, willBe });
}

function changeCategoryAndPayment(
  member: Omit<Member, 'revision'>,
  imported: ImportedRow,
  day: string,
  change: Change,
): void {
  const { category, paymentMethod } = imported;
  const heldCategory = rowAt(member.categories, day)?.category;
  if (category !== undefined && category !== heldCategory) {
    const rows =
      member.categories.length === 0
        ? [{ category, from: null, to: null }]
        : changeFrom(member.categories, day, { category });
    change('categories', rows, { field: 'category', was: orEmpty(heldCategory), willBe: category });
  }
  const heldMethod = rowAt(member.payments, day)?.method;
  if (paymentMethod !== undefined && paymentMethod !== heldMethod) {
    const rows =
      member.payments.length === 0
        ? [{ method: paymentMethod, from: null, to: null }]
        : changeFrom(member.payments, day, { method: paymentMethod });
    change('payments', rows, { field: 'paymentMethod', was: orEmpty(heldMethod), willBe: paymentMethod });
  }
}

/** What of a job differs, part by part, with the names of its places. */
function jobChanges(was: Job | undefined, willBe: Job | undefined, places: ImportPlaces): FieldChange[] {
  const parts = (job: Job | undefined): Record<string, string> => ({
    workplace: places.nameOf(job?.workplaceId ?? null),
    employer: places.nameOf(job?.employerId ?? null),
    jobTitle: orEmpty(job?.title),
    payrollNumber: orEmpty(job?.payrollNumber),
  });
  const before = parts(was);
  return Object.entries(parts(willBe))
    .filter(([field, value]) => before[field] !== value)
    .map(([field, value]) => ({ field, was: orEmpty(before[field]), willBe: value }));
}
