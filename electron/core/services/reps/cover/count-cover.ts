// Members of a day counted by who covers them, in one pass over the list that lets others in between.

import type { CoverFigures } from '../../../../../shared/contract/reps/cover.ts';
import type { RepKind } from '../../../../../shared/domain/reps/posts.ts';
import { type Coverage, type CoverBy, CoverCount, membersPerRep } from '../../../../../shared/rules/reps/cover.ts';
import type { CallContext } from '../../../desk.ts';
import { Turns } from '../../../formats/turns.ts';
import type { View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';

export interface AskedCover {
  asAt?: string | undefined;
  by: CoverBy;
  kinds?: RepKind[] | undefined;
  employerId?: string | undefined;
  wholeBranch: boolean;
}

export interface CoverDesk {
  view: View;
  profile: BranchProfile;
  asAt: string;
  kinds: readonly RepKind[];
}

/** @throws NotThere when there is no such employer. */
export function coverDesk(input: Pick<AskedCover, 'asAt' | 'kinds' | 'employerId'>, context: CallContext): CoverDesk {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  if (input.employerId !== undefined) found(view, 'employers', input.employerId);
  return { view, profile, asAt: input.asAt ?? profile.today, kinds: input.kinds ?? [] };
}

export const countFor = (
  { view, asAt }: CoverDesk,
  { by, employerId }: Pick<AskedCover, 'by' | 'employerId'>,
  coverages: readonly Coverage[],
): CoverCount =>
  new CoverCount({
    day: asAt,
    by,
    coverages,
    employerId,
    employerOf: (workplaceId) => view.get('workplaces', workplaceId)?.employerId ?? null,
  });

/** @throws AbortError */
export async function countAll(
  view: Pick<View, 'all'>,
  counts: readonly CoverCount[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const turns = new Turns(signal);
  let seen = 0;
  for (const member of [...view.all('members')]) {
    for (const count of counts) count.take(member);
    seen += 1;
    if ((seen & 127) === 0 && turns.due()) await turns.pass();
  }
}

/** `reps`: people, of whom some may cover nobody. */
export const figuresOf = (
  { members, withoutRep, withSeveral }: Pick<CoverFigures, 'members' | 'withoutRep' | 'withSeveral'>,
  reps: number,
): CoverFigures => ({ members, reps, membersPerRep: membersPerRep(members, reps), withoutRep, withSeveral });

/** The posts that count; of one employer, those whose constituency fits a job there. */
export function repsIn(
  count: CoverCount,
  coverages: readonly Coverage[],
  { employerId }: Pick<AskedCover, 'employerId'>,
): Coverage[] {
  const reps = coverages.filter(({ as }) => as === 'rep');
  if (employerId === undefined) return reps;
  const fitting = new Set(count.places().flatMap((place) => [...place.coverages]));
  return reps.filter(({ id }) => fitting.has(id));
}

/** How many people hold them. */
export const peopleOf = (reps: readonly Coverage[]): number => new Set(reps.map(({ personId }) => personId)).size;
