// Records from elsewhere may say more than the golden ones: levels, agendas, minutes, both sides' answers, tests, terms of a seat. What
// they say is kept; what is not known here is left aside.

import { expect, it } from 'vitest';
import { collectionSchemas } from '../../../shared/domain/collections.ts';
import { openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';

const records = {
  as_of: '2025-12-31',
  forum: {
    name: 'Harbour forum',
    type: 'joint_consultative_committee',
    chair_model: 'alternating',
    mission: 'To talk early.',
    departments: ['Docks'],
    required_training: ['Partnership working'],
    colour: 'blue',
    seats: [
      {
        id: 'M1',
        side: 'management',
        senior: true,
        holder: 'Head of port',
        term_start: '2024-01-01',
        term_end: '2025-06-30',
      },
      { id: 'M2', side: 'management', senior: true, holder: null },
      { id: 'S1', side: 'staff', union: 'UNION A', role: 'co_chair', holder: 'Convenor' },
    ],
  },
  meetings: [
    {
      id: 'F1',
      planned: '2025-03-03',
      held: '2025-03-03',
      att: { M1: 'present', S1: 'present', M2: 'absent' },
      chair_side: 'staff',
      items: [
        { title: 'Cranes', proposed_by_side: 'staff', scope: 'strategic', outcome: 'deferred', deferral_count: 2 },
      ],
      minutes: 'Said and heard.',
      minutes_issued_on: '2025-03-05',
      approved_by_mgmt_on: '2025-03-10',
      approved_by_staff_on: '2025-03-12',
    },
    { id: 'F2', planned: '2025-09-01', cancelled_by: 'management', cancelled_on: '2025-08-20', reason: 'Audit' },
  ],
  actions: [
    {
      text: 'Mend the crane',
      side: 'management',
      owner_team: 'Docks',
      due: '2025-04-01',
      done: null,
      visibility: 'staff_side_only',
    },
  ],
  issues: [
    {
      id: 'I1',
      title: 'Night light',
      raised: '2025-02-01',
      department: 'Docks',
      theme: ['Safety'],
      visibility: 'in_confidence',
      confidential_until: '2027-01-01',
    },
  ],
  consultations: [
    {
      id: 'C1',
      topic: 'New cranes',
      level: 'consult_with_view_to_agreement',
      affects_jobs: true,
      first_involved: '2025-02-01',
      decision: '2025-05-01',
      point: 'with_managers_from_start',
      point_by_management: 'after_options_raised',
      responded: true,
      influence: 'jointly_designed',
      reasons: 'It was the better plan.',
      what_changed: 'Where they stand.',
      tests: { formative: true, information: true, time: false, considered: true },
    },
  ],
  agreements: [{ n: 'Side letter on cranes', type: 'side_letter', review: null, signed_on: '2025-05-10' }],
} as const;

it('keeps what it knows of the fields, each record at its own level', async () => {
  const { call, store } = await openPartnershipDesk();
  const { forumId } = await call.partnership.importRecords(records as never);
  const view = store.view('branch');
  const forum = view.get('forums', forumId)!;
  expect(forum).toMatchObject({
    type: 'jointConsultativeCommittee',
    chairModel: 'alternating',
    mission: 'To talk early.',
  });
  expect(forum.seats.map(({ holder }) => holder && [holder.name, holder.to])).toEqual([
    ['Head of port', '2025-06-30'],
    null,
    ['Convenor', null],
  ]);
  const [held, cancelled] = view
    .byIndex('meetings', 'forumId', forumId)
    .toSorted((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1));
  expect(held).toMatchObject({
    chairSide: 'staff',
    minutes: 'Said and heard.',
    items: [{ title: 'Cranes', deferrals: 2 }],
  });
  expect(cancelled?.cancelled).toEqual({ on: '2025-08-20', bySide: 'management', reason: 'Audit' });
  const [decision] = view.byIndex('decisions', 'forumId', forumId);
  expect(decision).toMatchObject({
    influence: 'jointlyDesigned',
    reasons: 'It was the better plan.',
    finalOn: '2025-05-01',
  });
  expect(view.byIndex('actions', 'forumId', forumId)[0]).toMatchObject({ visibility: 'staffSide', team: 'Docks' });
  expect(view.byIndex('issues', 'forumId', forumId)[0]).toMatchObject({
    visibility: 'inConfidence',
    confidentialUntil: '2027-01-01',
  });
  expect(view.byIndex('agreements', 'forumId', forumId)[0]).toMatchObject({
    type: 'sideLetter',
    signedOn: '2025-05-10',
  });
  for (const name of ['meetings', 'issues', 'consultations', 'decisions', 'actions', 'agreements'] as const) {
    for (const record of view.byIndex(name, 'forumId', forumId)) {
      expect(collectionSchemas[name].safeParse(record).error).toBeUndefined();
    }
  }
});

it('counts them: minutes in time, a vacant seat left out, both sides’ answers', async () => {
  const { call } = await openPartnershipDesk();
  const { forumId } = await call.partnership.importRecords(records as never);
  const { indicators } = await call.partnership.indicators({ forumId, from: '2025-01-01', to: '2025-12-31' });
  const figure = (key: string) => indicators.find((each) => each.key === key)!;
  expect(figure('K7')).toMatchObject({ value: 100, numerator: 1, denominator: 1 });
  expect(figure('K3')).toMatchObject({ value: 100, denominator: 1, note: expect.stringContaining('vacant') });
  expect(figure('K13').parts[0]).toMatchObject({ name: 'The two sides disagree', value: 100 });
  expect(figure('K14')).toMatchObject({ value: 0, numerator: 0, denominator: 1 });
  expect(figure('K1').note).toBe('Cancelled: 1 by management.');
});

it('takes a union that is here already by its name', async () => {
  const { call, store } = await openPartnershipDesk();
  await call.partnership.importRecords(records as never);
  await call.partnership.importRecords({ ...records, forum: { ...records.forum, name: 'Another' } } as never);
  expect([...store.view('branch').all('unionProfiles')].map(({ name }) => name)).toEqual(['UNION A']);
});

it('says what a word of a closed list may be', async () => {
  const { call } = await openPartnershipDesk();
  const strange = {
    ...records,
    issues: [{ id: 'I1', raised: '2025-02-01', closed: '2025-03-01', outcome: 'forgotten' }],
  };
  await refusedFor(call.partnership.importRecords(strange as never), /must be one of: "raised"/);
});

it('says of every day that cannot be what is wrong with it, and brings nothing in', async () => {
  const { call, store } = await openPartnershipDesk();
  const before = store.seq;
  const forum = { name: 'Harbour forum', seats: [{ id: 'M', side: 'management' as const }] };
  const held = { id: 'F1', planned: '2026-11-02', held: '2026-11-02', att: { M: 'present' as const } };
  const wrong: [Omit<Parameters<typeof call.partnership.importRecords>[0], 'forum'>, RegExp][] = [
    [{ issues: [{ id: 'I1', raised: '2026-11-01', first_talk: '2027-01-01' }] }, /still to come/],
    [{ meetings: [{ ...held, approved_by_staff_on: '2027-01-01' }] }, /still to come/],
    [{ meetings: [{ ...held, approved_by_mgmt_on: '2026-10-01' }] }, /before the day on which it was held/],
    [{ meetings: [{ id: 'F1', planned: '2026-12-01', minutes_issued_on: '2026-11-01' }] }, /has no minutes/],
    [{ agreements: [{ n: 'Facilities', signed_on: '2030-01-01' }] }, /still to come/],
  ];
  for (const [records, words] of wrong) await refusedFor(call.partnership.importRecords({ forum, ...records }), words);
  expect(store.seq).toBe(before);
});

it('is taken back and brought in again by undo, with answers that nobody reads', async () => {
  const { call, store } = await openPartnershipDesk();
  const forum = { name: 'Harbour forum', seats: [{ id: 'M', side: 'management' as const }] };
  const health = [{ wave: 2025, management: [5, 6, 7], staff: [7, 8, 9] }];
  const { forumId, seq } = await call.partnership.importRecords({ forum, health });
  const figures = async () => (await call.partnership.indicators({ forumId })).values;
  const before = await figures();
  expect(before).toMatchObject({ health_2025: { management: 6, staff: 8 } });
  const undone = await call.branch.revert({ seq });
  expect([...store.forCounts().all('healthAnswers')]).toEqual([]);
  const redone = await call.branch.revert({ seq: undone.seq });
  expect(await figures()).toEqual(before);
  await call.branch.revert({ seq: redone.seq });
  expect([...store.forCounts().all('healthAnswers')]).toEqual([]);
});
