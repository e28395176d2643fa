// Telling the middle managers: after a meeting a briefing for each department, and how far that reached.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { emptyAction } from '../../../../../shared/domain/partnership/actions.ts';
import type { Forum } from '../../../../../shared/domain/partnership/forums.ts';
import type { Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { addDays } from '../../../../../shared/rules/limits.ts';
import {
  briefingsByDepartment,
  departmentKey,
} from '../../../../../shared/rules/partnership/people/briefing-coverage.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { sharingOf } from '../sharing.ts';
import { shareOf } from './share-of.ts';

const ANSWERED_WITHIN_DAYS = 14;

/** @throws NotThere */
export function briefings(
  input: Inputs['partnership']['briefings'],
  context: CallContext,
): Outputs['partnership']['briefings'] {
  const view = context.desk.store.view(context.account);
  const forum = found(view, 'forums', input.forumId);
  const asOf = input.asOf ?? branchProfile(context).today;
  const own = view
    .byIndex('actions', 'forumId', forum.id)
    .filter(({ kind }) => kind === 'cascade')
    .toSorted((a, b) => (a.askedOn === b.askedOn ? a.team.localeCompare(b.team) : a.askedOn < b.askedOn ? 1 : -1));
  const departments = briefingsByDepartment(forum.departments, own, asOf);
  return {
    departments,
    covered: shareOf(departments.filter(({ isCovered }) => isCovered).length, departments.length),
    rows: own.slice(0, 500),
    total: own.length,
  };
}

/** @throws InvalidInput, NotThere */
export async function briefManagers(
  input: Inputs['partnership']['briefManagers'],
  context: CallContext,
): Promise<Outputs['partnership']['briefManagers']> {
  const { today, dateOrder } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.briefManagers', ids: [input.forumId] },
    (tx) => {
      const forum = found(tx, 'forums', input.forumId);
      const meeting = meetingOf(tx, forum, input.meetingId, today);
      const told = new Set(
        tx
          .byIndex('actions', 'source', meeting.id)
          .flatMap(({ kind, team }) => (kind === 'cascade' ? [departmentKey(team)] : [])),
      );
      const departments = departmentsOf(forum, input.departments).filter((name) => !told.has(departmentKey(name)));
      const sharing = sharingOf(context, {}, 'joint', [forum, meeting]);
      const heldOn = meeting.heldOn ?? meeting.movedTo ?? meeting.plannedOn;
      return departments.map((department) =>
        tx.put('actions', {
          ...emptyAction,
          ...sharing,
          id: randomUUIDv7(),
          forumId: forum.id,
          kind: 'cascade',
          text: input.what ?? `Brief the manager on the meeting of ${dayInWords(heldOn, dateOrder)}`,
          ownerSide: 'management',
          team: department,
          askedOn: today,
          dueOn: input.dueOn === undefined ? addDays(today, ANSWERED_WITHIN_DAYS) : input.dueOn,
          source: { collection: 'meetings', id: meeting.id },
          sentOn: input.sentOn ?? null,
        }),
      );
    },
  );
  return { rows: result, total: result.length };
}

function meetingOf(tx: Transaction, forum: Forum, meetingId: string | undefined, today: string): Meeting {
  if (meetingId !== undefined) {
    const meeting = found(tx, 'meetings', meetingId);
    if (meeting.forumId === forum.id) return meeting;
    throw new InvalidInput({ path: ['meetingId'], message: 'This meeting is of another forum.' });
  }
  const last = tx
    .byIndex('meetings', 'forumId', forum.id)
    .filter(({ kind, heldOn }) => kind === 'forum' && heldOn !== null && heldOn <= today)
    .toSorted((a, b) => (a.heldOn! < b.heldOn! ? 1 : -1))[0];
  if (last !== undefined) return last;
  throw new InvalidInput({ path: ['meetingId'], message: 'No meeting was held yet: there is nothing to tell of.' });
}

/** Each once; all of the forum's unless some are named. */
function departmentsOf(forum: Forum, named: readonly string[] | undefined): string[] {
  const names = named ?? forum.departments;
  if (names.length === 0) {
    const message = 'The forum has no departments yet: write down which there are, under its seats and rules.';
    throw new InvalidInput({ path: ['departments'], message });
  }
  return [...new Map(names.map((name) => [departmentKey(name), name])).values()];
}
