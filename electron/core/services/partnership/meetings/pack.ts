// The forum's pack for a meeting, built from its level and wider alone: what it is for, agenda, minutes of the last meeting,
// who owes what, decisions, issues, papers, notes and figures.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import { visibilityWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { dayOfMeeting, nextMeeting } from '../../../../../shared/rules/partnership/before-the-meeting.ts';
import type { CallContext } from '../../../desk.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { paperFile, paperOf } from '../paper-file.ts';
import { type ForumRecords, recordsAtLevel } from '../records-at-level.ts';
import { forumOf } from './forum-of.ts';
import { approvalInWords, minutesBlocks } from './minutes-blocks.ts';
import { agendaBlocks, meetingFacts, purposeBlocks } from './pack-agenda.ts';
import { figureBlocks } from './pack-figures.ts';
import { actionLog, decisionList, issueList, noteList, paperList } from './pack-lists.ts';
import { forumMeetings, neighbours } from './save-meeting.ts';

/** @throws NotThere, InvalidInput: the forum or the meeting is kept to fewer than the paper is for. */
export async function forumPack(
  { forumId, meetingId, level = 'joint', format = 'pdf', path }: Inputs['partnership']['pack'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['partnership']['pack']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const named = meetingId === undefined ? null : found(view, 'meetings', meetingId);
  const forum = named === null ? forumOf(view, forumId) : found(view, 'forums', named.forumId);
  const records = recordsAtLevel(view, forum, level, profile);
  const words = visibilityWords(profile.branch?.words);
  const meeting = meetingFor(view, records, named, profile.today);
  if (named !== null && meeting?.id !== named.id) {
    const message = `This meeting is kept to “${words[named.visibility].label}”, so it has no pack for “${words[level].label}”.`;
    throw new InvalidInput({ path: ['level'], message });
  }
  const last = lastHeld(records, meeting);
  const day = meeting === null ? profile.today : dayOfMeeting(meeting);
  const facts = { view, records, meeting, last, day, level, profile };
  const blocks: PaperBlock[] = [
    ...purposeBlocks(records.forum),
    ...meetingFacts(facts),
    ...agendaBlocks(facts),
    ...minutesOfLast(facts),
    ...actionLog(facts),
    ...decisionList(facts),
    ...issueList(facts),
    ...paperList(facts),
    ...noteList(facts),
    ...figureBlocks(facts),
  ];
  signal?.throwIfAborted();
  const said = dayInWords(day, profile.dateOrder);
  const file = await paperFile(
    `${forum.name} pack ${day}`,
    {
      ...paperOf(profile, context),
      title: forum.name,
      subtitle: meeting === null ? `As it stands on ${said}` : `Pack for the meeting of ${said}`,
      confidentialLine: words[level].label,
      footer: [forum.name, profile.branch?.name].filter(Boolean).join(' · '),
      blocks,
    },
    format,
  );
  return offerFile(file, path, context);
}

export interface PackFacts {
  view: View;
  records: ForumRecords;
  /** null: the forum has no meeting that reaches the level. */
  meeting: Meeting | null;
  last: (Meeting & { heldOn: string }) | null;
  /** The day of the meeting, else today. */
  day: string;
  level: NonNullable<Inputs['partnership']['pack']['level']>;
  profile: ReturnType<typeof branchProfile>;
}

function meetingFor(view: View, records: ForumRecords, named: Meeting | null, today: string): Meeting | null {
  const own = (one: Meeting | null | undefined) => records.meetings.find(({ id }) => id === one?.id) ?? null;
  if (named !== null) return own(named);
  const ids = new Set(records.meetings.map(({ id }) => id));
  const all = forumMeetings(view, records.forum.id).filter(({ id }) => ids.has(id));
  return own(nextMeeting(all, today) ?? all.at(-1));
}

/** The meeting before it that was held; where there is no meeting, the last one. */
function lastHeld({ meetings, forum }: ForumRecords, meeting: Meeting | null): PackFacts['last'] {
  const held = meetings
    .filter(
      (one): one is Meeting & { heldOn: string } =>
        one.kind === 'forum' && one.heldOn !== null && one.forumId === forum.id,
    )
    .sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
  if (meeting === null) return held.at(-1) ?? null;
  return (neighbours(held, meeting).before as PackFacts['last'] | undefined) ?? null;
}

function minutesOfLast({ view, records, last, profile }: PackFacts): PaperBlock[] {
  if (last === null) return [];
  return [
    { kind: 'heading', text: `Minutes of the last meeting, ${dayInWords(last.heldOn, profile.dateOrder)}` },
    { kind: 'paragraph', text: approvalInWords(last, profile), isSmall: true },
    ...minutesBlocks(view, last, records, profile),
  ];
}
