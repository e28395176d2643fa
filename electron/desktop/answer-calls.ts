// Joins a window's port to the procedures: each message in is a call, each message out its answer.

import type { MessagePortMain } from 'electron';
import { type PeerOptions, peerOf } from '../core/peer.ts';

export function answerCalls(
  port: Pick<MessagePortMain, 'on' | 'postMessage'>,
  options: Omit<PeerOptions, 'send'>,
): void {
  let isOpen = true;
  const peer = peerOf({
    ...options,
    send: (message) => {
      if (isOpen) port.postMessage(message);
    },
  });
  port.on('message', ({ data }) => void peer.receive(data));
  port.on('close', () => {
    isOpen = false;
    peer.close();
  });
}
