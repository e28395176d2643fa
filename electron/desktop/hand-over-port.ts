// Main's side of the hand-over that electron/preload/preload.ts describes: makes a pair of ports for the window that
// asks, keeps one and answers the asking frame with the other. A window has one live port: loading the page again
// closes the one before.

import { ipcMain, MessageChannelMain, type MessagePortMain, type WebContents } from 'electron';
import type { Log } from '../core/ports.ts';
import { mayHavePort } from './guards/sender-frame.ts';

/** The same two words as in the preload, which may import nothing from here. */
const PORT_REQUEST = 'branchdesk:port-request';
const PORT_ANSWER = 'branchdesk:port';

export interface HandOverOptions {
  isOurWindow(contents: WebContents): boolean;
  /** Answers procedure calls that arrive on the port, from now on. */
  connect(port: MessagePortMain): void;
  log: Log;
}

export function handOverPorts({ isOurWindow, connect, log }: HandOverOptions): void {
  const live = new WeakMap<WebContents, MessagePortMain>();
  ipcMain.on(PORT_REQUEST, (event) => {
    const frame = event.senderFrame;
    if (!mayHavePort(frame, isOurWindow(event.sender))) {
      log.error('port-refused', { contents: event.sender.id });
      return;
    }
    live.get(event.sender)?.close();
    const { port1, port2 } = new MessageChannelMain();
    live.set(event.sender, port1);
    connect(port1);
    port1.start();
    frame.postMessage(PORT_ANSWER, null, [port2]);
  });
}
