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
import { squeezeStrangers } from './strangers.ts';
import { answer, isKnownMethod, toRequest } from './web-messages.ts';

export const SOCKET_PATH = '/desk';
export const WINDOW_PATH = '/window';

/** How much one stranger, or one broken page, may take of the program. */
export const hostLimits = {
  /** Until a connection has said what it wants: all its headers. */
  headersMs: 10_000,
  /** Until a whole request is here: a backup of a large branch from a slow disk. */
  requestMs: 10 * 60_000,
  /** Without a byte in either direction. */
  idleMs: 2 * 60_000,
  keepAliveMs: 5_000,
  /** How often connections are looked at. */
  checkEveryMs: 1_000,
  headerBytes: 16 * 1024,
  headers: 100,
  /** Connections in all, and of those the ones that have not been let in. */
  connections: 300,
  strangers: 60,
  windows: 20,
  /** One message to a window, whole, in this many pieces at most. */
  messageBytes: CONNECTION_LIMIT_BYTES,
  messagePieces: 2_048,
  messageChunks: 128 * 1024,
  /** Waiting to be read by a window that does not read. */
  unreadBytes: 256 * 1024 * 1024,
};
export type HostLimits = typeof hostLimits;

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
  /** Other limits than `hostLimits`: tests do not wait for minutes. */
  limits?: Partial<HostLimits>;
}

/** A refusal ends the connection where more may be on its way: nobody reads a body that nobody asked for. */
const plain = (outgoing: ServerResponse, status: number, sentence: string): void => {
  const mayHaveBody = outgoing.req.method !== 'GET' && outgoing.req.method !== 'HEAD';
  outgoing.writeHead(status, {
    ...standingHeaders,
    ...(mayHaveBody ? { connection: 'close' } : {}),
    ...(status === 429 ? { 'retry-after': '60' } : {}),
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': inertPolicy,
    'cache-control': 'no-store',
  });
  outgoing.end(sentence);
};

/** @throws when the port is taken. */
export async function startHost(options: HostOptions): Promise<Host> {
  const { program, port: wantedPort, pageFolder, key, log } = options;
  const limits = { ...hostLimits, ...options.limits };
  const entry = entryGuard(program.folder);
  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.checkEveryMs,
      requireHostHeader: true,
      insecureHTTPParser: false,
    },
    (incoming, outgoing) => {
      respond(incoming, outgoing).catch((error) => {
        log.error('request not answered', { name: error instanceof Error ? error.name : typeof error });
        outgoing.destroy();
      });
    },
  );
  server.timeout = limits.idleMs;
  server.maxHeadersCount = limits.headers;
  server.maxConnections = limits.connections;
  const strangers = squeezeStrangers(server, limits.strangers);
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
    const url = URL.parse(incoming.url ?? '/', 'http://127.0.0.1');
    if (!isOurAddress(incoming.headers.host, port))
      return plain(outgoing, 421, 'This is not an address of Branchdesk.');
    if (url === null) return plain(outgoing, 400, 'This is not an address here.');
    if (url.pathname === WINDOW_PATH && incoming.method === 'POST') {
      const isProgram = incoming.headers.origin === undefined && hasKey(incoming.headers.authorization, key);
      if (isProgram) return plain(outgoing, 200, newAddress());
      return entry.isGuessing() ? tooManyGuesses(outgoing) : plain(outgoing, 403, 'This is not open to you.');
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
      if (entry.isGuessing()) return tooManyGuesses(outgoing);
    }
    if (!entry.isLetIn(incoming.headers.cookie)) {
      return plain(outgoing, 401, 'This address has been used already. Start Branchdesk again for a new one.');
    }
    if (!isKnownMethod(incoming.method)) return plain(outgoing, 405, 'This can only be read.');
    strangers.letIn(incoming.socket);
    await answer(outgoing, await serve(toRequest(incoming)), incoming.method === 'HEAD');
  }

  function tooManyGuesses(outgoing: ServerResponse): void {
    log.error('codes are being guessed');
    plain(outgoing, 429, 'This has been tried too often. Start Branchdesk again for a new address.');
  }

  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: limits.messageBytes,
    maxFragments: limits.messagePieces,
    maxBufferedChunks: limits.messageChunks,
  });
  const listeners: ((windows: number) => void)[] = [];
  const tell = () => {
    for (const listener of listeners) listener(sockets.clients.size);
  };

  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    const isOurs = isAllowed(incoming, true) && incoming.url === SOCKET_PATH && entry.isLetIn(incoming.headers.cookie);
    // Whoever hangs up while being refused must not end the program.
    socket.on('error', () => socket.destroy());
    const refuse = (status: string): void => {
      log.error('connection refused');
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
    };
    if (!isOurs) return refuse('403 Forbidden');
    if (sockets.clients.size >= limits.windows) return refuse('503 Service Unavailable');
    strangers.letIn(incoming.socket);
    sockets.handleUpgrade(incoming, socket, head, connect);
  });

  function connect(socket: WebSocket): void {
    const peer = peerOf({
      send: (message) => {
        socket.send(message);
        if (socket.bufferedAmount <= limits.unreadBytes) return;
        log.error('a window does not read', { bytes: socket.bufferedAmount });
        socket.terminate();
      },
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
