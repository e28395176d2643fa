// The log on a desk with passphrases, from the program's side: what was tried while it was locked, what lies on the disk, and
// an export under the branch's own key.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inProcessClient } from '../../electron/core/in-process.ts';
import { isSignedBy } from '../../electron/core/keys/signatures.ts';
import { openProgram, type Program } from '../../electron/core/program.ts';
import type { DeskClient } from '../../shared/contract/contract.ts';
import { refused } from '../support/casework-desk.ts';

const keyCost = { memoryKiB: 64, iterations: 1, parallelism: 1 };
const passphrase = 'violet harbour piano seldom';

let folder: string;
let program: Program;
let call: DeskClient;

async function start(): Promise<void> {
  const log = { info: () => undefined, error: () => undefined };
  const now = { instant: () => Temporal.Instant.from('2026-11-24T09:00:00Z') };
  program = await openProgram({ dataFolder: folder, which: 'own', now, log, version: 'test', keyCost });
  call = inProcessClient(program);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchdesk-log-'));
  await start();
  const branch = { name: 'Northfield Branch', nation: 'scotland' as const };
  await call.session.setUp({ passphrase, officer: 'Ana Obi', branch });
});
afterEach(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

const said = async (question: object = {}) =>
  (await call.branch.audit(question)).rows.map(({ kind, what, rows, officer }) => [kind, what, rows, officer]);

test('wrong passphrases are written down once somebody gets in, also after a new start of the program', async () => {
  await call.session.lock();
  await refused(call.session.unlock({ passphrase: 'not this one at all' }));
  await program.close();
  await start();
  await refused(call.session.unlock({ passphrase: 'nor this one either' }));
  await call.session.unlock({ passphrase });
  expect(await said({ kind: 'refused' })).toEqual([['refused', 'session.unlock', 2, null]]);
  await call.session.lock();
  await call.session.unlock({ passphrase });
  expect(await said({ kind: 'refused' })).toHaveLength(1);
  expect((await said({ kind: 'read' })).filter(([, what]) => what === 'session.unlock')).toEqual(
    Array.from({ length: 3 }, () => ['read', 'session.unlock', null, 'Ana Obi']),
  );
});

test('what was noted is on the disk when it is locked, and nobody can read it there', async () => {
  const { id } = await call.members.add({ firstName: 'Grace', lastName: 'Obi' });
  await call.members.get({ id });
  await call.session.lock();
  const written = await readFile(join(folder, 'access', '000001.jsonl'), 'latin1');
  expect(written.length).toBeGreaterThan(100);
  expect(written).not.toContain(id);
  await call.session.unlock({ passphrase });
  expect(await said({ collection: 'members', id })).toEqual([
    ['read', 'members.get', null, 'Ana Obi'],
    ['change', 'members.add', null, 'Ana Obi'],
  ]);
});

test('an export is signed by the branch’s own key, which stays the same', async () => {
  const key = await call.branch.signingKey({});
  const path = join(folder, 'audit.jsonl');
  const { signedBy } = await call.branch.exportAudit({ path });
  expect(signedBy).toEqual(key);
  const bytes = await readFile(path);
  const bodyEnd = bytes.lastIndexOf(10, bytes.length - 2) + 1;
  const { signature } = JSON.parse(bytes.subarray(bodyEnd).toString('utf8'));
  const raw = Buffer.from(key?.publicKey ?? '', 'base64').subarray(-32);
  expect(isSignedBy(raw, bytes.subarray(0, bodyEnd), Buffer.from(signature, 'base64'))).toBe(true);
  await call.session.lock();
  await call.session.unlock({ passphrase });
  expect(await call.branch.signingKey({})).toEqual(key);
});

test('what was noted before there was a passphrase is still there, sealed, once there is one', async () => {
  const other = await mkdtemp(join(tmpdir(), 'branchdesk-log-'));
  await program.close();
  const kept = folder;
  folder = other;
  await start();
  await call.branch.setUp({ name: 'Northfield Branch', nation: 'scotland' });
  const { id } = await call.members.add({ firstName: 'Grace', lastName: 'Obi' });
  await call.members.get({ id });
  await call.session.setUp({ passphrase, officer: 'Ana Obi' });
  expect(await said({ kind: 'read', collection: 'members', id })).toEqual([['read', 'members.get', null, null]]);
  await call.members.list({});
  await call.session.lock();
  expect(await readFile(join(folder, 'access', '000001.jsonl'), 'latin1')).not.toContain('members.get');
  await call.session.unlock({ passphrase });
  expect(await call.branch.verify({})).toMatchObject({ isSound: true, problems: [] });
  await rm(kept, { recursive: true });
});

test('of a case that is sealed to the secretary nothing is told them, and its lines are withheld from their export', async () => {
  const { id: memberId } = await call.members.add({ firstName: 'Grace', lastName: 'Obi' });
  const other = 'copper lantern basil upstairs';
  const sam = await call.officers.add({ name: 'Sam Adeyemi', roles: ['convenor'], passphrase: other });
  const on = await call.cases.open({ who: [{ memberId }], type: 'grievance', keyDates: [{ date: '2026-10-01' }] });
  await call.cases.get({ id: on.id });
  expect(await said({ collection: 'cases', id: on.id })).toHaveLength(2);
  await call.session.unlock({ passphrase: other });
  await call.cases.seal({ caseId: on.id, officerIds: [sam.id] });
  await call.session.unlock({ passphrase });
  expect(await said({ collection: 'cases', id: on.id })).toEqual([]);
  const everything = await call.branch.audit({ page: { offset: 0, limit: 500 } });
  expect(JSON.stringify(everything)).not.toContain(on.id);
  const path = join(folder, 'audit.jsonl');
  const { withheld } = await call.branch.exportAudit({ path });
  expect(withheld).toBeGreaterThan(0);
  expect(await readFile(path, 'utf8')).not.toContain(on.id);
  await call.session.unlock({ passphrase: other });
  expect(await said({ collection: 'cases', id: on.id, kind: 'read' })).toEqual([
    // Once before it was sealed, and once after, in vain.
    ['read', 'branch.audit', null, 'Ana Obi'],
    ['read', 'branch.audit', null, 'Ana Obi'],
    ['read', 'cases.get', null, 'Ana Obi'],
  ]);
});

test('a backup holds the log, and restoring it brings it back', async () => {
  const { id } = await call.members.add({ firstName: 'Grace', lastName: 'Obi' });
  await call.members.get({ id });
  const { path } = await call.branch.backup({});
  await call.members.list({});
  await call.branch.restore({ path, passphrase, replace: true });
  expect(await said({ kind: 'read', collection: 'members', id })).toEqual([['read', 'members.get', null, 'Ana Obi']]);
  expect(await call.branch.verify({})).toMatchObject({ isSound: true, problems: [] });
});

test('checking finds the log sound', async () => {
  await call.members.list({});
  await program.desk.store.access.flush();
  expect(await call.branch.verify({})).toMatchObject({ isSound: true, problems: [] });
});
