// What a frozen folder holds of bargaining: one record of each collection, every part of it filled, and a ballot for action with
// its notices.

import type { Transaction } from '../../electron/core/store/desk-store.ts';
import type { BallotNotice } from '../../shared/domain/elections/action-notices.ts';
import { plainBallotRule } from '../../shared/domain/elections/ballot-rule.ts';
import { emptyElection, noDays } from '../../shared/domain/elections/elections.ts';
import type { NegotiationItem } from '../../shared/domain/negotiations/items.ts';
import { BRIEF_SECTIONS } from '../../shared/domain/negotiations/negotiations.ts';
import type { PayYear } from '../../shared/domain/negotiations/pay-measures.ts';
import { emptyAction } from '../../shared/domain/partnership/actions.ts';
import { emptyEntry } from '../../shared/domain/partnership/entries.ts';
import { emptyRuleBook } from '../../shared/domain/reps/rule-book.ts';

type Numbered = (number: number) => string;

const day = '2026-11-24';
const branch = { visibility: 'branch', confidentialUntil: null } as const;
const inConfidence = { visibility: 'inConfidence', confidentialUntil: '2027-03-31' } as const;
const onCosts = { insurancePercent: 15, insuranceThreshold: '5000', pensionPercent: 19.5, otherPercent: 0.5 };

export function putFrozenNegotiations(tx: Transaction, id: Numbered): void {
  putPayData(tx, id);
  putActionBallot(tx, id);
  tx.put('negotiations', {
    ...inConfidence,
    id: id(300),
    number: 'NG-2026-0001',
    title: 'Pay 2027',
    employerIds: [id(1)],
    unitId: id(31),
    year: '2027-28',
    method: 'mixed',
    state: 'agreed',
    openedOn: '2026-09-01',
    closedOn: day,
    purpose: 'A fair rise for all',
    team: [
      { id: id(301), side: 'staff', name: 'Grace', role: 'Leads', memberId: id(3) },
      { id: id(302), side: 'management', name: 'The director', role: '', memberId: null },
    ],
    timetable: [
      { id: id(303), kind: 'claimSubmitted', title: 'The claim', day: '2026-10-01', at: '10:00', doneOn: '2026-10-01' },
      { id: id(304), kind: 'anniversary', title: 'Pay is due', day: '2027-04-01', at: null, doneOn: null },
    ],
    mandate: { by: 'The branch meeting', on: '2026-09-15', limits: 'Not under five percent', electionId: id(320) },
    electionIds: [id(320)],
    costing: {
      spineId: id(310),
      spineYearId: id(311),
      workforceId: id(312),
      rounding: 'penny',
      onCosts,
      rollUpPercent: 34.5,
      incrementMonth: 4,
    },
    plan: 'Begin with the lowest paid',
    brief: { staffSide: [...BRIEF_SECTIONS], joint: ['purpose', 'sideBySide'] },
    agreementId: id(81),
  });
  tx.put('negotiationItems', frozenItem(id));
  tx.put('negotiationMeetings', {
    ...inConfidence,
    id: id(340),
    negotiationId: id(300),
    day: '2026-11-10',
    startsAt: '10:00',
    endsAt: '12:30',
    place: 'Room 4',
    title: 'Second meeting',
    heldOn: '2026-11-11',
    cancelledWhy: 'It was moved by a day',
    presentIds: [id(301), id(302)],
    agenda: [{ id: id(341), title: 'Pay', itemId: id(330), notes: 'Let them speak first', outcome: 'offerMade' }],
    said: [
      {
        id: id(342),
        agendaId: id(341),
        side: 'management',
        who: 'The director',
        text: 'There is no more',
        at: '10:20',
        isOurs: false,
      },
      { id: id(343), agendaId: null, side: 'staff', who: 'Grace', text: 'There is', at: null, isOurs: true },
    ],
    actionIds: [id(344)],
    jointActionIds: [id(344)],
    notes: 'They looked at the clock',
  });
  tx.put('actions', {
    ...emptyAction,
    ...branch,
    id: id(344),
    forumId: null,
    text: 'Send the figures of the year before',
    ownerSide: 'management',
    askedOn: '2026-11-10',
    dueOn: day,
    source: { collection: 'negotiations', id: id(300) },
  });
  tx.put('entries', {
    ...emptyEntry,
    ...inConfidence,
    id: id(345),
    on: { collection: 'negotiations', id: id(300) },
    kind: 'paper',
    day,
    title: 'Their figures',
    file: { name: 'figures.pdf', mediaType: 'application/pdf', bytes: 12, hash: '3'.repeat(64) },
  });
}

function putPayData(tx: Transaction, id: Numbered): void {
  tx.put('paySpines', {
    id: id(310),
    name: 'The house spine',
    employerId: id(1),
    basis: 'year',
    weeksInYear: 52.143,
    fullTimeHours: 37,
    rounding: 'pound',
    years: [
      {
        id: id(311),
        label: '2026-27',
        from: '2026-04-01',
        source: 'Circular 4',
        rates: [
          { point: '2', amount: '24413' },
          { point: '3', amount: '24796.50' },
          { point: '4', amount: null },
        ],
      },
    ],
    notes: 'Copied from the circular',
  });
  tx.put('workforces', {
    id: id(312),
    name: 'Support staff',
    employerId: id(1),
    unitId: id(31),
    asAt: '2026-09-30',
    source: 'The employer’s answer',
    spineId: id(310),
    rows: [
      {
        id: id(313),
        grade: 'Grade 1',
        point: '2',
        annual: null,
        headcount: 40,
        hours: 18.5,
        weeksPaid: 44.2,
        topPoint: '4',
        workplaceId: id(2),
        note: 'Cleaners',
      },
      {
        id: id(314),
        grade: 'Off the spine',
        point: '',
        annual: '31290.50',
        headcount: 2,
        hours: null,
        weeksPaid: null,
        topPoint: '',
        workplaceId: null,
        note: '',
      },
    ],
    payBill: '1250000',
    onCosts,
    notes: 'Without agency staff',
  });
  tx.put('benchmarks', {
    id: id(315),
    who: 'The council next door',
    kind: 'settlement',
    about: 'pay',
    what: 'Settled for 2026',
    value: '4.75',
    unit: 'percent',
    on: '2026-06-01',
    source: 'Circular 9',
    link: 'https://example.org/circular-9',
    comparability: 'partly',
    why: 'The same work in a larger town',
    checkedOn: day,
    isForBothSides: true,
  });
  tx.put('priceIndexes', {
    id: id(316),
    series: 'cpi',
    months: [{ month: '2026-10', value: '143.6', source: 'Published on 18 November 2026' }],
  });
}

const frozenYear = (id: Numbered): PayYear => ({
  id: id(331),
  label: '2027-28',
  from: '2027-04-01',
  paidOn: '2027-07-25',
  measures: [
    { kind: 'flat', amount: '1290.50', points: ['2', '3'] },
    { kind: 'flat', amount: '0.67', isPerHour: true },
    { kind: 'percent', percent: 3.2, points: ['4'] },
    { kind: 'greaterOf', amount: '3000', percent: 10 },
    {
      kind: 'byBand',
      bands: [
        { upTo: '30000', amount: '1500' },
        { upTo: null, percent: 2.5 },
      ],
    },
    { kind: 'underpin', hourly: '12.60' },
    { kind: 'deletePoints', points: ['2'] },
    { kind: 'oneOff', amount: '500', isSameForAll: true },
    { kind: 'leave', days: 1.5 },
    { kind: 'hours', weekly: 36 },
  ],
});

const frozenItem = (id: Numbered): Omit<NegotiationItem, 'revision'> => ({
  ...inConfidence,
  id: id(330),
  negotiationId: id(300),
  place: 1,
  kind: 'pay',
  title: 'Pay of all grades',
  problem: 'Pay has fallen behind',
  rounds: [
    {
      ...{ id: id(332), side: 'staff', kind: 'claim', on: '2026-10-01', at: '10:05', text: 'Ten percent' },
      ...{ years: [frozenYear(id)], tabledOn: '2026-10-01', ourNote: 'We would take six' },
    },
    {
      ...{ id: id(333), side: 'management', kind: 'offer', on: '2026-11-10', at: null, text: 'Three percent' },
      ...{ years: [], tabledOn: '2026-11-10', ourNote: '' },
    },
    {
      ...{ id: id(334), side: 'staff', kind: 'counter', on: day, at: null, text: 'Six', years: [], tabledOn: null },
      ourNote: 'For the third meeting',
    },
  ],
  state: 'agreed',
  closedOn: day,
  agreedText: 'Five percent from April',
  agreedRoundId: id(333),
  standards: [{ id: id(335), text: 'Fair to the lowest paid', isForBothSides: true }],
  options: [
    {
      ...{ id: id(336), text: 'A flat rise', bySide: 'staff', isAgreed: true, isForBothSides: false },
      meets: [{ standardId: id(335), value: 'partly' }],
    },
  ],
  evidence: [
    {
      ...{ id: id(337), kind: 'cases', text: 'Six in a hundred members', source: 'Our cases', on: day },
      ...{ question: { themes: ['Rotas'], from: '2025-11-24' }, entryId: null, isForBothSides: false },
    },
    {
      ...{ id: id(338), kind: 'document', text: 'Their figures', source: 'Page 3', on: day },
      ...{ question: null, entryId: id(345), isForBothSides: true },
    },
  ],
  benchmarkIds: [id(315)],
  waivers: [{ of: 'costing', reason: 'No figures came', by: 'Grace', on: '2026-10-01' }],
  costNote: 'About two posts',
  clause: { agreementId: id(81), clauseId: id(120) },
  issueId: id(73),
  disputeId: id(73),
  ours: {
    redLine: 'Nothing under four percent',
    fallback: 'Five percent and a day',
    interests: { staff: 'Rent is due', management: 'They cannot fill posts' },
    theirCase: 'There is no money',
    ourAnswer: 'There are reserves',
    speakerId: id(301),
    notes: 'They blinked in October',
  },
});

const frozenNotices = (id: Numbered): BallotNotice[] => [
  {
    id: id(321),
    kind: 'ballot',
    employerId: id(1),
    to: 'The chief executive',
    plannedFor: '2026-10-01',
    receivedOn: '2026-10-02',
    rows: [{ category: 'Porters', workplaceId: id(2), workplace: 'Northfield', people: 12 }],
    explanation: 'Counted from our register',
    action: null,
  },
  {
    id: id(322),
    kind: 'action',
    employerId: null,
    to: 'The contractor',
    plannedFor: '2026-11-25',
    receivedOn: null,
    rows: [{ category: 'Cleaners', workplaceId: null, workplace: 'The depot', people: 4 }],
    explanation: '',
    action: { kind: 'strike', what: 'A day', days: { how: 'discontinuous', days: ['2026-12-10', '2026-12-12'] } },
  },
  {
    id: id(323),
    kind: 'action',
    employerId: id(1),
    to: '',
    plannedFor: null,
    receivedOn: null,
    rows: [],
    explanation: '',
    action: { kind: 'shortOfStrike', what: 'No overtime', days: { how: 'continuous', from: '2026-12-10' } },
  },
];

function putActionBallot(tx: Transaction, id: Numbered): void {
  tx.put('elections', {
    ...emptyElection,
    id: id(320),
    number: 'EL-2026-0002',
    title: 'Strike over pay',
    kind: 'industrialAction',
    postId: null,
    repKind: null,
    seats: 1,
    workplaceIds: [id(2)],
    departments: [],
    shifts: [],
    rule: 'scottish-stv',
    question: 'Are you prepared to take part in a strike?',
    choices: ['Yes', 'No'],
    timetable: { ...noDays, noticeOn: '2026-10-02', ballotOpensOn: '2026-10-20', ballotClosesOn: '2026-11-20' },
    returningOfficer: null,
    scrutineers: [],
    barred: [],
    voters: emptyRuleBook.voters,
    candidates: emptyRuleBook.candidates,
    timetableRule: emptyRuleBook.timetable,
    ruleSource: '',
    isByPost: true,
    place: '',
    ballot: plainBallotRule,
    notices: frozenNotices(id),
  });
}
