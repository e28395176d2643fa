// What a window that was let in can do over its WebSocket when it has gone wild: messages that are giant, in countless
// pieces or never end, calls without number, answers that it does not read. Its connection ends; nobody else's does.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { MESSAGE_LIMIT_MB } from '../../shared/contract/message-limit.ts';
import { type AttackedHost, attackedHost } from '../support/attacked-host.ts';

const MEGABYTE = 1024 * 1024;

let at: AttackedHost;
beforeAll(async () => {
  at = await attackedHost({ messageBytes: 2 * MEGABYTE, messagePieces: 100, windows: 3, unreadBytes: MEGABYTE });
});
afterAll(() => at.end());

async function open(host = at): Promise<WebSocket> {
  const socket = await host.socket();
  if (socket === 'refused') throw new Error('The window was not let in.');
  return socket;
}

const closed = (socket: WebSocket): Promise<number> => new Promise((resolve) => socket.once('close', resolve));

const call = (id: number, path: string, input: unknown = {}) =>
  JSON.stringify({ i: String(id), p: { u: path, b: { json: input } } });

/** The answer to one call on this socket. */
const answerTo = (socket: WebSocket, id: number): Promise<{ p: { s?: number; b: { json: { code?: string } } } }> =>
  new Promise((resolve) => {
    const look = (data: ArrayBuffer | Buffer) => {
      const text = Buffer.from(data as ArrayBuffer).toString();
      if (!text.startsWith(`{"i":"${id}"`)) return;
      socket.off('message', look);
      resolve(JSON.parse(text));
    };
    socket.on('message', look);
  });

const isAnswered = async (socket: WebSocket, id = 9_999): Promise<boolean> => {
  const answer = answerTo(socket, id);
  socket.send(call(id, '/session/get'));
  return (await answer).p.s === undefined;
};

describe('a message', () => {
  test('that is giant, in pieces without number, or never ends: the connection ends, the others go on', async () => {
    const other = await open();
    const attacks: ((socket: WebSocket) => void)[] = [
      (socket) => socket.send('x'.repeat(3 * MEGABYTE)),
      (socket) => {
        for (let piece = 0; piece < 200; piece += 1) socket.send('x', { fin: false });
      },
      (socket) => {
        const more = () => socket.readyState === socket.OPEN && socket.send('x'.repeat(300_000), { fin: false }, more);
        more();
      },
    ];
    for (const attack of attacks) {
      const socket = await open();
      const end = closed(socket);
      attack(socket);
      expect([1006, 1008, 1009]).toContain(await end);
      expect(await isAnswered(other)).toBe(true);
    }
    other.terminate();
  });
  test('that is not as WebSockets are spoken ends the connection', async () => {
    const frames = [
      [0x81, 0x05, 0x68, 0x65, 0x6c, 0x6c, 0x6f],
      [0xf1, 0x80, 0, 0, 0, 0],
      [0x83, 0x80, 0, 0, 0, 0],
      [0x80, 0x80, 0, 0, 0, 0],
      [0x89, 0xfe, 0xff, 0xff, 0, 0, 0, 0],
      [0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0],
      [0x81, 0x81, 0, 0, 0, 0, 0xff],
    ];
    const head = [
      'GET /desk HTTP/1.1',
      `Host: 127.0.0.1:${at.host.port}`,
      `Origin: ${at.origin}`,
      `Cookie: ${at.cookie}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    ];
    for (const frame of frames) {
      const { socket, closed: end } = await at.dial(`${head.join('\r\n')}\r\n\r\n`);
      socket.once('data', () => socket.write(Buffer.from(frame)));
      expect(await end).toMatch(/^HTTP\/1\.1 101 /);
    }
    expect(await at.isWell()).toBe(true);
  });
  test('of many thousand pings ends the connection, and the others go on', async () => {
    const [socket, other] = [await open(), await open()];
    const end = closed(socket);
    for (let ping = 0; ping < 20_000; ping += 1) socket.ping();
    expect(await end).toBe(1006);
    expect(await isAnswered(other)).toBe(true);
    other.terminate();
  });
});

describe('a window', () => {
  test('that is one too many is refused, until another goes', async () => {
    const windows = [await open(), await open(), await open()];
    expect(await at.socket()).toBe('refused');
    const gone = new Promise<void>((resolve) => at.host.onWindows((count) => count < 3 && resolve()));
    windows[0]?.terminate();
    await gone;
    windows.push(await open());
    for (const window of windows) window.terminate();
  });
  test('that does not read what it asked for is cut off', async () => {
    await expect.poll(() => at.host.windows).toBe(0);
    const socket = await open();
    const end = closed(socket);
    const value = 'x'.repeat(900_000);
    const kept = answerTo(socket, 1);
    socket.send(call(1, '/session/setDesk', { key: 'large', value }));
    await kept;
    socket.pause();
    for (let id = 2; id < 40; id += 1) socket.send(call(id, '/session/getDesk', { key: 'large' }));
    await expect.poll(() => at.host.windows).toBe(0);
    socket.resume();
    expect(await end).toBe(1006);
    expect(at.desk.logged.join(' ')).toContain('a window does not read');
  });
});

test('calls without number are told to wait, what is under way goes on, and word about it still comes through', async () => {
  await expect.poll(() => at.host.windows).toBe(0);
  const socket = await open();
  const refusals: string[] = [];
  socket.on('message', (data) => {
    const text = Buffer.from(data as ArrayBuffer).toString();
    if (text.includes('"BUSY"')) refusals.push(text);
  });
  for (let id = 1; id <= 700; id += 1) socket.send(call(id, '/session/changes'));
  await expect.poll(() => refusals.length).toBe(200);
  const answer = answerTo(socket, 9_999);
  socket.send(call(9_999, '/session/get'));
  expect(await answer).toMatchObject({ p: { s: 409, b: { json: { code: 'BUSY', defined: true } } } });
  // The first twenty are given up: so many more may be asked.
  for (let id = 1; id <= 20; id += 1) socket.send(JSON.stringify({ i: String(id), t: 4 }));
  await expect.poll(() => isAnsweredNow(socket)).toBe(true);
  socket.terminate();
});

test('events that were given up at once, or whose window went at once, are sent to nobody', async () => {
  const { progress } = at.desk.program.desk;
  const heard: string[] = [];
  const socket = await open();
  socket.on('message', (data) => heard.push(Buffer.from(data as ArrayBuffer).toString()));
  for (let id = 1; id <= 20; id += 1) {
    socket.send(call(id, '/session/progress'));
    socket.send(JSON.stringify({ i: String(id), t: 4 }));
  }
  expect(await isAnswered(socket)).toBe(true);
  const heardOf = async () => {
    heard.length = 0;
    progress.report({ procedure: 'members.applyImport', phase: 'reading', done: 1, total: 2 });
    expect(await isAnswered(socket, 9_998)).toBe(true);
    return heard.filter((text) => text.includes('members.applyImport'));
  };
  await expect.poll(heardOf).toEqual([]);
  socket.terminate();
});

let nextId = 10_000;
async function isAnsweredNow(socket: WebSocket): Promise<boolean> {
  nextId += 1;
  return isAnswered(socket, nextId);
}

test('a message larger than the desk takes is refused in words, and the window goes on', async () => {
  const whole = await attackedHost();
  const socket = await open(whole);
  const answer = answerTo(socket, 1);
  socket.send(call(1, '/session/setDesk', { key: 'x', value: 'x'.repeat((MESSAGE_LIMIT_MB + 1) * MEGABYTE) }));
  expect(await answer).toMatchObject({ p: { s: 413, b: { json: { code: 'TOO_LARGE' } } } });
  expect(await isAnswered(socket)).toBe(true);
  socket.terminate();
  await whole.end();
});
