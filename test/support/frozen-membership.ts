// What membership keeps of people and places, as a frozen folder holds it: every field filled, every collection there.

import type { Transaction } from '../../electron/core/store/desk-store.ts';
import type { Member } from '../../shared/domain/members.ts';

type Id = (number: number) => string;

const headcounts = [{ day: '2026-01-31', people: 41, source: 'HR' }];

export const frozenGrace = (id: Id): Omit<Member, 'revision'> => ({
  id: id(3),
  number: '0012345',
  firstName: 'Grace',
  lastName: 'O’Neill',
  knownAs: 'Gray',
  email: 'grace@example.org',
  phone: '07700 900123',
  address: '1 High Street\nNorthfield',
  postcode: 'LS1 4AP',
  birthDate: '1980-02-29',
  joinedOn: '2019-03-04',
  accessNeeds: 'Large print',
  notes: ' “kept” exactly \u0000 \ud83d\ude42 as typed ',
  isToCheck: false,
  standings: [{ from: '2019-03-04', to: null, standing: 'inBenefit' }],
  categories: [{ from: '2019-03-04', to: null, category: 'working' }],
  payments: [{ from: null, to: null, method: 'directDebit' }],
  bands: [{ from: '2019-03-04', to: null, band: 'Band C' }],
  consents: [{ channel: 'email', isGiven: true, on: '2019-03-04', how: 'membership form' }],
  earlier: [{ field: 'lastName', value: 'Obi', to: '2022-06-30' }],
  otherNumbers: ['0012344'],
  mergedFrom: [{ id: id(30), number: '0012344', name: 'Grace Obi', on: '2026-11-20' }],
  unread: [{ field: 'birthDate', text: '31/02/1980' }],
  jobs: [
    {
      from: '2019-03-04',
      to: null,
      employerId: id(1),
      workplaceId: id(2),
      unitId: id(31),
      department: 'Stores',
      title: 'Porter',
      grade: '4',
      shift: 'Nights',
      hours: 22.5,
      payrollNumber: '007',
      isMain: true,
    },
    {
      from: '2021-09-01',
      to: '2023-08-31',
      employerId: null,
      workplaceId: null,
      unitId: null,
      department: '',
      title: 'Cleaner',
      grade: '',
      shift: '',
      hours: null,
      payrollNumber: '',
      isMain: false,
    },
  ],
});

/** The places, what people pay, and every list and letter that membership keeps. */
export function putFrozenMembership(tx: Transaction, id: Id): void {
  tx.put('employers', { id: id(1), name: 'Northfield Council', headcounts });
  tx.put('workplaces', {
    id: id(2),
    employerId: id(1),
    name: 'Depot',
    address: '',
    postcode: '',
    headcounts,
    departments: [{ name: 'Stores', headcounts }],
    goals: [{ id: id(32), setOn: '2026-01-05', byDay: '2026-12-31', members: 30, note: 'Nights first' }],
  });
  tx.put('members', frozenGrace(id));
  tx.put('units', {
    id: id(31),
    name: 'Craft',
    employerId: id(1),
    workplaceIds: [id(2)],
    coverage: 'Craft grades 1 to 6',
    headcounts,
  });
  tx.put('nonMembers', {
    id: id(33),
    firstName: 'Ola',
    lastName: 'Lind',
    email: '',
    phone: '07700 900456',
    workplaceId: id(2),
    department: 'Stores',
    shift: 'Days',
    title: 'Storekeeper',
    inTouchSince: '2026-10-01',
    notes: '',
    memberId: null,
  });
  tx.put('bands', {
    id: id(34),
    name: 'Band C',
    rates: [{ from: '2026-01-01', to: null, period: 'month', pence: 1435 }],
  });
  tx.put('remittances', {
    id: id(35),
    employerId: id(1),
    from: '2026-10-01',
    to: '2026-10-31',
    period: 'month',
    fileName: 'October.csv',
    at: '2026-11-02T09:00:00Z',
    totals: {
      rows: 2,
      list: 2870,
      agreedRows: 1,
      agreed: 1435,
      differentRate: 0,
      expectedOfDifferent: 0,
      unknown: 1435,
      duplicate: 0,
      expectedMembers: 1,
      expected: 1435,
      unpaid: 0,
      stated: 2870,
    },
    findings: [
      {
        id: id(36),
        kind: 'paidUnknown',
        row: 3,
        memberId: null,
        name: 'O. Lind',
        number: '',
        payrollNumber: '008',
        workplace: 'Depot',
        paid: 1435,
        expected: null,
        detail: 'Nobody on the roll is meant by this row.',
        settled: { on: '2026-11-03', how: 'Asked payroll' },
      },
    ],
  });
  tx.put('listSources', {
    id: id(37),
    name: 'National list',
    headers: ['Number', 'Name', 'Address 1', 'Address 2'],
    sheet: 'Members',
    mapping: { number: 0, fullName: 1, address: [2, 3] },
    dateOrder: 'dmy',
    owns: ['number', 'address'],
    isWhole: true,
    usedAt: '2026-11-20T10:00:00Z',
  });
  tx.put('lists', {
    id: id(38),
    day: '2026-11-20',
    at: '2026-11-20T10:00:00Z',
    fileName: 'members.xlsx',
    rows: 2,
    sourceId: id(37),
    path: '/home/secretary/members.xlsx',
    isWhole: true,
    absent: [id(3)],
    kept: [],
  });
  tx.put('distinct', { id: id(39), memberIds: [id(3), id(40)], saidAt: '2026-11-21T10:00:00Z' });
  tx.put('mailings', {
    id: id(41),
    kind: 'letters',
    title: 'Annual meeting',
    day: '2026-11-22',
    at: '2026-11-22T10:00:00Z',
    template: 'Invitation',
    memberIds: [id(3)],
    leftOut: [{ memberId: id(40), why: 'noAddress' }],
  });
  tx.put('monitoring', {
    id: id(42),
    memberId: id(3),
    answeredOn: '2026-11-22',
    answers: { ageGroup: '45 to 54' },
  });
  tx.put('savedReports', {
    id: id(43),
    title: 'Members by workplace',
    definition: { measure: 'members', by: ['workplace'], asAt: '2026-11-22', filter: { category: ['working', null] } },
    showsAs: 'table',
  });
}
