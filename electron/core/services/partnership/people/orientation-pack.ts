// What whoever takes a seat is handed: what to do in the first 30 days, the constitution, last year's agendas and minutes, the
// agreements in force, the unions, the training. Built from its level and wider alone.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Action } from '../../../../../shared/domain/partnership/actions.ts';
import type { Forum, Seat } from '../../../../../shared/domain/partnership/forums.ts';
import type { Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import { levelWords } from '../../../../../shared/domain/partnership/words-consultations.ts';
import { agreementTypeWords, leadModelWords } from '../../../../../shared/domain/partnership/words-people.ts';
import { visibilityWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { agreementStanding, byStanding, isInForce } from '../../../../../shared/rules/agreements.ts';
import { countOfDays, dayInWords } from '../../../../../shared/rules/day-words.ts';
import { monthsAfter } from '../../../../../shared/rules/limits.ts';
import { holderOn } from '../../../../../shared/rules/partnership/forums/seat-holders.ts';
import { trainingOfSeats } from '../../../../../shared/rules/partnership/people/joint-training.ts';
import { mayStandIn, type PaperLevel } from '../../../../../shared/rules/partnership/visibility.ts';
import type { CallContext } from '../../../desk.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import type { View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { constitutionBlocks } from '../forums/constitution-paper.ts';
import { postsIn } from '../forums/forum-facts.ts';
import { paperFile, paperOf } from '../paper-file.ts';

interface Pack {
  view: View;
  forum: Forum;
  seat: Seat | null;
  level: PaperLevel;
  profile: BranchProfile;
}

/** @throws NotThere, InvalidInput for a forum that is kept narrower than the pack. */
export async function orientationPack(
  input: Inputs['partnership']['orientationPack'],
  context: CallContext,
): Promise<Outputs['partnership']['orientationPack']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const forum = found(view, 'forums', input.forumId);
  const seat = forum.seats.find(({ id }) => id === input.seatId) ?? null;
  if (input.seatId !== undefined && seat === null) {
    throw new InvalidInput({ path: ['seatId'], message: 'This seat is not here any more.' });
  }
  const level = input.level ?? (seat?.side === 'staff' ? 'staffSide' : 'joint');
  if (!mayStandIn(forum.visibility, level)) {
    const message = 'This forum is kept from more people than this pack is for. Choose a narrower pack.';
    throw new InvalidInput({ path: ['level'], message });
  }
  const pack: Pack = { view, forum, seat, level, profile };
  const paper = {
    ...paperOf(profile, context),
    title: `Welcome to ${forum.name}`,
    subtitle: [seat === null ? null : subtitleOf(pack, seat), dayInWords(profile.today, profile.dateOrder)]
      .filter((part) => part !== null)
      .join(' · '),
    blocks: [
      ...firstDays(pack),
      ...nextMeetings(pack),
      { kind: 'pageBreak' as const },
      { kind: 'heading' as const, text: 'The constitution' },
      ...withoutSignatures(constitutionBlocks(view, forum, profile)).map(oneLevelDown),
      ...agreements(pack),
      ...unions(pack),
      ...training(pack),
      ...lastYear(pack),
    ],
    footer: `${forum.name}: for whoever takes a seat`,
    ...(level === 'joint' ? {} : { confidentialLine: visibilityWords(profile.branch?.words)[level].label }),
  };
  return offerFile(await paperFile(`${forum.name} orientation`, paper, 'pdf'), input.path, context);
}

const subtitleOf = ({ view, profile }: Pack, seat: Seat): string => {
  const holder = holderOn(seat, profile.today, postsIn(view))?.name ?? '';
  return [holder, seat.title].filter((part) => part.trim() !== '').join(', ') || 'For whoever takes the seat';
};

const oneLevelDown = (block: PaperBlock): PaperBlock => (block.kind === 'heading' ? { ...block, level: 2 } : block);

/** Who signed stands on the constitution itself; nobody signs a pack. */
function withoutSignatures(blocks: readonly PaperBlock[]): PaperBlock[] {
  const at = blocks.findLastIndex((block) => block.kind === 'heading');
  return blocks.slice(0, at === -1 ? blocks.length : at);
}

const shown = <R extends { visibility: Forum['visibility'] }>({ level }: Pack, records: readonly R[]): R[] =>
  records.filter(({ visibility }) => mayStandIn(visibility, level));

/** The tasks that stand for this seat, then what helps anybody of that side; each with a box to tick. */
function firstDays(pack: Pack): PaperBlock[] {
  const { view, forum, seat, profile } = pack;
  const said = (day: string) => dayInWords(day, profile.dateOrder);
  const tasks: Action[] = shown(pack, view.byIndex('actions', 'forumId', forum.id)).filter(
    (action) => action.kind === 'introduction' && action.seatId === seat?.id && action.doneOn === null,
  );
  const own = tasks.map(({ text, dueOn }) => (dueOn === null ? text : `${text} (by ${said(dueOn)})`));
  return [
    { kind: 'heading', text: 'Your first 30 days' },
    ...[...own, ...usual(seat, forum)].map((text) => ({ kind: 'paragraph' as const, text: `☐  ${text}` })),
  ];
}

function usual(seat: Seat | null, forum: Forum): string[] {
  const everybody = [
    'Read the constitution and the agreements in this pack; ask about what is not clear.',
    'Put the dates of the next meetings into your diary, and name your deputy.',
    'Read the minutes of the last meeting, and see which actions your side owes.',
  ];
  if (seat?.side === 'management') {
    return [
      ...everybody,
      'Read how each union decides, and how long it needs for an answer.',
      'Meet the managers of your departments: how will they hear what was agreed?',
      'Say what you may decide in the room, and whom you must ask for the rest.',
    ];
  }
  if (seat?.side === 'staff') {
    return [
      ...everybody,
      'Meet the members of your department, and ask what they want raised.',
      'Come to the staff side’s own meeting before the next one.',
      'Agree your time off for the forum with your manager, from the facilities agreement.',
    ];
  }
  return forum.requiredTraining.length === 0 ? everybody : [...everybody, 'Book the joint training.'];
}

function nextMeetings(pack: Pack): PaperBlock[] {
  const { view, forum, profile } = pack;
  const ahead = shown(pack, view.byIndex('meetings', 'forumId', forum.id))
    .filter((meeting) => meeting.heldOn === null && meeting.cancelled === null && dayOf(meeting) >= profile.today)
    .filter(({ kind }) => kind === 'forum' || kind === 'preMeeting')
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
    .slice(0, 12);
  return [
    { kind: 'heading', text: 'The next meetings' },
    {
      kind: 'table',
      columns: [{ title: 'When' }, { title: 'What' }, { title: 'Where' }],
      rows: ahead.map((meeting) => [
        [dayInWords(dayOf(meeting), profile.dateOrder), meeting.startsAt].filter((part) => part !== null).join(', '),
        meeting.kind === 'preMeeting' ? 'Staff side, before the meeting' : meeting.title || 'Meeting',
        meeting.place,
      ]),
      whenEmpty: 'None is planned yet.',
    },
  ];
}

const dayOf = ({ heldOn, movedTo, plannedOn }: Meeting): string => heldOn ?? movedTo ?? plannedOn;

function agreements(pack: Pack): PaperBlock[] {
  const { view, forum, profile } = pack;
  const { today, dateOrder } = profile;
  const types = agreementTypeWords(profile.branch?.words);
  const all = shown(pack, [...view.all('agreements')]);
  const inForce = all
    .filter(({ forumId }) => forumId === null || forumId === forum.id)
    .map((each) => ({ ...each, standing: agreementStanding(each, all, today) }))
    .filter(({ standing }) => isInForce(standing))
    .toSorted(byStanding);
  return [
    { kind: 'heading', text: 'Agreements in force' },
    {
      kind: 'table',
      columns: [{ title: 'Agreement' }, { title: 'Kind' }, { title: 'Signed' }, { title: 'Looked at again by' }],
      rows: inForce.map(({ title, type, signedOn, reviewDue }) => [
        title,
        types[type],
        signedOn === null ? '' : dayInWords(signedOn, dateOrder),
        reviewDue === null ? '' : dayInWords(reviewDue, dateOrder),
      ]),
      whenEmpty: 'None is in the register.',
    },
    ...inForce.flatMap(({ title, scope }): PaperBlock[] =>
      scope.length === 0
        ? []
        : [
            { kind: 'heading', text: `Who is asked about what: ${title}`, level: 2 },
            {
              kind: 'table',
              columns: [{ title: 'Topic' }, { title: 'How far' }, { title: 'Who' }, { title: 'Before', width: 70 }],
              rows: scope.map(({ topic, level, who, noticeDays }) => [
                topic,
                levelWords[level],
                who,
                noticeDays === null ? '' : countOfDays(noticeDays),
              ]),
            },
          ],
    ),
  ];
}

function unions(pack: Pack): PaperBlock[] {
  const { view, forum } = pack;
  const ids = new Set(forum.seats.flatMap(({ unionId }) => (unionId === null ? [] : [unionId])));
  const here = shown(
    pack,
    [...ids].flatMap((id) => view.get('unionProfiles', id) ?? []),
  ).toSorted((a, b) => a.name.localeCompare(b.name));
  if (here.length === 0) return [];
  return [
    { kind: 'heading', text: 'The unions here' },
    ...here.flatMap((union): PaperBlock[] => {
      const [contact] = union.contacts;
      const rows = [
        { label: 'Led by', value: union.leadModel === null ? '' : leadModelWords[union.leadModel] },
        { label: 'How it decides', value: union.decisionRoute },
        { label: 'Needs for an answer', value: union.mandateDays === null ? '' : countOfDays(union.mandateDays) },
        {
          label: 'Ask',
          value: contact === undefined ? '' : [contact.name, contact.role, contact.reach].filter(Boolean).join(', '),
        },
      ].filter(({ value }) => value.trim() !== '');
      return [
        { kind: 'heading', text: union.name, level: 2 },
        rows.length === 0
          ? { kind: 'paragraph', text: 'Nothing is written down of it yet: ask its representatives.' }
          : { kind: 'facts', rows },
      ];
    }),
  ];
}

function training({ view, forum, seat, profile }: Pack): PaperBlock[] {
  if (forum.requiredTraining.length === 0) return [];
  const own = trainingOfSeats(forum, profile.today, postsIn(view)).find(({ seatId }) => seatId === seat?.id);
  const state = (topic: string): string => {
    const had = own?.topics.find((each) => each.topic === topic);
    if (had === undefined || had.on === null) return 'To be booked';
    if (had.isExpired) return `Ran out on ${dayInWords(had.validUntil!, profile.dateOrder)}: to be booked again`;
    return `Had on ${dayInWords(had.on, profile.dateOrder)}`;
  };
  return [
    { kind: 'heading', text: 'Training' },
    {
      kind: 'table',
      columns: [{ title: 'What everybody here is trained in' }, { title: 'You' }],
      rows: forum.requiredTraining.map((topic) => [topic, state(topic)]),
    },
  ];
}

/** Agendas and minutes of the last 12 months, the newest first; minutes that are not agreed say so. */
function lastYear(pack: Pack): PaperBlock[] {
  const { view, forum, profile } = pack;
  const since = monthsAfter(profile.today, -12);
  const held = shown(pack, view.byIndex('meetings', 'forumId', forum.id))
    .filter(({ kind, heldOn }) => kind === 'forum' && heldOn !== null && heldOn > since && heldOn <= profile.today)
    .toSorted((a, b) => (a.heldOn! < b.heldOn! ? 1 : -1));
  if (held.length === 0) return [];
  return [
    { kind: 'heading', text: 'The last 12 months' },
    ...held.flatMap(({ heldOn, items, minutes, approvals }): PaperBlock[] => {
      const isAgreed = approvals.management !== null && approvals.staff !== null;
      return [
        { kind: 'heading', text: dayInWords(heldOn!, profile.dateOrder), level: 2 },
        {
          kind: 'list',
          items: items.map(({ title, outcome }) => `${title}${outcome === null ? '' : `: ${OUTCOME[outcome]}`}`),
          isNumbered: true,
        },
        ...(minutes.trim() === ''
          ? []
          : [
              { kind: 'paragraph' as const, text: minutes },
              ...(isAgreed
                ? []
                : [{ kind: 'paragraph' as const, text: 'Not approved by both sides yet.', isSmall: true }]),
            ]),
      ];
    }),
  ];
}

const OUTCOME = {
  decided: 'decided',
  action: 'an action',
  noted: 'noted',
  deferred: 'put off',
  referred: 'referred',
  failureToAgree: 'no agreement',
} as const satisfies Record<NonNullable<Meeting['items'][number]['outcome']>, string>;
