// What people said at a walk-round or an open meeting becomes an issue in one click, and the issue knows where it was said.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import { dayOfMeeting } from '../../../../../shared/rules/partnership/before-the-meeting.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { putIssue } from '../issues/put-issue.ts';
import { saveMeeting } from './save-meeting.ts';

const MOST_TITLE = 200;

const ORIGIN: { [K in Meeting['kind']]?: 'walkRound' | 'openMeeting' | 'frontline' } = {
  walkRound: 'walkRound',
  openMeeting: 'openMeeting',
  huddle: 'frontline',
  survey: 'frontline',
  workshop: 'frontline',
};

/** The first line, or the first sentence of a long one. */
function titleOf(text: string): string {
  const line = text.trim().split(/[\r\n]/)[0] ?? '';
  if (line.length <= MOST_TITLE) return line;
  return `${line.slice(0, line.lastIndexOf(' ', MOST_TITLE - 1) > 0 ? line.lastIndexOf(' ', MOST_TITLE - 1) : MOST_TITLE - 1)}…`;
}

/** @throws NotThere, InvalidInput: no such point, one that is an issue already, or one without a word. */
export async function pointToIssue(
  { meetingId, pointId, title }: Inputs['partnership']['pointToIssue'],
  context: CallContext,
): Promise<Outputs['partnership']['pointToIssue']> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.pointToIssue', ids: [meetingId] },
    (tx) => {
      const before = found(tx, 'meetings', meetingId);
      const point = before.points.find(({ id }) => id === pointId);
      if (point === undefined)
        throw new InvalidInput({ path: ['pointId'], message: 'This point is not here any more.' });
      const there = point.issueId === null ? undefined : tx.get('issues', point.issueId);
      if (there !== undefined) {
        throw new InvalidInput({ path: ['pointId'], message: `This is an issue already: ${there.number}.` });
      }
      const called = title ?? titleOf(point.text);
      if (called.trim() === '') throw new InvalidInput({ path: ['title'], message: 'Write down what was said first.' });
      const day = dayOfMeeting(before);
      const issue = putIssue(tx, context, {
        title: called,
        what: called === point.text ? '' : point.text,
        forumId: before.forumId,
        meetingId: before.id,
        raisedOn: day <= profile.today ? day : profile.today,
        origin: ORIGIN[before.kind] ?? 'rep',
        department: before.department,
        visibility: before.visibility,
        confidentialUntil: before.confidentialUntil,
      });
      const points = before.points.map((each) => (each.id === pointId ? { ...each, issueId: issue.id } : each));
      return {
        issueId: issue.id,
        number: issue.number,
        meeting: saveMeeting(tx, { ...before, points }, before, profile),
      };
    },
  );
  return result;
}
