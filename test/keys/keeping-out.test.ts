// What keeps a protected desk shut, and what is said when its keys.json is not what it should be: nothing is ever lost by it.

import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { wayFromEnvironment } from '../../electron/core/commands/unlock-at-start.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { refusingDisk } from '../support/refusing-disk.ts';
import { ana, type Bench, ben, bench, FIRST, refusal, SECOND, WRONG } from './desk.ts';

const keysOf = (at: Bench): string => join(at.folder, 'keys.json');

/** A protected branch with two officers, closed. */
async function protectedBranch(): Promise<Bench> {
  const at = await bench();
  const { call, program } = await at.start();
  await call.session.setUp(ana);
  await call.officers.add(ben);
  await program.close();
  return at;
}

test('five wrong tries are free; then one waits, also after a restart, and a right one forgets them', async () => {
  const at = await protectedBranch();
  const first = await at.start();
  const tryWrong = () => refusal(first.call.session.unlock({ passphrase: WRONG }));
  for (let tries = 0; tries < 5; tries += 1) expect((await tryWrong()).code).toBe('INVALID_INPUT');
  expect((await first.call.session.get()).lock.waitSeconds).toBe(5);
  expect(await tryWrong()).toMatchObject({ code: 'WAIT' });
  // The right one waits too: it is not told from a wrong one.
  expect(await refusal(first.call.session.unlock({ passphrase: FIRST }))).toMatchObject({ code: 'WAIT' });
  at.later(5);
  expect((await tryWrong()).message).toContain('in 10 seconds');
  await first.program.close();

  const { call } = await at.start();
  expect(await refusal(call.session.unlock({ passphrase: FIRST }))).toMatchObject({ code: 'WAIT' });
  at.later(10);
  await call.session.unlock({ passphrase: FIRST });
  expect((await call.session.lock()).lock.waitSeconds).toBe(0);
  expect(await refusal(call.session.unlock({ passphrase: WRONG }))).toMatchObject({ code: 'INVALID_INPUT' });
});

test('the wait doubles up to a quarter of an hour', async () => {
  const at = await protectedBranch();
  const { call } = await at.start();
  const waits: number[] = [];
  for (let tries = 0; tries < 15; tries += 1) {
    expect((await refusal(call.session.unlock({ passphrase: WRONG }))).code).toBe('INVALID_INPUT');
    const { waitSeconds } = (await call.session.get()).lock;
    waits.push(waitSeconds);
    at.later(waitSeconds);
  }
  expect(waits).toEqual([0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
});

test('a clock that is put back a year neither ends the wait nor makes it last a year', async () => {
  const at = await protectedBranch();
  const { call } = await at.start();
  for (let tries = 0; tries < 7; tries += 1) {
    at.later((await call.session.get()).lock.waitSeconds);
    expect((await refusal(call.session.unlock({ passphrase: WRONG }))).code).toBe('INVALID_INPUT');
  }
  expect((await call.session.get()).lock.waitSeconds).toBe(20);
  at.setNow('2025-11-24T09:00:00Z');
  expect((await call.session.get()).lock.waitSeconds).toBe(20);
  expect(await refusal(call.session.unlock({ passphrase: FIRST }))).toMatchObject({ code: 'WAIT' });
  at.later(20);
  await call.session.unlock({ passphrase: FIRST });
});

test('wrong tries are counted also where the disk takes nothing, and never lock the right passphrase out', async () => {
  const at = await protectedBranch();
  const disk = refusingDisk();
  const { call } = await at.start({ files: disk });
  disk.refuse('open', 'ENOSPC');
  for (let tries = 0; tries < 5; tries += 1) await refusal(call.session.unlock({ passphrase: WRONG }));
  expect(await refusal(call.session.unlock({ passphrase: WRONG }))).toMatchObject({ code: 'WAIT' });
  disk.allow();
  at.later(5);
  await call.session.unlock({ passphrase: FIRST });
});

test('a mistyped code of the recovery sheet is told from a wrong one, and is no try', async () => {
  const at = await protectedBranch();
  const { call } = await at.start();
  for (let tries = 0; tries < 8; tries += 1) {
    expect(await refusal(call.session.unlock({ recoveryCode: '0000-0000' }))).toMatchObject({ code: 'INVALID_INPUT' });
  }
  expect((await call.session.get()).lock.waitSeconds).toBe(0);
});

test('a keys.json that was cut off, emptied or is of a newer format says so, and back in its place it opens', async () => {
  const at = await protectedBranch();
  const good = await readFile(keysOf(at));
  const costing = (change: object) => async () => {
    const keyring = JSON.parse(good.toString());
    await writeFile(keysOf(at), JSON.stringify({ ...keyring, kdf: { ...keyring.kdf, ...change } }));
  };
  const spoil: [string, () => Promise<void>, string][] = [
    ['cheaper than can be', costing({ memoryKiB: 8, parallelism: 4 }), 'damaged or was cut off'],
    ['without salt', costing({ salt: '' }), 'damaged or was cut off'],
    ['cut off', () => truncate(keysOf(at), good.length >> 1), 'damaged or was cut off'],
    ['emptied', () => truncate(keysOf(at), 0), 'damaged or was cut off'],
    ['newer', () => writeFile(keysOf(at), good.toString().replace('"version": 1', '"version": 9')), 'newer Branchdesk'],
    ['gone', () => rm(keysOf(at)), 'keys.json is missing'],
  ];
  for (const [what, work, sentence] of spoil) {
    await work();
    await expect(at.start(), what).rejects.toThrow(sentence);
    await writeFile(keysOf(at), good);
  }
  const { call } = await at.start();
  expect((await call.session.unlock({ passphrase: FIRST })).branch?.name).toBe('Northfield Branch');
  expect((await call.branch.verify()).isSound).toBe(true);
});

test('a keys.json in which anything was changed is not trusted', async () => {
  const at = await protectedBranch();
  const good = JSON.parse(await readFile(keysOf(at), 'utf8'));
  const changes = [
    { ...good, generation: good.generation + 5 },
    { ...good, slots: [good.slots[0]] },
    { ...good, slots: [good.slots[0], { ...good.slots[1], dataKey: good.slots[0].dataKey }] },
    { ...good, recovery: good.slots[1] },
    { ...good, computer: { id: good.slots[0].id, wrappedKey: good.slots[0].wrappedKey } },
    { ...good, mac: good.slots[0].signature },
  ];
  for (const changed of changes) {
    await writeFile(keysOf(at), JSON.stringify(changed));
    const { call, program } = await at.start();
    expect(await refusal(call.session.unlock({ passphrase: FIRST }))).toMatchObject({
      message: expect.stringContaining('changed by something other than Branchdesk'),
    });
    await program.close();
  }
});

test('another branch’s keys.json opens nothing here, whoever’s passphrase is typed, and harms nothing', async () => {
  const at = await protectedBranch();
  const other = await bench();
  const there = await other.start();
  await there.call.session.setUp({ ...ana, passphrase: WRONG });
  await there.program.close();
  const good = await readFile(keysOf(at));
  await cp(keysOf(other), keysOf(at));
  const { call, program } = await at.start();
  expect(await refusal(call.session.unlock({ passphrase: FIRST }))).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await refusal(call.session.unlock({ passphrase: WRONG }))).toMatchObject({
    message: expect.stringContaining('belongs to another branch'),
  });
  await program.close();
  await writeFile(keysOf(at), good);
  const again = await at.start();
  await again.call.session.unlock({ passphrase: FIRST });
  expect((await again.call.session.get()).damage).toEqual([]);
  expect((await again.call.branch.verify()).isSound).toBe(true);
});

test('an old keys.json that was put back lets nobody in but the recovery sheet', async () => {
  const at = await bench();
  const first = await at.start();
  const { recovery } = await first.call.session.setUp(ana);
  const added = await first.call.officers.add(ben);
  const old = await readFile(keysOf(at));
  await first.call.officers.withdraw({ id: added.id });
  await first.program.close();
  await writeFile(keysOf(at), old);
  const { call, program } = await at.start();
  for (const passphrase of [SECOND, FIRST]) {
    expect(await refusal(call.session.unlock({ passphrase }))).toMatchObject({
      message: expect.stringContaining('older than the records'),
    });
  }
  await call.session.unlock({ recoveryCode: recovery.code });
  await call.session.recover({ passphrase: WRONG });
  await call.session.lock();
  expect(await refusal(call.session.unlock({ passphrase: SECOND }))).toMatchObject({
    message: expect.stringContaining('was withdrawn'),
  });
  await call.session.unlock({ passphrase: WRONG });
  await program.close();
});

test('a disk that is full while keys.json is written changes nothing', async () => {
  const at = await protectedBranch();
  for (const step of ['open', 'write', 'sync', 'rename'] as const) {
    const disk = refusingDisk();
    const { call, program } = await at.start({ files: disk });
    await call.session.unlock({ passphrase: FIRST });
    disk.refuse(step, 'ENOSPC');
    await refusal(call.session.changePassphrase({ passphrase: FIRST, newPassphrase: WRONG }));
    await refusal(call.officers.add({ ...ben, name: 'Cas Ito', passphrase: WRONG }));
    disk.allow();
    expect((await call.officers.list()).rows.map(({ name }) => name)).toEqual(['Ana Obi', 'Ben Low']);
    await call.session.lock();
    expect(await refusal(call.session.unlock({ passphrase: WRONG }))).toMatchObject({ code: 'INVALID_INPUT' });
    await call.session.unlock({ passphrase: FIRST });
    await program.close();
  }
});

test('a set-up on a disk that fails at any step comes up either unprotected or protected, and whole', async () => {
  const outcomes = new Set<string>();
  for (const step of ['open', 'write', 'sync', 'rename', 'makeFolder'] as const) {
    for (let after = 0; after < 12; after += 2) {
      const at = await bench();
      const disk = refusingDisk(diskFiles);
      const first = await at.start({ files: disk });
      await first.call.branch.setUp({ name: 'Northfield Branch', nation: 'scotland' });
      disk.refuse(step, 'ENOSPC', after);
      await first.call.session.setUp({ passphrase: FIRST, officer: 'Ana Obi' }).catch(() => undefined);
      disk.allow();
      await first.program.close();
      const { call, program } = await at.start();
      const { lock } = await call.session.get();
      if (lock.isLocked) await call.session.unlock({ passphrase: FIRST });
      outcomes.add(lock.protection);
      expect((await call.session.get()).branch?.name, `${step} after ${after}`).toBe('Northfield Branch');
      expect((await call.branch.verify()).isSound).toBe(true);
      await program.close();
    }
  }
  expect([...outcomes].sort()).toEqual(['none', 'passphrase']);
});

test('a set-up that was broken off before its records were written is finished at the next unlocking', async () => {
  const at = await bench();
  const first = await at.start();
  await first.call.session.setUp(ana);
  const keys = await readFile(keysOf(at));
  await first.program.close();
  // As the computer left it that went off once keys.json was in its place.
  const folder = await mkdtemp(join(tmpdir(), 'branchdesk-keys-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'keys.json'), keys);
  const { call } = await at.start({ dataFolder: folder });
  const session = await call.session.unlock({ passphrase: FIRST });
  expect(session).toMatchObject({ branch: { name: 'Northfield Branch' }, officer: { name: 'Ana Obi' } });
});

test('a locked folder is held: a second program on it is told', async () => {
  const at = await protectedBranch();
  await at.start();
  await expect(at.start()).rejects.toThrow('open in another Branchdesk');
});

test('a passphrase in the environment is taken out of it', () => {
  const environment = { BRANCHDESK_PASSPHRASE: FIRST, PATH: '/bin' };
  expect(wayFromEnvironment(environment)).toEqual({ passphrase: FIRST });
  expect(environment).toEqual({ PATH: '/bin' });
  expect(wayFromEnvironment({ BRANCHDESK_RECOVERY_CODE: 'X' })).toEqual({ recoveryCode: 'X' });
  expect(wayFromEnvironment({})).toBeNull();
  expect(() => wayFromEnvironment({ BRANCHDESK_PASSPHRASE: 'a', BRANCHDESK_RECOVERY_CODE: 'b' })).toThrow('both set');
});
