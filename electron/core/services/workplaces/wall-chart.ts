// The wall chart of one workplace: the rule with this branch's records, law and words.

import { ORPCError } from '@orpc/server';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { Workplace } from '../../../../shared/domain/workplaces.ts';
import { densityOf, nonMembersOf } from '../../../../shared/rules/density.ts';
import { headcountOn } from '../../../../shared/rules/headcounts.ts';
import { type WallChart, wallChartOf } from '../../../../shared/rules/wall-chart.ts';
import { seesWorkplace } from '../../access/who-asks.ts';
import type { CallContext } from '../../desk.ts';
import type { View } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { mayNameEverybody } from './non-members.ts';
import { repsOn } from './place-figures.ts';

/** @throws NotThere */
export function chartOf(
  view: View,
  workplaceId: string,
  day: string,
  profile: BranchProfile,
): { workplace: Workplace; employer: string | null; reps: number; chart: WallChart } {
  const workplace = found(view, 'workplaces', workplaceId);
  const employer = workplace.employerId === null ? undefined : view.get('employers', workplace.employerId);
  const repIds = repsOn(view, day).get(workplaceId) ?? new Set<string>();
  const chart = wallChartOf({
    workplace,
    members: view.all('members'),
    nonMembers: view.byIndex('nonMembers', 'workplaceId', workplaceId),
    repIds,
    day,
    mayNameEverybody: mayNameEverybody(profile),
  });
  return { workplace, employer: employer?.name ?? null, reps: repIds.size, chart };
}

/** As at a day, today unless said. @throws NotThere */
export function wallChart(
  input: { id: string; asAt?: string | undefined },
  context: CallContext,
): Outputs['workplaces']['wallChart'] {
  const profile = branchProfile(context);
  const asAt = input.asAt ?? profile.today;
  const view = context.desk.store.view(context.account);
  if (!seesWorkplace(context, profile.today, found(view, 'workplaces', input.id).id)) {
    const message = `This wall chart is open to the reps of the ${profile.words.terms.workplace}.`;
    throw new ORPCError('FORBIDDEN', { defined: true, status: 403, message });
  }
  const { workplace, employer, reps, chart } = chartOf(view, input.id, asAt, profile);
  const headcount = headcountOn(workplace.headcounts, asAt);
  return {
    workplace,
    employer,
    asAt,
    members: chart.members,
    elsewhere: chart.elsewhere,
    reps,
    headcount,
    density: densityOf(chart.members, headcount),
    nonMembers: nonMembersOf(chart.members, headcount),
    departments: chart.departments.map(({ department, repIds, ...counted }) => {
      const own = headcountOn(department?.headcounts ?? [], asAt);
      return { ...counted, reps: repIds.size, headcount: own, nonMembers: nonMembersOf(counted.members, own) };
    }),
    shifts: chart.shifts,
    cells: chart.cells,
  };
}
