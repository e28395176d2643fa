// Backups, restoring and moving house as they are called: on real folders, by a real program, unprotected and protected.

import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inProcessClient } from '../../electron/core/in-process.ts';
import { openProgram, type Program } from '../../electron/core/program.ts';
import type { ProgramOptions } from '../../electron/core/program-options.ts';
import { startDailyBackups } from '../../electron/core/safekeeping/daily-backups.ts';
import type { Inputs } from '../../shared/contract/contract.ts';
import { refused } from '../support/casework-desk.ts';
import { FailingFiles } from '../support/failing-files.ts';
import { hastyFiles } from '../support/hasty-files.ts';

const keyCost = { memoryKiB: 64, iterations: 1, parallelism: 1 };
const FIRST = 'violet harbour piano seldom';
const ana = {
  passphrase: FIRST,
  officer: 'Ana Obi',
  branch: { name: 'Northfield Branch', nation: 'scotland' as const },
};

let home: string;
let at: Temporal.Instant;
let programs: Program[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'branchdesk-safe-'));
  at = Temporal.Instant.from('2026-11-24T09:00:00Z');
  programs = [];
});
afterEach(async () => {
  for (const program of programs) await program.close();
  await rm(home, { recursive: true, force: true });
});

async function start(name = 'data', change: Partial<ProgramOptions> = {}) {
  const silent = { info: () => undefined, error: () => undefined };
  const now = { instant: () => at };
  const program = await openProgram({
    dataFolder: join(home, name),
    which: 'own',
    now,
    log: silent,
    version: 'test',
    keyCost,
    files: hastyFiles,
    ...change,
  });
  programs.push(program);
  return { program, call: inProcessClient(program) };
}

type Desk = Awaited<ReturnType<typeof start>>;

const later = (time: Temporal.DurationLike): void => {
  at = at.add(time);
};

async function addMember({ call }: Desk, lastName: string): Promise<string> {
  const added = await call.members.add({ firstName: 'Grace', lastName } as Inputs['members']['add']);
  return (added as { id: string }).id;
}

async function openCase({ call }: Desk, memberId: string): Promise<string> {
  const { id } = await call.cases.open({ who: [{ memberId }], type: 'pay' });
  return id;
}

async function folderFor(name: string): Promise<string> {
  const folder = join(home, name);
  await mkdir(folder, { recursive: true });
  return folder;
}

const namesOf = async ({ call }: Desk): Promise<string[]> =>
  (await call.members.list({ page: { offset: 0, limit: 50 } })).rows.map(({ lastName }) => lastName).sort();

/** Looks once, as at start or every few minutes. */
async function look({ program }: Desk): Promise<void> {
  const daily = startDailyBackups({
    open: () => program.context({ isInProcess: true }),
    timer: { every: () => () => undefined },
  });
  await daily.check();
  await daily.stop();
}

describe.each(['unprotected', 'protected'] as const)('on an %s desk', (kind) => {
  async function branch(): Promise<Desk & { code: string }> {
    const desk = await start();
    if (kind === 'protected') {
      const { recovery } = await desk.call.session.setUp(ana);
      return { ...desk, code: recovery.code };
    }
    await desk.call.branch.setUp(ana.branch);
    return { ...desk, code: '' };
  }
  const secret = kind === 'protected' ? { passphrase: FIRST } : {};

  test('a backup is made, proved, and shown with how things stand', async () => {
    const desk = await branch();
    const usb = await folderFor('usb');
    expect((await desk.call.branch.backupState()).notices.map((one) => one.kind)).toEqual(['never']);
    await desk.call.branch.setBackups({ folder: usb });
    const made = await desk.call.branch.backup();
    expect(made).toMatchObject({ provedAt: '2026-11-24T09:00:00.000Z', problem: null, isOurs: true });
    expect(made.isProtected).toBe(kind === 'protected');
    expect(made.path.startsWith(usb)).toBe(true);
    expect(await desk.call.branch.backupState()).toMatchObject({
      folder: usb,
      isOwnFolder: false,
      isOn: true,
      notices: [],
      lastProvedAt: '2026-11-24T09:00:00.000Z',
    });
    expect((await desk.call.branch.backups()).rows).toMatchObject([{ name: made.name, keptAs: 'recent' }]);
  });

  test('a restore over what is there says what would be lost, keeps it aside, and can be undone', async () => {
    const desk = await branch();
    const grace = await addMember(desk, 'Obi');
    const made = await desk.call.branch.backup();
    later({ hours: 1 });
    const caseId = await openCase(desk, grace);
    await addMember(desk, 'Lost');
    const preview = await desk.call.branch.restorePreview({ name: made.name });
    expect(preview).toMatchObject({
      kinship: 'earlier',
      canRestore: true,
      transactions: 2,
      casesTotal: 1,
      membersTotal: 1,
    });
    expect(preview.lost.map((one) => one.kind).sort()).toEqual(['case', 'member']);
    if (kind === 'protected') expect(preview.people).toEqual([{ name: 'Ana Obi', transactions: 2 }]);
    expect(preview.sentence).toContain('2 steps since then would be put aside');
    expect(await refused(desk.call.branch.restore({ name: made.name }))).toMatchObject({ code: 'INVALID_INPUT' });

    const restored = await desk.call.branch.restore({ name: made.name, replace: true });
    expect(restored).toMatchObject({ members: 1, cases: 0, missingAttachments: 0 });
    expect(restored.aside).not.toBeNull();
    expect(await namesOf(desk)).toEqual(['Obi']);
    expect(await desk.call.branch.verify()).toMatchObject({ problems: [] });
    later({ hours: 1 });
    await addMember(desk, 'After');

    const back = await desk.call.branch.undoRestore();
    expect(back).toMatchObject({ members: 2, cases: 1 });
    expect(await namesOf(desk)).toEqual(['Lost', 'Obi']);
    expect((await desk.call.cases.get({ id: caseId })).case.id).toBe(caseId);
    expect((await desk.call.branch.verify()).isSound).toBe(true);
    const [aside] = (await desk.call.branch.backupState()).asides;
    expect(aside).toMatchObject({ restoredFrom: null, goesOn: '2026-12-24' });
    await desk.call.branch.undoRestore();
    expect(await namesOf(desk)).toEqual(['After', 'Obi']);

    // What was put aside goes after 30 days, with the next backup.
    later({ hours: 24 * 31 });
    await desk.call.branch.backup();
    expect((await desk.call.branch.backupState()).asides).toEqual([]);
  });

  test('a backup of a lost computer opens on a new one, with its documents from the folder', async () => {
    const desk = await branch();
    const usb = await folderFor('usb');
    await desk.call.branch.setBackups({ folder: usb });
    const caseId = await openCase(desk, await addMember(desk, 'Obi'));
    await desk.call.cases.addDocument({ caseId, file: new File(['Dear member'], 'letter.txt') });
    const { name } = await desk.call.branch.backup();
    await desk.program.close();
    const fresh = await start('new');
    const listed = await fresh.call.branch.backups({ folder: usb });
    expect(listed.rows).toMatchObject([{ name, isOurs: false, isProtected: kind === 'protected' }]);
    if (kind === 'protected') {
      expect(await refused(fresh.call.branch.restore({ folder: usb, name }))).toMatchObject({
        issues: [{ path: ['passphrase'] }],
      });
      const wrong = { folder: usb, name, passphrase: 'something else entirely' };
      expect((await refused(fresh.call.branch.restore(wrong))).message).toMatch(/did not open the backup/);
      expect((await refused(fresh.call.branch.restore({ ...wrong, recoveryCode: desk.code }))).code).toBe(
        'INVALID_INPUT',
      );
    }
    const restored = await fresh.call.branch.restore({ folder: usb, name, ...secret });
    expect(restored).toMatchObject({ members: 1, cases: 1, missingAttachments: 0, aside: null });
    expect((await fresh.call.cases.get({ id: caseId })).case.id).toBe(caseId);
    expect((await fresh.call.branch.verify()).isSound).toBe(true);
    expect((await fresh.call.branch.backupState()).missingDocuments).toBe(0);
    await addMember(fresh, 'Goes on');
    await fresh.program.close();
    const again = await start('new');
    if (kind === 'protected') await again.call.session.unlock({ passphrase: FIRST });
    expect(await namesOf(again)).toEqual(['Goes on', 'Obi']);
  });

  test('the documents of a lone backup file are said to be missing, and found later', async () => {
    const desk = await branch();
    const usb = await folderFor('usb');
    await desk.call.branch.setBackups({ folder: usb });
    const caseId = await openCase(desk, await addMember(desk, 'Obi'));
    await desk.call.cases.addDocument({ caseId, file: new File(['Dear member'], 'letter.txt') });
    const { path } = await desk.call.branch.backup();
    const alone = join(await folderFor('alone'), 'lone.backup');
    await cp(path, alone);
    const fresh = await start('new');
    const opened = await fresh.call.branch.import({ path: alone, ...secret });
    expect(opened).toMatchObject({ kind: 'backup', missingAttachments: 1 });
    expect((await fresh.call.branch.backupState()).missingDocuments).toBe(1);
    expect(await fresh.call.branch.findDocuments({ folder: usb })).toEqual({ found: 1, missing: 0 });
    expect((await fresh.call.branch.backupState()).missingDocuments).toBe(0);
  });

  test('a branch moves to another computer in one file, which says how to retire the old one', async () => {
    const desk = await branch();
    const caseId = await openCase(desk, await addMember(desk, 'Obi'));
    await desk.call.cases.addDocument({ caseId, file: new File(['Dear member'], 'letter.txt') });
    await desk.call.session.setDesk({ key: 'filters', value: { open: true } });
    const moved = await desk.call.branch.export({ kind: 'move', path: home });
    expect(moved.isProtected).toBe(kind === 'protected');
    expect(moved.sentence).toMatch(kind === 'protected' ? /is encrypted/ : /not protected/);
    const bytes = await readFile(join(home, moved.name));
    expect(bytes.includes('Dear member')).toBe(kind === 'unprotected');
    const fresh = await start('new');
    const opened = await fresh.call.branch.import({ path: join(home, moved.name), ...secret });
    expect(opened).toMatchObject({ kind: 'move', members: 1, cases: 1, missingAttachments: 0 });
    expect(opened.next.join(' ')).toMatch(/retire the old computer/);
    expect((await fresh.call.branch.verify()).isSound).toBe(true);
    expect((await fresh.call.session.getDesk({ key: 'filters' })).value).toEqual({ open: true });
    expect(await refused(fresh.call.branch.import({ path: join(home, moved.name), ...secret }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  test('nothing of the proofs and restores lies in the clear', async () => {
    const desk = await branch();
    await addMember(desk, 'Zyxwmarkerzyxw');
    const { name } = await desk.call.branch.backup();
    await addMember(desk, 'Another');
    await desk.call.branch.restore({ name, replace: true });
    const found: string[] = [];
    for (const entry of await readdir(home, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name === 'lock') continue;
      const file = join(entry.parentPath, entry.name);
      if ((await readFile(file)).includes('Zyxwmarkerzyxw')) found.push(file);
    }
    expect(found.length > 0).toBe(kind === 'unprotected');
  });
});

test('a restore changes nobody’s keys: who was added since stays, and a passphrase changed since is the new one', async () => {
  const desk = await start();
  await desk.call.session.setUp(ana);
  const { name } = await desk.call.branch.backup();
  await desk.call.officers.add({ name: 'Ben Rai', roles: ['secretary'], passphrase: 'copper lantern basil upstairs' });
  await desk.call.session.changePassphrase({ passphrase: FIRST, newPassphrase: 'quiet marble orchard winter' });
  await desk.call.branch.restore({ name, replace: true });
  expect((await desk.call.officers.list()).rows.map((one) => one.name).sort()).toEqual(['Ana Obi', 'Ben Rai']);
  await desk.call.session.lock();
  expect((await refused(desk.call.session.unlock({ passphrase: FIRST }))).code).toBe('INVALID_INPUT');
  await desk.call.session.unlock({ passphrase: 'copper lantern basil upstairs' });
  expect((await desk.call.branch.verify()).isSound).toBe(true);
});

test('a newer backup of another computer brings no alarm about the log of who read what, which is this computer’s own', async () => {
  const one = await start('one');
  await one.call.session.setUp(ana);
  const id = await addMember(one, 'Obi');
  const read = async ({ call }: Desk, times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      await call.members.get({ id });
      later({ minutes: 20 });
    }
  };
  const usb = await folderFor('usb');
  const first = await one.call.branch.backup({ path: usb });
  const two = await start('two');
  await two.call.branch.restore({ path: first.path, passphrase: FIRST });
  await read(two, 2);
  await addMember(two, 'Rai');
  await read(one, 12);
  await addMember(one, 'Low');
  const second = await one.call.branch.backup({ path: usb });
  await two.call.branch.restore({ path: second.path, replace: true });
  expect((await two.call.branch.verify()).problems).toEqual([]);
  await addMember(two, 'Ito');
  await two.program.close();
  const again = await start('two');
  await again.call.session.unlock({ passphrase: FIRST });
  expect(again.program.desk.store.damage).toEqual([]);
  expect((await again.call.branch.verify()).problems).toEqual([]);
});

test('a backup takes the place of what is damaged beyond reading, which is put aside as it is', async () => {
  const desk = await start();
  await desk.call.branch.setUp(ana.branch);
  await addMember(desk, 'Obi');
  const { path } = await desk.call.branch.backup({ path: await folderFor('usb') });
  await desk.program.close();
  const history = join(home, 'data', 'history', '000001.jsonl');
  await writeFile(history, 'spoiled\nspoiled\n');
  await rm(join(home, 'data', 'snapshot'), { recursive: true });
  const again = await start();
  expect(again.program.desk.store.damage.length).toBeGreaterThan(0);
  expect((await refused(again.call.branch.restore({ path }))).code).toBe('INVALID_INPUT');
  expect((await refused(again.call.branch.import({ path }))).code).toBe('INVALID_INPUT');
  const restored = await again.call.branch.restore({ path, replace: true });
  expect(restored).toMatchObject({ members: 1 });
  expect(again.program.desk.store.damage).toEqual([]);
  expect(
    await readFile(join(home, 'data', 'aside', restored.aside ?? '', 'history', '000001.jsonl'), 'utf8'),
  ).toContain('spoiled');
  await addMember(again, 'Goes on');
});

test('the recovery sheet opens a backup when every passphrase is forgotten', async () => {
  const desk = await start();
  const { recovery } = await desk.call.session.setUp(ana);
  const { path } = await desk.call.branch.backup();
  const fresh = await start('new');
  const opened = await fresh.call.branch.restore({ path, recoveryCode: recovery.code });
  expect(opened.isProtected).toBe(true);
  expect((await fresh.call.session.get()).lock.isRecovering).toBe(true);
});

test('a backup of another branch, or of before the branch was protected, takes nobody’s place', async () => {
  const desk = await start();
  await desk.call.branch.setUp(ana.branch);
  const plain = await desk.call.branch.backup({ path: await folderFor('usb') });
  await desk.call.session.setUp({ passphrase: FIRST, officer: 'Ana Obi' });
  expect(await desk.call.branch.restorePreview({ path: plain.path })).toMatchObject({ canRestore: false });
  expect((await refused(desk.call.branch.restore({ path: plain.path, replace: true }))).message).toMatch(/other keys/);
  const other = await start('other');
  await other.call.branch.setUp({ name: 'Elsewhere', nation: 'scotland' });
  const theirs = await other.call.branch.backup();
  expect((await refused(desk.call.branch.restore({ path: theirs.path, replace: true }))).message).toMatch(
    /another branch/,
  );
  expect((await desk.call.branch.get())?.name).toBe('Northfield Branch');
});

test('the keys of another branch in a backup are refused', async () => {
  const desk = await start();
  await desk.call.session.setUp(ana);
  const { path } = await desk.call.branch.backup();
  const other = await start('other');
  await other.call.session.setUp({ ...ana, passphrase: 'copper lantern basil upstairs' });
  const theirs = await readFile(join(home, 'other', 'keys.json'));
  const bytes = await readFile(path);
  const ours = await readFile(join(home, 'data', 'keys.json'));
  const start0 = bytes.indexOf(ours);
  expect(start0).toBeGreaterThan(0);
  const name = Buffer.from(`{"file":"keys.json","bytes":${ours.length}}\n`);
  const forged = Buffer.concat([
    bytes.subarray(0, start0 - name.length),
    Buffer.from(`{"file":"keys.json","bytes":${theirs.length}}\n`),
    theirs,
    bytes.subarray(start0 + ours.length),
  ]);
  const file = join(home, 'forged.backup');
  await writeFile(file, forged);
  const fresh = await start('new');
  const answer = await refused(fresh.call.branch.restore({ path: file, passphrase: 'copper lantern basil upstairs' }));
  expect(answer.message).toMatch(/keys in this backup are those of another branch/);
  expect(fresh.program.desk.store.seq).toBe(0);
});

describe('every day', () => {
  test('a backup is made once, proved, and rotated', async () => {
    const desk = await start();
    await desk.call.branch.setUp(ana.branch);
    const usb = await folderFor('usb');
    await desk.call.branch.setBackups({ folder: usb });
    for (let day = 0; day < 45; day += 1) {
      await look(desk);
      await look(desk);
      later({ hours: 24 });
    }
    const { rows, total } = await desk.call.branch.backups();
    expect(rows.every(({ provedAt }) => provedAt !== null)).toBe(true);
    expect(total).toBeGreaterThanOrEqual(31);
    expect(total).toBeLessThanOrEqual(33);
    expect(new Set(rows.map((row) => row.at.slice(0, 10))).size).toBe(total);
    expect(rows.filter((row) => row.keptAs === 'monthly').map((row) => row.at.slice(0, 7))).toEqual(['2026-11']);
  }, 60_000);

  test('a clock that was put back by a year loses nothing, and the newest is still the newest', async () => {
    const desk = await start();
    await desk.call.branch.setUp(ana.branch);
    for (let day = 0; day < 31; day += 1) {
      await look(desk);
      later({ hours: 24 });
    }
    const before = (await desk.call.branch.backups()).rows.map((row) => row.name);
    later({ hours: -24 * 365 });
    await addMember(desk, 'Saved since');
    await look(desk);
    const after = (await desk.call.branch.backups()).rows;
    const newest = after.find(({ seq }) => seq === desk.program.desk.store.seq);
    expect(newest?.keptAs).toBe('recent');
    expect(before.filter((name) => !after.some((row) => row.name === name)).length).toBeLessThanOrEqual(1);
    later({ hours: 24 });
    await look(desk);
    expect((await desk.call.branch.backups()).rows.length).toBeGreaterThan(30);
  }, 60_000);

  test('a folder that is not there is said on Today until it is back', async () => {
    const desk = await start();
    await desk.call.branch.setUp(ana.branch);
    const usb = await folderFor('usb');
    await desk.call.branch.setBackups({ folder: usb });
    await look(desk);
    expect((await desk.call.branch.today()).backups).toEqual([]);
    const away = join(home, 'away');
    await cp(usb, away, { recursive: true });
    await rm(usb, { recursive: true });
    // What a stick that is not plugged in may leave behind: an empty folder.
    await mkdir(usb);
    later({ hours: 96 });
    await look(desk);
    const said = (await desk.call.branch.today()).backups;
    expect(said.map((one) => one.kind)).toEqual(['missing', 'tooOld']);
    expect(said[0]?.sentence).toContain(usb);
    expect(await readdir(usb)).toEqual([]);
    expect((await refused(desk.call.branch.backup())).message).toMatch(/is not there/);
    await rm(usb, { recursive: true });
    await cp(away, usb, { recursive: true });
    await look(desk);
    expect((await desk.call.branch.today()).backups).toEqual([]);
  });

  test('a full disk is said on Today until there is room, and nothing of the backup is left on it', async () => {
    const disk = new FailingFiles();
    const desk = await start('data', { files: disk });
    await desk.call.branch.setUp(ana.branch);
    const usb = await folderFor('usb');
    await desk.call.branch.setBackups({ folder: usb });
    await look(desk);
    const before = await readdir(usb);
    later({ hours: 24 });
    disk.fault = (operation, path) => (operation === 'write' && path.startsWith(usb) ? 'ENOSPC' : undefined);
    await look(desk);
    const said = (await desk.call.branch.today()).backups;
    expect(said).toMatchObject([{ kind: 'full', sentence: expect.stringContaining('Make some room') }]);
    expect(await readdir(usb)).toEqual(before);
    await addMember(desk, 'Still saved');
    disk.fault = undefined;
    await look(desk);
    expect((await desk.call.branch.today()).backups).toEqual([]);
  });

  test('a proof that failed is said on Today, and a folder that cannot be used is refused in words', async () => {
    const desk = await start();
    await desk.call.branch.setUp(ana.branch);
    const { path, name } = await desk.call.branch.backup();
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, -20));
    expect((await desk.call.branch.proveBackup({ name })).problem).toBe('Its file is damaged.');
    expect((await desk.call.branch.today()).backups.map((one) => one.kind)).toEqual(['notProved']);
    await writeFile(join(home, 'file'), '');
    for (const [folder, words] of [
      [join(home, 'nowhere'), /no such folder/],
      ['relative/path', /whole path/],
      [join(home, 'file'), /This is a file/],
    ] as const) {
      expect((await refused(desk.call.branch.setBackups({ folder }))).message).toMatch(words);
    }
    await desk.call.branch.setBackups({ isOn: false });
    expect((await desk.call.branch.backupState()).notices.map((one) => one.kind)).toContain('off');
  });

  test('the page cannot reach what the program keeps for itself', async () => {
    const desk = await start();
    await desk.call.branch.setUp(ana.branch);
    expect((await refused(desk.call.session.setDesk({ key: 'program/backups', value: { folder: '/' } }))).code).toBe(
      'INVALID_INPUT',
    );
    expect((await refused(desk.call.branch.restorePreview({ folder: home, name: '../x.backup' }))).message).toMatch(
      /not the name of a backup/,
    );
  });
});
