// Minutes of a meeting as a paper: ours with everything, or those for both sides, made from what both may have and nothing else.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { NegotiationMeeting } from '../../../../../shared/domain/negotiations/meetings.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import { audienceWords } from '../../../../../shared/domain/negotiations/words-brief.ts';
import { negotiationOutcomeWords } from '../../../../../shared/domain/negotiations/words-meetings.ts';
import type { Action } from '../../../../../shared/domain/partnership/actions.ts';
import { sideWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { type JointMinutes, jointMinutes } from '../../../../../shared/rules/negotiations/joint-minutes.ts';
import type { CallContext } from '../../../desk.ts';
import type { PaperBlock, PaperText } from '../../../formats/pdf/paper-parts.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { offerFile } from '../../offer-file.ts';
import { paperFile, paperOf } from '../../partnership/paper-file.ts';
import { refuseInConfidence } from '../in-confidence.ts';

/** @throws NotThere, InvalidInput when the path cannot be used, or one for both sides of what is kept in confidence is asked for. */
export async function meetingPaper(
  { id, audience = 'staff-side', format = 'pdf', path }: Inputs['negotiations']['meetingPaper'],
  context: CallContext,
): Promise<Outputs['negotiations']['meetingPaper']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const meeting = found(view, 'negotiationMeetings', id);
  const negotiation = found(view, 'negotiations', meeting.negotiationId);
  const actions = view
    .byIndex('actions', 'source', negotiation.id)
    .filter((action) => meeting.actionIds.includes(action.id));
  const isJoint = audience === 'joint';
  if (isJoint) refuseInConfidence(negotiation);
  const items = view.byIndex('negotiationItems', 'negotiationId', negotiation.id);
  const minutes = jointMinutes(meeting, negotiation, actions, items, profile.today);
  const day = dayInWords(minutes.day, profile.dateOrder);
  const what = minutes.isHeld ? 'Minutes' : 'Agenda';
  const file = await paperFile(
    isJoint
      ? `${what} ${minutes.day} ${minutes.title} for both sides`
      : `${negotiation.number} ${what.toLowerCase()} ${minutes.day}`,
    {
      ...paperOf(profile, context),
      title: `${what}: ${minutes.title}`,
      subtitle: [profile.branch?.name, day].filter(Boolean).join(' · '),
      confidentialLine: audienceWords(profile.branch?.words)[audience].mark,
      footer: `${isJoint ? minutes.title : negotiation.number} · ${day}`,
      blocks: isJoint ? jointBlocks(minutes, profile) : ourBlocks(minutes, meeting, negotiation.team, actions, profile),
    },
    format,
  );
  return offerFile(file, path, context);
}

/** Takes what both sides may have, and nothing else. */
const jointBlocks = (minutes: JointMinutes, profile: BranchProfile): PaperBlock[] => [
  ...headBlocks(minutes, [], profile),
  ...minutes.agenda.flatMap(({ id, title, outcome, said }, at) =>
    underHeading(headingOf(at, title, outcome), [
      ...saidTable(said, profile),
      ...actionTable(
        minutes.actions.filter(({ agendaId }) => agendaId === id),
        profile,
      ),
    ]),
  ),
  ...besidesBlocks(minutes.besides, profile),
  ...otherActions(minutes.actions, minutes.agenda, profile),
];

function ourBlocks(
  minutes: JointMinutes,
  { agenda, said, notes, jointActionIds }: NegotiationMeeting,
  team: Negotiation['team'],
  actions: readonly Action[],
  profile: BranchProfile,
): PaperBlock[] {
  const all = actions.map(({ id, itemId, text, ownerSide, team, dueOn }) => ({
    ...{ agendaId: itemId, ownerSide, team, dueOn },
    text: jointActionIds.includes(id) ? text : `${text} (ours alone)`,
  }));
  const known = new Set(agenda.map(({ id }) => id));
  return [
    ...headBlocks(minutes, team, profile),
    ...agenda.flatMap(({ id, title, outcome, notes: ours }, at) =>
      underHeading(headingOf(at, title, outcome), [
        ...saidTable(
          said.filter(({ agendaId }) => agendaId === id),
          profile,
        ),
        ...(ours.trim() === '' ? [] : [{ kind: 'callout' as const, title: 'Our notes', text: ours }]),
        ...actionTable(
          all.filter(({ agendaId }) => agendaId === id),
          profile,
        ),
      ]),
    ),
    ...besidesBlocks(
      said.filter(({ agendaId }) => agendaId === null || !known.has(agendaId)),
      profile,
    ),
    ...otherActions(all, agenda, profile),
    ...(notes.trim() === '' ? [] : [{ kind: 'callout' as const, title: 'Our notes', text: notes }]),
  ];
}

/** `roles`: the places whose role stands beside the name. */
function headBlocks(minutes: JointMinutes, roles: Negotiation['team'], profile: BranchProfile): PaperBlock[] {
  const sides = sideWords(profile.branch?.words);
  const { startsAt, endsAt, place, present, isHeld, day } = minutes;
  const roleOf = new Map(roles.map(({ id, role }) => [id, role.trim()]));
  const came = (side: 'management' | 'staff') =>
    present
      .filter((one) => one.side === side)
      .map(({ id, name }) => (roleOf.get(id) ? `${name} (${roleOf.get(id)})` : name))
      .join(', ');
  const who = (['staff', 'management'] as const).map((side) => ({ label: sides[side], value: came(side) }));
  return [
    {
      kind: 'facts',
      rows: [
        { label: isHeld ? 'Held on' : 'Planned for', value: dayInWords(day, profile.dateOrder) },
        ...(startsAt === null
          ? []
          : [{ label: 'Time', value: endsAt === null ? startsAt : `${startsAt} to ${endsAt}` }]),
        ...(place.trim() === '' ? [] : [{ label: 'Place', value: place }]),
        ...who.filter(({ value }) => value !== ''),
      ],
    },
  ];
}

const headingOf = (at: number, title: string, outcome: NegotiationMeeting['agenda'][number]['outcome']): string =>
  `${at + 1}. ${title}${outcome === null ? '' : `: ${negotiationOutcomeWords[outcome].toLowerCase()}`}`;

/** What nothing stands under is a line of its own: a heading would wait for what follows it, onto the next page. */
const underHeading = (text: string, blocks: PaperBlock[]): PaperBlock[] =>
  blocks.length === 0
    ? [{ kind: 'paragraph', text: { text, isStrong: true } }]
    : [{ kind: 'heading', level: 2, text }, ...blocks];

type Line = JointMinutes['besides'][number] & { isOurs?: boolean };

function saidTable(lines: readonly Line[], { branch }: BranchProfile): PaperBlock[] {
  if (lines.length === 0) return [];
  const sides = sideWords(branch?.words);
  const whose = ({ side, who, isOurs }: Line): PaperText =>
    [who.trim() === '' ? sides[side] : who, isOurs ? 'among ourselves' : ''].filter(Boolean).join('\n');
  return [
    {
      kind: 'table',
      columns: [{ title: 'At', width: 40 }, { title: 'Who', width: 118 }, { title: 'What was said' }],
      rows: lines.map((line) => [line.at ?? '', whose(line), line.text]),
    },
  ];
}

const besidesBlocks = (lines: readonly Line[], profile: BranchProfile): PaperBlock[] =>
  lines.length === 0 ? [] : [{ kind: 'heading', level: 2, text: 'Besides' }, ...saidTable(lines, profile)];

function otherActions(
  actions: JointMinutes['actions'],
  agenda: readonly { id: string }[],
  profile: BranchProfile,
): PaperBlock[] {
  const others = actions.filter(({ agendaId }) => !agenda.some(({ id }) => id === agendaId));
  return others.length === 0
    ? []
    : [{ kind: 'heading', level: 2, text: 'What is to be done' }, ...actionTable(others, profile)];
}

function actionTable(actions: JointMinutes['actions'], { branch, dateOrder }: BranchProfile): PaperBlock[] {
  if (actions.length === 0) return [];
  const sides = sideWords(branch?.words);
  return [
    {
      kind: 'table',
      columns: [{ title: 'Action' }, { title: 'Who', width: 130 }, { title: 'By when', width: 112 }],
      rows: actions.map(({ text, ownerSide, team, dueOn }) => [
        text,
        [sides[ownerSide], team].filter((part) => part.trim() !== '').join(', '),
        dueOn === null ? 'No day named' : dayInWords(dueOn, dateOrder),
      ]),
    },
  ];
}
