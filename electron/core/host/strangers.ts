// Connections that nobody has let in yet. The threat: any program on this computer can open connections and keep them,
// until there is none left for the person whose desk this is. So the oldest stranger makes room for the next.

import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export interface Strangers {
  /** This connection has shown that it may come in: it makes room for nobody. */
  letIn(socket: Socket): void;
}

/** At most `limit` connections of this server that were not let in. */
export function squeezeStrangers(server: Server, limit: number): Strangers {
  const strangers = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    strangers.add(socket);
    socket.once('close', () => strangers.delete(socket));
    const [oldest] = strangers;
    if (strangers.size > limit && oldest !== undefined) {
      strangers.delete(oldest);
      oldest.destroy();
    }
  });
  return { letIn: (socket) => void strangers.delete(socket) };
}
