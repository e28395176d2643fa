// What stood in a list and could not be read stays with the member until somebody gives the real value: then it goes.

import type { ImportField } from '../domain/list-sources.ts';
import type { Member } from '../domain/members.ts';
import { canonicalJson } from './canonical-json.ts';

type Values = Omit<Member, 'revision'>;

/** Which columns of a list a field of the record answers. A field that is not named answers the column of its name. */
const ANSWERS: Partial<Record<keyof Values, readonly ImportField[]>> = {
  standings: ['standing', 'leftOn'],
  categories: ['category'],
  payments: ['paymentMethod'],
  bands: ['band'],
  jobs: ['employer', 'workplace', 'unit', 'department', 'jobTitle', 'grade', 'shift', 'hours', 'payrollNumber'],
};

const isReal = (value: unknown): boolean =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** What is unread still, of what `next` names: a field that has changed to a real value is read by now. */
export function stillUnread(was: Values, next: Values): Member['unread'] {
  if (next.unread.length === 0) return next.unread;
  const read = new Set<string>();
  for (const field of Object.keys(next) as (keyof Values)[]) {
    if (!isReal(next[field]) || canonicalJson(was[field]) === canonicalJson(next[field])) continue;
    for (const column of ANSWERS[field] ?? [field]) read.add(column);
  }
  const left = next.unread.filter(({ field }) => !read.has(field));
  return left.length === next.unread.length ? next.unread : left;
}
