// The loopback host: the same program in a browser's window. It listens on 127.0.0.1 only and trusts nobody for being
// local: every request passes the address, origin and entry guards before anything is served.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { CONNECTION_LIMIT_BYTES } from '../../../shared/contract/message-limit.ts';
import { serveBytes } from '../bytes.ts';
import { inertPolicy, standingHeaders } from '../content-policy.ts';
import { peerOf } from '../peer.ts';
import type { Log } from '../ports.ts';
import type { Program } from '../program.ts';
import { isOurAddress } from './address-guard.ts';
import { entryGuard } from './entry-guard.ts';
import { hasKey } from './key-guard.ts';
import { isFromOurPage } from './origin-guard.ts';
import { answer, toRequest } from './web-messages.ts';

export const SOCKET_PATH = '/desk';
export const WINDOW_PATH = '/window';

export interface Host {
  readonly port: number;
  /** An address that lets one window in, once. */
  newAddress(): string;
  /** How many windows are connected. */
  readonly windows: number;
  /** Called whenever a window connects or goes, with how many there are then. */
  onWindows(listener: (windows: number) => void): void;
  /** Cuts every window's connection without ending the host, as a sleeping computer does. */
  dropWindows(): void;
  close(): Promise<void>;
}

export interface HostOptions {
  program: Program;
  /** 0: any free port. */
  port: number;
  /** The built page. */
  pageFolder: string;
  /** Lets a second start on the same folder ask for a window. */
  key: string;
  log: Log;
}

const plain = (outgoing: ServerResponse, status: number, sentence: string): void => {
  outgoing.writeHead(status, {
    ...standingHeaders,
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': inertPolicy,
    'cache-control': 'no-store',
  });
  outgoing.end(sentence);
};

/** @throws when the port is taken. */
export async function startHost({ program, port: wantedPort, pageFolder, key, log }: HostOptions): Promise<Host> {
  const entry = entryGuard(program.folder);
  const server = createServer((incoming, outgoing) => {
    respond(incoming, outgoing).catch((error) => {
      log.error('request not answered', { name: error instanceof Error ? error.name : typeof error });
      outgoing.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: wantedPort, exclusive: true }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const serve = serveBytes({
    pageFolder,
    downloads: () => program.desk.downloads,
    uploads: () => program.desk.uploads,
    connectTo: `ws://127.0.0.1:${port} ws://localhost:${port}`,
  });
  const newAddress = () => `http://127.0.0.1:${port}/?code=${entry.newCode()}`;

  const isAllowed = (incoming: IncomingMessage, isUpgrade: boolean): boolean =>
    isOurAddress(incoming.headers.host, port) &&
    isFromOurPage({
      method: incoming.method ?? '',
      isUpgrade,
      host: incoming.headers.host,
      origin: incoming.headers.origin,
      fetchSite: incoming.headers['sec-fetch-site']?.toString(),
    });

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    if (!isOurAddress(incoming.headers.host, port))
      return plain(outgoing, 421, 'This is not an address of Branchdesk.');
    if (url.pathname === WINDOW_PATH && incoming.method === 'POST') {
      const isProgram = incoming.headers.origin === undefined && hasKey(incoming.headers.authorization, key);
      return isProgram ? plain(outgoing, 200, newAddress()) : plain(outgoing, 403, 'This is not open to you.');
    }
    if (!isAllowed(incoming, false)) return plain(outgoing, 403, 'This did not come from a page of Branchdesk.');
    const code = url.searchParams.get('code');
    if (url.pathname === '/' && code !== null) {
      const cookie = entry.exchange(code);
      if (cookie) {
        outgoing.writeHead(303, {
          ...standingHeaders,
          location: '/',
          'set-cookie': cookie,
          'cache-control': 'no-store',
        });
        outgoing.end();
        return;
      }
      // A window that was let in before may ask again with its old address, as a browser does when it restores one.
      if (entry.isLetIn(incoming.headers.cookie)) {
        outgoing.writeHead(303, { ...standingHeaders, location: '/', 'cache-control': 'no-store' });
        outgoing.end();
        return;
      }
    }
    if (!entry.isLetIn(incoming.headers.cookie)) {
      return plain(outgoing, 401, 'This address has been used already. Start Branchdesk again for a new one.');
    }
    await answer(outgoing, await serve(toRequest(incoming)), incoming.method === 'HEAD');
  }

  const sockets = new WebSocketServer({ noServer: true, maxPayload: CONNECTION_LIMIT_BYTES });
  const listeners: ((windows: number) => void)[] = [];
  const tell = () => {
    for (const listener of listeners) listener(sockets.clients.size);
  };

  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    const isOurs = isAllowed(incoming, true) && incoming.url === SOCKET_PATH && entry.isLetIn(incoming.headers.cookie);
    if (!isOurs) {
      log.error('connection refused');
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(incoming, socket, head, connect);
  });

  function connect(socket: WebSocket): void {
    const peer = peerOf({
      send: (message) => socket.send(message),
      context: () => program.context({ isInProcess: false }),
      log,
    });
    socket.binaryType = 'arraybuffer';
    socket.on('message', (data, isBinary) => {
      void peer.receive(isBinary ? data : data.toString());
    });
    socket.on('error', (error) => log.error('connection failed', { name: error.name }));
    socket.on('close', () => {
      peer.close();
      tell();
    });
    tell();
  }

  return {
    port,
    newAddress,
    get windows() {
      return sockets.clients.size;
    },
    onWindows: (listener) => void listeners.push(listener),
    dropWindows() {
      for (const socket of sockets.clients) socket.terminate();
    },
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
