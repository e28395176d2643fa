// Time off as a list of entries with sums by person, and as a month's sheet of people by days.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { FacilityRow, SheetPerson } from '../../../../../shared/contract/reps/facility.ts';
import { holidaysIn, isWeekend } from '../../../../../shared/rules/holidays.ts';
import { earlierDay } from '../../../../../shared/rules/limits.ts';
import {
  type AgreedTime,
  type AllowanceUse,
  allowanceUse,
  nothingAgreedIn,
} from '../../../../../shared/rules/reps/facility-allowance.ts';
import { daysOfMonth, eachDay, sumsOf } from '../../../../../shared/rules/reps/facility-figures.ts';
import { postCalled } from '../../../../../shared/rules/reps/posts-words.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { ruleBookOf } from '../rule-book.ts';
import {
  agreedTimes,
  checkPeriod,
  employerOf,
  employerOn,
  type FacilityPerson,
  facilityPeople,
  keepsFor,
  type Period,
  postsHeld,
  seesEverybodys,
  spentBy,
} from './gather.ts';

const FIRST_PAGE = { offset: 0, limit: 50 };
const MOST_PEOPLE = 5_000;
const SHARED = 'All of the reps share what is agreed.';

/** The newest day first. @throws InvalidInput */
export function listTime(input: Inputs['reps']['facilityTime'], context: CallContext): Outputs['reps']['facilityTime'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const period = periodOf(input, today);
  const people = facilityPeople(context, view, period, input ?? {}, today).filter(({ entries }) => entries.length > 0);
  const all = people
    .flatMap((person) => person.entries.map((entry) => ({ person, entry })))
    .sort((a, b) => (a.entry.on === b.entry.on ? 0 : a.entry.on < b.entry.on ? 1 : -1));
  const { offset, limit } = { ...FIRST_PAGE, ...input?.page };
  return {
    ...period,
    rows: all.slice(offset, offset + limit).map(({ person, entry }) => rowOf(view, person, entry)),
    total: all.length,
    sums: sumsOf(all.map(({ entry }) => entry)),
    people: people
      .slice(0, MOST_PEOPLE)
      .map(({ memberId, name, entries }) => ({ memberId, name, sums: sumsOf(entries) })),
  };
}

/** This month unless a month or days are said; one end alone is a month from it or to it. */
function periodOf(input: Inputs['reps']['facilityTime'], today: string): Period {
  const { month, from, to } = input ?? {};
  if (from === undefined && to === undefined) return daysOfMonth(month ?? today.slice(0, 7));
  return checkPeriod({
    from: from ?? daysOfMonth((to ?? today).slice(0, 7)).from,
    to: to ?? daysOfMonth((from ?? today).slice(0, 7)).to,
  });
}

function rowOf(view: View, { member, name }: FacilityPerson, entry: FacilityPerson['entries'][number]): FacilityRow {
  const ofEmployerId = employerOf(member, entry);
  return { ...entry, name, ofEmployerId, employer: nameOfEmployer(view, ofEmployerId) };
}

export const nameOfEmployer = (view: View, id: string | null): string | null =>
  id === null ? null : (view.get('employers', id)?.name ?? null);

export function facilitySheet(
  input: Inputs['reps']['facilitySheet'],
  context: CallContext,
): Outputs['reps']['facilitySheet'] {
  const profile = branchProfile(context);
  const { today, nation } = profile;
  const view = context.desk.store.view(context.account);
  const month = input?.month ?? today.slice(0, 7);
  const period = daysOfMonth(month);
  const people = facilityPeople(context, view, period, input ?? {}, today);
  const times = agreedTimes(view, period, input?.employerId);
  const nothing = nothingAgreedIn(nation);
  const use = allowanceUse(times, people.flatMap(spentBy), people.flatMap(postsHeld), period.from, period.to, nothing);
  const { offset, limit } = { ...FIRST_PAGE, ...input?.page };
  const titles = { ruleBook: ruleBookOf(view), words: profile.words };
  const holidays = new Map(holidaysIn(nation, Number(month.slice(0, 4))).map(({ day, name }) => [day, name]));
  return {
    month,
    days: eachDay(period.from, period.to).map((day) => ({
      day,
      isWeekend: isWeekend(day),
      holiday: holidays.get(day) ?? null,
    })),
    rows: people.slice(offset, offset + limit).map((person): SheetPerson => {
      const { memberId, name, member, posts, entries } = person;
      return {
        memberId,
        name,
        posts: posts.map(({ id, kind, title, from, to }) => ({
          id,
          kind,
          title: postCalled(kind, [title], titles),
          from,
          to,
        })),
        employer: nameOfEmployer(view, employerOn(member, earlierDay(period.to, today))),
        entries,
        sums: sumsOf(entries),
        agreed: theirs(times, person, period, nothing),
      };
    }),
    total: people.length,
    sums: sumsOf(people.flatMap(({ entries }) => entries)),
    pooled: seesEverybodys(context, today) ? use.lines.filter((line) => line.memberId === null).slice(0, 500) : [],
    words: use.words,
    mayKeepAll: keepsFor(context, today) === null,
    hasAny: view.count('facilityTime') > 0,
  };
}

/** What agreements give one person alone, and what of their time stands under none. */
function theirs(
  times: readonly AgreedTime[],
  person: FacilityPerson,
  { from, to }: Period,
  nothing: string,
): AllowanceUse {
  const use = allowanceUse(times, spentBy(person), postsHeld(person), from, to);
  const lines = use.lines.filter(({ memberId }) => memberId !== null);
  const isShared = use.lines.length > lines.length;
  const words = lines.length > 0 ? lines.map((line) => line.words).join(' ') : isShared ? SHARED : nothing;
  return { lines, unagreed: use.unagreed, words };
}
