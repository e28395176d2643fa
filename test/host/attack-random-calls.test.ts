// Ten thousand random calls over one window's WebSocket: garbage, and messages to every procedure that are nearly right.
// Afterwards the host answers as before, has logged nothing of what was sent, and its memory has not run away.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import type * as z from 'zod';
import { contract } from '../../shared/contract/contract.ts';
import { type AttackedHost, attackedHost } from '../support/attacked-host.ts';
import { hostileText, hostileValue, inputLike } from '../support/hostile-input.ts';

const CALLS = 10_000;
const SEED = 20_261_122;
/** After so many the host is asked whether it still answers. */
const AT_ONCE = 100;

/** These open another folder, read or write every line there is, or set pages of print: each now and then. */
const SLOW =
  /^(officers\.|session\.(?!get|setDesk|atDesk|progress|changes|reminders)|branch\.(?!get|today|search|history|update|record)|\w+\.(bundle|write|preview|export|exchange|apply|handOut|refer|redact|sheet|paper|form|template|letters|labels|emailList|membershipReturn|suggest))/;

interface Definition {
  inputSchema?: z.ZodType;
}
const procedures = Object.entries(contract).flatMap(([area, verbs]) =>
  Object.entries(verbs).map(([verb, made]) => ({
    name: `${area}.${verb}`,
    path: `/${area}/${verb}`,
    schema: (made as { '~orpc': Definition })['~orpc'].inputSchema,
  })),
);

const unknown = { ids: () => [] as string[] };
const plainJson = (value: unknown): unknown => {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    return null;
  }
};

const nearlyRight = fc.oneof(
  ...procedures.map(({ name, path, schema }) => ({
    weight: SLOW.test(name) ? 1 : 40,
    arbitrary: (schema ? inputLike(schema, unknown, 5) : hostileValue).map(
      (input) => ({ u: path, b: { json: plainJson(input) } }) as object,
    ),
  })),
);
const strangePayload = fc.oneof(
  fc.record({
    u: fc.oneof(hostileText, fc.constantFrom('/', '//', '/__proto__/x', '/session/../x', 'http://evil/')),
    b: fc.jsonValue(),
  }),
  fc.record({
    u: fc.constantFrom(...procedures.map(({ path }) => path)),
    m: hostileText,
    h: fc.jsonValue(),
    b: fc.jsonValue(),
  }),
  fc.jsonValue(),
);
/** A message; `null` as its id means that it has none that could be answered. */
const message = fc.oneof(
  { weight: 7, arbitrary: nearlyRight.map((payload) => ({ payload })) },
  { weight: 2, arbitrary: strangePayload.map((payload) => ({ payload })) },
  {
    weight: 1,
    arbitrary: fc
      .oneof(hostileText, fc.uint8Array({ maxLength: 200 }), fc.json(), fc.constantFrom('{"i":', '[]', '{}', 'null'))
      .map((raw) => ({ raw })),
  },
);

let at: AttackedHost;
let socket: WebSocket;
beforeAll(async () => {
  at = await attackedHost();
  const opened = await at.socket();
  if (opened === 'refused') throw new Error('The window was not let in.');
  socket = opened;
});
afterAll(() => at.end());

const outcomes = { answered: 0, refused: 0, busy: 0, unforeseen: 0 };
const ends = new Map<string, () => void>();
const ID = /"i":"(\w+)"/u;
function listen(): void {
  socket.on('message', (data) => {
    const text = Buffer.from(data as ArrayBuffer)
      .subarray(0, 200)
      .toString();
    const id = ID.exec(text)?.[1] ?? '';
    ends.get(id)?.();
    if (text.includes('"BUSY"')) outcomes.busy += 1;
    else if (/"s":(4\d\d|507)/u.test(text)) outcomes.refused += 1;
    else if (/"s":5\d\d/u.test(text)) outcomes.unforeseen += 1;
    else outcomes.answered += 1;
  });
}

/** Resolves when the host has answered this one, whatever else it is doing. */
function answered(id: string): Promise<void> {
  const done = new Promise<void>((resolve) => ends.set(id, resolve));
  socket.send(JSON.stringify({ i: id, p: { u: '/session/get', b: { json: {} } } }));
  return done;
}

/** Calls of these go on until they are given up. */
const EVENTS = /"u":"\/session\/(changes|progress|reminders)"/u;

function send(id: number, made: { payload?: unknown; raw?: string | Uint8Array }): void {
  if (made.raw !== undefined) {
    socket.send(made.raw);
    return;
  }
  const text = JSON.stringify({ i: String(id), p: made.payload });
  socket.send(text);
  if (EVENTS.test(text)) socket.send(JSON.stringify({ i: String(id), t: 4 }));
}

/** What is still held once everything that nobody holds is gone. */
function bytesHeld(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

test('ten thousand random calls leave the host as it was', async () => {
  listen();
  const before = bytesHeld();
  // Each is said twice: what it says then meets what it did the first time.
  const once = fc.sample(message, { numRuns: CALLS / 2, seed: SEED });
  const made = [...once, ...once];
  for (const [index, each] of made.entries()) {
    send(index, each);
    if (index % AT_ONCE === 0) await answered(`after${index}`);
  }
  await answered('last');
  expect(outcomes.answered).toBeGreaterThan(CALLS / 50);
  expect(outcomes.refused).toBeGreaterThan(CALLS / 5);
  expect(outcomes.unforeseen).toBe(0);

  expect(socket.readyState).toBe(socket.OPEN);
  expect(await at.isWell()).toBe(true);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect((bytesHeld() - before) / 1024 / 1024).toBeLessThan(150);
  const logged = at.desk.logged.join('\n');
  expect(logged).not.toContain('unexpected');
  expect(logged.length).toBeLessThan(1_000_000);
});
