// The two lines that a page can have to its desk: a WebSocket to the loopback host that served it, or a MessagePort that
// the desktop hands over. Both speak the same messages.

import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { Line } from './connection-link.ts';

/** Rejects when the host refuses or is not there. */
export const openSocketLine = (address: string): Promise<Line> => lineOverSocket(new WebSocket(address));

/** Speaks over a socket once it is open. */
export function lineOverSocket(websocket: WebSocket): Promise<Line> {
  return new Promise((resolve, reject) => {
    const link = new SocketLink({ websocket });
    const closed = new Promise<void>((gone) => {
      websocket.addEventListener('close', () => gone());
    });
    websocket.addEventListener('open', () => resolve({ link, closed }), { once: true });
    websocket.addEventListener('close', () => reject(new Error('the host did not answer')), { once: true });
  });
}

/** Speaks over a port that is there already. */
export function lineOverPort(port: MessagePort): Line {
  const link = new PortLink({ port });
  const closed = new Promise<void>((gone) => {
    port.addEventListener('close', () => gone());
  });
  port.start();
  return { link, closed };
}

const PORT_REQUEST = 'branchdesk:port-request';
const PORT_ANSWER = 'branchdesk:port';
const PORT_WAIT_MS = 10_000;

/**
 * Asks the preload for a port: it answers this window with exactly one. What comes from anywhere else is not ours: a
 * frame or another window could otherwise hand us a port of its own.
 */
export function openPortLine(): Promise<Line> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      window.removeEventListener('message', take);
    };
    const take = (event: MessageEvent) => {
      if (event.source !== window || event.origin !== window.location.origin) return;
      if (event.data?.type !== PORT_ANSWER || event.ports.length !== 1 || !event.ports[0]) return;
      stop();
      resolve(lineOverPort(event.ports[0]));
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error('the desktop handed over no port'));
    }, PORT_WAIT_MS);
    window.addEventListener('message', take);
    window.postMessage({ type: PORT_REQUEST }, window.location.origin);
  });
}
