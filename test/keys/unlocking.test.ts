// A protected desk from the program's side: set up, locked, unlocked, recovered; what is told of it and what is not.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DeskClient } from '../../shared/contract/contract.ts';
import { waysIn } from '../contract/ways-in.ts';
import { ana, ben, bench, FIRST, refusal, SECOND, WRONG } from './desk.ts';

const page = { offset: 0, limit: 10 };

/** Every file of a folder as text. */
async function everythingIn(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFile(join(file.parentPath, file.name), 'latin1'));
  return (await Promise.all(texts)).join('\n');
}

test.each(waysIn)('a branch is set up, locked and unlocked: $name', async (way) => {
  const at = await bench();
  const { program } = await at.start();
  const opened = await way.open(program);
  const call: DeskClient = opened.client;
  try {
    const { session, recovery } = await call.session.setUp(ana);
    expect(session.branch).toMatchObject({ name: 'Northfield Branch', nation: 'scotland' });
    expect(session.officer).toMatchObject({ name: 'Ana Obi', roles: ['secretary'] });
    expect(session.lock).toMatchObject({ protection: 'passphrase', isLocked: false, waitSeconds: 0 });
    expect(recovery.code).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
    const sheet = Buffer.from(await (await opened.download(recovery.sheet.token)).arrayBuffer());
    expect(sheet.subarray(0, 5).toString()).toBe('%PDF-');

    const locked = await call.session.lock();
    expect(locked).toMatchObject({ branch: null, memberList: null, officer: null, draftKey: null, seq: 0 });
    expect(locked.lock.isLocked).toBe(true);
    expect(await refusal(call.members.list({ page }))).toMatchObject({ code: 'LOCKED' });
    expect(await refusal(call.session.getDesk({ key: 'theme' }))).toMatchObject({ code: 'LOCKED' });
    expect(await refusal(call.session.unlock({ passphrase: WRONG }))).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('does not open the branch'),
    });
    expect(await call.session.get()).toMatchObject({ branch: null, lock: { isLocked: true } });
    expect((await call.session.unlock({ passphrase: FIRST })).branch?.name).toBe('Northfield Branch');
    expect((await call.members.list({ page })).total).toBe(0);
  } finally {
    await opened.close();
  }
});

test('what was protected is protected after a restart, and nobody’s name lies in the folder', async () => {
  const at = await bench();
  const first = await at.start();
  await first.call.session.setDesk({ key: 'welcome', value: { name: 'Northfield Branch', officer: 'Ana Obi' } });
  await first.call.session.setUp(ana);
  await first.call.officers.add(ben);
  await first.program.close();
  const text = await everythingIn(at.folder);
  for (const name of ['Northfield', 'Ana Obi', 'Ben Low', FIRST, SECOND]) expect(text).not.toContain(name);

  const { call } = await at.start();
  expect((await call.session.get()).lock.isLocked).toBe(true);
  expect((await call.session.unlock({ passphrase: SECOND })).officer).toMatchObject({
    name: 'Ben Low',
    roles: ['rep'],
  });
});

test('a branch that was unprotected keeps everything when it is protected', async () => {
  const at = await bench();
  const first = await at.start();
  await first.call.branch.setUp({ name: 'Northfield Branch', nation: 'scotland' });
  expect((await first.call.session.get()).lock.protection).toBe('none');
  await first.call.branch.backup();
  await first.call.session.setDesk({ key: 'case:new', value: { what: 'half a case' } });
  const { session } = await first.call.session.setUp({ passphrase: FIRST, officer: 'Ana Obi' });
  expect(session.branch?.name).toBe('Northfield Branch');
  expect((await first.call.session.getDesk({ key: 'case:new' })).value).toEqual({ what: 'half a case' });
  expect((await first.call.branch.history({ page })).rows.map(({ reason }) => reason)).toEqual([
    'session.setUp',
    'branch.setUp',
  ]);
  expect((await first.call.branch.verify()).isSound).toBe(true);
  expect((await first.call.branch.backups()).rows).toMatchObject([{ isProtected: true }]);
  await first.program.close();
  expect(await everythingIn(at.folder)).not.toMatch(/Northfield|half a case/);
});

test('a second set-up, one without a branch, and one with a weak passphrase are refused', async () => {
  const at = await bench();
  const { call } = await at.start();
  expect(await refusal(call.session.setUp({ ...ana, passphrase: 'short' }))).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await refusal(call.session.setUp({ ...ana, passphrase: 'Northfield Branch' }))).toMatchObject({
    message: expect.stringContaining('hardly more than a name'),
  });
  expect(await refusal(call.session.setUp({ passphrase: FIRST, officer: 'Ana Obi' }))).toMatchObject({
    message: expect.stringContaining('what the branch is called'),
  });
  expect(await readdir(at.folder)).not.toContain('keys.json');
  await call.session.setUp(ana);
  expect(await refusal(call.session.setUp({ ...ana, passphrase: SECOND }))).toMatchObject({
    message: expect.stringContaining('has a passphrase already'),
  });
  await call.session.open({ which: 'sample' });
  expect(await refusal(call.session.setUp(ana))).toMatchObject({ message: expect.stringContaining('sample branch') });
});

test('officers come, change their passphrases and go', async () => {
  const at = await bench();
  const { call } = await at.start();
  await call.session.setUp(ana);
  const added = await call.officers.add(ben);
  expect(await refusal(call.officers.add({ ...ben, name: 'Cas Ito' }))).toMatchObject({
    message: expect.stringContaining('cannot be used here'),
  });
  await call.session.unlock({ passphrase: SECOND });
  expect(await refusal(call.officers.add({ ...ben, name: 'Cas Ito', passphrase: WRONG }))).toMatchObject({
    code: 'FORBIDDEN',
  });
  const third = 'marble otter window thirty';
  expect(await refusal(call.session.changePassphrase({ passphrase: FIRST, newPassphrase: third }))).toMatchObject({
    code: 'INVALID_INPUT',
  });
  await call.session.changePassphrase({ passphrase: SECOND, newPassphrase: third });
  await call.session.lock();
  expect(await refusal(call.session.unlock({ passphrase: SECOND }))).toMatchObject({ code: 'INVALID_INPUT' });
  await call.session.unlock({ passphrase: third });

  await call.session.unlock({ passphrase: FIRST });
  const you = (await call.officers.list()).rows.find(({ isYou }) => isYou)!;
  expect(await refusal(call.officers.withdraw({ id: you.id }))).toMatchObject({
    message: expect.stringContaining('only secretary'),
  });
  expect(await refusal(call.officers.change({ id: you.id, revision: you.revision, roles: ['rep'] }))).toMatchObject({
    message: expect.stringContaining('only secretary'),
  });
  await call.officers.withdraw({ id: added.id });
  await call.session.lock();
  expect(await refusal(call.session.unlock({ passphrase: third }))).toMatchObject({ code: 'INVALID_INPUT' });
  await call.session.unlock({ passphrase: FIRST });
  await call.officers.newPassphrase({ id: added.id, passphrase: SECOND });
  expect((await call.session.unlock({ passphrase: SECOND })).officer?.name).toBe('Ben Low');
});

test('a secretary does not open a case of their own by changing who they are, where there is another', async () => {
  const at = await bench();
  const { call } = await at.start();
  await call.session.setUp(ana);
  const { id: memberId } = await call.members.add({ firstName: 'Ana', lastName: 'Obi' });
  const you = (await call.officers.list()).rows.find(({ isYou }) => isYou)!;
  const { revision } = await call.officers.change({ id: you.id, revision: you.revision, memberId });
  await call.officers.add({ ...ben, roles: ['secretary'] });
  expect(await refusal(call.officers.change({ id: you.id, revision, memberId: null }))).toMatchObject({
    message: expect.stringContaining('by the other secretary'),
  });
  await call.session.unlock({ passphrase: SECOND });
  expect((await call.officers.change({ id: you.id, revision, memberId: null })).memberId).toBeNull();
});

test('nobody is locked out, or let in, by an undo', async () => {
  const at = await bench();
  const { call } = await at.start();
  await call.session.setUp(ana);
  const added = await call.officers.add(ben);
  await call.officers.withdraw({ id: added.id });
  for (const seq of [1, 2, 3]) {
    expect(await refusal(call.branch.revert({ seq }))).toMatchObject({
      message: expect.stringContaining('who may unlock'),
    });
  }
});

test('nor by an undo where steps lie in between that nobody present can see', async () => {
  const at = await bench();
  const { call } = await at.start();
  await call.session.setUp(ana);
  const { id: memberId } = await call.members.add({ firstName: 'Ben', lastName: 'Low' });
  const { id: ruth } = await call.members.add({ firstName: 'Ruth', lastName: 'Adeyemi' });
  const post = await call.reps.appoint({ memberId });
  await call.officers.add({ ...ben, memberId });
  const opened = await call.cases.open({ who: [{ memberId: ruth }], type: 'grievance', repId: post.id });
  await call.session.unlock({ passphrase: SECOND });
  await call.cases.seal({ caseId: opened.id });
  await call.session.unlock({ passphrase: FIRST });
  for (const seq of [1, 5]) {
    for (const changedSince of ['refuse', 'leaveAlone'] as const) {
      expect(await refusal(call.branch.revert({ seq, changedSince }))).toMatchObject({
        message: expect.stringContaining('who may unlock'),
      });
    }
  }
  expect((await call.session.get()).branch?.name).toBe('Northfield Branch');
});

test('the recovery sheet opens what everybody forgot; that is recorded until it is seen', async () => {
  const at = await bench();
  const first = await at.start();
  const { recovery } = await first.call.session.setUp(ana);
  await first.program.close();
  const { call } = await at.start();
  const typed = recovery.code.toLowerCase().replaceAll('-', ' ');
  const session = await call.session.unlock({ recoveryCode: typed });
  expect(session.lock.isRecovering).toBe(true);
  expect(await refusal(call.members.list({ page }))).toMatchObject({ code: 'FORBIDDEN' });
  expect((await call.session.recover({ passphrase: SECOND })).officer).toMatchObject({ name: 'Ana Obi' });
  expect((await call.officers.list()).recovery).toMatchObject({ isSeen: false });
  const { rows } = await call.branch.history({ page });
  expect(rows.map(({ account, reason }) => `${account} ${reason}`)).toContain('recovery session.recover');
  await call.officers.recoverySeen();
  expect((await call.officers.list()).recovery).toMatchObject({ isSeen: true });

  const next = await call.officers.newRecoverySheet({ recoveryCode: recovery.code });
  await call.session.lock();
  expect(await refusal(call.session.unlock({ passphrase: FIRST }))).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await refusal(call.session.unlock({ recoveryCode: recovery.code }))).toMatchObject({ code: 'INVALID_INPUT' });
  await call.session.unlock({ recoveryCode: next.code });
});

test('everything is encrypted anew for everybody who may open it, and for nobody who kept the keys', async () => {
  const at = await bench();
  const { call, program } = await at.start();
  const { recovery } = await call.session.setUp(ana);
  await call.officers.add(ben);
  const before = await readFile(join(at.folder, 'keys.json'));
  const { folderId } = program.desk.lock.keys!;
  await call.officers.newDataKey();
  expect(program.desk.lock.keys!.folderId).not.toBe(folderId);
  expect((await call.branch.verify()).problems).toEqual([]);
  expect((await call.branch.history({ page })).rows[0]?.reason).toBe('officers.newDataKey');
  await call.session.unlock({ passphrase: SECOND });
  await call.session.unlock({ recoveryCode: recovery.code });
  await program.close();

  await writeFile(join(at.folder, 'keys.json'), before);
  const again = await at.start();
  expect(await refusal(again.call.session.unlock({ passphrase: FIRST }))).toMatchObject({
    message: expect.stringContaining('belongs to another branch'),
  });
});

test('what each officer keeps for themselves is nobody else’s', async () => {
  const at = await bench();
  const { call } = await at.start();
  const { session } = await call.session.setUp(ana);
  await call.officers.add(ben);
  await call.session.setDesk({ key: 'case:new', value: { what: 'of Ana' } });
  const asBen = await call.session.unlock({ passphrase: SECOND });
  expect((await call.session.getDesk({ key: 'case:new' })).value).toBeNull();
  expect(asBen.draftKey).not.toBe(session.draftKey);
  await call.session.setDesk({ key: 'case:new', value: { what: 'of Ben' } });
  expect((await call.session.unlock({ passphrase: FIRST })).draftKey).toBe(session.draftKey);
  expect((await call.session.getDesk({ key: 'case:new' })).value).toEqual({ what: 'of Ana' });
});
