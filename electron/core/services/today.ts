// What needs somebody, as at today in the branch's zone. Only open cases are looked at, and a line is only written when
// it is shown: a branch with 20,000 cases behind it hardly waits longer than a new one.

import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { CURRENT_STANDINGS } from '../../../shared/domain/members.ts';
import { byUrgency, lastDayOfSilence } from '../../../shared/rules/due.ts';
import { rowAt } from '../../../shared/rules/rows-at.ts';
import type { CallContext } from '../desk.ts';
import type { View } from '../store/desk-store.ts';
import { branchProfile } from './branch-profile.ts';
import { silent, unallocated, type Waiting } from './today/case-lines.ts';
import { changesSinceLooked, markLooked } from './today/changes.ts';
import { type Due, dueOn } from './today/due-items.ts';

const MOST_DUE = 500;
const MOST_LINES = 100;

export async function today(
  input: Inputs['branch']['today'],
  context: CallContext,
): Promise<Outputs['branch']['today']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const open = view.byIndex('cases', 'open', 'open');
  const due: Due[] = [];
  const heardSince = lastDayOfSilence(profile.today);
  const nobody: Waiting[] = [];
  const unheard: Waiting[] = [];
  for (const on of open) {
    const entries = view.byIndex('timeline', 'caseId', on.id);
    due.push(...dueOn(view, on, entries, profile));
    const alone = unallocated(view, on, profile);
    if (alone !== null) nobody.push(alone);
    const waiting = silent(view, on, entries, heardSince, profile);
    if (waiting !== null) unheard.push(waiting);
  }
  due.sort(byUrgency(profile.today));
  const answer = {
    today: profile.today,
    due: mostPressing(due).map(({ line }) => line()),
    dueTotal: due.length,
    cameDue: [],
    cameDueTotal: 0,
    overdueTotal: due.filter(({ day }) => day !== null && day < profile.today).length,
    unallocated: longestFirst(nobody),
    unallocatedTotal: nobody.length,
    silent: longestFirst(unheard),
    silentTotal: unheard.length,
    changes: await changesSinceLooked(view, profile, context),
    openCases: open.length,
    members: membersOn(view, profile.today),
  };
  if (input?.markSeen) await markLooked(context);
  return answer;
}

/** Where there are too many, tasks are left out, the farthest first: never a limit or a hearing while a task is there. */
function mostPressing(inOrder: readonly Due[]): readonly Due[] {
  if (inOrder.length <= MOST_DUE) return inOrder;
  const rank = ({ kind }: Due) => (kind === 'task' ? 1 : 0);
  const kept = new Set(inOrder.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_DUE));
  return inOrder.filter((due) => kept.has(due));
}

const longestFirst = (waiting: Waiting[]): ReturnType<Waiting['line']>[] =>
  waiting
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .slice(0, MOST_LINES)
    .map(({ line }) => line());

function membersOn(view: View, day: string): number {
  let members = 0;
  for (const member of view.all('members')) {
    const standing = rowAt(member.standings, day)?.standing;
    if (standing !== undefined && CURRENT_STANDINGS.includes(standing)) members += 1;
  }
  return members;
}
