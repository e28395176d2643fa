// Destroyed is destroyed: what was erased is in no file of the folder, in no search, history, undo or report of a past day, the chain
// verifies all the same, and the certificate says no more than is true.

import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CaseworkDesk, furnish, ids, makeMember, openCaseworkDesk, refused } from '../support/casework-desk.ts';
import { addFile, changeCase, fileAt, putBranch } from '../support/papers-desk.ts';
import { pdfPages } from '../support/read-pdf.ts';

/** In every text that is about whoever goes. */
const MARKER = 'Xyzzyplugh';
const gone = '01900000-0000-7000-8000-00000000aa01';
const twin = '01900000-0000-7000-8000-00000000aa02';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk('2018-03-01T09:00:00Z');
  await furnish(at);
  await putBranch(at);
});
afterEach(() => at.close());

const put = (work: Parameters<CaseworkDesk['store']['transact']>[2]) =>
  at.store.transact({ account: 'branch' }, { code: 'test' }, work);

async function filesWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(at.folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    for (const encoding of ['utf8', 'utf16le'] as const) {
      if (bytes.includes(Buffer.from(text, encoding))) found.push(`${entry.name} (${encoding})`);
    }
  }
  return found;
}

/** Somebody who left in 2018, with a case, an enquiry, a place in a list and in another's case, a draft, and an undone past. */
async function somebodyWhoLeft() {
  const name = { firstName: MARKER, lastName: `${MARKER}son`, email: `${MARKER}@example.org`, number: '7777001' };
  await put((tx) => void tx.put('members', makeMember(gone, { ...name, notes: `About ${MARKER}` })));
  const on = await at.call.cases.open({
    who: [{ memberId: gone }],
    type: 'grievance',
    whatHappened: `${MARKER} was shouted at`,
  });
  await changeCase(at, on.id, { keyDates: [] });
  await at.call.cases.addEvent({ caseId: on.id, kind: 'note', text: `Rang ${MARKER}` });
  await addFile(at, on.id, 'letter.txt', `Dear ${MARKER}, this is only about you`);
  await rm(join(at.folder, 'letter.txt'));
  // Written down and taken back: it is no record any more, and history still holds it.
  const entry = await at.call.cases.addEvent({ caseId: on.id, kind: 'note', text: `Wrong note on ${MARKER}` });
  const { rows } = await at.call.branch.history({ collection: 'timeline', id: entry.id, page: {} });
  await at.call.branch.revert({ seq: rows[0]!.seq });
  await at.call.enquiries.add({ memberId: gone, question: `${MARKER} asks`, answer: 'Yes.' });
  const other = await at.call.cases.open({ who: [{ memberId: ids.grace }], type: 'grievance' });
  const person = {
    role: 'witness' as const,
    memberId: gone,
    contact: `${MARKER}@example.org`,
    managerLevel: null,
    note: MARKER,
  };
  await changeCase(at, other.id, {
    people: [{ id: '01900000-0000-7000-8000-00000000bb01', name: `${MARKER} ${MARKER}son`, ...person }],
  });
  await put((tx) => {
    tx.put('mailings', {
      id: '01900000-0000-7000-8000-00000000bb02',
      kind: 'letters',
      title: 'Welcome',
      day: '2018-03-01',
      at: '2018-03-01T09:00:00Z',
      template: '',
      memberIds: [gone, ids.grace],
      leftOut: [],
    });
    const member = tx.get('members', gone)!;
    const standings = [
      { from: '2010-01-01', to: '2018-02-28', standing: 'inBenefit' as const },
      { from: '2018-03-01', to: null, standing: 'left' as const },
    ];
    tx.put('members', { ...member, standings }, member.revision);
  });
  await at.call.session.setDesk({ key: `draft.case:${on.id}:letter:first`, value: { text: `Dear ${MARKER}` } });
  const { revision } = at.store.view('branch').get('cases', on.id)!;
  await at.call.cases.close({ id: on.id, revision, outcome: 'settled', reason: `${MARKER} is content` });
  return { caseId: on.id, number: on.number, otherId: other.id };
}

it('takes a person from every place, and leaves everybody else', async () => {
  const { caseId, otherId } = await somebodyWhoLeft();
  at.setNow('2026-11-24T09:00:00Z');
  await at.store.snapshot();
  expect((await filesWith(MARKER)).length).toBeGreaterThan(0);
  const knownAt = at.store.seq;

  const queue = await at.call.branch.retention();
  expect(queue.rows.map(({ kind, id }) => [kind, id])).toContainEqual(['cases', caseId]);
  expect(queue.rows.map(({ kind, id }) => [kind, id])).toContainEqual(['formerMembers', gone]);
  const plan = await at.call.branch.previewErase({ memberId: gone });
  expect(plan.blockedBy).toEqual([]);
  expect(plan).toMatchObject({ documents: 1, changedTotal: 2 });
  expect(plan.kinds.map(({ words }) => words)).toEqual(
    expect.arrayContaining(['member', 'case', 'document', 'question']),
  );
  expect(plan.notes.join(' ')).toContain('cannot be undone');

  const done = await at.call.branch.erase({
    memberId: gone,
    authority: 'Suggested schedule: six years',
    reason: 'Due',
    confirm: plan.confirm,
  });
  expect(done.erasure).toMatchObject({ number: 'ER-2026-0001', by: 'branch', lastBackupGoesOn: null });
  expect(done.erasure.finishedAt).not.toBeNull();
  expect(done.erasure.attachments).toHaveLength(1);
  expect(done.records).toBe(plan.records);

  expect(await filesWith(MARKER)).toEqual([]);
  const view = at.store.view('branch');
  expect(view.get('members', gone)).toBeUndefined();
  expect(view.get('cases', caseId)).toBeUndefined();
  expect(view.get('cases', otherId)?.people).toMatchObject([
    { name: 'Erased person', memberId: null, contact: '', note: '' },
  ]);
  expect([...view.all('mailings')][0]?.memberIds).toEqual([ids.grace]);
  expect((await at.call.branch.search({ text: MARKER })).total).toBe(0);
  expect(await at.call.branch.verify()).toMatchObject({ isSound: true });

  // History keeps that something happened, and nothing of what it was.
  const { rows, total } = await at.call.branch.history({ page: { offset: 0, limit: 500 } });
  for (const { seq } of rows) expect(JSON.stringify(await at.store.changesOf(seq, 'branch'))).not.toContain(MARKER);
  for (const { seq } of rows) await at.call.branch.revert({ seq }).catch(() => undefined);
  expect(total).toBeGreaterThan(5);
  expect(await filesWith(MARKER)).toEqual([]);
  const past = await at.store.viewAt('branch', knownAt, ['members', 'cases', 'timeline']);
  expect(JSON.stringify([...past.all('members'), ...past.all('cases'), ...past.all('timeline')])).not.toContain(MARKER);
});

it('is the same after the folder is opened again', async () => {
  await somebodyWhoLeft();
  at.setNow('2026-11-24T09:00:00Z');
  const { confirm } = await at.call.branch.previewErase({ memberId: gone });
  await at.call.branch.erase({ memberId: gone, authority: 'A test', confirm });
  await at.store.close();
  at = await openCaseworkDesk('2026-11-24T10:00:00Z', at.folder);
  expect(await filesWith(MARKER)).toEqual([]);
  expect(await at.call.branch.verify()).toMatchObject({ isSound: true });
  expect(at.store.damage).toEqual([]);
  expect(at.store.view('branch').get('members', ids.grace)).toBeDefined();
});

it('takes what went into the person by a merge, and one out of an import of many', async () => {
  const list = Array.from({ length: 20 }, (_, index) =>
    makeMember(`01900000-0000-7000-8000-0000000c00${String(index).padStart(2, '0')}`, {
      firstName: `Other${index}`,
      number: `90${index}`,
    }),
  );
  await put((tx) => {
    for (const member of list) tx.put('members', member);
    tx.put('members', makeMember(twin, { firstName: MARKER, number: '7777002', notes: 'The second record' }));
    tx.put('members', makeMember(gone, { firstName: MARKER, number: '7777001' }));
  });
  await put((tx) => {
    const kept = tx.get('members', gone)!;
    tx.remove('members', twin, 1);
    const merged = [{ id: twin, number: '7777002', name: MARKER, on: '2018-03-01' }];
    const standings = [{ from: '2018-03-01', to: null, standing: 'left' as const }];
    tx.put('members', { ...kept, mergedFrom: merged, otherNumbers: ['7777002'], standings }, kept.revision);
  });
  at.setNow('2026-11-24T09:00:00Z');
  const { confirm, records } = await at.call.branch.previewErase({ memberId: gone });
  expect(records).toBe(1);
  await at.call.branch.erase({ memberId: gone, authority: 'A test', confirm });
  expect(await filesWith(MARKER)).toEqual([]);
  const { rows } = await at.call.branch.history({ collection: 'members', id: list[3]!.id, page: {} });
  const [first] = await at.store
    .changesOf(rows.at(-1)!.seq, 'branch')
    .then((all) => all.filter(({ id }) => id === list[3]!.id));
  expect(first?.after).toMatchObject({ firstName: 'Other3' });
  expect(await at.call.branch.verify()).toMatchObject({ isSound: true });
});

it('a case of several members stays for the others, and a lone member’s case goes by itself', async () => {
  await put((tx) => void tx.put('members', makeMember(gone, { firstName: MARKER, number: '7777001' })));
  const both = await at.call.cases.open({ who: [{ memberId: gone }, { memberId: ids.grace }], type: 'grievance' });
  await changeCase(at, both.id, { keyDates: [] });
  at.setNow('2026-11-24T09:00:00Z');
  const plan = await at.call.branch.previewErase({ memberId: gone });
  expect(plan.changed.map(({ title }) => title).join()).toContain(both.number);
  await at.call.branch.erase({ memberId: gone, authority: 'A test', confirm: plan.confirm });
  expect(at.store.view('branch').get('cases', both.id)?.memberIds).toEqual([ids.grace]);
  expect(await filesWith(MARKER)).toEqual([]);
});

it('gives a certificate that names kinds, numbers and authority, what it does not cover, and nobody', async () => {
  const { caseId } = await somebodyWhoLeft();
  at.setNow('2026-11-24T09:00:00Z');
  await at.store.keeping.backup();
  const { confirm } = await at.call.branch.previewErase({ caseIds: [caseId] });
  const { erasure } = await at.call.branch.erase({ caseIds: [caseId], authority: 'Schedule 2025, line 12', confirm });
  expect(erasure.lastBackupGoesOn).toBe('2026-12-23');
  const path = join(at.folder, 'certificate.pdf');
  await at.call.requests.certificate({ id: erasure.id, path });
  const text = (await pdfPages(await fileAt(path))).join(' ').replace(/\s+/g, ' ');
  expect(text).toContain('ER-2026-0001');
  expect(text).toContain('Schedule 2025, line 12');
  expect(text).toContain('What this does not cover');
  expect(text).toContain(`cases ${caseId}`);
  expect(text).not.toContain(MARKER);
  const { rows } = await at.call.requests.certificates();
  expect(rows[0]).toMatchObject({ erasure: { id: erasure.id }, byName: 'The branch' });
});

it('nothing is destroyed that changed since it was looked at, or whose words are wrong', async () => {
  const { caseId } = await somebodyWhoLeft();
  at.setNow('2026-11-24T09:00:00Z');
  const { confirm } = await at.call.branch.previewErase({ caseIds: [caseId] });
  await at.call.cases.addEvent({ caseId, kind: 'note', text: 'Something new' });
  const answer = await refused(at.call.branch.erase({ caseIds: [caseId], authority: 'A test', confirm }));
  expect(answer.issues).toMatchObject([{ path: ['confirm'] }]);
  expect(at.store.view('branch').get('cases', caseId)).toBeDefined();
});

it('counts in a report of a past day become smaller, and say so', async () => {
  const { caseId } = await somebodyWhoLeft();
  at.setNow('2026-11-24T09:00:00Z');
  const knownAt = at.store.seq;
  const casework = () => at.call.reports.casework({ from: '2018-01-01', to: '2018-12-31' });
  const members = (asked: object = {}) =>
    at.call.reports.run({ measure: 'leavers', by: [], from: '2018-01-01', asAt: '2018-12-31', ...asked });
  const [before, left] = [await casework(), await members()];
  expect(before.definition).not.toContain('destroyed');
  const { confirm } = await at.call.branch.previewErase({ memberId: gone });
  await at.call.branch.erase({ memberId: gone, authority: 'A test', confirm });
  const after = await casework();
  expect(after.logged).toBe(before.logged! - 1);
  expect(after.definition).toContain('ER-2026-0001');
  const past = await members({ knownAt });
  expect(past.warnings.join(' ')).toContain('ER-2026-0001');
  expect(JSON.stringify(left)).not.toBe(JSON.stringify(past));
  expect(at.store.view('branch').get('cases', caseId)).toBeUndefined();
  const { definition } = await at.call.reports.casework({ from: '2027-01-01', to: '2027-12-31' });
  expect(definition).not.toContain('ER-2026-0001');
});
