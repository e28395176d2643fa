// What belongs to reps and elections, of somebody whom a rep does not see, each with a text that stands nowhere else.

import type { Program } from '../../../electron/core/program.ts';
import type { Election } from '../../../shared/domain/elections/elections.ts';
import { noDays } from '../../../shared/domain/elections/elections.ts';
import { emptyRep, wholeBranch } from '../../../shared/domain/reps/posts.ts';
import { emptyRuleBook, RULE_BOOK_ID } from '../../../shared/domain/reps/rule-book.ts';
import { emptyTraining } from '../../../shared/domain/reps/training.ts';
import { BRANCH_ACCOUNT } from '../../../shared/rules/access/officer-facts.ts';
import { mark, uuid } from './marked-records.ts';

const DAY = '2026-11-02';

/** `far` and `farther` are members whom no rep sees; `own` is the rep's own record, and `other` that of another rep. */
export async function keepReps(
  { desk }: Program,
  { far, farther, own, other, workplaceId }: Record<'far' | 'farther' | 'own' | 'other' | 'workplaceId', string>,
): Promise<void> {
  const knownAt = desk.store.seq;
  await desk.store.transact({ account: BRANCH_ACCOUNT }, { code: 'test.reps' }, (tx) => {
    const constituency = { workplaceIds: [workplaceId], departments: [mark('department')], shifts: [mark('shift')] };
    const span = { from: '2024-01-01', to: null };
    const post = tx.put('posts', {
      ...constituency,
      ...span,
      id: uuid(),
      kind: 'rep',
      title: mark('post'),
      seats: 2,
      termMonths: 24,
      note: mark('postNote'),
    });
    tx.put('reps', {
      ...emptyRep,
      ...span,
      id: uuid(),
      memberId: null,
      name: mark('official'),
      kind: 'employedOfficial',
      title: mark('officialTitle'),
      postId: post.id,
      notices: [{ id: uuid(), employerId: null, on: DAY, to: mark('noticeTo'), how: mark('noticeHow') }],
    });
    tx.put('ruleBooks', {
      ...emptyRuleBook,
      id: RULE_BOOK_ID,
      source: mark('rules'),
      training: [
        { id: uuid(), topic: mark('topic'), kinds: [], withinMonths: 6, renewMonths: 36, isBeforeCasework: true },
      ],
    });
    const course = tx.put('courses', {
      id: uuid(),
      name: mark('course'),
      topic: mark('courseTopic'),
      provider: mark('provider'),
      from: DAY,
      to: DAY,
      place: mark('place'),
      places: 12,
      minutes: 360,
      isJoint: false,
      note: mark('courseNote'),
      cancelledOn: null,
    });
    for (const memberId of [far, other, own]) {
      tx.put('trainings', {
        ...emptyTraining,
        id: uuid(),
        memberId,
        courseId: course.id,
        name: mark('training'),
        topic: mark('trained'),
        refused: { on: DAY, by: mark('refusedBy'), why: mark('refusedWhy') },
        note: mark('trainingNote'),
      });
      tx.put('facilityTime', {
        id: uuid(),
        memberId,
        employerId: null,
        // In the month that the working inputs ask for.
        on: '2026-01-12',
        minutes: 437,
        kind: 'duties',
        isPaid: true,
        note: mark('time'),
      });
      tx.put('interests', {
        id: uuid(),
        memberId,
        name: mark('interested'),
        kind: 'rep',
        postId: post.id,
        workplaceIds: [workplaceId],
        saidOn: DAY,
        heardBy: mark('heardBy'),
        note: mark('interestNote'),
        talkAgainOn: DAY,
        ended: null,
      });
      tx.put('certifications', {
        id: uuid(),
        memberId,
        certifiedOn: DAY,
        by: mark('certifiedBy'),
        isInWriting: true,
        basis: 'training',
        reviewOn: '2027-11-02',
        withdrawnOn: null,
        papers: [],
        note: mark('certificationNote'),
      });
    }
    const election = tx.put('elections', { ...markedElection([far, farther]), id: uuid(), postId: post.id });
    tx.put('rolls', {
      ...wholeBranch,
      id: uuid(),
      electionId: election.id,
      asAt: DAY,
      knownAt,
      frozenAt: tx.at,
      rule: emptyRuleBook.voters,
      ruleInWords: mark('whoVotes'),
      voters: [far, farther].map((memberId) => ({ memberId, workplaceId })),
      hash: '5'.repeat(64),
      given: [far],
      replaced: 0,
      unused: null,
    });
    const reading = { account: '', by: mark('reader'), papers: [{ paper: '7', marks: [1], spoilt: null }] };
    tx.put('ballotBatches', {
      id: uuid(),
      electionId: election.id,
      name: mark('bundle'),
      source: 'entered',
      first: reading,
      second: { ...reading, by: mark('reader') },
      settled: [],
      agreed: null,
    });
  });
}

export function markedElection([memberId, otherId]: [string, string]): Omit<Election, 'id' | 'revision' | 'postId'> {
  return {
    ...wholeBranch,
    number: mark('electionNumber'),
    title: mark('election'),
    kind: 'post',
    repKind: 'rep',
    seats: 2,
    rule: 'scottish-stv',
    question: '',
    choices: [],
    timetable: { ...noDays, noticeOn: DAY, ballotClosesOn: '2026-12-01' },
    returningOfficer: { name: mark('returningOfficer'), memberId: null },
    scrutineers: [{ name: mark('scrutineer'), memberId: otherId }],
    barred: [{ memberId: otherId, why: mark('barredWhy') }],
    voters: emptyRuleBook.voters,
    candidates: emptyRuleBook.candidates,
    timetableRule: emptyRuleBook.timetable,
    ruleSource: mark('ruleSource'),
    isByPost: true,
    place: mark('ballotPlace'),
    nominations: [
      {
        id: uuid(),
        memberId,
        name: mark('nominee'),
        proposerId: otherId,
        seconderId: memberId,
        receivedOn: DAY,
        acceptedOn: DAY,
        withdrawnOn: null,
        statement: mark('statement'),
        ruling: { isValid: true, on: DAY, why: mark('ruling') },
      },
    ],
    lot: null,
    papersPrinted: 0,
    lotSeed: null,
    returns: [],
    declaration: null,
    complaints: [{ id: uuid(), on: DAY, by: mark('complainer'), what: mark('complaint'), answer: '', closedOn: null }],
    cancelled: null,
  };
}
