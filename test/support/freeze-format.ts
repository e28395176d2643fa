// Makes a frozen folder of today's format, once, when the format is new: `npx node test/support/freeze-format.ts 1`. After
// that the folder is never made again: when a test with it fails, the program is at fault, not the folder.

import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { openStore } from '../../electron/core/store/open.ts';
import { collectionNames } from '../../shared/domain/collections.ts';

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

const job = {
  from: '2019-03-04',
  to: null,
  employerId: id(1),
  workplaceId: id(2),
  title: 'Porter',
  payrollNumber: '007',
};
const grace = {
  id: id(3),
  number: '0012345',
  firstName: 'Grace',
  lastName: 'O’Neill',
  email: 'grace@example.org',
  phone: '07700 900123',
  address: '1 High Street\nNorthfield',
  postcode: 'LS1 4AP',
  birthDate: '1980-02-29',
  joinedOn: '2019-03-04',
  accessNeeds: '',
  notes: ' “kept” exactly \u0000 \ud83d\ude42 as typed ',
  isToCheck: false,
  standings: [{ from: '2019-03-04', to: null, standing: 'inBenefit' as const }],
  categories: [{ from: '2019-03-04', to: null, category: 'working' as const }],
  payments: [{ from: null, to: null, method: 'directDebit' as const }],
  jobs: [job],
};

await store.transact(secretary, { code: 'branch.setUp' }, (tx) => {
  tx.put('branch', {
    id: '00000000-0000-7000-8000-000000000001',
    name: 'Northfield branch',
    nation: 'england-and-wales',
    words: 'uk',
    zone: 'Europe/London',
    dateOrder: 'dmy',
    isSample: false,
  });
});
await store.transact(secretary, reason, (tx) => {
  tx.put('employers', { id: id(1), name: 'Northfield Council' });
  tx.put('workplaces', {
    id: id(2),
    employerId: id(1),
    name: 'Depot',
    address: '',
    postcode: '',
    headcounts: [{ day: '2026-01-31', people: 41, source: 'HR' }],
  });
  tx.put('members', grace);
  tx.put('reps', { id: id(4), memberId: id(3), kind: 'rep', workplaceIds: [id(2)], from: '2024-01-01', to: null });
});
await store.transact(secretary, { code: 'cases.open', ids: [id(5)] }, (tx) => {
  tx.put('cases', {
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
        conciliation: { dayA: null, dayB: null, certificateNo: '' },
        done: null,
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
  tx.put('tasks', { id: id(8), caseId: id(5), what: 'Ask for the rota', dueOn: '2026-12-01', doneOn: null });
  tx.put('documents', {
    id: id(9),
    caseId: id(5),
    name: 'Rota.pdf',
    mediaType: 'application/pdf',
    bytes: 12,
    hash: '0'.repeat(64),
    addedOn: '2026-11-24',
  });
});
await store.snapshot();
await store.transact(secretary, { code: 'members.update', ids: [id(3)] }, (tx) =>
  tx.put('members', { ...grace, postcode: 'LS2 8JT' }, 1),
);
const task = await store.transact(secretary, { code: 'tasks.done', ids: [id(8)] }, (tx) =>
  tx.put('tasks', { id: id(8), caseId: id(5), what: 'Ask for the rota', dueOn: '2026-12-01', doneOn: '2026-11-24' }, 1),
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
