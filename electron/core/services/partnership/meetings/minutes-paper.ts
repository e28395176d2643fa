// The minutes of one meeting as a paper for both sides, or for whoever the meeting was for.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { meetingKindWords } from '../../../../../shared/domain/partnership/words-meetings.ts';
import { sideWords, visibilityWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { dayOfMeeting } from '../../../../../shared/rules/partnership/before-the-meeting.ts';
import type { CallContext } from '../../../desk.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { paperFile, paperOf } from '../paper-file.ts';
import { recordsAtLevel } from '../records-at-level.ts';
import { approvalInWords, minutesBlocks } from './minutes-blocks.ts';

/** @throws NotThere, InvalidInput: it was not held, or may not stand in a paper for this level. */
export async function minutesPaper(
  { id, level: wanted, format = 'pdf', path }: Inputs['partnership']['minutesPaper'],
  context: CallContext,
): Promise<Outputs['partnership']['minutesPaper']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const meeting = found(view, 'meetings', id);
  if (meeting.heldOn === null) {
    throw new InvalidInput({ path: ['id'], message: 'This meeting was not held yet: it has no minutes.' });
  }
  if (meeting.visibility === 'inConfidence') {
    throw new InvalidInput({
      path: ['id'],
      message: 'This was told in confidence. It stands in no paper until it is released.',
    });
  }
  const level = wanted ?? meeting.visibility;
  const forum = found(view, 'forums', meeting.forumId);
  const records = recordsAtLevel(view, forum, level, profile);
  const standing = records.meetings.find((each) => each.id === id);
  const words = visibilityWords(profile.branch?.words);
  if (standing === undefined) {
    const message = `This meeting is kept to “${words[meeting.visibility].label}”, so its minutes are no paper for “${words[level].label}”.`;
    throw new InvalidInput({ path: ['level'], message });
  }
  const day = dayInWords(dayOfMeeting(meeting), profile.dateOrder);
  const { branch } = profile;
  const sides = sideWords(branch?.words);
  const kind = meetingKindWords(branch?.words)[meeting.kind];
  const { chairSide, minutesSide, startsAt, endsAt, place } = meeting;
  const blocks: PaperBlock[] = [
    {
      kind: 'facts',
      rows: [
        { label: 'Held on', value: day },
        ...(startsAt === null
          ? []
          : [{ label: 'Time', value: endsAt === null ? startsAt : `${startsAt} to ${endsAt}` }]),
        ...(place.trim() === '' ? [] : [{ label: 'Place', value: place }]),
        ...(chairSide === null ? [] : [{ label: 'In the chair', value: sides[chairSide] }]),
        ...(minutesSide === null ? [] : [{ label: 'Minutes kept by', value: sides[minutesSide] }]),
      ],
    },
    { kind: 'callout', text: approvalInWords(meeting, profile) },
    ...minutesBlocks(view, standing, records, profile),
  ];
  const file = await paperFile(
    `${forum.name} minutes ${dayOfMeeting(meeting)}`,
    {
      ...paperOf(profile, context),
      title: meeting.kind === 'forum' ? `Minutes: ${forum.name}` : `${kind}: ${meeting.title || forum.name}`,
      subtitle: [branch?.name, day].filter(Boolean).join(' · '),
      confidentialLine: words[level].label,
      footer: `${forum.name} · ${day}`,
      blocks,
    },
    format,
  );
  return offerFile(file, path, context);
}
