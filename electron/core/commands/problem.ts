// What goes wrong before or around a procedure: a clear sentence, a code for scripts, and the program's exit code.

import { diskAdvice, systemCodeOf } from '../disk-advice.ts';
import { UnusableKeys } from '../keys/key-errors.ts';
import { FolderHeld, NewerFormat } from '../store/errors.ts';

/** The command line or the input is not understood: exit code 2. */
export const MISUNDERSTOOD = 2;
/** It was understood and could not be done: exit code 1. */
export const FAILED = 1;

export class Problem extends Error {
  readonly code: string;
  readonly exitCode: number;
  readonly data: unknown;
  constructor(code: string, message: string, exitCode: number = MISUNDERSTOOD, data?: unknown) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.exitCode = exitCode;
    this.data = data;
  }
}

/** Why a data folder does not open, in words. */
export function openingProblem(error: unknown, folder: string): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof FolderHeld) return new Problem('FOLDER_HELD', error.message, FAILED, { holder: error.holder });
  if (error instanceof NewerFormat) return new Problem('NEWER_FORMAT', error.message, FAILED);
  if (error instanceof UnusableKeys) return new Problem('UNUSABLE_KEYS', error.message, FAILED, { why: error.why });
  const systemCode = systemCodeOf(error);
  const why = `${diskAdvice(error) ?? 'Something in it is not as Branchdesk left it.'} Nothing was changed.`;
  const name = error instanceof Error ? error.name : typeof error;
  return new Problem('NOT_OPENED', `The folder ${folder} could not be opened. ${why}`, FAILED, { name, systemCode });
}
