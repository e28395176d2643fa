// An official whom the union employs is on no list of the branch: everything that is done with a rep works with them, and nobody is
// taken for somebody else because neither is a member.

import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { emptyRep } from '../../../shared/domain/reps/posts.ts';
import { type CaseworkDesk, dismissal, furnish, ids, openCaseworkDesk, refused } from '../../support/casework-desk.ts';
import { fetched } from '../../support/papers-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

let desk: CaseworkDesk;

beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
});
afterEach(() => desk.close());

const official = (name = 'Ada Mensah', change: object = {}) =>
  desk.call.reps.appoint({ kind: 'employedOfficial', name, ...change });

describe('taking up the post', () => {
  it('needs a name, is employed by the union, and has no constituency of its own', async () => {
    const ada = await official();
    expect(ada).toMatchObject({ memberId: null, name: 'Ada Mensah', filled: { how: 'employed', electionId: null } });
    const { rep, told, terms } = await desk.call.reps.get({ id: ada.id });
    expect(rep).toMatchObject({ name: 'Ada Mensah', constituency: 'No constituency of their own', workplaces: [] });
    expect(told).toEqual([]);
    expect(terms.map(({ id }) => id)).toEqual([ada.id]);
  });

  it('is of nobody else: another post without a member is refused, and a member keeps the list’s name', async () => {
    expect((await refused(desk.call.reps.appoint({ kind: 'rep', name: 'Ada Mensah' }))).issues[0].path).toEqual([
      'memberId',
    ]);
    expect((await refused(official('  '))).issues[0].path).toEqual(['name']);
    const both = desk.call.reps.appoint({ kind: 'employedOfficial', memberId: ids.grace, name: 'Ada' });
    expect((await refused(both)).issues[0].path).toEqual(['name']);
  });

  it('is once at a time for one name, and for two people twice', async () => {
    await official();
    expect((await refused(official())).issues[0].message).toBe('Ada Mensah holds this post already.');
    await official('Ben Okafor');
  });
});

test('the list, the audit’s and the case’s words call them by name, in the order of names', async () => {
  const ada = await official();
  expect((await desk.call.reps.list({})).rows.map(({ name }) => name)).toEqual(['Sam Adeyemi', 'Ada Mensah']);
  const { id } = await desk.call.cases.open({ ...dismissal, repId: ada.id });
  expect((await desk.call.cases.get({ id })).repName).toBe('Ada Mensah');
  const { rows } = await desk.call.branch.history({});
  expect(rows.find(({ reason }) => reason === 'reps.appoint')?.about?.label).toBe('Ada Mensah');
});

test('search finds them by their name, and opens their page as a rep', async () => {
  const ada = await official('Ada Mensah', { title: 'Regional organiser' });
  await desk.store.searchReady;
  for (const text of ['mensah', 'organiser']) {
    const { rows, total } = await desk.call.branch.search({ text });
    expect(rows).toEqual([
      {
        kind: 'rep',
        id: ada.id,
        title: 'Ada Mensah',
        detail: 'Regional organiser · No constituency of their own',
        caseId: null,
      },
    ]);
    expect(total).toBe(1);
  }
});

test('they are suggested for a case with what they carry, and are in no conflict with a member on it', async () => {
  const ada = await official();
  const first = await desk.call.cases.open({ ...dismissal, repId: ada.id });
  const { id } = await desk.call.cases.open({ who: [{ memberId: ids.jose }], type: 'grievance' });
  const { rows } = await desk.call.cases.suggestRep({ id });
  expect(rows.find(({ repId }) => repId === ada.id)).toMatchObject({
    name: 'Ada Mensah',
    openCases: 1,
    hasConflict: false,
  });
  const own = (await desk.call.cases.suggestRep({ id: first.id })).rows.find(({ repId }) => repId === ada.id);
  expect(own?.reasons).toContain('Has this case now');
});

test('one of them hands over to another, and nobody to themselves', async () => {
  const [ada, ben] = [await official(), await official('Ben Okafor')];
  const { id } = await desk.call.cases.open({ ...dismissal, repId: ada.id });
  const handing = { fromRepId: ada.id, toRepId: ben.id, why: 'leaving' as const, caseIds: [id] };
  const made = await desk.call.handovers.make(handing);
  expect(made).toMatchObject({ fromRepId: ada.id, toRepId: ben.id });
  const self = await refused(desk.call.handovers.make({ ...handing, toRepId: ada.id }));
  expect(self.issues[0].message).toContain('to themselves');
});

test('a workplace that two of them look after keeps one when the other leaves', async () => {
  const at = { workplaceIds: [ids.hospital] };
  const [ada] = [await official('Ada Mensah', at), await official('Ben Okafor', at)];
  expect((await desk.call.reps.leaving({ id: ada.id })).placesWithoutRep).toEqual([]);
  expect((await desk.call.handovers.preview({ fromRepId: ada.id })).workplacesWithoutRep).toEqual([]);
});

test('the two pages for the hearing name who has it, with no number to ring that nobody knows', async () => {
  const ada = await official();
  const { id } = await desk.call.cases.open({ ...dismissal, repId: ada.id });
  const password = 'four plain words';
  const made = await desk.call.cases.handOut({ id, password });
  const text = (await pdfPages(await fetched(desk, made), password)).join(' ');
  expect(text).toContain('Ada Mensah');
  expect(text).not.toContain('Nobody has been allocated');
});

test('a list of open cases that names them gives them the case', async () => {
  const ada = await official();
  const text = 'First name,Last name,Rep,Type,What happened\nGrace,Obi,Ada Mensah,Grievance,Shouted at\n';
  const { imported } = await desk.call.cases.applyImport({ text });
  expect(imported).toBe(1);
  const { rows } = await desk.call.cases.list({});
  expect((await desk.call.cases.get({ id: rows[0]!.id })).case.repId).toBe(ada.id);
});

test('an officer of the desk who is no member looks after no case by it', async () => {
  const ada = await official();
  const { id } = await desk.call.cases.open({ ...dismissal, repId: ada.id });
  await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    const officer = { id: ids.nobody, name: 'Somebody Else', roles: ['rep' as const], memberId: null, email: '' };
    tx.put('officers', { ...officer, withdrawnOn: null, addedOn: '2026-01-01' });
  });
  const { candidates } = await desk.call.cases.sealedWith({ caseId: id });
  expect(candidates.map(({ looksAfterIt }) => looksAfterIt)).toEqual([false]);
});

test('a record of one without a name is refused nowhere else: it is shown as nobody', async () => {
  await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    tx.put('reps', { ...emptyRep, id: ids.nobody, memberId: null, kind: 'employedOfficial', from: null, to: null });
  });
  const { rows } = await desk.call.reps.list({});
  expect(rows.find(({ id }) => id === ids.nobody)?.name).toBe('');
});
