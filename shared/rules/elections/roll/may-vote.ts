// Whether somebody may vote on a day, by the rule of the election: each thing that it asks, whether they meet it, and since when
// it is so. The roll, its late changes and "why is she not on it?" all ask here.

import type { Member, MembershipCategory, MembershipStanding } from '../../../domain/members.ts';
import type { Constituency } from '../../../domain/reps/posts.ts';
import type { VotersRule } from '../../../domain/reps/rule-book.ts';
import { addDays } from '../../limits.ts';
import { membershipOn } from '../../membership-on.ts';
import { coverTest, isWholeBranch } from '../../reps/covers.ts';
import { holdsOn, rowAt } from '../../rows-at.ts';

export type VoterFacts = Pick<Member, 'joinedOn' | 'isToCheck' | 'standings' | 'categories' | 'jobs'>;

export type VoterCheck =
  /** Whether the record is of a member at all, or is to be checked first. */
  | { what: 'record'; isMet: boolean; since: null }
  /** `standing` null: none is recorded for the day. */
  | { what: 'standing'; isMet: boolean; since: string | null; standing: MembershipStanding | null }
  | { what: 'category'; isMet: boolean; since: string | null; category: MembershipCategory | null }
  /** `joinedOn` null: nobody wrote it down. `enoughFrom`: the first day on which it is long enough. */
  | { what: 'membership'; isMet: boolean; since: string | null; joinedOn: string | null; enoughFrom: string | null }
  | { what: 'constituency'; isMet: boolean; since: string | null; workplaceId: string | null };

/** Every thing that the rule asks, on the day (`YYYY-MM-DD`). Made once for many members. */
export function voterTest(
  rule: VotersRule,
  constituency: Constituency,
  day: string,
): (member: VoterFacts) => { may: boolean; checks: VoterCheck[]; workplaceId: string | null } {
  const fits = coverTest(constituency);
  const isWhole = isWholeBranch(constituency);
  return (member) => {
    const place = placeOf(member, day, isWhole ? () => true : fits);
    const checks: VoterCheck[] = [
      { what: 'record', isMet: !member.isToCheck, since: null },
      standingCheck(member, rule, day),
      ...(rule.categories.length === 0 ? [] : [categoryCheck(member, rule, day)]),
      membershipCheck(member, rule, day),
      ...(isWhole
        ? []
        : [
            {
              what: 'constituency' as const,
              isMet: place.isIn,
              since: place.since,
              workplaceId: place.workplaceId,
            },
          ]),
    ];
    return { may: checks.every(({ isMet }) => isMet), checks, workplaceId: place.workplaceId };
  };
}

/** The same for one. */
export const mayVote = (member: VoterFacts, rule: VotersRule, constituency: Constituency, day: string) =>
  voterTest(rule, constituency, day)(member);

/** Who is on the list with no standing recorded counts as in benefit: a list need not have that column. */
function standingCheck(member: VoterFacts, { standings }: VotersRule, day: string): VoterCheck {
  const { isMember, standing } = membershipOn({ ...member, isToCheck: false }, day);
  const isMet = standing === null ? isMember && standings.includes('inBenefit') : standings.includes(standing);
  const isLater = member.joinedOn !== null && member.joinedOn > day;
  const since = isLater ? member.joinedOn : (rowAt(member.standings, day)?.from ?? null);
  return { what: 'standing', isMet, since, standing };
}

function categoryCheck(member: VoterFacts, { categories }: VotersRule, day: string): VoterCheck {
  const row = rowAt(member.categories, day);
  const isMet = row !== undefined && categories.includes(row.category);
  return { what: 'category', isMet, since: row?.from ?? null, category: row?.category ?? null };
}

/** The day itself is the first on which `memberForDays` days lie between it and the day of joining. */
function membershipCheck({ joinedOn, standings }: VoterFacts, { memberForDays }: VotersRule, day: string): VoterCheck {
  const from = joinedOn ?? standings[0]?.from ?? null;
  const enoughFrom = from === null ? null : addDays(from, memberForDays);
  const isMet = from === null ? memberForDays === 0 : enoughFrom! <= day;
  return { what: 'membership', isMet, since: from, joinedOn: from, enoughFrom };
}

/** The job that puts them in the constituency, the main one first; else where they are instead. */
function placeOf(
  { jobs }: VoterFacts,
  day: string,
  fits: ReturnType<typeof coverTest>,
): { isIn: boolean; workplaceId: string | null; since: string | null } {
  const held = jobs.filter((job) => holdsOn(job, day));
  const inIt = held.filter(fits);
  const job = inIt.find(({ isMain }) => isMain) ?? inIt.at(-1);
  const other = held.find(({ isMain }) => isMain) ?? held.at(-1);
  const shown = job ?? other;
  // Where nobody knows a job that holds, it is since the day after the last one.
  const last = jobs.reduce<string | null>((latest, { to }) => (to !== null && (latest ?? '') < to ? to : latest), null);
  const since = shown ? shown.from : last !== null && last < day ? addDays(last, 1) : null;
  return { isIn: job !== undefined, workplaceId: shown?.workplaceId ?? null, since };
}
