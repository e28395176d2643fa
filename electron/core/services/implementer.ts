// Where every procedure starts: the contract with its context, and the one place where what goes wrong becomes an
// error that the caller can act upon. Anything unexpected is logged under an id and leaves as that id only.

import { randomUUID } from 'node:crypto';
import { implement, ORPCError, ValidationError } from '@orpc/server';
import type { Issue } from '../../../shared/contract/base.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { refuseCall } from '../access/refuse-call.ts';
import { noteAnswer, noteFailure, seqOf } from '../access-log/note-calls.ts';
import type { CallContext } from '../desk.ts';
import { Locked, MustWait, UnusableKeys, WrongSecret } from '../keys/key-errors.ts';
import {
  ChangedSince,
  DamagedAttachment,
  InvalidRecord,
  NotSaved,
  NotThere,
  Refused,
  StaleRecord,
  UnusableBackup,
} from '../store/errors.ts';
import { inSeconds, wrongSecretInWords } from '../unlocking/in-words.ts';

/** Input that the schema allows and the rules do not: services throw it with the path of the field. */
export class InvalidInput extends Error {
  readonly issues: Issue[];
  constructor(...issues: Issue[]) {
    super(issues.map((issue) => issue.message).join(' '));
    this.name = 'InvalidInput';
    this.issues = issues;
  }
}

/** Something too large to take: `limit` in `unit`. */
export class TooLarge extends Error {
  readonly limit: number;
  readonly unit: string;
  constructor(limit: number, unit: string) {
    super(`more than ${limit} ${unit}`);
    this.name = 'TooLarge';
    this.limit = limit;
    this.unit = unit;
  }
}

/** Somebody else is doing this already. */
export class Busy extends Error {}

const plainPath = (path: readonly unknown[] | undefined): (string | number)[] =>
  (path ?? []).map((part) => {
    const key = typeof part === 'object' && part !== null && 'key' in part ? part.key : part;
    return typeof key === 'number' ? key : String(key);
  });

/** The declared error for what went wrong, or undefined when nobody declared it. */
function declared(error: unknown): ORPCError<string, unknown> | undefined {
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    const issues = error.cause.issues
      .slice(0, 100)
      .map((issue) => ({ path: plainPath(issue.path), message: issue.message }));
    return new ORPCError('INVALID_INPUT', {
      defined: true,
      status: 422,
      message: issues[0]?.message ?? 'Something in this cannot be used.',
      data: { issues },
    });
  }
  if (
    error instanceof InvalidInput ||
    error instanceof InvalidRecord ||
    error instanceof UnusableBackup ||
    error instanceof Refused
  ) {
    const issues = [...error.issues].slice(0, 100);
    return new ORPCError('INVALID_INPUT', {
      defined: true,
      status: 422,
      message: issues[0]?.message ?? 'Something in this cannot be used.',
      data: { issues },
    });
  }
  if (error instanceof Locked) {
    const message = 'The desk is locked. Unlock it with your passphrase.';
    return new ORPCError('LOCKED', { defined: true, status: 423, message });
  }
  if (error instanceof WrongSecret || error instanceof UnusableKeys) {
    const path = [error instanceof WrongSecret ? error.way : 'passphrase'];
    const message = error instanceof WrongSecret ? wrongSecretInWords(error) : error.message;
    return new ORPCError('INVALID_INPUT', {
      defined: true,
      status: 422,
      message,
      data: { issues: [{ path, message }] },
    });
  }
  if (error instanceof MustWait) {
    const { seconds } = error;
    const message = `There were several wrong tries. The next one is in ${inSeconds(seconds)}.`;
    return new ORPCError('WAIT', { defined: true, status: 429, message, data: { seconds } });
  }
  if (error instanceof StaleRecord) {
    return new ORPCError('STALE_RECORD', {
      defined: true,
      status: 409,
      message: 'Somebody has changed this since you opened it. Here is how it stands now.',
      data: { current: error.current },
    });
  }
  if (error instanceof NotThere) {
    return new ORPCError('NOT_FOUND', {
      defined: true,
      status: 404,
      message: 'This is not here any more.',
      data: { collection: error.what, id: error.id },
    });
  }
  if (error instanceof DamagedAttachment) {
    return new ORPCError('NOT_FOUND', {
      defined: true,
      status: 404,
      message: 'The file of this document has been damaged on the disk. A backup may hold it whole.',
      data: { collection: 'attachments', id: error.hash },
    });
  }
  if (error instanceof ChangedSince) {
    return new ORPCError('CHANGED_SINCE', {
      defined: true,
      status: 409,
      message: 'Some of these records have been changed since. Nothing was undone.',
      data: { records: error.records.slice(0, 1_000), total: error.records.length },
    });
  }
  if (error instanceof NotSaved) {
    return new ORPCError('NOT_SAVED', {
      defined: true,
      status: 507,
      message: error.advice,
      data: { reason: error.reason, advice: error.advice },
    });
  }
  if (error instanceof TooLarge) {
    return new ORPCError('TOO_LARGE', {
      defined: true,
      status: 413,
      message: `This is too large: ${error.limit.toLocaleString('en-GB')} ${error.unit} at most.`,
      data: { limit: error.limit, unit: error.unit },
    });
  }
  if (error instanceof Busy) {
    return new ORPCError('BUSY', { defined: true, status: 409, message: error.message });
  }
  if (error instanceof ORPCError && error.defined) return error;
  return undefined;
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** The one error that may leave for this one: the same on every way in, and from every event that is yielded. */
function leaving(error: unknown, context: CallContext, path: readonly string[]): Error {
  if (error instanceof Error && isAbort(error)) return error;
  const known = declared(error);
  if (known) return known;
  const logId = randomUUID();
  const name = error instanceof Error ? error.name : typeof error;
  context.desk.log.error('unexpected', { logId, procedure: path.join('.'), name, at: whereThrown(error) });
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: `Something went wrong that was not foreseen. Nothing was changed. (${logId})`,
    data: { logId },
  });
}

const isEvents = (output: unknown): output is AsyncIteratorObject<unknown, unknown, void> =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output;

/** The same events; what goes wrong between them leaves as it would from the call itself. */
function withErrorsMasked(
  events: AsyncIteratorObject<unknown, unknown, void>,
  leave: (error: unknown) => Error,
): AsyncIteratorObject<unknown, unknown, void> {
  const masked = {
    async next() {
      try {
        return await events.next();
      } catch (error) {
        throw leave(error);
      }
    },
    return: async (value?: unknown) => (await events.return?.(value)) ?? { value, done: true as const },
    [Symbol.asyncIterator]: () => masked,
    [Symbol.asyncDispose]: async () => void (await events.return?.()),
  };
  return masked;
}

/** The contract, ready to be implemented: `procedure.cases.open.handler(…)`. */
export const procedure = implement(contract)
  .$context<CallContext>()
  .use(async ({ context, next, path, signal }, input) => {
    signal?.throwIfAborted();
    const call = { procedure: path.join('.'), input };
    try {
      refuseCall(context, path);
      const seqBefore = seqOf(context);
      const result = await next();
      if (!isEvents(result.output)) {
        noteAnswer(context, call, result.output, seqBefore);
        return result;
      }
      const leave = (error: unknown) => leaving(error, context, path);
      return { ...result, output: withErrorsMasked(result.output, leave) as typeof result.output };
    } catch (error) {
      if (signal?.aborted) throw error;
      noteFailure(context, call, error);
      throw leaving(error, context, path);
    }
  });

/** The first line of the stack inside the program: code, never content. */
function whereThrown(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack.match(/[\w.-]+\.m?[jt]s:\d+:\d+/)?.[0] ?? 'unknown';
}
