// Two workplaces that are one: nothing names the one that went, and undoing it brings back every record as it was.

import { expect, test } from 'vitest';
import { emptyRep } from '../../shared/domain/reps/posts.ts';
import { makeCasePage } from '../support/case-page.ts';
import { openMembershipDesk } from '../support/membership-desk.ts';
import { at, job, person, personId, putPeople, putPlaces } from '../support/placed-people.ts';
import { contentOf, secretary } from '../support/store-folder.ts';

const id = (tail: string) => `01900000-0000-7000-8000-00000000c${tail}`;
const count = (day: string, people: number) => ({ day, people, source: 'HR' });
const goal = (tail: string, byDay: string, members: number) => ({
  id: id(tail),
  setOn: '2026-01-01',
  byDay,
  members,
  note: '',
});

/** The depot and the yard, with everything that can name a workplace naming the yard. */
async function furnished() {
  const desk = await openMembershipDesk();
  const { store, call } = desk;
  await putPlaces(store);
  await putPeople(store, [
    person(1, [job({ workplaceId: at.yard, to: '2024-01-01' }), job({ from: '2024-01-02' })]),
    person(2, [job({ workplaceId: at.yard })]),
    person(3, [job()]),
  ]);
  await store.transact(secretary, { code: 'test.add' }, (tx) => {
    tx.put('reps', {
      ...emptyRep,
      id: id('001'),
      memberId: personId(2),
      kind: 'rep',
      workplaceIds: [at.depot, at.yard],
      from: null,
      to: null,
    });
    const logged = {
      id: id('002'),
      memberIds: [personId(2)],
      employerId: at.council,
      workplaceId: at.yard,
      repId: null,
    };
    tx.put('cases', makeCasePage(logged).case);
    tx.put('enquiries', {
      id: id('003'),
      memberId: null,
      name: 'Ada',
      phone: '',
      question: 'May they?',
      answer: '',
      askedOn: '2026-01-01',
      answeredOn: null,
      repId: null,
      workplaceId: at.yard,
      caseId: null,
    });
    tx.put('units', {
      id: id('004'),
      name: 'Craft',
      employerId: at.council,
      workplaceIds: [at.yard],
      coverage: '',
      headcounts: [],
    });
    tx.put('nonMembers', {
      id: id('005'),
      firstName: 'Ada',
      lastName: 'Byron',
      email: '',
      phone: '',
      workplaceId: at.yard,
      department: '',
      shift: '',
      title: '',
      inTouchSince: '2026-01-01',
      notes: '',
      memberId: null,
    });
    tx.put('savedReports', {
      id: id('006'),
      title: 'Yard and depot',
      definition: { measure: 'members', by: [], filter: { workplaceId: [at.yard, null, at.depot] } },
      showsAs: 'table',
    });
    const depot = tx.get('workplaces', at.depot)!;
    tx.put(
      'workplaces',
      {
        ...depot,
        postcode: 'NF1 1AA',
        headcounts: [count('2026-01-01', 8)],
        departments: [{ name: 'A&E', headcounts: [count('2026-01-01', 3)] }],
        goals: [goal('007', '2027-05-01', 6)],
      },
      depot.revision,
    );
    const yard = tx.get('workplaces', at.yard)!;
    tx.put(
      'workplaces',
      {
        ...yard,
        address: 'Yard Lane',
        postcode: 'NF2 2BB',
        headcounts: [count('2025-01-01', 5), count('2026-01-01', 9)],
        departments: [
          { name: 'a & e', headcounts: [count('2025-01-01', 2)] },
          { name: 'Stores', headcounts: [] },
        ],
        goals: [goal('008', '2027-05-01', 3), goal('009', '2026-12-31', 2)],
      },
      yard.revision,
    );
  });
  const based = async (workplaceId: string) => {
    const { revision } = await call.workplaces.get({ id: workplaceId });
    return { id: workplaceId, revision };
  };
  const merge = async (keep: string, other: string) =>
    call.workplaces.merge({ keep: await based(keep), other: await based(other) });
  return { ...desk, based, merge };
}

const withoutRevisions = (store: Parameters<typeof contentOf>[0]) =>
  JSON.parse(JSON.stringify(contentOf(store), (key, value) => (key === 'revision' ? 0 : value)));

const refusal = (call: Promise<unknown>) =>
  call.then(() => 'done').catch((error: { message: string }) => error.message);

test('what stays has the headcounts, departments and goals of both, and what it says itself comes first', async () => {
  const { merge, call } = await furnished();
  const { workplace, members } = await merge(at.depot, at.yard);
  expect(members).toBe(2);
  expect(workplace).toMatchObject({
    id: at.depot,
    name: 'Depot',
    employerId: at.council,
    address: 'Yard Lane',
    postcode: 'NF1 1AA',
    headcounts: [count('2025-01-01', 5), count('2026-01-01', 8)],
    departments: [
      { name: 'A&E', headcounts: [count('2025-01-01', 2), count('2026-01-01', 3)] },
      { name: 'Stores', headcounts: [] },
    ],
    goals: [goal('007', '2027-05-01', 6), goal('009', '2026-12-31', 2)],
  });
  expect((await call.workplaces.list({ where: { name: 'Depot' } })).rows).toMatchObject([
    { members: 3, reps: 1, openCases: 1 },
  ]);
});

test('no record of any collection names the one that went, and undoing it is exact', async () => {
  const { merge, store, call } = await furnished();
  const before = withoutRevisions(store);
  const { seq } = await merge(at.depot, at.yard);
  const after = withoutRevisions(store);
  expect(JSON.stringify(after)).not.toContain(at.yard);
  // What named both names the one that is left once.
  expect(after.reps[0].workplaceIds).toEqual([at.depot]);
  expect(after.savedReports[0].definition.filter.workplaceId).toEqual([at.depot, null]);
  for (const name of ['members', 'cases', 'enquiries', 'units', 'nonMembers']) {
    expect(JSON.stringify(after[name])).toContain(at.depot);
  }
  await call.branch.revert({ seq, changedSince: 'refuse' });
  expect(withoutRevisions(store)).toEqual(before);
});

test('every collection that can name a workplace is followed: what the fixture names in one is named in each', async () => {
  const { store } = await furnished();
  const naming = Object.entries(contentOf(store))
    .filter(([, records]) => JSON.stringify(records).includes(at.yard))
    .map(([name]) => name);
  expect(naming.toSorted()).toEqual(
    ['cases', 'enquiries', 'members', 'nonMembers', 'reps', 'savedReports', 'units', 'workplaces'].toSorted(),
  );
});

test('what was not known comes from the other; units stay whole', async () => {
  const { merge, store, based, call } = await furnished();
  expect(await refusal(merge(at.depot, at.depot))).toContain('the same workplace');
  expect(await refusal(merge(at.ward, at.yard))).toContain('“Craft” covers “Yard”');
  const stale = call.workplaces.merge({ keep: await based(at.depot), other: { id: at.yard, revision: 1 } });
  expect(await refusal(stale)).toContain('Somebody has changed this');
  const bare = await call.workplaces.save({ name: 'Yard', employerId: null });
  const { workplace } = await merge(bare.id, at.yard);
  expect(workplace).toMatchObject({ employerId: at.council, address: 'Yard Lane', postcode: 'NF2 2BB' });
  expect(JSON.stringify(contentOf(store))).not.toContain(at.yard);
});

test('a workplace is taken away only when nothing names it', async () => {
  const { based, call, store } = await furnished();
  expect(await refusal(call.workplaces.remove(await based(at.yard)))).toBe(
    '“Yard” cannot be taken away: 2 people work or worked there; 1 post is or was held for it; 1 case is from there; 1 question came from there; 1 bargaining unit covers it; 1 person in touch works there; 1 saved report counts it. If it is another workplace written twice, merge the two.',
  );
  await call.workplaces.remove(await based(at.library));
  expect(JSON.stringify(contentOf(store))).not.toContain(at.library);
});
