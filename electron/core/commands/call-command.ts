// `call`: any procedure from the command line or a script, one at a time or a batch of lines in one process.

import { text } from 'node:stream/consumers';
import { ORPCError } from '@orpc/client';
import type { DeskClient } from '../../../shared/contract/contract.ts';
import { inProcessClient } from '../in-process.ts';
import { errorStreamLog, failuresOnly } from '../ports.ts';
import { openProgram, type Program } from '../program.ts';
import { clockFrom, NotAnInstant } from '../rehearsal-clock.ts';
import { VERSION } from '../version.ts';
import { findProcedure } from './find-procedure.ts';
import { listProcedures } from './list-procedures.ts';
import { dataFolderFrom, readOptions } from './options.ts';
import { FAILED, MISUNDERSTOOD, openingProblem, Problem } from './problem.ts';
import { readLines } from './read-lines.ts';
import { takeEvents } from './take-events.ts';
import { HOW_TO_UNLOCK, unlockAtStart, wayFromEnvironment } from './unlock-at-start.ts';

const USAGE = 'Usage: npm run -s call -- [--data DIR] PROCEDURE [JSON or -], or --list, or --batch.';

const HELP = `${USAGE}
  PROCEDURE JSON   calls one procedure, such as members.list '{"search":"obi"}'; - reads the JSON from standard input
  --list           every procedure with its input as JSON Schema
  --batch          lines of {"procedure": …, "input": …} from standard input, each answered by a line
  --data DIR       the data folder; the usual one when left out
A protected branch is unlocked with the environment's BRANCHDESK_PASSPHRASE, or BRANCHDESK_RECOVERY_CODE.
`;

interface Failure {
  code: string;
  message: string;
  data: unknown;
}

/** What other programs take for the end of a line: inside JSON it can be escaped, and an answer stays one line. */
const OTHER_LINE_ENDS = /[\u0085\u2028\u2029]/g;
const escapeOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const line = (value: unknown): string => `${JSON.stringify(value ?? null).replace(OTHER_LINE_ENDS, escapeOf)}\n`;

/** @throws Problem */
function readJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw new Problem('NOT_JSON', 'The input is not JSON.');
  }
}

/** Every failure has these three; of one that nobody foresaw, `data` tells what the program itself said. */
function failureOf(error: unknown): Failure {
  if (error instanceof ORPCError || error instanceof Problem) {
    const message = error.code === 'LOCKED' ? `The branch is locked. ${HOW_TO_UNLOCK}` : error.message;
    return { code: String(error.code), message, data: error.data ?? null };
  }
  if (error instanceof NotAnInstant) return { code: 'BAD_CLOCK', message: error.message, data: null };
  return {
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Something went wrong that was not foreseen.',
    data: { said: error instanceof Error ? `${error.name}: ${error.message}` : String(error) },
  };
}

function exitCodeOf(error: unknown): number {
  if (error instanceof Problem) return error.exitCode;
  return error instanceof NotAnInstant ? MISUNDERSTOOD : FAILED;
}

/** Calls one procedure; what it yields as events comes as a list. @throws Problem, ORPCError */
async function callOne(
  client: DeskClient,
  name: string,
  input: unknown,
): Promise<{ events: unknown[] } | { result: unknown }> {
  const { area, verb } = findProcedure(name);
  const areaClient = client[area as keyof DeskClient] as unknown as Record<
    string,
    (input: unknown) => Promise<unknown>
  >;
  const result = await areaClient[verb]?.(input);
  const isEvents = typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
  return isEvents ? { events: await takeEvents(result as AsyncIterable<unknown>) } : { result };
}

/** Writes the answer, or the failure to standard error. Resolves with the exit code. */
export async function callCommand(words: readonly string[]): Promise<number> {
  try {
    return await run(words);
  } catch (error) {
    process.stderr.write(line(failureOf(error)));
    return exitCodeOf(error);
  }
}

async function run(words: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(
    words,
    {
      data: { type: 'string' },
      list: { type: 'boolean' },
      batch: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    USAGE,
  );
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [name, json, ...tooMany] = positionals;
  if (tooMany.length > 0) throw new Problem('BAD_FLAGS', `There is something after the JSON. ${USAGE}`);
  const ways = [values.list, values.batch, name !== undefined].filter(Boolean).length;
  if (ways !== 1) throw new Problem('BAD_FLAGS', USAGE);
  if (values.list) {
    process.stdout.write(`${JSON.stringify(listProcedures(), null, 2)}\n`);
    return 0;
  }
  const dataFolder = dataFolderFrom(values.data);
  if (values.batch) return withDesk(dataFolder, (client) => batch(client));
  findProcedure(name ?? '');
  const input = json === undefined ? undefined : readJson(json === '-' ? await text(process.stdin) : json);
  return withDesk(dataFolder, async (client) => {
    const answer = await callOne(client, name ?? '', input);
    if ('events' in answer) for (const event of answer.events) process.stdout.write(line(event));
    else process.stdout.write(line(answer.result));
    return 0;
  });
}

/** Every line is answered by a line, in order; a line that cannot be read is answered too and the rest goes on. */
async function batch(client: DeskClient): Promise<number> {
  for await (const source of readLines(process.stdin)) {
    if (source.trim() === '') continue;
    try {
      const asked = readJson(source);
      if (
        typeof asked !== 'object' ||
        asked === null ||
        !('procedure' in asked) ||
        typeof asked.procedure !== 'string'
      ) {
        throw new Problem('NOT_A_CALL', 'A line must be {"procedure": "area.verb", "input": …}.');
      }
      const answer = await callOne(client, asked.procedure, 'input' in asked ? asked.input : undefined);
      const result = 'events' in answer ? answer.events : answer.result;
      process.stdout.write(line({ ok: true, result: result ?? null }));
    } catch (error) {
      process.stdout.write(line({ ok: false, error: failureOf(error) }));
    }
  }
  return 0;
}

async function withDesk(dataFolder: string, work: (client: DeskClient) => Promise<number>): Promise<number> {
  const way = wayFromEnvironment();
  const now = clockFrom(process.env.BRANCHDESK_NOW);
  let program: Program;
  try {
    program = await openProgram({
      dataFolder,
      which: 'own',
      now,
      log: failuresOnly(errorStreamLog(now)),
      version: VERSION,
    });
  } catch (error) {
    throw openingProblem(error, dataFolder);
  }
  try {
    await unlockAtStart(program, way);
    return await work(inProcessClient(program));
  } finally {
    await program.close();
  }
}
