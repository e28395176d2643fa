// Hands one MessagePort from main to the page, and nothing else: the page gets no function of Electron's.
//
// The hand-over is Electron's own "communicating directly between the main process and the main world" pattern, turned
// round so that nothing is sent before somebody listens, and narrowed at each step:
//   1. the page, once it listens, posts {type: 'branchdesk:port-request'} to its own window and origin;
//   2. the preload checks that its own top window posted it, and asks main (no port travels in this direction);
//   3. main checks the sender's frame, makes the pair of ports, and answers that one frame with one of them;
//   4. the preload posts {type: 'branchdesk:port'} with the port to its own window, for its own origin only; the page
//      takes it if `event.source === window`, the origin is its own, and there is exactly one port.

import { ipcRenderer } from 'electron';
import { isPortRequest, PORT_ANSWER, PORT_REQUEST } from './port-source.ts';

window.addEventListener('message', (event) => {
  if (isPortRequest(event, window)) ipcRenderer.postMessage(PORT_REQUEST, null);
});

ipcRenderer.on(PORT_ANSWER, (event) => {
  if (event.ports.length === 1) window.postMessage({ type: PORT_ANSWER }, window.location.origin, event.ports);
});
