// A forum as a list shows it, and what is to be done before its next meeting.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { Forum } from '../../../../../shared/domain/partnership/forums.ts';
import type { Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import { sideWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import {
  type BeforeTheMeeting,
  beforeTheMeeting,
  dayOfMeeting,
  nextMeeting,
} from '../../../../../shared/rules/partnership/before-the-meeting.ts';
import { seatCounts } from '../../../../../shared/rules/partnership/forums/seat-holders.ts';
import type { View } from '../../../store/desk-store.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { postsIn } from './forum-facts.ts';

export type ForumRow = Outputs['partnership']['forums']['rows'][number];

export function forumRow(view: View, forum: Forum, meetings: readonly Meeting[], { today }: BranchProfile): ForumRow {
  const { id, revision, name, type, state, parentId, visibility } = forum;
  const held = meetings.flatMap(({ kind, heldOn }) => (kind === 'forum' && heldOn !== null ? [heldOn] : []));
  const next = nextMeeting(meetings, today);
  return {
    ...{ id, revision, name, type, state, parentId, visibility },
    seatCounts: seatCounts(forum, today, postsIn(view)),
    nextMeetingOn: next === null ? null : dayOfMeeting(next),
    lastHeldOn: held.sort().at(-1) ?? null,
  };
}

export const meetingsOf = (view: View, forumId: string): Meeting[] =>
  [...view.byIndex('meetings', 'forumId', forumId)].sort((a, b) => {
    const [first, second] = [dayOfMeeting(a), dayOfMeeting(b)];
    return first === second ? (a.id < b.id ? -1 : 1) : first < second ? -1 : 1;
  });

export function beforeNext(
  view: View,
  forum: Forum,
  meetings: readonly Meeting[],
  { today, nation, branch }: BranchProfile,
): BeforeTheMeeting {
  const next = nextMeeting(meetings, today);
  return beforeTheMeeting({
    forum,
    meetings,
    entries: next === null ? [] : [...view.byIndex('entries', 'on', next.id)],
    actions: view.byIndex('actions', 'forumId', forum.id),
    today,
    nation,
    closures: branch?.closures ?? [],
    postOf: postsIn(view),
    staffSide: sideWords(branch?.words).staff.toLowerCase(),
  });
}
