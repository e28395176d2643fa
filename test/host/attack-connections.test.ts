// What a stranger can do with connections alone: say nothing, say it slowly, say too much, never stop, hang up in the
// middle, or put one request inside another. The host ends each, and answers its own window all the while.

import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostLimits } from '../../electron/core/host/host.ts';
import { type AttackedHost, attackedHost } from '../support/attacked-host.ts';

let at: AttackedHost;
beforeAll(async () => {
  at = await attackedHost({ headersMs: 300, requestMs: 800, idleMs: 900, checkEveryMs: 50, strangers: 20 });
});
afterAll(() => at.end());

const head = (line: string, ...more: string[]) =>
  `${[line, `Host: 127.0.0.1:${at.host.port}`, `Cookie: ${at.cookie}`, `Origin: ${at.origin}`, ...more].join('\r\n')}\r\n`;
const strangersHead = (line: string, ...more: string[]) =>
  `${[line, `Host: 127.0.0.1:${at.host.port}`, ...more].join('\r\n')}\r\n`;

/** Sends a piece whenever the one before has left, until the host hangs up. Resolves with what the host said. */
async function keepSaying(first: string, piece: string | Buffer, everyMs: number): Promise<string> {
  const { socket, closed } = await at.dial(first);
  const timer = setInterval(() => socket.writable && socket.write(piece), everyMs);
  const said = await closed;
  clearInterval(timer);
  return said;
}

const uploadsOnDisk = async (): Promise<string[]> => {
  const folders = (await readdir(tmpdir())).filter((name) => name.startsWith('branchdesk-upload-'));
  return (await Promise.all(folders.map((name) => readdir(join(tmpdir(), name)).catch(() => [])))).flat();
};

describe('slowness', () => {
  test('a connection that says nothing is ended', async () => {
    expect(await at.say('')).toMatch(/^$|408/);
  });
  test('headers that come a letter at a time are not waited for', async () => {
    expect(await keepSaying('GET / HTTP/1.1\r\nX: ', 'a', 20)).toMatch(/^$|408/);
  });
  test('a body that comes a letter at a time is not waited for, let in or not', async () => {
    const before = await uploadsOnDisk();
    const line = head('POST /upload HTTP/1.1', 'Content-Length: 100000');
    await keepSaying(`${line}\r\n`, 'a', 30);
    const stranger = strangersHead('POST /upload HTTP/1.1', 'Content-Length: 100000');
    expect(await keepSaying(`${stranger}\r\n`, 'a', 30)).toMatch(/^HTTP\/1\.1 403 /);
    await expect.poll(uploadsOnDisk).toEqual(before);
  });
  test('an upload that never ends is ended, and nothing of it stays', async () => {
    const before = await uploadsOnDisk();
    const chunk = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(0x10000), Buffer.from('\r\n')]);
    await keepSaying(`${head('POST /upload HTTP/1.1', 'Transfer-Encoding: chunked')}\r\n`, chunk, 5);
    await expect.poll(uploadsOnDisk).toEqual(before);
    expect(await at.isWell()).toBe(true);
  });
  test('an answer that nobody reads is not kept for ever', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
    });
    const open = async () => endless;
    const { token } = at.desk.program.desk.downloads.offer({ name: 'a', mediaType: 'text/plain', bytes: null, open });
    const unanswered = () => at.desk.logged.filter((line) => line.startsWith('request not answered')).length;
    const before = unanswered();
    const { socket, closed } = await at.dial();
    socket.pause();
    socket.write(`${head(`GET /download/${token} HTTP/1.1`)}\r\n`);
    await expect.poll(unanswered, { timeout: 10_000 }).toBe(before + 1);
    socket.resume();
    await closed;
  });
});

describe('too much', () => {
  test('a giant header, or a great many, is refused', async () => {
    const giant = [`X: ${'a'.repeat(20_000)}`, `Cookie: ${'b=c;'.repeat(6_000)}`];
    for (const line of giant) expect(await at.say(`${head('GET / HTTP/1.1', line)}\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    const many = Array.from({ length: 5_000 }, (_, index) => `X-${index}: a`);
    expect(await at.say(`${head('GET / HTTP/1.1', ...many)}\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    expect(await at.say(`GET /${'a'.repeat(20_000)} HTTP/1.1\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  });
  test('connections push each other out, and never the window that was let in', async () => {
    const socket = await at.socket();
    if (socket === 'refused') throw new Error('The window was not let in.');
    const strangers = await Promise.all(Array.from({ length: 60 }, () => at.dial()));
    expect(await at.isWell()).toBe(true);
    expect(socket.readyState).toBe(socket.OPEN);
    socket.terminate();
    await Promise.all(strangers.map(({ closed }) => closed));
    expect(await at.isWell()).toBe(true);
  });
});

describe('hanging up', () => {
  test('in the middle of anything ends nothing but itself', async () => {
    const upgrade = ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13'];
    const beginnings = [
      `${strangersHead('GET /desk HTTP/1.1', ...upgrade)}\r\n`,
      `${head('GET /desk HTTP/1.1', ...upgrade, 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==')}\r\n`,
      `${head('GET /desk HTTP/1.1', ...upgrade, 'Sec-WebSocket-Key: short')}\r\n`,
      `${head('GET / HTTP/1.1')}\r\n`,
      head('POST /upload HTTP/1.1', 'Content-Length: 9'),
      `${head('POST /upload HTTP/1.1', 'Content-Length: 9')}\r\nabc`,
      'CONNECT a:1 HTTP/1.1\r\n\r\n',
    ];
    const failed: unknown[] = [];
    const onFailure = (error: unknown) => void failed.push(error);
    process.on('uncaughtException', onFailure);
    try {
      for (const text of beginnings) {
        for (let again = 0; again < 10; again += 1) {
          const { socket, closed } = await at.dial(text);
          setImmediate(() => socket.resetAndDestroy());
          await closed;
        }
      }
      expect(await at.isWell()).toBe(true);
    } finally {
      process.off('uncaughtException', onFailure);
    }
    expect(failed).toEqual([]);
  });
  test('is done for whoever was refused and stays on the line', async () => {
    const upgrade = strangersHead('GET /desk HTTP/1.1', 'Upgrade: websocket', 'Connection: Upgrade');
    const { socket, closed } = await at.dial();
    socket.allowHalfOpen = true;
    socket.write(`${upgrade}\r\n`);
    // Whoever has left the line answers this with a reset.
    const timer = setInterval(() => socket.write('still here'), 20);
    expect(await closed).toMatch(/^HTTP\/1\.1 403 /);
    clearInterval(timer);
  });
});

describe('one request inside another', () => {
  const inner = () => head('GET /inner HTTP/1.1');
  test.each([
    ['two lengths', ['Content-Length: 4', 'Content-Length: 100']],
    ['a length and chunks', ['Content-Length: 4', 'Transfer-Encoding: chunked']],
    ['chunks by another name', ['Transfer-Encoding: xchunked']],
    ['chunks twice', ['Transfer-Encoding: chunked, chunked']],
    ['chunks and something else', ['Transfer-Encoding: chunked, identity']],
    ['a space before the colon', ['Content-Length : 4']],
    ['a length that is no number', ['Content-Length: 0x4']],
    ['a length with a sign', ['Content-Length: +4']],
    ['a length below nothing', ['Content-Length: -1']],
    ['a folded header', ['X: a', ' Transfer-Encoding: chunked']],
    ['a bare line feed', ['X: a\nTransfer-Encoding: chunked']],
    ['a bare carriage return', ['X: a\rTransfer-Encoding: chunked']],
    ['a null', ['X: a\0']],
  ])('%s: refused, and what follows is no request', async (_what, lines) => {
    const said = await at.say(`${head('POST /upload HTTP/1.1', ...lines)}\r\n0\r\n\r\n${inner()}\r\n`);
    expect(said).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(said.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });
  test.each([
    ['a chunk’s size that is no number', 'zz\r\nabc\r\n0\r\n\r\n'],
    ['a chunk that is longer than it says', '1\r\nabcdef\r\n0\r\n\r\n'],
    ['a size beyond all bounds', 'ffffffffffffffffff\r\nabc\r\n0\r\n\r\n'],
    ['an endless note beside a size', `1;${'a'.repeat(200_000)}\r\nb\r\n0\r\n\r\n`],
  ])('%s: the connection ends', async (_what, body) => {
    const said = await at.say(
      `${head('POST /upload HTTP/1.1', 'Transfer-Encoding: chunked')}\r\n${body}${inner()}\r\n`,
    );
    expect(said).not.toContain('the page');
    expect(said.match(/HTTP\/1\.1 /g)?.length ?? 0).toBeLessThan(2);
  });
  test('a body behind a refused request is not read as the next one', async () => {
    const stranger = strangersHead('POST /upload HTTP/1.1', 'Content-Length: 5');
    const said = await at.say(`${stranger}\r\nabcde${inner()}\r\n`);
    expect(said.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    expect(said).toMatch(/^HTTP\/1\.1 403 /);
  });
});

test('what is shipped has every limit, and none that nobody can reach', () => {
  for (const [name, limit] of Object.entries(hostLimits)) {
    expect(limit, name).toBeGreaterThan(0);
    expect(Number.isFinite(limit), name).toBe(true);
  }
  expect(hostLimits.headersMs).toBeLessThanOrEqual(15_000);
  expect(hostLimits.requestMs).toBeLessThanOrEqual(15 * 60_000);
  expect(hostLimits.strangers).toBeLessThan(hostLimits.connections);
});
