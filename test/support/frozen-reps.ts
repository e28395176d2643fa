// What a frozen folder holds of reps and elections: one record of each collection, every part of it filled.

import type { Transaction } from '../../electron/core/store/desk-store.ts';
import { plainBallotRule } from '../../shared/domain/elections/ballot-rule.ts';
import { noDays } from '../../shared/domain/elections/elections.ts';
import { emptyRuleBook, RULE_BOOK_ID } from '../../shared/domain/reps/rule-book.ts';
import { emptyTraining } from '../../shared/domain/reps/training.ts';
import { countPapers } from '../../shared/rules/elections/count.ts';

const day = '2026-11-24';

export function putFrozenReps(tx: Transaction, id: (number: number) => string): void {
  const constituency = { workplaceIds: [id(2)], departments: ['Wards'], shifts: ['Nights'] };
  const file = {
    id: id(204),
    name: 'Certificate.pdf',
    mediaType: 'application/pdf',
    bytes: 12,
    hash: '3'.repeat(64),
  };
  tx.put('posts', {
    ...constituency,
    id: id(200),
    kind: 'rep',
    title: 'Ward steward',
    seats: 2,
    termMonths: 24,
    note: 'Half of the nights',
    from: '2020-01-01',
    to: null,
  });
  tx.put('reps', {
    ...constituency,
    id: id(201),
    memberId: null,
    name: 'The regional officer',
    kind: 'employedOfficial',
    title: 'Regional officer',
    postId: id(200),
    deputyForId: id(4),
    filled: { how: 'employed', electionId: null },
    notices: [{ id: id(202), employerId: id(1), on: day, to: 'Personnel', how: 'By letter' }],
    from: '2024-01-01',
    to: '2027-12-31',
  });
  tx.put('ruleBooks', {
    ...emptyRuleBook,
    id: RULE_BOOK_ID,
    source: 'Rules of 2026',
    posts: [{ kind: 'rep', title: 'Steward', termMonths: 24 }],
    training: [
      {
        id: id(203),
        topic: 'Data protection',
        kinds: ['rep'],
        withinMonths: 6,
        renewMonths: 36,
        isBeforeCasework: true,
      },
    ],
    certification: { reviewMonths: 24, isAskedOfEveryCompanion: true },
  });
  tx.put('interests', {
    id: id(205),
    memberId: id(3),
    name: '',
    kind: 'rep',
    postId: id(200),
    workplaceIds: [id(2)],
    saidOn: '2026-10-01',
    heardBy: 'The convenor',
    note: 'Wants to know how long it takes',
    talkAgainOn: '2026-12-01',
    ended: { on: day, why: 'Moved away' },
  });
  tx.put('courses', {
    id: id(206),
    name: 'Reps, stage 1',
    topic: 'Data protection',
    provider: 'The college',
    from: '2026-12-01',
    to: '2026-12-02',
    place: 'Room 14',
    places: 12,
    minutes: 720,
    isJoint: true,
    note: '',
    cancelledOn: null,
  });
  tx.put('trainings', {
    ...emptyTraining,
    id: id(207),
    memberId: id(3),
    courseId: id(206),
    name: 'Reps, stage 1',
    topic: 'Data protection',
    appliedOn: '2026-10-01',
    approved: { on: '2026-10-02', by: 'The secretary' },
    refused: { on: '2026-10-01', by: 'The secretary', why: 'Full' },
    bookedOn: '2026-10-03',
    attendedOn: '2026-11-02',
    completedOn: '2026-11-03',
    withdrawn: { on: '2026-10-02', why: 'On leave' },
    validUntil: '2029-11-03',
    certificates: [file],
  });
  tx.put('certifications', {
    id: id(208),
    memberId: id(3),
    certifiedOn: '2025-01-10',
    by: 'The regional officer',
    isInWriting: true,
    basis: 'both',
    reviewOn: '2027-01-10',
    withdrawnOn: null,
    papers: [{ ...file, id: id(209) }],
    note: '',
  });
  tx.put('facilityTime', {
    id: id(210),
    memberId: id(3),
    employerId: id(1),
    on: day,
    minutes: 450,
    kind: 'duties',
    isPaid: true,
    note: 'A hearing',
  });
  putElection(tx, id, constituency);
}

function putElection(
  tx: Transaction,
  id: (number: number) => string,
  constituency: { workplaceIds: string[]; departments: string[]; shifts: string[] },
): void {
  const nomination = {
    proposerId: id(3),
    seconderId: id(3),
    receivedOn: '2026-10-05',
    acceptedOn: '2026-10-06',
    withdrawnOn: null,
    statement: 'Fair nights',
    ruling: { isValid: true, on: '2026-10-07', why: '' },
  };
  const papers = [
    { preferences: [1, 2], count: 3 },
    { preferences: [2], count: 2 },
  ];
  tx.put('elections', {
    ...constituency,
    id: id(211),
    number: 'EL-2026-0001',
    title: 'Ward steward',
    kind: 'post',
    postId: id(200),
    repKind: 'rep',
    seats: 1,
    rule: 'scottish-stv',
    question: 'Shall we?',
    choices: ['Yes', 'No'],
    timetable: { ...noDays, noticeOn: '2026-10-01', ballotClosesOn: '2026-11-20', closesAt: '17:00' },
    returningOfficer: { name: 'The returning officer', memberId: null },
    scrutineers: [{ name: 'A scrutineer', memberId: id(3) }],
    barred: [{ memberId: id(3), why: 'Counts the papers' }],
    voters: emptyRuleBook.voters,
    candidates: emptyRuleBook.candidates,
    timetableRule: emptyRuleBook.timetable,
    ruleSource: 'Rules of 2026',
    isByPost: true,
    place: 'Room 4',
    nominations: [
      { ...nomination, id: id(212), memberId: id(3), name: 'Grace' },
      { ...nomination, id: id(213), memberId: id(3), name: 'Another', withdrawnOn: '2026-10-08' },
    ],
    lot: { seed: 'seed', on: day, order: [id(213), id(212)] },
    papersPrinted: 10,
    lotSeed: 'seed',
    returns: [
      {
        id: id(214),
        constituency: 'Northfield',
        workplaceId: id(2),
        employerId: id(1),
        entitled: 10,
        votes: [6, 2],
        spoilt: 1,
      },
    ],
    ballot: { ...plainBallotRule, isImportantPublicService: true, ownTurnout: 40 },
    declaration: {
      on: day,
      by: 'The returning officer',
      how: 'counted',
      electedIds: [id(212)],
      vacancies: 0,
      termFrom: day,
      repIds: [id(4)],
      count: countPapers({ candidates: ['Another', 'Grace'], papers, seats: 1, rule: 'scottish-stv' }),
      papersHash: '4'.repeat(64),
      complaintsUntil: '2026-12-08',
      destroyFrom: '2027-11-25',
      destroyedOn: null,
      destroyedBy: '',
    },
    complaints: [
      { id: id(215), on: day, by: 'A member', what: 'The box was open', answer: 'It was not', closedOn: day },
    ],
    cancelled: { on: day, why: 'To be run again' },
  });
  tx.put('rolls', {
    ...constituency,
    id: id(216),
    electionId: id(211),
    asAt: '2026-10-01',
    knownAt: 2,
    frozenAt: '2026-11-24T09:00:00Z',
    rule: emptyRuleBook.voters,
    ruleInWords: 'Members in benefit',
    voters: [{ memberId: id(3), workplaceId: id(2) }],
    hash: '5'.repeat(64),
    given: [id(3)],
    replaced: 1,
    unused: 4,
  });
  const read = { paper: '7', marks: [1, 2], spoilt: null };
  tx.put('ballotBatches', {
    id: id(217),
    electionId: id(211),
    name: 'Box 1',
    source: 'entered',
    first: { account: '', by: 'One teller', papers: [read] },
    second: { account: '', by: 'Another teller', papers: [{ ...read, marks: [2, 1] }] },
    settled: [{ ...read, by: 'One teller', isAbsent: false }],
    agreed: [{ paper: '7', preferences: [1, 2], spoilt: null, count: 1 }],
  });
}
