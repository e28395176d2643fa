// Who is asked in a ballot, by category and workplace: from the frozen roll, or while there is none from who may vote today.

import type { Lacks } from '../../../../../shared/contract/elections/notices.ts';
import type { NoticeRow } from '../../../../../shared/domain/elections/action-notices.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import type { Roll } from '../../../../../shared/domain/elections/roll.ts';
import type { Job, Member } from '../../../../../shared/domain/members.ts';
import { NO_CATEGORY, NO_WORKPLACE } from '../../../../../shared/rules/elections/ballots/notice-state.ts';
import { voterTest } from '../../../../../shared/rules/elections/roll/may-vote.ts';
import { mainJobOn } from '../../../../../shared/rules/jobs.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import type { Turns } from '../../../formats/turns.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { hasAddress, recordsToday, rollOf } from '../roll/the-roll.ts';

type From = Pick<View | Transaction, 'get' | 'all' | 'byIndex'>;

export interface Voter {
  /** undefined: erased since the roll was frozen. */
  member: Member | undefined;
  workplaceId: string | null;
}

/** In the order of the roll; in that of the list while none is frozen. */
export async function votersOfBallot(
  from: From,
  election: Election,
  today: string,
  turns: Turns,
): Promise<{ voters: Voter[]; roll: Roll | undefined }> {
  const roll = rollOf(from, election.id);
  if (roll !== undefined) {
    const recordOf = recordsToday(from, roll);
    return {
      roll,
      voters: roll.voters.map(({ memberId, workplaceId }) => ({ member: recordOf(memberId), workplaceId })),
    };
  }
  const test = voterTest(election.voters, election, today);
  const voters: Voter[] = [];
  for (const member of from.all('members')) {
    if (turns.due()) await turns.pass();
    const { may, workplaceId } = test(member);
    if (may) voters.push({ member, workplaceId });
  }
  return { roll, voters };
}

/** The job that somebody does there: their main one, where they have several. */
const jobThere = (member: Member, workplaceId: string | null, day: string): Job | undefined =>
  member.jobs.find((job) => job.workplaceId === workplaceId && holdsOn(job, day)) ?? mainJobOn(member.jobs, day);

/** What somebody is called at work: the title, else the grade; '' where neither is known. */
export function categoryOf({ member, workplaceId }: Voter, day: string): string {
  const job = member && jobThere(member, workplaceId, day);
  return job === undefined ? '' : job.title.trim() || job.grade.trim();
}

export function lacksOf(voter: Voter, day: string): Lacks[] {
  const { member, workplaceId } = voter;
  if (member === undefined) return [];
  return [
    ...(hasAddress(member) ? [] : (['address'] as const)),
    ...(workplaceId === null ? (['workplace'] as const) : []),
    ...(categoryOf(voter, day) === '' ? (['category'] as const) : []),
  ];
}

export type MatrixRow = NoticeRow & { employerId: string | null };

/** The largest workplace first, and the largest category in it. */
export function matrixOf(from: From, voters: readonly Voter[], day: string): MatrixRow[] {
  const rows = new Map<string, MatrixRow>();
  const places = new Map<string | null, number>();
  for (const voter of voters) {
    const { workplaceId } = voter;
    const category = categoryOf(voter, day) || NO_CATEGORY;
    const key = JSON.stringify([workplaceId, category]);
    const place = workplaceId === null ? undefined : from.get('workplaces', workplaceId);
    const row = rows.get(key) ?? {
      ...{ category, workplaceId, people: 0 },
      workplace: place?.name ?? NO_WORKPLACE,
      employerId: place?.employerId ?? null,
    };
    rows.set(key, { ...row, people: row.people + 1 });
    places.set(workplaceId, (places.get(workplaceId) ?? 0) + 1);
  }
  const size = ({ workplaceId }: MatrixRow) => places.get(workplaceId) ?? 0;
  return [...rows.values()].sort(
    (a, b) =>
      size(b) - size(a) ||
      (a.workplace < b.workplace ? -1 : a.workplace > b.workplace ? 1 : 0) ||
      b.people - a.people ||
      (a.category < b.category ? -1 : 1),
  );
}
