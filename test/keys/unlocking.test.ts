// A protected desk from the program's side: set up, locked, unlocked, recovered, and what keeps it shut.

import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inProcessClient } from '../../electron/core/in-process.ts';
import type { KeyRing } from '../../electron/core/ports.ts';
import { openProgram, type Program, type ProgramOptions } from '../../electron/core/program.ts';
import { refusingDisk } from '../support/refusing-disk.ts';
import { refused } from '../support/casework-desk.ts';

/** A guess costs nearly nothing here: what is tried is what follows from it. */
const keyCost = { memoryKiB: 64, iterations: 1, parallelism: 1 };
const FIRST = 'violet harbour piano seldom';
const SECOND = 'copper lantern basil upstairs';
const ana = { passphrase: FIRST, officer: 'Ana Obi', branch: { name: 'Northfield Branch', nation: 'scotland' as const } };

let folder: string;
let at: Temporal.Instant;
let programs: Program[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchdesk-keys-'));
  at = Temporal.Instant.from('2026-11-24T09:00:00Z');
  programs = [];
});
afterEach(async () => {
  for (const program of programs) await program.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(change: Partial<ProgramOptions> = {}) {
  const log = { info: () => undefined, error: () => undefined };
  const now = { instant: () => at };
  const program = await openProgram({ dataFolder: folder, which: 'own', now, log, version: 'test', keyCost, ...change });
  programs.push(program);
  return { program, call: inProcessClient(program) };
}

test('a branch is set up, locked and unlocked', async () => {
  const { call } = await start();
  const { session, recovery } = await call.session.setUp(ana);
  expect(session.branch?.name).toBe('Northfield Branch');
  expect(session.officer).toMatchObject({ name: 'Ana Obi', roles: ['secretary'] });
  expect(session.lock).toMatchObject({ protection: 'passphrase', isLocked: false, waitSeconds: 0 });
  expect(recovery.code).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
  const locked = await call.session.lock();
  expect(locked).toMatchObject({ branch: null, officer: null, draftKey: null, lock: { isLocked: true } });
  expect(await refused(call.members.list({ page: { offset: 0, limit: 1 } }))).toMatchObject({ code: 'LOCKED' });
  expect(await refused(call.session.unlock({ passphrase: SECOND }))).toMatchObject({ code: 'INVALID_INPUT' });
  const unlocked = await call.session.unlock({ passphrase: FIRST });
  expect(unlocked.branch?.name).toBe('Northfield Branch');
});
