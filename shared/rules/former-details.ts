// Details that change and whose former values are kept: names, number, contacts, address. What held on a day is the first
// former value whose last day is not before it, or what the record says today.

import { type EarlierValue, type KeptDetail, KeptDetailSchema, type Member } from '../domain/members.ts';
import { FIRST_DAY } from '../domain/values.ts';
import { addDays } from './limits.ts';

type Details = Pick<Member, KeptDetail | 'earlier'>;

/** What a detail was on the day (`YYYY-MM-DD`), as far as anybody knows. */
export function detailOn(member: Details, field: KeptDetail, day: string): string | null {
  let held: EarlierValue | undefined;
  for (const row of member.earlier) {
    if (row.field === field && row.to >= day && (held === undefined || row.to < held.to)) held = row;
  }
  return held === undefined ? member[field] : held.value;
}

/**
 * The former values of `next`, which replaces `was` from `changedOn` on (inclusive). Filling in what was never known leaves
 * nothing behind, and a second change on one day keeps only what held before that day. A change that is said to have come
 * before one that is known ends what held then: what came between them never did.
 */
export function formerAfter(was: Details, next: Pick<Member, KeptDetail>, changedOn: string): EarlierValue[] {
  if (changedOn <= FIRST_DAY) return was.earlier;
  const to = addDays(changedOn, -1);
  let kept: readonly EarlierValue[] = was.earlier;
  const added: EarlierValue[] = [];
  for (const field of KeptDetailSchema.options) {
    if (was[field] === next[field]) continue;
    const value = detailOn(was, field, to);
    const isKnown = kept.some((row) => row.field === field);
    if (isKnown) kept = kept.filter((row) => row.field !== field || row.to < to);
    if (isKnown || (value !== null && value !== '')) added.push({ field, value, to });
  }
  if (added.length === 0 && kept === was.earlier) return was.earlier;
  return [...kept, ...added].sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0)).slice(-500);
}
