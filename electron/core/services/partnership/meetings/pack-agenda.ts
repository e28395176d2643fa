// The head of a pack: what the forum is for, when and where it meets, and what it is to talk about.

import type { Forum } from '../../../../../shared/domain/partnership/forums.ts';
import type { AgendaItem } from '../../../../../shared/domain/partnership/meetings.ts';
import {
  itemOutcomeWords,
  itemPurposeWords,
  itemScopeWords,
} from '../../../../../shared/domain/partnership/words-meetings.ts';
import { sideWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { papersOutBy } from '../../../../../shared/rules/partnership/before-the-meeting.ts';
import { deferralsInWords, isEscalated } from '../../../../../shared/rules/partnership/meetings/deferrals.ts';
import { mayStandIn } from '../../../../../shared/rules/partnership/visibility.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { agendaOffers } from './agenda.ts';
import type { PackFacts } from './pack.ts';

/** A vision that both leaders have not signed is a draft, and says so. */
export function purposeBlocks({ mission, vision, visionSigned }: Forum): PaperBlock[] {
  const isSigned = visionSigned.management !== null && visionSigned.staff !== null;
  return [
    ...(mission.trim() === '' ? [] : [{ kind: 'callout' as const, title: 'What we are here for', text: mission }]),
    ...(vision.trim() === ''
      ? []
      : [
          {
            kind: 'callout' as const,
            title: isSigned ? 'Our vision' : 'Our vision (draft: not signed by both leaders)',
            text: vision,
          },
        ]),
  ];
}

export function meetingFacts({ meeting, records, profile }: PackFacts): PaperBlock[] {
  if (meeting === null) return [];
  const { branch, dateOrder, nation } = profile;
  const sides = sideWords(branch?.words);
  const said = (day: string) => dayInWords(day, dateOrder);
  const { startsAt, endsAt, place, chairSide, minutesSide, heldOn, movedTo, plannedOn, cancelled } = meeting;
  const day = heldOn ?? movedTo ?? plannedOn;
  const { quorum, papersWorkingDays } = records.forum;
  const moved = day === plannedOn ? '' : ` (first planned for ${said(plannedOn)})`;
  const outBy = papersOutBy(day, papersWorkingDays, nation, branch?.closures ?? []);
  const rows = [
    { label: cancelled === null ? 'Day' : 'Called off', value: `${said(day)}${moved}` },
    ...(cancelled === null ? [] : [{ label: 'Why', value: `${sides[cancelled.bySide]}: ${cancelled.reason}` }]),
    ...(startsAt === null ? [] : [{ label: 'Time', value: endsAt === null ? startsAt : `${startsAt} to ${endsAt}` }]),
    ...(place.trim() === '' ? [] : [{ label: 'Place', value: place }]),
    ...(chairSide === null ? [] : [{ label: 'In the chair', value: sides[chairSide] }]),
    ...(minutesSide === null ? [] : [{ label: 'Minutes kept by', value: sides[minutesSide] }]),
    ...(quorum.total === 0
      ? []
      : [
          {
            label: 'Quorum',
            value: `${quorum.total} in all: ${quorum.management} of ${sides.management.toLowerCase()}, ${quorum.staff} of the ${sides.staff.toLowerCase()}`,
          },
        ]),
    ...(heldOn === null ? [{ label: 'Papers out by', value: said(outBy) }] : []),
  ];
  return [{ kind: 'facts', rows }];
}

export function agendaBlocks(facts: PackFacts): PaperBlock[] {
  const { meeting } = facts;
  if (meeting === null || meeting.kind !== 'forum') return [];
  const drafted = meeting.items.length > 0 ? [] : draftedItems(facts);
  const items = meeting.items.length > 0 ? meeting.items : drafted;
  const urgent = items.filter(isEscalated);
  return [
    { kind: 'heading', text: drafted.length > 0 ? 'Draft agenda' : 'Agenda' },
    ...urgent.map((item) => ({
      kind: 'callout' as const,
      tone: 'urgent' as const,
      title: deferralsInWords(item),
      text: item.title,
    })),
    agendaTable(items, facts),
    ...scopeLine(items),
  ];
}

/** Nobody has built the agenda yet: what would go onto it, from what may stand here. */
function draftedItems({ view, meeting, records, level, profile }: PackFacts): AgendaItem[] {
  if (meeting === null) return [];
  return agendaOffers(view, records.forum, meeting, profile).flatMap(({ item, isKept }) => {
    const about = item.about === null ? undefined : view.get(item.about.collection, item.about.id);
    const stands = item.about === null || (about !== undefined && mayStandIn(about.visibility, level));
    return isKept || !stands ? [] : [item];
  });
}

function agendaTable(items: readonly AgendaItem[], { meeting, profile }: PackFacts): PaperBlock {
  const sides = sideWords(profile.branch?.words);
  const isHeld = meeting?.heldOn !== null && meeting !== null;
  const hasTimes = items.some(({ minutesPlanned }) => minutesPlanned !== null);
  return {
    kind: 'table',
    columns: [
      { title: 'No.', width: 24 },
      { title: 'Item' },
      { title: 'Proposed by', width: 78 },
      { title: isHeld ? 'Outcome' : 'Purpose', width: 92 },
      ...(hasTimes ? [{ title: 'Minutes', width: 44, align: 'right' as const }] : []),
    ],
    rows: items.map((item, at) => [
      String(at + 1),
      [item.title, deferralsInWords(item)].filter((part) => part !== '').join('\n'),
      sides[item.proposedBy],
      isHeld ? (item.outcome === null ? '–' : itemOutcomeWords[item.outcome]) : itemPurposeWords[item.purpose],
      ...(hasTimes ? [item.minutesPlanned === null ? '' : String(item.minutesPlanned)] : []),
    ]),
    whenEmpty: 'Nothing is on the agenda yet.',
  };
}

/** How much of it is about where things are going: "2 strategic, 3 operational". */
function scopeLine(items: readonly AgendaItem[]): PaperBlock[] {
  if (items.length === 0) return [];
  const counts = (['strategic', 'operational', 'housekeeping'] as const).flatMap((scope) => {
    const count = items.filter((item) => item.scope === scope).length;
    return count === 0 ? [] : [`${count} ${itemScopeWords[scope].toLowerCase()}`];
  });
  return [{ kind: 'paragraph', text: `Of these: ${counts.join(', ')}.`, isSmall: true }];
}
