// A loopback host to be attacked: on a real program, with a small page of its own, spoken to in bytes where a well-behaved
// client would not say such things.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { type Host, type HostLimits, startHost } from '../../electron/core/host/host.ts';
import { newKey } from '../../electron/core/host/key-guard.ts';
import { openTestProgram, type TestProgram } from '../contract/ways-in.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

export interface AttackedHost {
  desk: TestProgram;
  host: Host;
  key: string;
  origin: string;
  /** Of a window that was let in. */
  cookie: string;
  /** A request whose headers are all our own: `fetch` would not let us lie. */
  ask(path: string, headers?: Record<string, string>, method?: string, body?: string): Promise<Answer>;
  /** Sends bytes as they are and resolves with all that comes back until the host hangs up. */
  say(text: string): Promise<string>;
  /** A connection that is left open; the host may close it. */
  dial(text?: string): Promise<Dialled>;
  /** A window's WebSocket, let in unless the headers say otherwise. */
  socket(headers?: Record<string, string>, path?: string): Promise<WebSocket | 'refused'>;
  /** Whether the host still answers a window as it should. */
  isWell(): Promise<boolean>;
  end(): Promise<void>;
}

export interface Dialled {
  socket: Socket;
  closed: Promise<string>;
}

export const PAGE = '<meta name="csp-nonce" content="__CSP_NONCE__">the page';
export const SECRET = 'not the page';

export async function attackedHost(limits: Partial<HostLimits> = {}): Promise<AttackedHost> {
  const desk = await openTestProgram();
  const folder = await mkdtemp(join(tmpdir(), 'branchdesk-attacked-'));
  const pageFolder = join(folder, 'page');
  await mkdir(join(pageFolder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), SECRET);
  await writeFile(join(folder, 'secret.js'), SECRET);
  await writeFile(join(pageFolder, 'index.html'), PAGE);
  await writeFile(join(pageFolder, 'assets', 'index-abc.js'), 'export {};');
  await writeFile(join(pageFolder, 'assets', 'reader-abc.mjs'), 'postMessage(1);');
  const key = newKey();
  const host = await startHost({ program: desk.program, port: 0, pageFolder, key, log: desk.program.desk.log, limits });
  const { port } = host;
  const origin = `http://127.0.0.1:${port}`;

  const ask: AttackedHost['ask'] = (path, headers = {}, method = 'GET', body = '') =>
    new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      });
      asked.on('error', reject);
      asked.end(body);
    });

  const dial: AttackedHost['dial'] = (text = '') =>
    new Promise((resolve) => {
      let got = '';
      const socket = connect({ port, host: '127.0.0.1' });
      const closed = new Promise<string>((done) => socket.on('close', () => done(got)));
      socket.on('data', (chunk) => {
        got += chunk;
      });
      socket.on('error', () => undefined);
      socket.on('connect', () => {
        if (text !== '') socket.write(text);
        resolve({ socket, closed });
      });
    });

  const { headers } = await ask(host.newAddress().slice(origin.length));
  const cookie = String(headers['set-cookie']).split(';')[0] ?? '';

  return {
    desk,
    host,
    key,
    origin,
    cookie,
    ask,
    dial,
    say: async (text) => (await dial(text)).closed,
    socket: (own = {}, path = '/desk') =>
      new Promise((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers: { cookie, origin, ...own } });
        socket.binaryType = 'arraybuffer';
        socket.on('open', () => resolve(socket));
        socket.on('error', () => resolve('refused'));
      }),
    async isWell() {
      const page = await ask('/', { cookie });
      return page.status === 200 && page.text.includes('the page');
    },
    async end() {
      await host.close();
      await desk.remove();
      await rm(folder, { recursive: true, maxRetries: 5 });
    },
  };
}
