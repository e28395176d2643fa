// The loopback host as a stranger on the same computer meets it: over real connections, past every guard.

import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Host, startHost } from '../../electron/core/host/host.ts';
import { askForWindow, removeHostFile, writeHostFile } from '../../electron/core/host/host-file.ts';
import { newKey } from '../../electron/core/host/key-guard.ts';
import { openTestProgram, type TestProgram } from '../contract/ways-in.ts';

let desk: TestProgram;
let host: Host;
let cookie: string;
const key = newKey();

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** A request whose headers are all our own: `fetch` would not let us lie. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: host.port, path, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

function connectWith(headers: Record<string, string>, path = '/desk'): Promise<'open' | 'refused'> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers });
    socket.on('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.on('error', () => resolve('refused'));
  });
}

const origin = () => `http://127.0.0.1:${host.port}`;

beforeAll(async () => {
  desk = await openTestProgram();
  host = await startHost({ program: desk.program, port: 0, pageFolder: desk.folder, key, log: desk.program.desk.log });
  const { headers } = await ask(host.newAddress().slice(origin().length));
  cookie = String(headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(async () => {
  await host.close();
  await desk.remove();
});

describe('a request', () => {
  test('with the cookie is served, without it is not', async () => {
    expect((await ask('/', { cookie })).status).not.toBe(401);
    for (const headers of [{}, { cookie: 'branchdesk=1' }, { cookie: cookie.replace(/.$/, '_') }]) {
      const { status, text } = await ask('/', headers as Record<string, string>);
      expect(status).toBe(401);
      expect(text).toContain('Start Branchdesk again');
    }
  });
  test('under another name is refused, cookie or not: that is how DNS rebinding comes', async () => {
    for (const name of ['evil.example', `evil.example:${host.port}`, '127.0.0.1:1', 'localhost']) {
      expect((await ask('/', { cookie, host: name })).status).toBe(421);
    }
    expect((await ask('/', { cookie, host: `localhost:${host.port}` })).status).not.toBe(421);
  });
  test('from another page is refused, cookie or not', async () => {
    expect((await ask('/', { cookie, origin: 'http://evil.example' })).status).toBe(403);
    expect((await ask('/', { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await ask('/', { cookie }, 'POST')).status).toBe(403);
    expect((await ask('/', { cookie, origin: 'http://evil.example' }, 'OPTIONS')).status).toBe(403);
  });
  test('never answers with leave for another origin', async () => {
    for (const headers of [{ cookie }, { cookie, origin: origin() }] as Record<string, string>[]) {
      expect((await ask('/', headers)).headers['access-control-allow-origin']).toBeUndefined();
    }
  });
  test('with a code lets in once, and the code does not stay in the address', async () => {
    const address = host.newAddress().slice(origin().length);
    const first = await ask(address);
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(String(first.headers['set-cookie'])).toContain('HttpOnly; SameSite=Strict');
    expect((await ask(address)).status).toBe(401);
    expect(await ask(address, { cookie })).toMatchObject({ status: 303, headers: { location: '/' } });
  });
  test('that is not HTTP ends its own connection and nothing else', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(host.port, '127.0.0.1', () => socket.write('\u0000\u0001 nonsense\r\n\r\n'));
      socket.on('close', () => resolve());
      socket.on('error', () => undefined);
      socket.resume();
    });
    expect((await ask('/')).status).toBe(401);
  });
});

describe('a connection', () => {
  test('opens for our own page alone', async () => {
    expect(await connectWith({ cookie, origin: origin() })).toBe('open');
    expect(await connectWith({ cookie })).toBe('refused');
    expect(await connectWith({ origin: origin() })).toBe('refused');
    expect(await connectWith({ cookie, origin: 'http://evil.example' })).toBe('refused');
    expect(await connectWith({ cookie, origin: `http://localhost:${host.port}` })).toBe('refused');
    expect(await connectWith({ cookie, origin: origin(), host: 'evil.example' })).toBe('refused');
    expect(await connectWith({ cookie, origin: origin() }, '/other')).toBe('refused');
  });
  test.each([
    ['no JSON', 'nonsense'],
    ['no message', '{"i":"1"}'],
    ['nothing', ''],
    ['bytes', Buffer.from([255, 0, 254])],
    ['null', 'null'],
    ['a cut message', '{"i":"1","p":{"u":"/session/get","b":'],
  ])('that sends %s is still answered afterwards, and no content is logged', async (_what, message) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}/desk`, { headers: { cookie, origin: origin() } });
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(message);
    const answered = new Promise<string>((resolve) => {
      socket.on('message', (data) => {
        const text = data.toString();
        if (text.includes('"i":"2"')) resolve(text);
      });
    });
    socket.send('{"i":"2","p":{"u":"/branch/get","b":{}}}');
    expect(JSON.parse(await answered).i).toBe('2');
    socket.terminate();
    expect(desk.logged.join('\n')).not.toContain('nonsense');
  });
});

describe('the port', () => {
  test('is open on the loopback address alone', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((found) => found?.family === 'IPv4' && !found.internal);
    for (const other of others) {
      const outcome = await new Promise((resolve) => {
        const socket = connect(host.port, other?.address);
        socket.on('connect', () => resolve('open'));
        socket.on('error', () => resolve('closed'));
      });
      expect(outcome).toBe('closed');
    }
  });
});

describe('another start on the same folder', () => {
  test('is given a window by the key in the folder, and by nothing else', async () => {
    await writeHostFile(desk.folder, { port: host.port, key, pid: process.pid });
    const address = await askForWindow(desk.folder);
    expect(address?.startsWith(`${origin()}/?code=`)).toBe(true);
    expect((await ask(String(address).slice(origin().length))).status).toBe(303);

    await writeHostFile(desk.folder, { port: host.port, key: newKey(), pid: process.pid });
    expect(await askForWindow(desk.folder)).toBeUndefined();
    await removeHostFile(desk.folder);
    expect(await askForWindow(desk.folder)).toBeUndefined();
  });
  test('a page cannot ask for one, even if it knew the key', async () => {
    const headers = { authorization: `Bearer ${key}`, origin: origin(), cookie };
    expect((await ask('/window', headers, 'POST')).status).toBe(403);
  });
});
