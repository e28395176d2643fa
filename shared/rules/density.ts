// Density: members ÷ the people who work there. Everybody is counted once, where their main job is, so that places add up
// to the branch and agree with every other report. Without a headcount there is none: "n/a", never 0.

import type { Member } from '../domain/members.ts';
import type { Headcount } from '../domain/workplaces.ts';
import { mainJobOn } from './jobs.ts';
import { type MembershipFacts, membershipOn } from './membership-on.ts';

/** What is counted, as it is printed beside the figures. */
export const DENSITY_DEFINITION =
  'Density is members divided by headcount. Members are people who had joined by the day and whose standing is applied, in benefit, in arrears or suspended, or is not recorded; each is counted once, where their main job is. The headcount is the newest of that day or before. An employer without one of its own has the sum of its workplaces’ where all of them have one. Without a headcount it is n/a.';

/** Members ÷ people: 1 is everybody, and more than 1 says that the count is old or wrong. null without people. */
export const densityOf = (members: number, headcount: Headcount | null): number | null =>
  headcount !== null && headcount.people > 0 ? members / headcount.people : null;

/** Those who are not members yet, never below 0; null without a headcount. */
export const nonMembersOf = (members: number, headcount: Headcount | null): number | null =>
  headcount === null ? null : Math.max(0, headcount.people - members);

/** Members on one day by where their main job is; taken one by one. */
export class MembersByPlace {
  readonly byEmployer = new Map<string, number>();
  readonly byWorkplace = new Map<string, number>();
  readonly byUnit = new Map<string, number>();
  withoutWorkplace = 0;
  private readonly day: string;

  /** @param day `YYYY-MM-DD` */
  constructor(day: string) {
    this.day = day;
  }

  take(member: MembershipFacts & Pick<Member, 'jobs'>): void {
    if (!membershipOn(member, this.day).isMember) return;
    const job = mainJobOn(member.jobs, this.day);
    if (job?.workplaceId) addOne(this.byWorkplace, job.workplaceId);
    else this.withoutWorkplace += 1;
    if (job?.employerId) addOne(this.byEmployer, job.employerId);
    if (job?.unitId) addOne(this.byUnit, job.unitId);
  }
}

const addOne = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
