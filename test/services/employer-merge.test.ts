// Two employers that are one: nothing names the one that went, and undoing it brings back every record as it was.

import { expect, test } from 'vitest';
import { makeCasePage } from '../support/case-page.ts';
import { openMembershipDesk } from '../support/membership-desk.ts';
import { at, job, person, personId, putPeople, putPlaces } from '../support/placed-people.ts';
import { contentOf, secretary } from '../support/store-folder.ts';

const id = (tail: string) => `01900000-0000-7000-8000-00000000c${tail}`;
const count = (day: string, people: number) => ({ day, people, source: 'HR' });
const formal = { id: id('014'), name: 'Formal', caseStage: 'formal' as const, limits: [] };
const totals = {
  rows: 0,
  list: 0,
  agreedRows: 0,
  agreed: 0,
  differentRate: 0,
  expectedOfDifferent: 0,
  unknown: 0,
  duplicate: 0,
  expectedMembers: 0,
  expected: 0,
  unpaid: 0,
  stated: null,
};

/** The council and the trust, with everything that can name an employer naming the trust. */
async function furnished() {
  const desk = await openMembershipDesk();
  const { store, call } = desk;
  await putPlaces(store);
  await putPeople(store, [
    person(1, [job({ employerId: at.trust, to: '2024-01-01' }), job({ from: '2024-01-02' })]),
    person(2, [job({ employerId: at.trust, workplaceId: at.ward })]),
  ]);
  await store.transact(secretary, { code: 'test.add' }, (tx) => {
    const logged = { id: id('002'), memberIds: [personId(2)], employerId: at.trust, workplaceId: at.ward, repId: null };
    tx.put('cases', makeCasePage(logged).case);
    tx.put('procedures', {
      id: id('003'),
      name: 'Grievance',
      employerId: at.trust,
      caseTypes: ['grievance'],
      versions: [{ version: 1, from: null, source: '', nation: 'england-and-wales', stages: [formal] }],
      isRetired: false,
    });
    tx.put('units', {
      id: id('004'),
      name: 'Craft',
      employerId: at.trust,
      workplaceIds: [at.ward],
      coverage: '',
      headcounts: [],
    });
    tx.put('remittances', {
      id: id('005'),
      employerId: at.trust,
      from: '2026-10-01',
      to: '2026-10-31',
      period: 'month',
      fileName: null,
      at: '2026-11-01T09:00:00Z',
      totals,
      findings: [],
    });
    tx.put('savedReports', {
      id: id('006'),
      title: 'Both',
      definition: { measure: 'members', by: [], filter: { employerId: [at.trust, at.council] } },
      showsAs: 'table',
    });
    for (const [employerId, days] of [
      [at.council, [count('2026-01-01', 80)]],
      [at.trust, [count('2025-01-01', 50), count('2026-01-01', 60)]],
    ] as const) {
      const before = tx.get('employers', employerId)!;
      tx.put('employers', { ...before, headcounts: [...days] }, before.revision);
    }
  });
  const based = async (employerId: string) => {
    const { employer } = await call.workplaces.employer({ id: employerId });
    return { id: employerId, revision: employer.revision };
  };
  const merge = async (keep: string, other: string) =>
    call.workplaces.mergeEmployers({ keep: await based(keep), other: await based(other) });
  return { ...desk, based, merge };
}

const withoutRevisions = (store: Parameters<typeof contentOf>[0]) =>
  JSON.parse(JSON.stringify(contentOf(store), (key, value) => (key === 'revision' ? 0 : value)));

const refusal = (call: Promise<unknown>) =>
  call.then(() => 'done').catch((error: { message: string }) => error.message);

test('no record of any collection names the one that went, and undoing it is exact', async () => {
  const { merge, store, call } = await furnished();
  const before = withoutRevisions(store);
  const naming = Object.entries(before)
    .filter(([, records]) => JSON.stringify(records).includes(at.trust))
    .map(([name]) => name);
  expect(naming.toSorted()).toEqual(
    ['cases', 'employers', 'members', 'procedures', 'remittances', 'savedReports', 'units', 'workplaces'].toSorted(),
  );
  const { seq, employer, members } = await merge(at.council, at.trust);
  expect(members).toBe(2);
  expect(employer).toMatchObject({ name: 'Council', headcounts: [count('2025-01-01', 50), count('2026-01-01', 80)] });
  const after = withoutRevisions(store);
  expect(JSON.stringify(after)).not.toContain(at.trust);
  expect(after.savedReports[0].definition.filter.employerId).toEqual([at.council]);
  expect(await call.workplaces.employer({ id: at.council })).toMatchObject({ members: 2, workplaces: 4 });
  await call.branch.revert({ seq, changedSince: 'refuse' });
  expect(withoutRevisions(store)).toEqual(before);
});

test('two units of one name are not made to stand side by side', async () => {
  const { merge, call } = await furnished();
  await call.workplaces.saveUnit({
    name: 'craft',
    employerId: at.council,
    workplaceIds: [],
    coverage: '',
    headcounts: [],
  });
  expect(await refusal(merge(at.council, at.trust))).toContain('Both have a bargaining unit called “Craft”');
  expect(await refusal(merge(at.council, at.council))).toBe('This is the same employer.');
});

test('an employer is taken away only when nothing names it', async () => {
  const { based, call } = await furnished();
  expect(await refusal(call.workplaces.removeEmployer(await based(at.trust)))).toBe(
    '“Trust” cannot be taken away: 2 people work or worked for it; 1 place of work belongs to it; 1 case is about it; 1 procedure belongs to it; 1 bargaining unit is recognised by it; 1 check-off list came from it; 1 saved report counts it. If it is another employer written twice, merge the two.',
  );
  const { id: employerId, revision } = await call.workplaces.saveEmployer({ name: 'Nobody’s' });
  await call.workplaces.removeEmployer({ id: employerId, revision });
  expect((await call.workplaces.employers()).total).toBe(2);
});
