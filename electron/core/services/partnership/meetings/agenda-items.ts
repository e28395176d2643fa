// What has been on the agendas of a forum: how much of it was about where things are going, and whose it was.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { dayOfMeeting } from '../../../../../shared/rules/partnership/before-the-meeting.ts';
import type { CallContext } from '../../../desk.ts';
import { found } from '../../cases/case-records.ts';
import { forumMeetings } from './save-meeting.ts';

/** Of the forum that is named, else of all. @throws NotThere */
export function agendaItems(
  input: Inputs['partnership']['agendaItems'],
  context: CallContext,
): Outputs['partnership']['agendaItems'] {
  const { forumId, from, to, scope, proposedBy, outcome, page } = { page: undefined, ...input };
  const view = context.desk.store.view(context.account);
  const forumIds =
    forumId === undefined ? [...view.all('forums')].map(({ id }) => id) : [found(view, 'forums', forumId).id];
  const items = forumIds
    .flatMap((id) => forumMeetings(view, id))
    .sort((a, b) => (dayOfMeeting(a) < dayOfMeeting(b) ? 1 : -1))
    .flatMap((meeting) => {
      const day = dayOfMeeting(meeting);
      const isWithin = (from === undefined || day >= from) && (to === undefined || day <= to);
      if (!isWithin) return [];
      return meeting.items.map((item) => ({ ...item, meetingId: meeting.id, day, isHeld: meeting.heldOn !== null }));
    });
  const rows = items.filter(
    (item) =>
      (scope === undefined || item.scope === scope) &&
      (proposedBy === undefined || item.proposedBy === proposedBy) &&
      (outcome === undefined || (item.outcome ?? 'none') === outcome),
  );
  const of = (key: 'scope' | 'proposedBy', value: string) => items.filter((item) => item[key] === value).length;
  const counts = {
    all: items.length,
    strategic: of('scope', 'strategic'),
    operational: of('scope', 'operational'),
    housekeeping: of('scope', 'housekeeping'),
    management: of('proposedBy', 'management'),
    staff: of('proposedBy', 'staff'),
    joint: of('proposedBy', 'joint'),
    independent: of('proposedBy', 'independent'),
  };
  const { offset = 0, limit = 50 } = page ?? {};
  return {
    rows: rows.slice(offset, offset + limit),
    total: rows.length,
    counts,
    strategicShare: shareOf(counts.strategic, counts.all),
    managementShare: shareOf(counts.management, counts.management + counts.staff),
  };
}

/** Per cent, to one decimal. */
const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1_000) / 10;
