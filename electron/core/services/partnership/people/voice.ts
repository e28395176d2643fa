// Who has a voice in each department, and how reps are spread over the departments. Where members and reps work is only
// counted for whoever may see every member.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { mainJobOn } from '../../../../../shared/rules/jobs.ts';
import { membershipOn } from '../../../../../shared/rules/membership-on.ts';
import { departmentKey } from '../../../../../shared/rules/partnership/people/briefing-coverage.ts';
import { repSpread as spreadOver } from '../../../../../shared/rules/partnership/people/rep-spread.ts';
import { voiceCoverage } from '../../../../../shared/rules/partnership/voice-coverage.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { postsIn } from '../forums/forum-facts.ts';
import { shareOf } from './share-of.ts';

const FIRST_PAGE = { offset: 0, limit: 50 };

/** @throws NotThere */
export function voice(input: Inputs['partnership']['voice'], context: CallContext): Outputs['partnership']['voice'] {
  const view = context.desk.store.view(context.account);
  const forum = found(view, 'forums', input.forumId);
  const asOf = input.asOf ?? branchProfile(context).today;
  const spread = view.seesAll('members') ? departmentsOf(view, forum.employerId, asOf) : null;
  const departmentsWithRep = [...(spread?.values() ?? [])].flatMap(({ department, reps }) =>
    reps > 0 ? [department] : [],
  );
  const meetings = view.byIndex('meetings', 'forumId', forum.id);
  const rows = voiceCoverage({ forum, meetings, departmentsWithRep, postOf: postsIn(view) }, asOf);
  return {
    rows: rows.map(({ direct, ...row }) => ({
      ...row,
      direct: direct.slice(0, 500).map(({ id, kind, heldOn }) => ({ kind, on: heldOn!, meetingId: id })),
    })),
    total: rows.length,
    covered: shareOf(rows.filter((row) => row.voice === 'both').length, rows.length),
    areRepsKnown: spread !== null,
  };
}

interface Department {
  department: string;
  members: number;
  reps: number;
}

/** Members by their main job's department on a day, and those of them who hold a post, by the department's key. */
export function departmentsOf(view: View, employerId: string | null, day: string): Map<string, Department> {
  const holders = new Set<string>();
  for (const { memberId, deputyForId, ...span } of view.all('reps')) {
    if (memberId !== null && deputyForId === null && holdsOn(span, day)) holders.add(memberId);
  }
  const departments = new Map<string, Department>();
  for (const member of view.all('members')) {
    if (!membershipOn(member, day).isMember) continue;
    const job = mainJobOn(member.jobs, day);
    if (job === undefined || (employerId !== null && job.employerId !== employerId)) continue;
    const key = departmentKey(job.department);
    const row = departments.get(key) ?? { department: job.department.trim(), members: 0, reps: 0 };
    row.members += 1;
    if (holders.has(member.id)) row.reps += 1;
    departments.set(key, row);
  }
  return departments;
}

/** @throws NotThere */
export function repSpread(
  input: Inputs['partnership']['repSpread'],
  context: CallContext,
): Outputs['partnership']['repSpread'] {
  const view = context.desk.store.view(context.account);
  const forum = input?.forumId === undefined ? null : found(view, 'forums', input.forumId);
  if (!view.seesAll('members')) {
    return { rows: [], total: 0, isKnown: false, members: 0, reps: 0, uncovered: 0, withoutDepartment: 0 };
  }
  const departments = departmentsOf(view, forum?.employerId ?? null, branchProfile(context).today);
  const withoutDepartment = departments.get(fold(''))?.members ?? 0;
  departments.delete(fold(''));
  // A department of the forum in which nobody is a member is to be seen as well.
  for (const department of forum?.departments ?? []) {
    const key = departmentKey(department);
    if (!departments.has(key)) departments.set(key, { department, members: 0, reps: 0 });
  }
  const rows = spreadOver(departments.values());
  const { offset, limit } = { ...FIRST_PAGE, ...input?.page };
  const sum = (of: (row: Department) => number) => rows.reduce((so, row) => so + of(row), 0);
  return {
    rows: rows.slice(offset, offset + limit),
    total: rows.length,
    isKnown: true,
    members: sum(({ members }) => members),
    reps: sum(({ reps }) => reps),
    uncovered: rows.filter(({ isUncovered }) => isUncovered).length,
    withoutDepartment,
  };
}
