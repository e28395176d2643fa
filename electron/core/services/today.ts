// What needs somebody, as at today in the branch's zone. Only cases that are not finished are looked at, and a line is only
// written when it is shown: a branch with 20,000 cases behind it hardly waits longer than a new one.

import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { CURRENT_STANDINGS } from '../../../shared/domain/members.ts';
import { mayCall } from '../../../shared/rules/access/may-call.ts';
import { byDay, byUrgency, lastDayOfSilence } from '../../../shared/rules/due.ts';
import { addDays } from '../../../shared/rules/limits.ts';
import { rowAt } from '../../../shared/rules/rows-at.ts';
import { rolesOf } from '../access/who-asks.ts';
import type { CallContext } from '../desk.ts';
import { backupNotices } from '../safekeeping/notices.ts';
import type { View } from '../store/desk-store.ts';
import { type BranchProfile, branchProfile } from './branch-profile.ts';
import { type Due, dueLine } from './due/due-line.ts';
import { allDates, heldSince } from './due/waiting-dates.ts';
import { silent, unallocated, type Waiting } from './today/case-lines.ts';
import { changesSinceLooked, dayLooked, markLooked } from './today/changes.ts';

const MOST_DUE = 500;
const MOST_CAME_DUE = 100;
const MOST_LINES = 100;

export async function today(
  input: Inputs['branch']['today'],
  context: CallContext,
): Promise<Outputs['branch']['today']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const waiting = allDates(view, profile).sort(byUrgency(profile.today));
  const heardSince = lastDayOfSilence(profile.today);
  const nobody: Waiting[] = [];
  const unheard: Waiting[] = [];
  const open = view.byIndex('cases', 'open', 'open');
  for (const on of open) {
    const alone = unallocated(view, on, profile);
    if (alone !== null) nobody.push(alone);
    const quiet = silent(view, on, heardSince, profile);
    if (quiet !== null) unheard.push(quiet);
  }
  const looked = dayLooked(context, profile.zone);
  const held = looked === null ? [] : heldSince(view, looked, profile);
  const came = cameDue([...waiting, ...held], looked, profile.today);
  const line = (each: Due) => dueLine(view, each, profile.today, profile.words);
  const answer = {
    today: profile.today,
    due: mostPressing(waiting).map(line),
    dueTotal: waiting.length,
    cameDue: came.slice(0, MOST_CAME_DUE).map(line),
    cameDueTotal: came.length,
    overdueTotal: waiting.filter(({ day }) => day !== null && day < profile.today).length,
    unallocated: longestFirst(nobody),
    unallocatedTotal: nobody.length,
    silent: longestFirst(unheard),
    silentTotal: unheard.length,
    changes: await changesSinceLooked(view, profile, context),
    openCases: open.length,
    members: membersOn(view, profile.today),
    backups: await backupsOnToday(context, profile),
  };
  if (input?.markSeen) await markLooked(context);
  return answer;
}

/**
 * What came due while nobody looked: after the day of the last look, up to and with today; with the hearings that were held
 * meanwhile, which nobody waits for any more but whose outcome somebody must ask for. None before the first look.
 */
function cameDue(waiting: readonly Due[], looked: string | null, today: string): Due[] {
  if (looked === null) return [];
  return waiting.filter(({ day }) => day !== null && day > looked && day <= today).sort(byDay);
}

/** What is left out first where there are too many: chores, then what the employer owes; a limit or a hearing never. */
const RANKS: Partial<Record<Due['kind'], number>> = {
  task: 2,
  partnershipAction: 2,
  minutesDue: 1,
  termEnds: 1,
  agreementReview: 1,
  partnershipReview: 1,
  refer: 1,
  remedy: 1,
  offer: 1,
  informationRequest: 1,
  employerReply: 1,
};

/** Where there are too many, the least pressing kinds are left out, the farthest first. */
function mostPressing(inOrder: readonly Due[]): readonly Due[] {
  if (inOrder.length <= MOST_DUE) return inOrder;
  const rank = ({ kind }: Due) => RANKS[kind] ?? 0;
  const kept = new Set(inOrder.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_DUE));
  return inOrder.filter((each) => kept.has(each));
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

/** For those who can do something about it; a branch that is only just begun has its first backup within minutes. */
async function backupsOnToday(
  context: CallContext,
  profile: BranchProfile,
): Promise<Outputs['branch']['today']['backups']> {
  if (profile.branch === null || profile.branch.isSample || !mayCall('branch.backup', rolesOf(context))) return [];
  const { store } = context.desk;
  const notices = await backupNotices(store, profile);
  const isNew = store.seqAt({ day: addDays(profile.today, -1), zone: profile.zone }) === 0;
  return isNew ? notices.filter(({ kind }) => kind !== 'never') : notices;
}
