// Chooses the way in, once: the desktop's MessagePort where the page came from its own scheme, else the WebSocket of
// the loopback host.

import { createORPCClient } from '@orpc/client';
import type { DeskClient } from '../../shared/contract/contract.ts';
import { openPortLine, openSocketLine } from './connection-lines.ts';
import { ConnectionLink } from './connection-link.ts';
import type { DeskConnection } from './desk.tsx';

const DESKTOP_SCHEME = 'app:';
const SOCKET_PATH = '/desk';

export function connectToDesk(): { client: DeskClient; connection: DeskConnection } {
  const isDesktop = window.location.protocol === DESKTOP_SCHEME;
  const link = new ConnectionLink(
    isDesktop ? openPortLine : () => openSocketLine(`ws://${window.location.host}${SOCKET_PATH}`),
  );
  window.addEventListener('focus', link.tryNow);
  document.addEventListener('visibilitychange', link.tryNow);
  return { client: createORPCClient(link), connection: link };
}
