// What jobs, departments, grades, shifts and bands are called in this branch, so that fields offer the words in use and
// nobody invents a second spelling.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import { membershipOn } from '../../../../shared/rules/membership-on.ts';
import { rowAt } from '../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../desk.ts';
import { branchProfile } from '../branch-profile.ts';

const MOST = 500;

type InUse = Outputs['members']['inUse'];

export function valuesInUse(context: CallContext): InUse {
  const { today } = branchProfile(context);
  const counts = {
    titles: new Map<string, number>(),
    departments: new Map<string, number>(),
    grades: new Map<string, number>(),
    shifts: new Map<string, number>(),
    bands: new Map<string, number>(),
  };
  const count = (kind: keyof InUse, name: string | undefined): void => {
    if (name) counts[kind].set(name, (counts[kind].get(name) ?? 0) + 1);
  };
  for (const member of context.desk.store.view(context.account).all('members')) {
    if (!membershipOn(member, today).isMember) continue;
    const job = mainJobOn(member.jobs, today);
    count('titles', job?.title);
    count('departments', job?.department);
    count('grades', job?.grade);
    count('shifts', job?.shift);
    count('bands', rowAt(member.bands, today)?.band);
  }
  const mostFirst = (kind: keyof InUse): InUse[typeof kind] =>
    [...counts[kind]]
      .map(([name, members]) => ({ name, members }))
      .sort((a, b) => b.members - a.members || (a.name < b.name ? -1 : 1))
      .slice(0, MOST);
  return {
    titles: mostFirst('titles'),
    departments: mostFirst('departments'),
    grades: mostFirst('grades'),
    shifts: mostFirst('shifts'),
    bands: mostFirst('bands'),
  };
}
