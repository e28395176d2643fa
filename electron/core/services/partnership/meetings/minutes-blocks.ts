// Minutes as they stand on paper: who came, each item with what was said and what came of it, who does what by when. The
// same in the minutes' own paper and in the pack of the next meeting.

import type { Action } from '../../../../../shared/domain/partnership/actions.ts';
import type { AgendaItem, Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import { attendanceWords, itemOutcomeWords } from '../../../../../shared/domain/partnership/words-meetings.ts';
import { sideWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { missingForQuorum, quorumMet } from '../../../../../shared/rules/partnership/meetings/quorum-met.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import type { View } from '../../../store/desk-store.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import type { ForumRecords } from '../records-at-level.ts';
import { seatsOnDay } from './seats-on-day.ts';

/** "Draft…", "Approved by … on …; …": what the minutes are worth so far. */
export function approvalInWords(
  { approvals }: Pick<Meeting, 'approvals'>,
  { branch, dateOrder }: BranchProfile,
): string {
  const sides = sideWords(branch?.words);
  const said = (['management', 'staff'] as const).flatMap((side) => {
    const signed = approvals[side];
    return signed === null ? [] : [`${sides[side]}: ${signed.name}, ${dayInWords(signed.on, dateOrder)}`];
  });
  if (said.length === 2) return `Agreed. ${said.join('; ')}.`;
  const waiting = (['management', 'staff'] as const)
    .filter((side) => approvals[side] === null)
    .map((side) => `${side === 'staff' ? 'the ' : ''}${sides[side].toLowerCase()}`);
  const approved = said.length === 0 ? '' : ` Approved so far by ${said[0]}.`;
  return `Draft: not agreed until ${waiting.join(' and ')} ${waiting.length === 1 ? 'has' : 'have'} approved it.${approved}`;
}

export function minutesBlocks(
  view: View,
  meeting: Meeting,
  { forum, actions }: Pick<ForumRecords, 'forum' | 'actions'>,
  profile: BranchProfile,
): PaperBlock[] {
  // Managers are briefed on what the minutes say: that is not part of them.
  const own = actions.filter(({ source, kind }) => source?.id === meeting.id && kind !== 'cascade');
  const items = meeting.items.flatMap((item, at) => itemBlocks(item, at, own, profile));
  const others = own.filter(({ itemId }) => !meeting.items.some(({ id }) => id === itemId));
  return [
    ...whoCame(view, meeting, forum, profile),
    ...offersBlocks(meeting, profile),
    ...items,
    ...(meeting.minutes.trim() === '' ? [] : [{ kind: 'paragraph' as const, text: meeting.minutes }]),
    ...(others.length === 0
      ? []
      : [{ kind: 'heading' as const, level: 2 as const, text: 'Also agreed' }, actionTable(others, profile)]),
  ];
}

function whoCame(view: View, meeting: Meeting, forum: ForumRecords['forum'], profile: BranchProfile): PaperBlock[] {
  const marks = new Map(meeting.attendance.map((one) => [one.seatId, one]));
  if (marks.size === 0) return [];
  const sides = sideWords(profile.branch?.words);
  const seats = seatsOnDay(view, forum, meeting.heldOn ?? meeting.plannedOn, new Set(marks.keys()));
  const met = quorumMet(forum.quorum, seats, meeting.attendance);
  const missing = missingForQuorum(met, sides);
  const rows = seats.flatMap((seat) => {
    const mark = marks.get(seat.id);
    if (mark === undefined) return [];
    const who = mark.value === 'deputy' ? `${mark.person || 'a deputy'} for ${seat.holder || seat.title}` : seat.holder;
    return [[seat.title === seat.holder ? '' : seat.title, who, sides[seat.side], attendanceWords[mark.value]]];
  });
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Seat', width: 130 },
        { title: 'Who' },
        { title: 'Side', width: 72 },
        { title: 'Came', width: 72 },
      ],
      rows,
    },
    ...(met.isQuorate === null
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: met.isQuorate ? 'There was a quorum.' : `There was no quorum: ${missing.join(', ')} needed.`,
            isSmall: true,
          },
        ]),
  ];
}

function offersBlocks({ offersAndAsks }: Meeting, { branch }: BranchProfile): PaperBlock[] {
  if (offersAndAsks.length === 0) return [];
  const sides = sideWords(branch?.words);
  return [
    { kind: 'heading', level: 2, text: 'Offers and asks' },
    {
      kind: 'table',
      columns: [{ title: 'Side', width: 72 }, { title: '', width: 40 }, { title: 'What' }],
      rows: offersAndAsks.map(({ side, kind, text }) => [sides[side], kind === 'offer' ? 'Offers' : 'Asks', text]),
    },
  ];
}

function itemBlocks(item: AgendaItem, at: number, actions: readonly Action[], profile: BranchProfile): PaperBlock[] {
  const own = actions.filter(({ itemId }) => itemId === item.id);
  const { outcome, notes, referredTo } = item;
  const to = outcome === 'referred' && referredTo.trim() !== '' ? ` to ${referredTo}` : '';
  const said = outcome === null ? '' : `: ${itemOutcomeWords[outcome].toLowerCase()}${to}`;
  return [
    { kind: 'heading', level: 2, text: `${at + 1}. ${item.title}${said}` },
    ...(notes.trim() === '' ? [] : [{ kind: 'paragraph' as const, text: notes }]),
    ...(own.length === 0 ? [] : [actionTable(own, profile)]),
  ];
}

/** "Staff side, theatres", with whom to ask. */
export const ownerInWords = (
  { ownerSide, team, contact }: Pick<Action, 'ownerSide' | 'team' | 'contact'>,
  { branch }: BranchProfile,
): string => [sideWords(branch?.words)[ownerSide], team, contact].filter((part) => part.trim() !== '').join(', ');

function actionTable(actions: readonly Action[], profile: BranchProfile): PaperBlock {
  return {
    kind: 'table',
    columns: [{ title: 'Action' }, { title: 'Who', width: 130 }, { title: 'By when', width: 112 }],
    rows: actions.map((action) => [
      action.text,
      ownerInWords(action, profile),
      action.dueOn === null ? 'No day named' : dayInWords(action.dueOn, profile.dateOrder),
    ]),
  };
}
