// Makes a frozen folder of today's format, once, when the format is new: `npx node test/support/freeze-format.ts 1`. After
// that the folder is never made again: when a test with it fails, the program is at fault, not the folder.

import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { openStore } from '../../electron/core/store/open.ts';
import { emptyCasework, emptyKeyDate, noConciliation } from '../../shared/domain/cases.ts';
import { collectionNames } from '../../shared/domain/collections.ts';
import { emptyRep } from '../../shared/domain/reps/posts.ts';
import { frozenGrace, putFrozenMembership } from './frozen-membership.ts';
import { putFrozenNegotiations } from './frozen-negotiations.ts';
import { putFrozenPartnership } from './frozen-partnership.ts';
import { putFrozenReps } from './frozen-reps.ts';
import { putFrozenTrust } from './frozen-trust.ts';

const format = process.argv[2];
if (!format) throw new Error('which format? node test/support/freeze-format.ts 1');
const frozen = join(import.meta.dirname, '../fixtures/frozen', `format-${format}`);
const silent = { info: () => undefined, error: () => undefined };
const id = (number: number): string => `01934b00-0000-7000-8000-${String(number).padStart(12, '0')}`;
const reason = { code: 'test.freeze', ids: [id(1)] };
const secretary = { account: 'secretary' };

const folder = await mkdtemp(join(tmpdir(), 'branchdesk-freeze-'));
const now = { instant: () => Temporal.Instant.from('2026-11-24T09:00:00.125Z') };
const store = await openStore({ folder, now, log: silent, verifiesInBackground: false });

const grace = frozenGrace(id);

await store.transact(secretary, { code: 'branch.setUp' }, (tx) => {
  tx.put('branch', {
    id: '00000000-0000-7000-8000-000000000001',
    name: 'Northfield branch',
    nation: 'england-and-wales',
    words: 'uk',
    zone: 'Europe/London',
    dateOrder: 'dmy',
    isSample: false,
    closures: [{ day: '2026-12-29', name: 'Office closed', bankHolidayIn: null }],
    referDaysBefore: 28,
    secondOfficer: 'Branch chair',
    lockAfterMinutes: 15,
    dataProtectionOffice: {
      name: 'Data protection office',
      email: 'dp@union.example',
      phone: '',
      answersForItself: false,
    },
    retention: [{ kind: 'cases', months: 84, source: 'Union schedule 2025, line 4' }],
    keptLonger: [{ collection: 'cases', id: id(5), until: '2033-01-01', reason: 'A claim may follow' }],
  });
});
await store.transact(secretary, reason, (tx) => {
  putFrozenMembership(tx, id);
  tx.put('reps', {
    ...emptyRep,
    id: id(4),
    memberId: id(3),
    kind: 'rep',
    workplaceIds: [id(2)],
    from: '2024-01-01',
    to: null,
  });
});
await store.transact(secretary, { code: 'cases.open', ids: [id(5)] }, (tx) => {
  tx.put('procedures', {
    id: id(11),
    name: 'Grievance policy',
    employerId: id(1),
    caseTypes: ['grievance'],
    isRetired: false,
    versions: [
      {
        version: 1,
        from: null,
        source: 'Policy of 2025',
        nation: 'england-and-wales',
        stages: [
          {
            id: id(12),
            name: 'Formal',
            caseStage: 'formal',
            limits: [
              {
                id: id(13),
                what: 'Reply in writing',
                who: 'employer',
                count: 10,
                unit: 'workingDays',
                startsFrom: 'meetingHeld',
                onSilence: 'nextStage',
              },
            ],
          },
        ],
      },
    ],
  });
  tx.put('cases', {
    ...emptyCasework,
    intake: {
      ...emptyCasework.intake,
      answer: 'represent',
      decidedOn: '2026-11-24',
      conflict: 'none',
      conflictedOfficerIds: [id(60)],
    },
    themes: ['Rotas'],
    reliesOn: [{ id: id(14), document: 'Working time agreement', clause: '4.2' }],
    facts: { againstWhat: 'Shifts' },
    people: [
      {
        id: id(15),
        role: 'manager',
        name: 'The depot manager',
        memberId: null,
        contact: '',
        managerLevel: 'lineManager',
        note: '',
      },
    ],
    procedure: {
      procedureId: id(11),
      version: 1,
      steps: [
        {
          id: id(16),
          stageId: id(12),
          enteredOn: '2026-11-20',
          leftOn: null,
          starts: [{ event: 'meetingHeld', on: '2026-11-23' }],
          extensions: [
            {
              limitId: id(13),
              until: '2026-12-20',
              agreedWith: 'HR',
              agreedOn: '2026-11-24',
              recordedAt: '2026-11-24T09:00:00Z',
            },
          ],
          done: [],
        },
      ],
    },
    sanction: { kind: 'firstWarning', from: '2026-11-01', endsOn: '2027-10-31', note: '' },
    remedies: [{ id: id(17), what: 'Shifts put back', byWhen: '2026-12-31', doneOn: null, proof: '' }],
    id: id(5),
    number: `2026-${String(tx.nextNumber('cases-2026')).padStart(4, '0')}`,
    type: 'grievance',
    stage: 'intake',
    memberIds: [id(3)],
    employerId: id(1),
    workplaceId: id(2),
    repId: id(4),
    whatHappened: 'Shifts were changed without notice.',
    keyDates: [
      {
        id: id(6),
        claim: 'unlawful-deductions',
        kind: 'payDayThatWasShort',
        date: '2026-10-30',
        nation: 'england-and-wales',
        memberId: id(3),
        what: 'The payslip of October',
        pattern: 'series',
        lastOn: '2026-11-13',
        conciliation: { ...noConciliation, dayA: '2026-11-02', dayB: '2026-11-20', certificateNo: 'R123456/26/34' },
        done: {
          kind: 'done',
          on: '2026-11-23',
          what: 'Claim presented',
          proof: 'Reference 123',
          documentId: id(9),
          memberToldOn: '2026-11-23',
          recordedAt: '2026-11-23T09:00:00Z',
        },
      },
      {
        ...emptyKeyDate,
        id: id(10),
        claim: 'unfair-dismissal',
        kind: 'lastDayOfEmployment',
        date: null,
        nation: 'england-and-wales',
      },
    ],
    membershipCheck: {
      answer: 'covered',
      standingOnKeyDate: 'inBenefit',
      joinedOn: '2019-03-04',
      isProblemBeforeJoining: false,
      reason: '',
    },
    openedOn: '2026-11-24',
    closed: null,
  });
  tx.put('timeline', {
    id: id(7),
    caseId: id(5),
    kind: 'call',
    day: '2026-11-24',
    time: '09:30',
    place: '',
    text: 'Rang Grace.',
    isContactWithMember: true,
    documentId: null,
    recordedAt: '2026-11-24T09:31:00Z',
  });
  tx.put('tasks', {
    id: id(8),
    caseId: id(5),
    what: 'Ask for the rota',
    dueOn: '2026-12-01',
    doneOn: null,
    repId: id(4),
    isPromise: true,
  });
  tx.put('documents', {
    id: id(9),
    caseId: id(5),
    name: 'Rota.pdf',
    mediaType: 'application/pdf',
    bytes: 12,
    hash: '0'.repeat(64),
    addedOn: '2026-11-24',
    tags: ['rota'],
    isPrivileged: false,
  });
  tx.put('timeline', {
    id: id(18),
    caseId: id(5),
    kind: 'hearing',
    day: '2026-12-03',
    time: '10:00',
    place: 'Room 4',
    text: '',
    isContactWithMember: false,
    documentId: null,
    details: {
      kind: 'hearing',
      attendees: [{ name: 'The depot manager', side: 'employer' }],
      companion: 'Grace’s rep',
      adjustmentsNeeded: 'Large print',
      adjustmentsProvided: '',
      postponement: null,
    },
    attachmentIds: [id(9)],
    isPrivileged: true,
    recordedAt: '2026-11-24T09:32:00Z',
  });
  tx.put('enquiries', {
    id: id(19),
    memberId: id(3),
    name: '',
    phone: '',
    question: 'How much notice of a shift change?',
    answer: 'Seven days',
    askedOn: '2026-11-24',
    answeredOn: '2026-11-24',
    repId: id(4),
    workplaceId: id(2),
    caseId: id(5),
  });
  tx.put('handovers', {
    id: id(20),
    fromRepId: id(4),
    toRepId: id(4),
    why: 'away',
    awayUntil: '2026-12-24',
    caseIds: [id(5)],
    note: '',
    madeOn: '2026-11-24',
    acceptedOn: null,
  });
  tx.put('templates', {
    id: id(21),
    starterKey: 'grievance',
    title: 'Grievance',
    fileName: 'grievance.docx',
    bytes: 12,
    hash: '1'.repeat(64),
    addedOn: '2026-11-24',
  });
  putFrozenTrust(tx, id);
  putFrozenPartnership(tx, id);
  putFrozenReps(tx, id);
  putFrozenNegotiations(tx, id);
  tx.put('exchanges', { id: id(22), caseId: id(5), at: '2026-11-24T09:00:00Z', basis: { [id(5)]: '2'.repeat(64) } });
});
await store.snapshot();
await store.transact(secretary, { code: 'members.update', ids: [id(3)] }, (tx) =>
  tx.put('members', { ...grace, postcode: 'LS2 8JT' }, 1),
);
const task = await store.transact(secretary, { code: 'tasks.done', ids: [id(8)] }, (tx) =>
  tx.put('tasks', { ...tx.get('tasks', id(8))!, doneOn: '2026-11-24' }, 1),
);
await store.revert(secretary, task.seq, 'refuse');

const view = store.view('secretary');
const expected = {
  seq: store.seq,
  records: Object.fromEntries(collectionNames.map((name) => [name, [...view.all(name)]])),
};
await mkdir(frozen, { recursive: true });
// Before closing, so that there is history after the snapshot.
for (const part of ['history', 'snapshot']) await cp(join(folder, part), join(frozen, part), { recursive: true });
await writeFile(`${frozen}.json`, `${JSON.stringify(expected, null, 2)}\n`);
await store.close();
await rm(folder, { recursive: true });
