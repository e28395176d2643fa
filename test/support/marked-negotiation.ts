// A negotiation with everything in it, and every text that somebody typed a mark of its own: what a paper for both sides may
// hold is listed here by hand, apart from the rule that picks it.

import type { DeskStore, Unsaved } from '../../electron/core/store/desk-store.ts';
import { emptyNegotiationItem, type NegotiationItem } from '../../shared/domain/negotiations/items.ts';
import { emptyNegotiationMeeting } from '../../shared/domain/negotiations/meetings.ts';
import { emptyNegotiation, type Negotiation } from '../../shared/domain/negotiations/negotiations.ts';

export const id = (number: number): string => `bbbbbbbb-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const NEGOTIATION = id(1);

export interface MarkedBargaining {
  negotiations: Unsaved<'negotiations'>[];
  negotiationItems: Unsaved<'negotiationItems'>[];
  negotiationMeetings: Unsaved<'negotiationMeetings'>[];
  benchmarks: Unsaved<'benchmarks'>[];
  paySpines: Unsaved<'paySpines'>[];
  workforces: Unsaved<'workforces'>[];
  employers: Unsaved<'employers'>[];
  units: Unsaved<'units'>[];
}

const sharing = { visibility: 'branch', confidentialUntil: null } as const;
const years = (percent: number): NegotiationItem['rounds'][number]['years'] => [
  { id: id(900 + percent), label: '2027-28', from: '2027-04-01', measures: [{ kind: 'percent', percent }] },
];

const team: Negotiation['team'] = [
  { id: id(11), side: 'staff', name: 'Amara Bello', role: 'Leads for us', memberId: null },
  { id: id(12), side: 'staff', name: 'Tom Price', role: 'Takes down what they let slip', memberId: null },
  { id: id(13), side: 'management', name: 'Dana Holt', role: 'Will fold on leave', memberId: null },
];

const step = (number: number, kind: Negotiation['timetable'][number]['kind'], title: string, day: string) => ({
  ...{ id: id(number), kind, title, day },
  at: '10:00',
  doneOn: null,
});

const round = (
  number: number,
  side: 'staff' | 'management',
  kind: 'claim' | 'offer' | 'counter',
  tabledOn: string | null,
  percent: number,
): NegotiationItem['rounds'][number] => ({
  ...{ id: id(number), side, kind, tabledOn, on: tabledOn ?? '2026-11-20', at: null },
  text: `Round ${number} in words`,
  years: years(percent),
  ourNote: `What we think of round ${number}`,
});

const pay: Unsaved<'negotiationItems'> = {
  ...emptyNegotiationItem,
  ...sharing,
  id: id(21),
  negotiationId: NEGOTIATION,
  place: 0,
  kind: 'pay',
  title: 'Pay for all grades',
  problem: 'Pay has fallen behind',
  rounds: [
    round(31, 'staff', 'claim', '2026-10-01', 10),
    round(32, 'management', 'offer', '2026-10-20', 3),
    round(33, 'staff', 'counter', null, 7),
  ],
  standards: [
    { id: id(41), text: 'Fair to the lowest paid', isForBothSides: true },
    { id: id(42), text: 'Keeps our members out', isForBothSides: false },
  ],
  options: [
    {
      ...{ id: id(51), text: 'A flat rise', bySide: 'staff', isAgreed: false, isForBothSides: true },
      meets: [
        { standardId: id(41), value: 'yes' },
        { standardId: id(42), value: 'no' },
      ],
    },
    {
      ...{ id: id(52), text: 'Two years for one', bySide: 'staff', isAgreed: false, isForBothSides: false },
      meets: [{ standardId: id(41), value: 'partly' }],
    },
  ],
  evidence: [
    {
      ...{ id: id(61), kind: 'figure', text: 'One in five posts is empty', source: 'Vacancy report', on: '2026-09-30' },
      ...{ question: null, entryId: null, isForBothSides: true },
    },
    {
      ...{ id: id(62), kind: 'cases', text: 'Six members were underpaid', source: 'Our cases', on: '2026-09-30' },
      ...{ question: { theme: 'pay' }, entryId: null, isForBothSides: false },
    },
  ],
  benchmarkIds: [id(71), id(72)],
  waivers: [{ of: 'costing', reason: 'No figures came', by: 'Amara Bello', on: '2026-10-01' }],
  costNote: 'About two posts',
  ours: {
    redLine: 'Nothing under four percent',
    fallback: 'Five percent and a day',
    interests: { staff: 'Rent is due', management: 'They fear the press' },
    theirCase: 'There is no money',
    ourAnswer: 'There are reserves',
    speakerId: id(11),
    notes: 'They blinked in October',
  },
};

const secret: Unsaved<'negotiationItems'> = {
  ...pay,
  id: id(22),
  place: 1,
  kind: 'leave',
  title: 'A claim that nobody has heard',
  problem: 'Kept for the second meeting',
  rounds: [round(34, 'staff', 'claim', null, 2)],
  standards: [],
  options: [],
  benchmarkIds: [id(72)],
};

const agreed: Unsaved<'negotiationItems'> = {
  ...pay,
  id: id(23),
  place: 2,
  kind: 'training',
  title: 'Days for training',
  problem: 'Reps cannot train',
  state: 'agreed',
  closedOn: '2026-11-01',
  agreedText: 'Five days a year',
  agreedRoundId: id(35),
  rounds: [{ ...round(35, 'management', 'offer', '2026-10-25', 1), years: [] }],
  standards: [],
  options: [],
  evidence: [],
  benchmarkIds: [],
};

const benchmark = (number: number, isForBothSides: boolean): Unsaved<'benchmarks'> => ({
  ...{ id: id(number), who: `Trust ${number}`, kind: 'settlement', about: 'pay', what: `Settled in year ${number}` },
  ...{
    value: '5.5',
    unit: 'percent',
    on: '2026-06-01',
    source: `Circular ${number}`,
    link: `https://example.org/${number}`,
  },
  ...{ comparability: 'close', why: `Same staff as ours ${number}`, checkedOn: null, isForBothSides },
});

export const marked: MarkedBargaining = {
  employers: [{ id: id(2), name: 'Northfield Trust', headcounts: [] }],
  units: [
    {
      id: id(3),
      employerId: id(2),
      name: 'All support staff',
      workplaceIds: [],
      coverage: 'Bands one to four',
      headcounts: [],
    },
  ],
  negotiations: [
    {
      ...emptyNegotiation,
      ...sharing,
      id: NEGOTIATION,
      number: 'NG-2026-0003',
      title: 'Pay talks 2027',
      employerIds: [id(2)],
      unitId: id(3),
      year: '2027-28',
      openedOn: '2026-09-01',
      purpose: 'A fair rise for all',
      team,
      timetable: [
        step(81, 'meeting', 'Second meeting', '2026-12-01'),
        step(82, 'consultMembers', 'Secret survey', '2026-12-10'),
        step(83, 'other', 'Walk out if they stall', '2026-12-12'),
      ],
      mandate: { by: 'Branch council', on: '2026-09-15', limits: 'Down to five percent', electionId: null },
      costing: { ...emptyNegotiation.costing, spineId: id(91), workforceId: id(92) },
      plan: 'Open with the cleaners',
    },
  ],
  negotiationItems: [pay, secret, agreed],
  negotiationMeetings: [
    {
      ...emptyNegotiationMeeting,
      ...sharing,
      ...{ id: id(101), negotiationId: NEGOTIATION, day: '2026-12-01', startsAt: '10:00', endsAt: '12:00' },
      ...{ place: 'Room behind the boiler', title: 'Where we wear them down', notes: 'Adjourn at eleven' },
      agenda: [{ id: id(102), title: 'Make them say it first', itemId: id(21), notes: 'Wait', outcome: null }],
      said: [
        ...[
          {
            id: id(103),
            agendaId: id(102),
            side: 'staff' as const,
            who: 'Tom in the corridor',
            at: null,
            isOurs: true,
          },
        ],
      ].map((one) => ({ ...one, text: 'We would take six' })),
    },
  ],
  benchmarks: [benchmark(71, true), benchmark(72, false)],
  paySpines: [
    {
      ...{ id: id(91), name: 'House spine', employerId: null, basis: 'year', weeksInYear: 52.143, fullTimeHours: 37 },
      ...{ rounding: 'pound', notes: 'Copied in a hurry' },
      years: [
        {
          ...{ id: id(93), label: 'Now', from: '2026-04-01', source: 'Their HR' },
          rates: [
            { point: '2', amount: '23656' },
            { point: '3', amount: '24027' },
          ],
        },
      ],
    },
  ],
  workforces: [
    {
      ...{ id: id(92), name: 'Who was counted', employerId: id(2), unitId: null, asAt: '2026-09-30' },
      ...{ source: 'Leaked by finance', spineId: id(91), payBill: null, onCosts: null, notes: 'Not checked' },
      rows: [
        { grade: 'Cleaner', point: '2', headcount: 40 },
        { grade: 'Cook', point: '3', headcount: 12 },
      ].map((row, at) => ({
        ...{ id: id(110 + at), annual: null, hours: null, weeksPaid: null, topPoint: '', workplaceId: null },
        ...{ ...row, note: `Seen on paper ${at}` },
      })),
    },
  ],
};

/** Texts that both sides have: where they stand, with `*` for any place of a list. */
const JOINT_TEXTS = [
  'employers.0.name',
  'units.0.name',
  ...['title', 'year', 'purpose', 'team.*.name', 'timetable.0.title'].map((path) => `negotiations.0.${path}`),
  ...['title', 'problem', 'rounds.0.text', 'rounds.1.text', 'rounds.0.years.0.label', 'rounds.1.years.0.label']
    .concat(['standards.0.text', 'options.0.text', 'evidence.0.text', 'evidence.0.source'])
    .map((path) => `negotiationItems.0.${path}`),
  ...['title', 'problem', 'rounds.0.text', 'agreedText'].map((path) => `negotiationItems.2.${path}`),
  ...['who', 'what', 'source'].map((path) => `benchmarks.0.${path}`),
];

/** What both sides have besides texts, and what figures are worked out from; and what says to whom something belongs. */
const JOINT_REST = [
  /(^|\.)(id|revision|.*Ids?|visibility|confidentialUntil)(\.\d+)?$/,
  /^negotiations\.0\.(costing|brief)\./,
  /^negotiations\.0\.team\.\d+\.side$/,
  /^negotiations\.0\.timetable\.0\./,
  /^negotiations\.0\.timetable\.\d+\.kind$/,
  /^negotiationItems\.[02]\.(place|kind|state|closedOn)$/,
  /^negotiationItems\.1\.(place|state)$/,
  /^negotiationItems\.0\.rounds\.[01]\.(side|kind|tabledOn|at|years\..*)$/,
  /^negotiationItems\.0\.rounds\.[01]\.years\./,
  /^negotiationItems\.2\.rounds\.0\.(side|kind|tabledOn|at)$/,
  /^negotiationItems\.\d+\.rounds\.\d+\.tabledOn$/,
  /isForBothSides$/,
  /^negotiationItems\.0\.options\.0\.(bySide|isAgreed|meets\.0\.value)$/,
  /^negotiationItems\.0\.evidence\.0\.on$/,
  /^benchmarks\.0\.(kind|value|unit|on)$/,
  /^paySpines\.0\.(basis|weeksInYear|fullTimeHours|rounding|years\.\d+\.from|years\.\d+\.rates\..*)$/,
  /^workforces\.0\.(payBill|onCosts|rows\.\d+\.(point|annual|headcount|hours|weeksPaid|topPoint))$/,
];

const isJointText = (path: string): boolean =>
  JOINT_TEXTS.some((joint) => new RegExp(`^${joint.replaceAll('.', '\\.').replaceAll('*', '\\d+')}$`).test(path));

export const isJoint = (path: string): boolean => isJointText(path) || JOINT_REST.some((rest) => rest.test(path));

type Leaf = string | number | boolean | null;

/** Every value that is no list and no record, with its path; what is put in its place is what `change` answers. */
export function mapLeaves<T>(value: T, change: (leaf: Leaf, path: string) => Leaf, path = ''): T {
  const at = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`);
  if (Array.isArray(value)) return value.map((each, key) => mapLeaves(each, change, at(key))) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapLeaves(each, change, at(key))])) as T;
  }
  return change(value as Leaf, path) as T;
}

/** Words that somebody typed, and no code, id, day, amount or address. */
const isTyped = (leaf: Leaf, path: string): leaf is string =>
  typeof leaf === 'string' &&
  !/(^|\.)(id|.*Ids?|kind|side|bySide|state|visibility|method|unit|about|comparability|basis|rounding|value|of|link)(\.\d+)?$/.test(
    path,
  ) &&
  !/^\d{4}-\d\d-\d\d$|^\d\d:\d\d$|^-?\d+(\.\d+)?$|^[0-9a-f-]{36}$/.test(leaf) &&
  !/^negotiations\.\d+\.brief\./.test(path) &&
  !/rates\.\d+\.point$|rows\.\d+\.(point|topPoint)$/.test(path);

/** The same records with a mark in place of every typed text, and the marks by their paths. */
export function withMarks(
  from: MarkedBargaining,
  markOf = (number: number): string => `Zq${String(number).padStart(3, '0')}x`,
): { made: MarkedBargaining; marks: Map<string, string> } {
  const marks = new Map<string, string>();
  const made = mapLeaves(from, (leaf, path) => {
    if (!isTyped(leaf, path)) return leaf;
    const mark = markOf(marks.size);
    marks.set(path, mark);
    return mark;
  });
  return { made, marks };
}

const ORDER = [
  ...(['employers', 'units', 'paySpines', 'workforces', 'benchmarks'] as const),
  ...(['negotiations', 'negotiationItems', 'negotiationMeetings'] as const),
] satisfies (keyof MarkedBargaining)[];

/** Writes them, over those that are there. */
export const keepMarked = (store: DeskStore, made: MarkedBargaining) =>
  store.transact({ account: 'branch' }, { code: 'test.negotiations' }, (tx) => {
    for (const collection of ORDER) {
      for (const record of made[collection]) {
        tx.put(collection, record as never, tx.get(collection, record.id)?.revision);
      }
    }
  });
