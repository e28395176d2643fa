// What a member was on a day, by the dimensions of a report, and whether a filter keeps them.

import type { Member } from '../../domain/members.ts';
import type { ReportFilter } from '../../domain/report-definitions.ts';
import { mainJobOn } from '../jobs.ts';
import { rowAt } from '../rows-at.ts';
import type { Grouping } from './periods.ts';

/** What a report reads of a member. */
export type Person = Pick<
  Member,
  'id' | 'joinedOn' | 'isToCheck' | 'standings' | 'categories' | 'payments' | 'bands' | 'jobs'
>;

/** Text of which nothing is written is not recorded. */
const written = (text: string | undefined): string | null => (text === undefined || text.trim() === '' ? null : text);

/** The id, code or name under which somebody counts on the day (`YYYY-MM-DD`), by their main job; null is none recorded. */
export function keyOn(person: Person, by: Grouping, day: string): string | null {
  switch (by) {
    case 'employer':
      return mainJobOn(person.jobs, day)?.employerId ?? null;
    case 'workplace':
      return mainJobOn(person.jobs, day)?.workplaceId ?? null;
    case 'unit':
      return mainJobOn(person.jobs, day)?.unitId ?? null;
    case 'department':
      return written(mainJobOn(person.jobs, day)?.department);
    case 'grade':
      return written(mainJobOn(person.jobs, day)?.grade);
    case 'category':
      return rowAt(person.categories, day)?.category ?? null;
    case 'band':
      return written(rowAt(person.bands, day)?.band);
    case 'standing':
      return rowAt(person.standings, day)?.standing ?? null;
    case 'paymentMethod':
      return rowAt(person.payments, day)?.method ?? null;
  }
}

/** Which dimension each part of a filter is about. */
export const FILTERED_BY = {
  employerId: 'employer',
  workplaceId: 'workplace',
  unitId: 'unit',
  category: 'category',
  standing: 'standing',
  paymentMethod: 'paymentMethod',
  band: 'band',
} as const satisfies Record<keyof ReportFilter, Grouping>;

export type Fits = (person: Person, day: string) => boolean;

/** Whether somebody is kept on a day: every part of the filter must name what they were on it. */
export function fitsOf(filter: ReportFilter | undefined): Fits {
  const parts = Object.entries(filter ?? {}).flatMap(([field, keys]) =>
    keys === undefined ? [] : [{ by: FILTERED_BY[field as keyof ReportFilter], keys: new Set<string | null>(keys) }],
  );
  return (person, day) => parts.every(({ by, keys }) => keys.has(keyOn(person, by, day)));
}
