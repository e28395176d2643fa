// A year of the sample's meetings: six of the forum with agenda, attendance, minutes and both approvals, two to come, the staff side
// before one of them, the two leads each month, a walk-round, open meetings, a joint training; two of the small committee.

import {
  type AgendaItem,
  emptyItem,
  emptyMeeting,
  type Meeting,
} from '../../../../shared/domain/partnership/meetings.ts';
import type { PartnershipRef } from '../../../../shared/domain/partnership/sides.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { addWorkingDays } from '../../../../shared/rules/working-days.ts';
import { ago, ahead, idOf, on, type Stage, seen } from './stage.ts';

type Value = Meeting['attendance'][number]['value'];

/** Chief executive, workforce, nursing, estates; staff-side chair, secretary, society, its laboratory: one line a meeting. */
const CAME: readonly string[] = ['pppp ppp-', 'dppp ppp-', 'pp-p pppp', 'dppa ppap', 'pppp pppp', 'dp-p ppp-'];
const VALUES: Readonly<Record<string, Value>> = { p: 'present', d: 'deputy', a: 'apologies', '-': 'absent' };

type Item = [
  title: string,
  by: AgendaItem['proposedBy'],
  scope: AgendaItem['scope'],
  outcome: AgendaItem['outcome'],
  about?: PartnershipRef | null,
  notes?: string,
];

export interface Matters {
  rotas: string;
  parking: string;
  handover: string;
  theatres: string;
  linen: string;
  nights: string;
  paperless: string;
}

const agendas = (matters: Matters): Item[][] => [
  [
    ['Eight weeks’ notice of rotas', 'staff', 'strategic', 'decided', on('consultations', matters.rotas)],
    ['Winter plan and staffing', 'management', 'strategic', 'noted'],
    ['Car parking for late shifts', 'staff', 'operational', 'deferred', on('issues', matters.parking)],
    ['Sickness figures', 'management', 'operational', 'noted'],
  ],
  [
    ['Quieter nights: may we try it?', 'joint', 'strategic', 'decided', on('initiatives', matters.nights)],
    ['Car parking for late shifts', 'staff', 'operational', 'deferred', on('issues', matters.parking)],
    ['New uniforms', 'management', 'housekeeping', 'noted'],
    ['Offers and asks', 'joint', 'operational', 'action'],
  ],
  [
    ['Moving the day theatres', 'management', 'strategic', 'referred', on('consultations', matters.theatres)],
    ['Handover in unpaid time', 'staff', 'operational', 'action', on('issues', matters.handover)],
    ['Car parking for late shifts', 'staff', 'operational', 'action', on('issues', matters.parking)],
  ],
  [
    ['Linen store: how it was decided', 'staff', 'strategic', 'failureToAgree', on('consultations', matters.linen)],
    ['Annual report', 'joint', 'strategic', 'decided'],
    ['Training places for next year', 'management', 'operational', 'decided'],
  ],
  [
    ['Quieter nights: what the tests showed', 'joint', 'strategic', 'decided', on('initiatives', matters.nights)],
    ['Handover on paper', 'staff', 'operational', 'noted', on('initiatives', matters.paperless)],
    ['Budget round, first figures', 'management', 'strategic', 'noted'],
    ['Portering vacancies', 'staff', 'operational', 'action'],
  ],
  [
    [
      'Moving the day theatres: the unions’ answer',
      'staff',
      'strategic',
      'action',
      on('consultations', matters.theatres),
      'Both unions say yes to the move in spring, after the lifts are mended and with the day list as it is.\n\nManagement asks what it would cost to wait. The figures come with the reply.',
    ],
    [
      'Health check: what both sides said',
      'joint',
      'strategic',
      'noted',
      null,
      'The gap between the sides is half of last year’s. Both want to be told earlier; that comes back in spring.',
    ],
    ['Sickness figures', 'management', 'operational', 'noted', null, 'Down on the wards where nights are quieter.'],
  ],
];

const MINUTES = [
  'Rotas will be out eight weeks ahead from the new year. Management brings the winter plan back with numbers for each ward.',
  'Both sides agree to try quieter nights on two wards. Parking comes back with the figures of the barrier.',
  'The theatres’ move goes to consultation before any plan is fixed. Handover is to be counted for a month.',
  'No agreement on the linen store: the staff side was told when it was settled, and says so. Both sides want it never to happen like this again.',
  'What was learnt about nights goes to four more wards. The paperless handover was stopped, and both sides say why it was worth trying.',
  'The unions’ answer on the theatres was heard. Management replies in writing within two weeks.',
];

export function putMeetings(stage: Stage, matters: Matters): void {
  const lists = agendas(matters);
  for (const [at, { id, day }] of stage.meetings.entries()) putHeld(stage, { id, day, at, list: lists[at] ?? [] });
  for (const [at, { id, day }] of stage.planned.entries()) putPlanned(stage, { id, day, isNext: at === 0 }, matters);
  putBeside(stage);
  putOfCommittee(stage);
}

const itemOf = (
  day: string,
  [title, proposedBy, scope, outcome, about, notes]: Item,
  deferrals: number,
): AgendaItem => ({
  ...emptyItem,
  id: idOf(addDays(day, -12)),
  title,
  proposedBy,
  scope,
  purpose:
    outcome === 'decided'
      ? 'forDecision'
      : about?.collection === 'consultations'
        ? 'forConsultation'
        : 'forInformation',
  minutesPlanned: scope === 'strategic' ? 25 : 15,
  about: about ?? null,
  outcome,
  notes: notes ?? '',
  deferrals,
});

interface Held {
  id: string;
  day: string;
  at: number;
  list: readonly Item[];
}

/** The third was moved by two weeks; the fourth's minutes were agreed late; the last one's are with the other side. */
function putHeld(stage: Stage, { id, day, at, list }: Held): void {
  const { seats, managers, posts } = stage;
  const order = [
    seats.executive,
    seats.workforce,
    seats.nursing,
    seats.estates,
    seats.convenor,
    seats.rep,
    seats.society,
    seats.laboratory,
  ];
  const marks = (CAME[at] ?? '').replaceAll(' ', '');
  const isLast = at === stage.meetings.length - 1;
  const agreedAfter = at === 3 ? 30 : 11;
  stage.tx.put('meetings', {
    ...emptyMeeting,
    ...seen('joint'),
    id,
    forumId: stage.forumId,
    plannedOn: at === 2 ? ago({ today: day }, 14) : day,
    movedTo: at === 2 ? day : null,
    heldOn: day,
    startsAt: '14:00',
    endsAt: '15:50',
    place: 'Board room, Infirmary Road',
    chairSide: at % 2 === 0 ? 'management' : 'staff',
    minutesSide: at % 2 === 0 ? 'staff' : 'management',
    attendance: order.flatMap((seatId, place) => {
      const value = VALUES[marks[place] ?? '-'] ?? 'absent';
      // The seat of the laboratory is vacant by the last meeting.
      if (seatId === seats.laboratory && isLast) return [];
      return [{ seatId, value, person: value === 'deputy' ? managers.nursing : '' }];
    }),
    items: list.map((item) => itemOf(day, item, item[0].startsWith('Car parking') ? at : 0)),
    offersAndAsks: [
      { id: idOf(day), side: 'management', kind: 'offer', text: 'A room for reps on the second floor' },
      { id: idOf(day), side: 'staff', kind: 'ask', text: 'The bank staff figures by ward, each month' },
    ],
    minutes: MINUTES[at] ?? '',
    minutesIssuedOn: addDays(day, 5),
    approvals: {
      management: isLast ? null : { on: addDays(day, agreedAfter), name: managers.workforce },
      staff: { on: addDays(day, agreedAfter - 3), name: posts.convenor.name },
    },
  });
}

function putPlanned(
  stage: Stage,
  { id, day, isNext }: { id: string; day: string; isNext: boolean },
  matters: Matters,
): void {
  const list: Item[] = isNext
    ? [
        [
          'Moving the day theatres: management’s reply',
          'management',
          'strategic',
          null,
          on('consultations', matters.theatres),
        ],
        ['Vacant seat of the laboratory', 'staff', 'housekeeping', null],
        ['Rotas: the first half-year', 'staff', 'operational', null, on('consultations', matters.rotas)],
      ]
    : [];
  stage.tx.put('meetings', {
    ...emptyMeeting,
    ...seen('joint'),
    id,
    forumId: stage.forumId,
    plannedOn: day,
    startsAt: '14:00',
    place: 'Board room, Infirmary Road',
    chairSide: isNext ? 'management' : 'staff',
    minutesSide: isNext ? 'staff' : 'management',
    items: list.map((item) => itemOf(stage.today, item, 0)),
  });
}

/** What happens between the forum's meetings. */
function putBeside(stage: Stage): void {
  const { tx, forumId, meetings, planned } = stage;
  const beside = (day: string, change: Partial<Meeting> & Pick<Meeting, 'kind' | 'title'>, isAhead = false) =>
    tx.put('meetings', {
      ...emptyMeeting,
      ...seen('joint'),
      id: idOf(isAhead ? stage.today : day),
      forumId,
      plannedOn: day,
      heldOn: isAhead ? null : day,
      ...change,
    });
  const last = meetings.at(-1)!;
  beside(addWorkingDays(last.day, -2, 'england-and-wales'), {
    ...seen('staffSide'),
    kind: 'preMeeting',
    title: 'Staff side before the forum',
    beforeId: last.id,
    minutes: 'One voice on the theatres: no move before the lifts are mended.',
  });
  beside(
    addWorkingDays(planned[0]!.day, -2, 'england-and-wales'),
    { ...seen('staffSide'), kind: 'preMeeting', title: 'Staff side before the forum', beforeId: planned[0]!.id },
    true,
  );
  for (const days of [320, 290, 255, 224, 190, 160, 133, 101, 70, 41, 12]) {
    beside(ago(stage, days), { kind: 'leads', title: 'The two leads' });
  }
  const point = (text: string) => ({ id: idOf(ago(stage, 120)), text, issueId: null });
  beside(ago(stage, 118), {
    kind: 'walkRound',
    title: 'Walk-round on the wards',
    department: 'Wards',
    level: 'senior',
    seniorPresent: true,
    people: 40,
    points: [point('The linen trolley blocks the fire door every morning.'), point('Two hoists share one battery.')],
  });
  beside(ago(stage, 200), {
    kind: 'openMeeting',
    title: 'Open meeting in theatres',
    department: 'Theatres',
    level: 'frontline',
    seniorPresent: true,
    people: 26,
    points: [point('Nobody knew that the move was being thought about.')],
  });
  beside(ago(stage, 64), {
    kind: 'huddle',
    title: 'Morning huddle',
    department: 'Portering',
    level: 'frontline',
    seniorPresent: false,
    people: 9,
  });
  beside(ago(stage, 240), { kind: 'training', title: 'Partnership working, both sides together', people: 14 });
}

function putOfCommittee(stage: Stage): void {
  const { tx, committeeId } = stage;
  const [estates, nursing, safety, society] = tx.get('forums', committeeId)!.seats.map(({ id }) => id);
  for (const [at, day] of [ago(stage, 180), ago(stage, 82)].entries()) {
    tx.put('meetings', {
      ...emptyMeeting,
      ...seen('joint'),
      id: idOf(day),
      forumId: committeeId,
      plannedOn: day,
      heldOn: day,
      chairSide: at === 0 ? 'staff' : 'management',
      attendance: [estates, safety, society, ...(at === 0 ? [nursing] : [])].map((seatId) => ({
        seatId: seatId!,
        value: 'present',
        person: '',
      })),
      items: [
        { ...emptyItem, id: idOf(day), title: 'Inspection of the loading bay', proposedBy: 'staff', outcome: 'action' },
        { ...emptyItem, id: idOf(day), title: 'Incidents of the quarter', proposedBy: 'management', outcome: 'noted' },
      ],
      minutes: 'The ramp is painted and lit before the clocks go back.',
      minutesIssuedOn: addDays(day, 6),
      approvals: {
        management: { on: addDays(day, 8), name: stage.managers.estates },
        staff: { on: addDays(day, 7), name: stage.staff.deputy },
      },
    });
  }
  tx.put('meetings', {
    ...emptyMeeting,
    ...seen('joint'),
    id: idOf(stage.today),
    forumId: committeeId,
    plannedOn: ahead(stage, 48),
  });
}
