// What a frozen folder holds of partnership: a forum with its seats, and one record of each kind that hangs on it, every
// part of it filled.

import type { Transaction } from '../../electron/core/store/desk-store.ts';
import { emptyAgreement } from '../../shared/domain/agreements.ts';
import { emptyAction } from '../../shared/domain/partnership/actions.ts';
import { emptyConsultation } from '../../shared/domain/partnership/consultations.ts';
import { emptyDecision } from '../../shared/domain/partnership/decisions.ts';
import { emptyEntry } from '../../shared/domain/partnership/entries.ts';
import { emptyForum, emptySeat } from '../../shared/domain/partnership/forums.ts';
import {
  emptyInitiative,
  emptyInquiry,
  emptyInterests,
  emptyPolicy,
} from '../../shared/domain/partnership/initiatives.ts';
import { emptyDispute, emptyIssue } from '../../shared/domain/partnership/issues.ts';
import { emptyMeasure } from '../../shared/domain/partnership/measures.ts';
import { emptyItem, emptyMeeting } from '../../shared/domain/partnership/meetings.ts';
import { emptyUnion } from '../../shared/domain/partnership/unions.ts';
import { emptyStory } from '../../shared/rules/partnership/story.ts';

const joint = { visibility: 'joint', confidentialUntil: null } as const;
const day = '2026-11-24';
const signed = { management: { on: day, name: 'The director' }, staff: { on: day, name: 'The staff-side chair' } };

export function putFrozenPartnership(tx: Transaction, id: (number: number) => string): void {
  const forumId = id(70);
  const holder = { name: '', memberId: id(3), repId: id(4), from: '2024-01-01', to: null };
  tx.put('unionProfiles', {
    ...emptyUnion,
    ...joint,
    id: id(71),
    name: 'The staff union',
    isOwn: true,
    leadModel: 'layLed',
    mandateDays: 21,
    keyDates: [{ id: id(101), what: 'Annual meeting', on: '2027-02-05' }],
    contacts: [{ id: id(102), name: 'The chair', role: 'Chair', patch: 'North', reach: 'Room 14' }],
    positions: [{ id: id(103), level: 'national', topic: 'Rotas', text: 'Six weeks', from: day, to: null }],
    reviewedOn: day,
  });
  tx.put('forums', {
    ...emptyForum,
    id: forumId,
    name: 'Northfield forum',
    state: 'active',
    employerId: id(1),
    mission: 'Better work',
    visionSigned: signed,
    quorum: { total: 4, management: 2, staff: 2, areCoChairsRequired: true, isBesideCoChairs: false },
    heads: { objectives: 'To talk early', disputes: 'To the board' },
    signed,
    seats: [
      {
        ...emptySeat,
        id: id(104),
        side: 'management',
        role: 'accountableExecutive',
        title: 'Director',
        isSenior: true,
      },
      {
        ...emptySeat,
        id: id(105),
        side: 'staff',
        role: 'coChair',
        title: 'Chair',
        union: 'The staff union',
        unionId: id(71),
        howFilled: 'elected',
        holder,
        deputy: { ...holder, memberId: null, repId: null, name: 'A deputy' },
        past: [{ ...holder, to: '2025-12-31' }],
        training: [{ topic: 'Negotiation', on: day, isJoint: true, validUntil: '2028-11-24' }],
      },
    ],
    departments: ['Wards'],
    requiredTraining: ['Negotiation'],
    behaviours: [{ version: 1, agreedOn: day, items: [{ id: id(106), text: 'We listen' }] }],
    commitments: [{ commitment: 'employmentSecurity', agreedOn: day, note: 'In writing' }],
    leads: { staff: 'The chair', management: 'The head of personnel', intervalDays: 14 },
    facilitator: { name: 'An outsider', from: day, to: null, why: 'To begin well' },
    annualReports: [
      {
        id: id(107),
        from: '2025-12-01',
        to: '2026-11-30',
        isAgreed: false,
        agreedOn: null,
        statementIfNot: 'Told too late',
        signed: { management: null, staff: signed.staff },
      },
    ],
  });
  tx.put('meetings', {
    ...emptyMeeting,
    ...joint,
    id: id(72),
    forumId,
    plannedOn: '2026-11-10',
    movedTo: '2026-11-12',
    heldOn: '2026-11-12',
    startsAt: '10:00',
    chairSide: 'staff',
    minutesSide: 'management',
    attendance: [
      { seatId: id(104), value: 'deputy', person: 'Another director' },
      { seatId: id(105), value: 'present', person: '' },
    ],
    items: [
      {
        ...emptyItem,
        id: id(108),
        title: 'Rotas',
        about: { collection: 'issues', id: id(73) },
        paperIds: [id(83)],
        outcome: 'decided',
        deferrals: 1,
      },
    ],
    offersAndAsks: [{ id: id(109), side: 'staff', kind: 'ask', text: 'Rotas earlier' }],
    minutes: 'Rotas were agreed.',
    minutesIssuedOn: '2026-11-14',
    approvals: signed,
    points: [{ id: id(110), text: 'Rotas come late', issueId: id(73) }],
  });
  tx.put('issues', {
    ...emptyIssue,
    ...joint,
    id: id(73),
    number: 'IS-2026-0001',
    forumId,
    kind: 'dispute',
    title: 'Rotas come late',
    raisedOn: '2026-10-01',
    department: 'Wards',
    workplaceId: id(2),
    themes: ['Rotas'],
    commitments: ['qualityOfWorkingLives'],
    compass: ['staffExperience'],
    state: 'resolvedByAgreement',
    firstConversationOn: '2026-10-02',
    closedOn: '2026-11-12',
    toldOn: day,
    affected: [{ name: 'Wards', workplaceId: id(2) }],
    dispute: {
      ...emptyDispute,
      parties: ['The trust', 'The staff union'],
      stages: [{ id: id(111), name: 'Local', from: '2026-10-02', due: '2026-10-16', endedOn: '2026-10-16', note: '' }],
      outcome: 'agreed',
      lessons: { management: 'Ask first', staff: '' },
    },
  });
  tx.put('consultations', {
    ...emptyConsultation,
    id: id(74),
    number: 'CO-2026-0001',
    forumId,
    issueId: id(73),
    topic: 'Shift patterns',
    preset: { key: 'collectiveRedundancy', people: 25, establishment: 'Northfield', firstEffectOn: '2027-01-31' },
    affectsJobs: true,
    affected: [{ name: 'Wards', workplaceId: null }],
    consulted: [{ name: 'Wards', workplaceId: null }],
    unionIds: [id(71)],
    firstInvolvedOn: '2026-10-20',
    involvement: {
      management: { point: 'afterOptionsRaised', isAsked: true, on: day, channel: 'Email' },
      staff: { point: 'afterTentativeDecision', isAsked: true, on: day, channel: '' },
    },
    information: [
      {
        id: id(112),
        what: 'The reasons',
        isStatutory: true,
        askedBy: 'staff',
        askedOn: '2026-10-21',
        dueOn: '2026-10-28',
        suppliedOn: null,
        refused: { on: '2026-10-29', reason: 'Not ready' },
        paperId: null,
        isConfidential: false,
      },
    ],
    windowFrom: '2026-10-21',
    windowTo: '2026-11-20',
    responses: [{ id: id(113), unionId: id(71), party: '', on: '2026-11-18', position: 'oppose', text: 'Later' }],
    reply: { on: '2026-11-19', text: 'Half of it' },
    atRisk: { people: 10, redeployed: 7, retained: 0, leftVoluntarily: 2, compulsory: 1 },
  });
  tx.put('decisions', {
    ...emptyDecision,
    id: id(75),
    number: 'DE-2026-0001',
    forumId,
    meetingId: id(72),
    consultationId: id(74),
    title: 'Rotas stand six weeks before',
    on: '2026-11-12',
    finalOn: '2026-11-12',
    options: [{ id: id(114), text: 'Six weeks', isChosen: true }],
    affectsJobs: true,
    hasResponded: true,
    method: 'consensus',
    stances: [{ seatId: id(105), stance: 'canLiveWith', note: '' }],
    influence: 'amended',
    whatChanged: 'Six weeks, not four',
    peopleAffected: 120,
    gains: { ...emptyDecision.gains, staff: { text: 'Lives can be planned', measureId: id(78) } },
  });
  tx.put('actions', {
    ...emptyAction,
    ...joint,
    id: id(76),
    forumId,
    kind: 'recognition',
    text: 'Shared a rota',
    ownerSide: 'joint',
    team: 'Wards',
    askedOn: day,
    dueOn: day,
    source: { collection: 'meetings', id: id(72) },
    behaviour: { version: 1, id: id(106), text: 'We listen' },
    whoBenefited: 'Theatres',
    criterion: 'actionsOnTime',
  });
  tx.put('initiatives', {
    ...emptyInitiative,
    ...joint,
    id: id(77),
    number: 'IN-2026-0001',
    forumId,
    kind: 'improvement',
    state: 'testing',
    title: 'Quieter nights',
    raisedOn: '2026-09-01',
    updatedOn: day,
    coLeads: { management: 'The ward manager', staff: 'A rep' },
    measureId: id(78),
    tests: [
      {
        id: id(115),
        plan: 'Alarms off',
        prediction: '',
        from: '2026-10-01',
        to: '2026-10-08',
        result: 'abandon',
        learning: 'Two are needed',
      },
    ],
    inquiry: { ...emptyInquiry, interviews: [{ id: id(116), on: day, group: 'Wards', story: 'A quiet night' }] },
    interests: { ...emptyInterests, options: [{ id: id(117), text: 'Ask first', meets: ['Cover'] }] },
    policy: { ...emptyPolicy, concernIds: [id(73)] },
    story: { ...emptyStory, about: 'Ward 7', redact: ['Ward 7'], signed },
  });
  tx.put('measures', {
    ...emptyMeasure,
    ...joint,
    id: id(78),
    forumId,
    kind: 'teamGoal',
    name: 'Alarms a night',
    lowerIsBetter: true,
    team: 'Wards',
    baseline: { value: 40, on: '2026-09-01' },
    target: { value: 20, by: '2027-03-31' },
    points: [
      {
        id: id(118),
        on: '2026-10-31',
        value: 31.5,
        n: 30,
        source: 'The ward’s book',
        parts: [{ key: 'nights', value: 30 }],
      },
    ],
    gainShare: { agreementId: id(81), threshold: 30, perUnit: 1_000, cap: 50_000, sharedAmong: 12 },
    reward: { what: 'A team lunch', agreementId: null, givenOn: null },
  });
  tx.put('healthWaves', {
    ...joint,
    id: id(79),
    forumId,
    title: 'Health check 2026',
    openedOn: '2026-10-01',
    closedOn: '2026-10-20',
    isBaseline: true,
    leastAnswers: 3,
    behavioursVersion: 1,
    items: [{ no: 1, text: 'We know what we want', principle: 'Success' }],
    practices: [{ key: 'jobs', answer: 'partly', note: '' }],
    practicesOn: day,
    comment: { management: '', staff: 'Better' },
  });
  tx.put('healthAnswers', {
    id: id(80),
    waveId: id(79),
    side: 'staff',
    level: 'frontline',
    scores: [{ no: 1, score: 6 }],
    overall: null,
    comment: 'Getting there',
  });
  tx.put('agreements', {
    ...emptyAgreement,
    facilityTime: [
      {
        id: id(218),
        what: 'Duties',
        repKinds: ['rep'],
        kinds: ['duties'],
        minutes: 450,
        every: 'week',
        isForEach: true,
      },
    ],
    ...joint,
    id: id(81),
    title: 'Partnership agreement',
    type: 'partnership',
    state: 'signed',
    forumId,
    employerId: id(1),
    parties: ['The trust', 'The staff union'],
    signedOn: '2025-01-10',
    effectiveFrom: '2025-02-01',
    reviewDue: '2026-12-20',
    reviews: [{ id: id(119), dueOn: '2026-01-31', doneOn: '2026-02-02', result: 'It stays' }],
    clauses: [{ id: id(120), ref: '4.2', text: 'Rotas stand six weeks before.', tags: ['Rotas'] }],
    scope: [{ id: id(121), topic: 'Shift patterns', level: 'consult', who: 'The staff side', noticeDays: 28 }],
  });
  tx.put('entries', {
    ...emptyEntry,
    id: id(82),
    on: { collection: 'issues', id: id(73) },
    kind: 'note',
    day,
    text: 'Told us over tea',
    visibility: 'inConfidence',
    confidentialUntil: '2026-12-31',
  });
  tx.put('entries', {
    ...emptyEntry,
    ...joint,
    id: id(83),
    on: { collection: 'meetings', id: id(72) },
    kind: 'paper',
    day: '2026-11-03',
    title: 'Rotas',
    version: '2',
    issuedOn: '2026-11-03',
    file: { name: 'rotas.pdf', mediaType: 'application/pdf', bytes: 12, hash: '3'.repeat(64) },
    reads: [{ seatId: id(105), on: '2026-11-11' }],
    readsCounted: 3,
    commitment: 'transparency',
  });
}
