// Who the sheet, the list and the report of time off are about: everybody who holds a post in a period or has time in it, their
// entries, and what agreements give for it.

import type { Agreement } from '../../../../../shared/domain/agreements.ts';
import type { Member } from '../../../../../shared/domain/members.ts';
import type { FacilityTime } from '../../../../../shared/domain/reps/facility-time.ts';
import type { Rep } from '../../../../../shared/domain/reps/posts.ts';
import { mainJobOn } from '../../../../../shared/rules/jobs.ts';
import { laterDay } from '../../../../../shared/rules/limits.ts';
import {
  type AgreedTime,
  type HeldPost,
  type SpentTime,
  spansInForce,
} from '../../../../../shared/rules/reps/facility-allowance.ts';
import { factsOfCaller, rolesOf, seesCasework } from '../../../access/who-asks.ts';
import type { CallContext } from '../../../desk.ts';
import { compareKeys, sortKey } from '../../../store/conditions.ts';
import type { View } from '../../../store/desk-store.ts';
import { InvalidInput } from '../../implementer.ts';
import { nameOfMember, orderOfMember } from '../training/whose.ts';

export interface FacilityPerson {
  memberId: string;
  name: string;
  member: Member | undefined;
  /** Terms that hold on at least one day of the period, the earliest first. */
  posts: Rep[];
  /** In the order of their days. */
  entries: FacilityTime[];
}

export interface Period {
  from: string;
  to: string;
}

interface Asked {
  memberId?: string | undefined;
  employerId?: string | undefined;
}

/** @throws InvalidInput where the last day is before the first, or the period is longer than eleven years. */
export function checkPeriod({ from, to }: Period): Period {
  if (to < from) throw new InvalidInput({ path: ['to'], message: 'The last day is before the first.' });
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > 10) {
    throw new InvalidInput({ path: ['from'], message: 'This is more than eleven years: choose a shorter time.' });
  }
  return { from, to };
}

/** Null: everybody's are theirs to keep; else the one member whose are. */
export function keepsFor(context: CallContext, today: string): { memberId: string | null } | null {
  return seesCasework(context) ? null : { memberId: factsOfCaller(context, today)?.memberId ?? null };
}

/** Null: everybody's are theirs to see. */
function seesOf(context: CallContext, today: string): { memberId: string | null } | null {
  const roles = rolesOf(context);
  return roles === null || roles.includes('membershipOfficer') ? null : keepsFor(context, today);
}

/** Sums over all reps are whole only for whoever sees everybody's. */
export const seesEverybodys = (context: CallContext, today: string): boolean => seesOf(context, today) === null;

/** By name. Of whoever is on the list no more, an entry stays with nobody's name. */
export function facilityPeople(
  context: CallContext,
  view: View,
  { from, to }: Period,
  { memberId, employerId }: Asked,
  today: string,
): FacilityPerson[] {
  const own = seesOf(context, today);
  const people = new Map<string, FacilityPerson>();
  const person = (id: string): FacilityPerson | undefined => {
    if ((memberId !== undefined && id !== memberId) || (own !== null && id !== own.memberId)) return undefined;
    const known = people.get(id);
    if (known !== undefined) return known;
    const member = view.get('members', id);
    const made = { memberId: id, name: nameOfMember(view, id), member, posts: [], entries: [] };
    people.set(id, made);
    return made;
  };
  for (const post of view.all('reps')) {
    if (post.memberId === null || (post.from ?? '') > to || (post.to ?? '9999') < from) continue;
    person(post.memberId)?.posts.push(post);
  }
  for (const entry of entriesIn(view, from, to)) person(entry.memberId)?.entries.push(entry);
  const rows = [...people.values()].flatMap((each) => {
    each.posts.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
    each.entries.sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1));
    if (employerId === undefined) return [each];
    const entries = each.entries.filter((entry) => employerOf(each.member, entry) === employerId);
    const worksThere = employerOn(each.member, laterDay(from, each.posts[0]?.from ?? from)) === employerId;
    return entries.length > 0 || (worksThere && each.posts.length > 0) ? [{ ...each, entries }] : [];
  });
  return rows
    .map((each) => ({ each, key: sortKey(orderOfMember(view, each.memberId)) }))
    .sort((a, b) => compareKeys(a.key, b.key) || (a.each.memberId < b.each.memberId ? -1 : 1))
    .map(({ each }) => each);
}

function* entriesIn(view: View, from: string, to: string): Generator<FacilityTime> {
  const last = to.slice(0, 7);
  for (let month = from.slice(0, 7); month <= last; month = monthAfter(month)) {
    for (const entry of view.byIndex('facilityTime', 'month', month))
      if (entry.on >= from && entry.on <= to) yield entry;
  }
}

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** Of the main job on the day. */
export const employerOn = (member: Member | undefined, day: string): string | null =>
  member === undefined ? null : (mainJobOn(member.jobs, day)?.employerId ?? null);

/** As it was said, or that of the main job on the day. */
export const employerOf = (member: Member | undefined, { employerId, on }: FacilityTime): string | null =>
  employerId ?? employerOn(member, on);

export const spentBy = ({ member, entries }: FacilityPerson): SpentTime[] =>
  entries.map((entry) => ({ ...entry, employerId: employerOf(member, entry) }));

export function postsHeld({ memberId, member, posts }: FacilityPerson): HeldPost[] {
  const known = new Map<string, string | null>();
  const onDay = (day: string): string | null => {
    if (!known.has(day)) known.set(day, employerOn(member, day));
    return known.get(day) ?? null;
  };
  return posts.map(({ kind, from, to }) => ({ memberId, kind, from, to, employerOn: onDay }));
}

/** What agreements that the caller sees give on the days of the period. */
export function agreedTimes(view: View, { from, to }: Period, employerId?: string): AgreedTime[] {
  const agreements = [...view.all('agreements')];
  const besides = (of: Agreement) =>
    agreements.filter(({ id, supersedesId }) => id === of.mainId || supersedesId === of.id);
  return agreements
    .filter(({ facilityTime }) => facilityTime.length > 0)
    .filter((each) => employerId === undefined || each.employerId === null || each.employerId === employerId)
    .toSorted((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1))
    .flatMap((agreement) => {
      const spans = spansInForce(agreement, besides(agreement), from, to);
      if (spans.length === 0) return [];
      const { id, title, facilityTime } = agreement;
      return facilityTime.map((allowance) => ({
        agreementId: id,
        agreement: title,
        employerId: agreement.employerId,
        spans,
        allowance,
      }));
    });
}
