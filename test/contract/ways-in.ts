// The three ways into a desk, each as it is really used: in-process, a MessagePort (worker_threads' stands in for
// Electron's) and a WebSocket to the loopback host. One suite runs over all three, because they differ where it hurts.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort as WorkerPort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { WebSocket as Socket } from 'ws';
import { serveBytes } from '../../electron/core/bytes.ts';
import { startHost } from '../../electron/core/host/host.ts';
import { inProcessClient } from '../../electron/core/in-process.ts';
import { peerOf } from '../../electron/core/peer.ts';
import { type Log, systemNow } from '../../electron/core/ports.ts';
import { openProgram, type Program } from '../../electron/core/program.ts';
import { lineOverPort, lineOverSocket } from '../../renderer/app/connection-lines.ts';
import { ConnectionLink, type Line } from '../../renderer/app/connection-link.ts';
import type { DeskClient } from '../../shared/contract/contract.ts';

/** A page's own line to the desk; in-process there is none. */
export interface PageLine {
  link: ConnectionLink;
  /** The same line without the page's own check of sizes, as a broken page would use it. */
  openLine(): Promise<Line>;
  /** Cuts every line, as a sleeping computer does; the desk goes on. */
  cut(): void;
}

export interface OpenWay {
  client: DeskClient;
  line?: PageLine;
  /** Fetches what a one-time token stands for, by the way's own road for bytes. */
  download(token: string): Promise<Response>;
  /** Sends a file that is too large for a message, by the same road. */
  upload(body: Blob): Promise<Response>;
  close(): Promise<void>;
}

export interface WayIn {
  name: string;
  open(program: Program): Promise<OpenWay>;
}

export interface TestProgram {
  program: Program;
  folder: string;
  /** Every log line, as text. */
  logged: string[];
  remove(): Promise<void>;
}

/** A real program on a temporary folder. */
export async function openTestProgram(): Promise<TestProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'branchdesk-contract-'));
  const logged: string[] = [];
  const keep = (event: string, ids: object = {}) => void logged.push(`${event} ${JSON.stringify(ids)}`);
  const log: Log = { info: keep, error: keep };
  const program = await openProgram({ dataFolder: folder, which: 'own', now: systemNow, log, version: '0.0.0' });
  return {
    program,
    folder,
    logged,
    async remove() {
      await program.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const silent: Log = { info: () => undefined, error: () => undefined };

const bytesOf = (program: Program) =>
  serveBytes({
    pageFolder: program.folder,
    downloads: () => program.desk.downloads,
    uploads: () => program.desk.uploads,
  });

const inProcess: WayIn = {
  name: 'in-process',
  open: async (program) => {
    const serve = bytesOf(program);
    return {
      client: inProcessClient(program),
      download: (token) => serve(new Request(`http://desk/download/${token}`)),
      upload: (body) => serve(new Request('http://desk/upload', { method: 'POST', body })),
      close: async () => undefined,
    };
  },
};

const overPort: WayIn = {
  name: 'MessagePort',
  open: async (program) => {
    const ports: WorkerPort[] = [];
    const openLine = async (): Promise<Line> => {
      const { port1, port2 } = new MessageChannel();
      const peer = peerOf({
        send: (message) => port1.postMessage(message),
        context: () => program.context({ isInProcess: false }),
        log: silent,
      });
      port1.on('message', (message) => void peer.receive(message));
      port1.on('close', () => peer.close());
      ports.push(port1);
      return lineOverPort(port2 as unknown as MessagePort);
    };
    const link = new ConnectionLink(openLine);
    const serve = bytesOf(program);
    const cut = () => {
      for (const port of ports.splice(0)) port.close();
    };
    return {
      client: createORPCClient(link),
      line: { link, openLine, cut },
      download: (token) => serve(new Request(`app://desk/download/${token}`)),
      upload: (body) => serve(new Request('app://desk/upload', { method: 'POST', body })),
      close: async () => {
        link.stop();
        cut();
      },
    };
  },
};

const overSocket: WayIn = {
  name: 'WebSocket',
  open: async (program) => {
    const host = await startHost({ program, port: 0, pageFolder: program.folder, key: 'unused', log: silent });
    const origin = `http://127.0.0.1:${host.port}`;
    const entered = await fetch(host.newAddress(), { redirect: 'manual' });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const openLine = (): Promise<Line> => {
      const socket = new Socket(`ws://127.0.0.1:${host.port}/desk`, { headers: { cookie, origin } });
      socket.binaryType = 'arraybuffer';
      // A browser's socket says why it failed to the console alone; this one would end the process.
      socket.on('error', () => undefined);
      return lineOverSocket(socket as unknown as WebSocket);
    };
    const link = new ConnectionLink(openLine);
    return {
      client: createORPCClient(link),
      line: { link, openLine, cut: () => host.dropWindows() },
      download: (token) => fetch(`${origin}/download/${token}`, { headers: { cookie } }),
      upload: (body) => fetch(`${origin}/upload`, { method: 'POST', body, headers: { cookie, origin } }),
      close: async () => {
        link.stop();
        await host.close();
      },
    };
  },
};

export const waysIn: readonly WayIn[] = [inProcess, overPort, overSocket];
