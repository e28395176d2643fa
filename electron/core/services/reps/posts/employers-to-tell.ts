// Which employers a term concerns: those of the workplaces whose rep it is; where it names none, the one for whom whoever holds
// it works, who gives the time for it.

import type { Rep } from '../../../../../shared/domain/reps/posts.ts';
import type { Workplace } from '../../../../../shared/domain/workplaces.ts';
import { mainJobOn } from '../../../../../shared/rules/jobs.ts';
import type { View } from '../../../store/desk-store.ts';

type Reading = Pick<View, 'get'>;

/** Each once. `day` is the one whose main job counts. */
export function employersToTell(from: Reading, rep: Rep, day: string): string[] {
  if (rep.workplaceIds.length === 0) {
    const own = employerOf(from, rep, day);
    return own === null ? [] : [own];
  }
  const ids = rep.workplaceIds.flatMap((id) => from.get('workplaces', id)?.employerId ?? []);
  return [...new Set(ids)];
}

/** For whom whoever holds the term works on the day; null where nobody knows, or it is none of the branch's. */
export function employerOf(from: Reading, { memberId }: Rep, day: string): string | null {
  const member = memberId === null ? undefined : from.get('members', memberId);
  const job = member && mainJobOn(member.jobs, day);
  if (job === undefined) return null;
  return (
    job.employerId ?? (job.workplaceId === null ? null : (from.get('workplaces', job.workplaceId)?.employerId ?? null))
  );
}

/** Those of its workplaces that are this employer's. */
export const placesAt = (from: Reading, { workplaceIds }: Pick<Rep, 'workplaceIds'>, employerId: string): Workplace[] =>
  workplaceIds.flatMap((id) => {
    const place = from.get('workplaces', id);
    return place?.employerId === employerId ? [place] : [];
  });

/** The last day on which this employer was told of the term; null: never. */
export const toldOn = ({ notices }: Pick<Rep, 'notices'>, employerId: string): string | null =>
  notices
    .filter((notice) => notice.employerId === employerId)
    .map(({ on }) => on)
    .sort()
    .at(-1) ?? null;
