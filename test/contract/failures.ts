// What the suites over the ways in share: reading a refusal, and a program with a part of its desk gone wrong.

import { ORPCError } from '@orpc/client';
import { expect } from 'vitest';
import type { Desk } from '../../electron/core/desk.ts';
import type { Program } from '../../electron/core/program.ts';

export async function failure(call: Promise<unknown>): Promise<ORPCError<string, unknown>> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ORPCError);
  return error as ORPCError<string, unknown>;
}

/** The same program with a part of its desk gone wrong. */
export const withFault = (program: Program, fault: Partial<Desk>): Program => ({
  ...program,
  folder: program.folder,
  desk: { ...program.desk, ...fault },
  context: (from) => ({ ...program.context(from), desk: { ...program.desk, ...fault } }),
});
