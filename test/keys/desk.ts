// A program on a folder that is to be protected, with a clock that the test sets. A guess at a passphrase costs nearly
// nothing here: what is tried is what follows from it.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { onTestFinished } from 'vitest';
import { inProcessClient } from '../../electron/core/in-process.ts';
import { openProgram, type Program } from '../../electron/core/program.ts';
import type { ProgramOptions } from '../../electron/core/program-options.ts';
import type { DeskClient } from '../../shared/contract/contract.ts';

export const FIRST = 'violet harbour piano seldom';
export const SECOND = 'copper lantern basil upstairs';
export const WRONG = 'nothing that anybody has here';
export const ana = {
  passphrase: FIRST,
  officer: 'Ana Obi',
  branch: { name: 'Northfield Branch', nation: 'scotland' as const },
};
export const ben = { name: 'Ben Low', roles: ['rep' as const], passphrase: SECOND };

export interface Bench {
  folder: string;
  setNow(instant: string): void;
  later(seconds: number): void;
  /** Opens the program on the folder; closed with the test, or before. */
  start(change?: Partial<ProgramOptions>): Promise<{ program: Program; call: DeskClient }>;
}

export async function bench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'branchdesk-keys-'));
  let at = Temporal.Instant.from('2026-11-24T09:00:00Z');
  const programs: Program[] = [];
  onTestFinished(async () => {
    for (const program of programs) await program.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  });
  return {
    folder,
    setNow: (instant) => {
      at = Temporal.Instant.from(instant);
    },
    later: (seconds) => {
      at = at.add({ seconds });
    },
    async start(change = {}) {
      const program = await openProgram({
        dataFolder: folder,
        which: 'own',
        now: { instant: () => at },
        log: { info: () => undefined, error: () => undefined },
        version: 'test',
        keyCost: { memoryKiB: 64, iterations: 1, parallelism: 1 },
        ...change,
      });
      programs.push(program);
      return { program, call: inProcessClient(program) };
    },
  };
}

/** The first sentence that a refused call answers with. */
export const refusal = (call: Promise<unknown>): Promise<{ code: string; message: string }> =>
  call.then(
    () => {
      throw new Error('this should have been refused');
    },
    ({ code, message }) => ({ code, message }),
  );
