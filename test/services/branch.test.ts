import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newestList } from '../../electron/core/services/branch/member-list.ts';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../support/casework-desk.ts';
import { makeList } from '../support/store-folder.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
});
afterEach(() => at.close());

const refused = async (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('this should have been refused'),
    (error) => ({ code: error.code, issues: error.data?.issues, data: error.data, message: error.message }),
  );

test('a country sets words, zone and the order of dates, once', async () => {
  expect(await at.call.branch.get()).toBeNull();
  const made = await at.call.branch.setUp({ name: ' Northfield Local 12 ', nation: 'united-states' });
  const settings = { nation: 'united-states', words: 'us', zone: 'America/New_York', dateOrder: 'mdy' };
  expect(made).toMatchObject({ ...settings, name: ' Northfield Local 12 ', isSample: false });
  expect(await at.call.branch.get()).toEqual(made);
  const again = await refused(at.call.branch.setUp({ name: 'Another', nation: 'scotland' }));
  expect(again).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['name'] }] });
  // The day is the branch's own: it is still yesterday evening there.
  at.setNow('2026-11-25T03:00:00Z');
  expect((await at.call.branch.today()).today).toBe('2026-11-24');
});

test('the branch is changed field by field; another nation brings its own settings', async () => {
  await at.call.branch.setUp({ name: 'Northfield', nation: 'scotland' });
  const moved = await at.call.branch.update({ revision: 1, nation: 'northern-ireland' });
  expect(moved).toMatchObject({ name: 'Northfield', zone: 'Europe/Belfast', words: 'uk', revision: 2 });
  const chosen = { nation: 'united-states' as const, dateOrder: 'dmy' as const };
  expect(await at.call.branch.update({ revision: 2, ...chosen })).toMatchObject({ dateOrder: 'dmy', words: 'us' });
  expect(await refused(at.call.branch.update({ revision: 2, name: 'Late' }))).toMatchObject({
    code: 'STALE_RECORD',
    data: { current: { revision: 3 } },
  });
  expect(await refused(at.call.branch.update({ revision: 3, zone: 'Mars/Base' }))).toMatchObject({
    issues: [{ path: ['zone'] }],
  });
});

test('changing a branch that nobody has started is said to be impossible', async () => {
  expect(await refused(at.call.branch.update({ revision: 1, name: 'x' }))).toMatchObject({ code: 'NOT_FOUND' });
});

test('the officer says that the imported file is gone, which changes nothing that could be undone', async () => {
  await at.call.branch.setUp({ name: 'Northfield', nation: 'scotland' });
  expect(await refused(at.call.branch.confirmListDeleted({ listId: ids.nobody }))).toMatchObject({ code: 'NOT_FOUND' });
  const list = makeList(ids.post, '2026-11-20T10:00:00Z', 'list.csv');
  const { seq } = await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => void tx.put('lists', list));
  const { absent: _, kept: __, ...said } = list;
  expect(newestList(at.desk, 'branch')).toMatchObject({ ...said, copyDeleted: false });
  await at.call.branch.confirmListDeleted({ listId: ids.post });
  expect(newestList(at.desk, 'branch')).toMatchObject({ ...said, copyDeleted: true });
  await at.call.branch.revert({ seq });
  expect(newestList(at.desk, 'branch')).toBeNull();
});

test('anything is found as one types, with what tells one from another', async () => {
  await furnish(at);
  const logged = await at.call.cases.open({ who: [{ memberId: ids.jose }], type: 'pay', workplaceId: ids.depot });
  const file = new File(['x'], 'Zebra letter.pdf');
  const document = await at.call.cases.addDocument({ caseId: logged.id, file });
  await at.store.searchReady;
  const found = async (text: string) => (await at.call.branch.search({ text, limit: 20 })).rows;
  const [first, second] = await found('jose oneill');
  expect([first, second].sort((a, b) => (a!.kind < b!.kind ? 1 : -1))).toEqual([
    { kind: 'member', id: ids.jose, title: 'José O’Neill', detail: '1003319 · In benefit', caseId: null },
    {
      kind: 'case',
      id: logged.id,
      title: '2026-0001 Pay',
      detail: 'José O’Neill · Depot · Just logged',
      caseId: logged.id,
    },
  ]);
  expect(await found('depot')).toMatchObject([{ kind: 'workplace', title: 'Depot', detail: 'Northfield Council' }]);
  expect(await found('zebra')).toEqual([
    {
      kind: 'document',
      id: document.id,
      title: 'Zebra letter.pdf',
      detail: '2026-0001 · Pay · José O’Neill',
      caseId: logged.id,
    },
  ]);
  expect(await at.call.branch.search({ text: '  ', limit: 20 })).toEqual({ rows: [], total: 0, isReady: true });
});

test('history says what was done, for the branch and for one record, and undoes it', async () => {
  await furnish(at);
  const logged = await at.call.cases.open({ who: [{ memberId: ids.grace }], type: 'pay' });
  await at.call.cases.update({ id: logged.id, revision: 1, stage: 'formal' });
  const all = await at.call.branch.history();
  expect(all.rows.map(({ seq, reason }) => [seq, reason])).toEqual([
    [3, 'cases.update'],
    [2, 'cases.open'],
    [1, 'test'],
  ]);
  const ofCase = await at.call.branch.history({ collection: 'cases', id: logged.id, page: { offset: 1, limit: 5 } });
  expect(ofCase).toMatchObject({ total: 2, rows: [{ seq: 2 }] });
  expect(await refused(at.call.branch.history({ collection: 'cases' }))).toMatchObject({ code: 'INVALID_INPUT' });

  expect(await refused(at.call.branch.revert({ seq: 2 }))).toMatchObject({ code: 'CHANGED_SINCE', data: { total: 1 } });
  const undone = await at.call.branch.revert({ seq: 3 });
  expect(undone).toMatchObject({ seq: 4, leftAlone: 0 });
  expect((await at.call.cases.get({ id: logged.id })).case.stage).toBe('intake');
  expect((await at.call.branch.history()).rows[0]).toMatchObject({ seq: 4, reverts: 3 });
  expect(await refused(at.call.branch.revert({ seq: 99 }))).toMatchObject({ code: 'NOT_FOUND' });
});

test('verifying reads every line and tells how far it has got', async () => {
  await furnish(at);
  expect(await at.call.branch.verify()).toMatchObject({ isSound: true, transactions: 1, seq: 1, problems: [] });
  expect(at.progress.at(-1)).toMatchObject({ procedure: 'branch.verify' });
});

test('a backup is opened in an empty folder and never over anything', async () => {
  await furnish(at);
  const { id: caseId } = await at.call.cases.open({ who: [{ memberId: ids.grace }], type: 'pay' });
  await at.call.cases.addDocument({ caseId, file: new File(['letter'], 'letter.txt') });
  const folder = join(at.folder, 'usb');
  await mkdir(folder);
  const backup = await at.call.branch.backup({ path: folder });
  expect(backup).toMatchObject({ seq: 3, attachments: 1 });
  const kept = await at.call.branch.backup();
  expect((await at.call.branch.backups()).rows.map(({ name }) => name)).toContain(kept.name);
  expect(await refused(at.callFromPage.branch.backup({ path: folder }))).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await refused(at.call.branch.restore({ path: backup.path }))).toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: ['replace'] }],
  });

  const elsewhere = await openCaseworkDesk();
  try {
    const restored = await elsewhere.call.branch.restore({ path: backup.path });
    expect(restored).toEqual({ seq: 3, members: 3, cases: 1, missingAttachments: 0, aside: null, isProtected: false });
    expect(await elsewhere.call.cases.get({ id: caseId })).toEqual(await at.call.cases.get({ id: caseId }));
  } finally {
    await elsewhere.close();
  }
});

test('a page restores from the file itself; what is not a backup changes nothing', async () => {
  await furnish(at);
  const { path } = await at.call.branch.backup();
  const elsewhere = await openCaseworkDesk();
  try {
    const wrong = await refused(elsewhere.callFromPage.branch.restore({ file: new File(['not a backup'], 'b.zip') }));
    expect(wrong.code).not.toBe('INTERNAL_SERVER_ERROR');
    expect(elsewhere.store.seq).toBe(0);
    expect(await refused(elsewhere.call.branch.restore({ path: elsewhere.folder }))).toMatchObject({
      issues: [{ path: ['path'] }],
    });
    const file = new File([new Uint8Array(await readFile(path))], 'anything');
    expect(await elsewhere.callFromPage.branch.restore({ file })).toMatchObject({ seq: 1, members: 3 });
  } finally {
    await elsewhere.close();
  }
});

test('a backup goes into a folder that is there: none is made, and no file is taken for one', async () => {
  await furnish(at);
  const nowhere = join(at.folder, 'no', 'mine.backup');
  expect(await refused(at.call.branch.backup({ path: nowhere }))).toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: ['path'], message: 'There is no such folder.' }],
  });
  const taken = join(at.folder, 'taken.backup');
  await writeFile(taken, 'mine');
  expect(await refused(at.call.branch.backup({ path: taken }))).toMatchObject({
    issues: [{ message: 'There is a file at this path already. Name the folder to put it into.' }],
  });
  expect(await readFile(taken, 'utf8')).toBe('mine');
  expect(existsSync(join(at.folder, 'no'))).toBe(false);
});

test('a damaged folder takes nothing until a person chooses to go on with what was recovered', async () => {
  await furnish(at);
  await at.call.branch.setUp({ name: 'Northfield', nation: 'scotland' });
  expect(await at.call.branch.carryOn()).toEqual({ seq: 2, isReadOnly: false });
  const damaged = await openCaseworkDesk();
  try {
    await mkdir(join(damaged.folder, 'again', 'history'), { recursive: true });
    const history = await readFile(join(at.folder, 'history', '000001.jsonl'), 'utf8');
    const path = join(damaged.folder, 'again', 'history', '000001.jsonl');
    await writeFile(path, history.replace('"Depot"', '"Depoz"'));
    const reopened = await openCaseworkDesk('2026-11-24T09:00:00Z', join(damaged.folder, 'again'));
    try {
      const refusal = await refused(reopened.call.branch.update({ revision: 1, name: 'Another' }));
      expect(refusal).toMatchObject({ code: 'NOT_SAVED', data: { reason: 'damaged' } });
      expect(await reopened.call.branch.carryOn()).toMatchObject({ isReadOnly: false });
      expect((await reopened.call.branch.history()).rows[0]?.reason).toBe('branch.carryOn');
      expect(await reopened.call.branch.update({ revision: 1, name: 'Another' })).toMatchObject({ name: 'Another' });
    } finally {
      await reopened.close();
    }
  } finally {
    await damaged.close();
  }
});
