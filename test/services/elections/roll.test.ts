// The roll: frozen once, the same whenever it is read, honest about what came later, and never changed by it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readList } from '../../../electron/core/formats/read-list.ts';
import { readWorkbook } from '../../../electron/core/formats/read-workbook.ts';
import { BRANCH_ACCOUNT } from '../../../shared/rules/access/officer-facts.ts';
import { openElectionDesk, people, places, post } from '../../support/election-desk.ts';
import { officers, refusedFor } from '../../support/partnership-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

async function opened() {
  const desk = await openElectionDesk();
  const { id } = await desk.elections.open({ postId: post });
  return { ...desk, id };
}

const change = (desk: Awaited<ReturnType<typeof opened>>, id: string, fields: object) =>
  desk.store.transact({ account: BRANCH_ACCOUNT }, { code: 'test.change' }, (tx) => {
    const member = tx.get('members', id)!;
    tx.put('members', { ...member, ...fields }, member.revision);
  });

test('holds who may vote by the rule on its day, in the order of the roll, and says the rule in words', async () => {
  const { elections, id } = await opened();
  expect(await elections.roll({ electionId: id })).toEqual({ roll: null, rows: [], total: 0 });
  const { roll, changes, notes } = await elections.freezeRoll({ electionId: id });
  expect([changes, notes]).toEqual([null, []]);
  // Fay is in arrears, Ida and Jon work at the yard.
  expect(roll).toMatchObject({ voters: 7, given: 0, asAt: '2026-11-02', withoutAddress: 7, erased: 0 });
  expect(roll.ruleInWords).toBe('Standing: In benefit. With a job at Sandpit Lane Depot.');
  const { rows, total } = await elections.roll({ rollId: roll.id });
  expect(total).toBe(7);
  expect(rows.map(({ name }) => name.split(' ')[0])).toEqual(['Ana', 'Ben', 'Cay', 'Dee', 'Eli', 'Gus', 'Hal']);
  expect(rows[0]).toMatchObject({ place: 1, workplace: 'Sandpit Lane Depot', isGiven: false, hasAddress: false });
  expect((await elections.roll({ electionId: id, search: 'gus' })).rows).toHaveLength(1);
  expect((await elections.roll({ electionId: id, which: 'given' })).total).toBe(0);
  expect((await elections.roll({ electionId: id, page: { offset: 5, limit: 5 } })).rows).toHaveLength(2);
});

test('reads and exports the same after renames, merges, a change of the place and a removal', async () => {
  const desk = await opened();
  const { elections, id, folder, store } = desk;
  await elections.freezeRoll({ electionId: id });
  const files = async (round: string) =>
    Promise.all(
      (['csv', 'xlsx', 'pdf'] as const).map(async (format) => {
        const path = join(folder, `${round}.${format}`);
        await elections.exportRoll({ electionId: id, format, path });
        return readFile(path);
      }),
    );
  const before = await elections.roll({ electionId: id });
  const [csv, xlsx, pdf] = await files('before');
  await change(desk, people.Ana, { lastName: 'Renamed' });
  await store.transact({ account: BRANCH_ACCOUNT }, { code: 'test.rename' }, (tx) => {
    const depot = tx.get('workplaces', places.depot)!;
    tx.put('workplaces', { ...depot, name: 'Another name' }, depot.revision);
  });
  const [ben, cay] = [
    store.view('branch').get('members', people.Ben)!,
    store.view('branch').get('members', people.Cay)!,
  ];
  await desk.call.members.merge({
    keep: { id: ben.id, revision: ben.revision },
    other: { id: cay.id, revision: cay.revision },
  });
  const after = await elections.roll({ electionId: id });
  expect(after.rows).toEqual(before.rows);
  expect(after.roll?.hash).toBe(before.roll?.hash);
  const again = await files('after');
  expect(again.map((file) => file.toString('base64'))).toEqual(
    [csv, xlsx, pdf].map((file) => file!.toString('base64')),
  );
  const list = await readList(csv!);
  expect(list.headers).toEqual(['Place', 'Last name', 'First name', 'Membership number', 'Workplace']);
  expect(list.rows.map(({ cells }) => cells[2])).toEqual(['Ana', 'Ben', 'Cay', 'Dee', 'Eli', 'Gus', 'Hal']);
  const sheet = await readWorkbook(xlsx!);
  expect(sheet.rows).toHaveLength(7);
  const text = (await pdfPages(pdf!)).join(' ');
  expect(text).toContain('Roll of voters');
  expect(text).toContain('Sandpit Lane Depot');
  const late = await elections.lateChanges({ electionId: id });
  expect(late.rows.filter(({ kind }) => kind === 'twice')).toHaveLength(1);
});

test('says who would be on it or off it today, what changed and when, and never changes by itself', async () => {
  const desk = await opened();
  const { elections, id } = desk;
  await elections.freezeRoll({ electionId: id });
  desk.setDay('2026-11-20');
  expect(await elections.lateChanges({ electionId: id })).toMatchObject({
    rows: [],
    total: 0,
    on: 0,
    off: 0,
    mayFreezeAgain: true,
  });
  await change(desk, people.Ana, {
    standings: [
      { from: '2020-01-01', to: '2026-11-09', standing: 'inBenefit' },
      { from: '2026-11-10', to: null, standing: 'left' },
    ],
  });
  await change(desk, people.Ida, {
    jobs: [
      { ...desk.store.view('branch').get('members', people.Ida)!.jobs[0]!, to: '2026-11-11' },
      {
        ...desk.store.view('branch').get('members', people.Ida)!.jobs[0]!,
        from: '2026-11-12',
        workplaceId: places.depot,
      },
    ],
  });
  // Paid up all along: the record was wrong.
  await change(desk, people.Fay, { standings: [{ from: '2020-01-01', to: null, standing: 'inBenefit' }] });
  const { rows, on, off } = await elections.lateChanges({ electionId: id });
  expect([on, off]).toEqual([2, 1]);
  const of = (name: keyof typeof people) => rows.find(({ memberId }) => memberId === people[name]);
  expect(of('Ana')).toMatchObject({ kind: 'off', cause: 'after', since: '2026-11-10' });
  expect(of('Ana')?.why).toBe(
    'Standing on Fri 20 November 2026: left since Tue 10 November 2026. The rule asks for: in benefit.',
  );
  expect(of('Ida')).toMatchObject({ kind: 'on', cause: 'after', since: '2026-11-12' });
  expect(of('Fay')).toMatchObject({ kind: 'on', cause: 'corrected' });
  expect((await elections.roll({ electionId: id })).total).toBe(7);
  const again = await elections.freezeRoll({ electionId: id });
  expect(again.roll.asAt).toBe('2026-11-02');
  expect(again.changes).toMatchObject({ added: 1, removed: 0, names: ['Now on it: Fay Tester'] });
  expect((await elections.freezeRoll({ electionId: id, asAt: '2026-11-20' })).changes).toMatchObject({
    added: 1,
    removed: 1,
  });
  await refusedFor(elections.freezeRoll({ electionId: id, asAt: '2026-11-21' }), /a day to come/);
});

test('answers why somebody is not on it, check by check', async () => {
  const { elections, id, setDay } = await opened();
  expect(await elections.whyNotOnRoll({ electionId: id, memberId: people.Ida })).toMatchObject({
    isOnRoll: false,
    hasRoll: false,
  });
  await elections.freezeRoll({ electionId: id });
  setDay('2026-11-20');
  const fay = await elections.whyNotOnRoll({ electionId: id, memberId: people.Fay });
  expect(fay.checks.filter(({ isMet }) => !isMet).map(({ what }) => what)).toEqual(['standing']);
  expect(fay.why).toBe(
    'Fay Tester is not on the roll. Standing on Mon 2 November 2026: in arrears since Wed 1 January 2020. The rule asks for: in benefit.',
  );
  const ida = await elections.whyNotOnRoll({ electionId: id, memberId: people.Ida });
  expect(ida.why).toContain('their job is at Mill Yard since Wed 1 January 2020, and none is in the constituency');
  expect((await elections.whyNotOnRoll({ electionId: id, memberId: people.Ana })).why).toBe(
    'Ana Tester is on the roll.',
  );
});

test('marks who was given a paper, and stays as it is from then on', async () => {
  const { elections, id, store, as } = await opened();
  const { roll } = await elections.freezeRoll({ electionId: id });
  await refusedFor(elections.givePaper({ electionId: id }), /Say who/);
  await refusedFor(elections.givePaper({ electionId: id, memberIds: [people.Ana, people.Ida] }), /not on the roll/);
  expect(
    await as(officers.secretary).elections.givePaper({ rollId: roll.id, memberIds: [people.Hal, people.Ana] }),
  ).toEqual({
    given: 2,
    notGiven: 5,
    changed: 2,
  });
  expect(await elections.givePaper({ electionId: id, memberIds: [people.Ana] })).toMatchObject({
    given: 2,
    changed: 0,
  });
  expect(await elections.givePaper({ electionId: id, memberIds: [people.Ana], isGiven: false })).toMatchObject({
    given: 1,
  });
  expect(await elections.givePaper({ electionId: id, everybody: true })).toMatchObject({ given: 7, notGiven: 0 });
  const { given } = store.view('branch').byIndex('rolls', 'electionId', id)[0]!;
  expect(given).toEqual([...given].sort());
  await refusedFor(elections.freezeRoll({ electionId: id }), /Papers have been given out: the roll stays as it is/);
  expect(await elections.lateChanges({ electionId: id })).toMatchObject({ mayFreezeAgain: false });
  await expect(as(officers.rep).elections.roll({ electionId: id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('labels carry the voters’ addresses in the order of the roll', async () => {
  const desk = await opened();
  const { elections, id, folder } = desk;
  await elections.freezeRoll({ electionId: id });
  await refusedFor(elections.rollLabels({ electionId: id }), /has an address/);
  await change(desk, people.Gus, { address: '4 Mill Street\nNorthfield', postcode: 'NF1 2AB' });
  await change(desk, people.Ben, { address: '9 High Street', postcode: 'NF1 2AC' });
  const path = join(folder, 'labels.pdf');
  expect(await elections.rollLabels({ electionId: id, path })).toMatchObject({
    written: 2,
    withoutAddress: 5,
    notes: [],
  });
  const text = (await pdfPages(await readFile(path))).join(' ');
  expect(text.indexOf('Ben')).toBeLessThan(text.indexOf('Gus'));
  expect((await elections.roll({ electionId: id, which: 'withoutAddress' })).total).toBe(5);
});

test('papers left over and replaced are counted on it', async () => {
  const { elections, id } = await opened();
  await elections.freezeRoll({ electionId: id });
  await refusedFor(elections.countUnused({ electionId: id, unused: 3 }), /Only 0 papers were printed/);
});

test('is the same after two workplaces became one, and late changes are not of that', async () => {
  const desk = await opened();
  const { elections, id, call, store } = desk;
  await elections.freezeRoll({ electionId: id });
  const before = await elections.roll({ electionId: id });
  const [depot, yard] = [places.depot, places.yard].map((one) => store.view('branch').get('workplaces', one)!);
  await call.workplaces.merge({
    keep: { id: yard!.id, revision: yard!.revision },
    other: { id: depot!.id, revision: depot!.revision },
  });
  const after = await elections.roll({ electionId: id });
  expect(after.rows).toEqual(before.rows);
  expect(after.roll).toMatchObject({ hash: before.roll!.hash, ruleInWords: before.roll!.ruleInWords });
  const { rows } = await elections.lateChanges({ electionId: id });
  expect(rows.map(({ kind, memberId }) => [kind, memberId])).toEqual([
    ['on', people.Ida],
    ['on', people.Jon],
  ]);
});

test('keeps the place of somebody who is erased, and says no more than that', async () => {
  const desk = await opened();
  const { elections, id, call } = desk;
  await elections.freezeRoll({ electionId: id });
  await elections.givePaper({ electionId: id, memberIds: [people.Eli] });
  const plan = await call.branch.previewErase({ memberId: people.Eli });
  expect(plan.blockedBy).toEqual([]);
  await call.branch.erase({ memberId: people.Eli, authority: 'A test', confirm: plan.confirm });
  const { rows, roll, total } = await elections.roll({ electionId: id });
  expect(total).toBe(7);
  expect(roll).toMatchObject({ voters: 7, given: 1, erased: 1 });
  expect(rows.filter(({ isErased }) => isErased).map(({ name, number }) => [name, number])).toEqual([
    ['Erased person', ''],
  ]);
  expect((await elections.lateChanges({ electionId: id })).rows).toMatchObject([
    { kind: 'off', why: 'Their record was erased since.' },
  ]);
});

test('holds back an undo that would take away somebody who is on it', async () => {
  const desk = await opened();
  const { elections, id, call } = desk;
  const { seq } = await desk.store.transact({ account: BRANCH_ACCOUNT }, { code: 'members.add' }, (tx) => {
    const ana = tx.get('members', people.Ana)!;
    tx.put('members', { ...ana, id: '55555555-0000-4000-8000-000000000099', firstName: 'Kit' });
  });
  await elections.freezeRoll({ electionId: id });
  await expect(call.branch.revert({ seq })).rejects.toMatchObject({ code: 'CHANGED_SINCE' });
  expect((await elections.roll({ electionId: id })).total).toBe(8);
});
