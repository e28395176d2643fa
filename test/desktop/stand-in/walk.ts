// Runs in a process of its own: loads the built main named on the command line against the stand-in, walks it from
// start to quit, and prints what it did as one line of JSON.

import { pathToFileURL } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { DeskClient } from '../../../shared/contract/contract.ts';
import * as electron from './electron.ts';
import type { Walk } from './walk-record.ts';

const [main] = process.argv.splice(2, 1);
if (!main) throw new Error('Name the built main.');
const { app, BrowserWindow, calls, ipcMain, session } = electron;

const logged: string[] = [];
const writeError = process.stderr.write.bind(process.stderr);
process.stderr.write = ((text: string) => {
  const event = /"event":"([^"]+)"/u.exec(text)?.[1];
  if (!event) return writeError(text);
  logged.push(event);
  calls.push({ name: `log ${event}`, args: [], isReady: true });
  return true;
}) as typeof process.stderr.write;

async function end(walk: Partial<Walk>): Promise<never> {
  const plain = calls.map(({ name, args, isReady }) => ({ name, isReady, args: JSON.parse(JSON.stringify(args)) }));
  await new Promise<void>((done) =>
    process.stdout.write(`${JSON.stringify({ calls: plain, ...walk })}\n`, () => done()),
  );
  process.exit(0);
}

await import(pathToFileURL(main).href);
electron.getReady();
const opened = await Promise.race([BrowserWindow.first, app.exited]);
if (typeof opened === 'number') await end({ exitCode: opened });
const window = opened as InstanceType<typeof BrowserWindow>;
const contents = window.webContents;
const { handlers } = session.defaultSession;

/** Emits an event that main may prevent. */
const isPrevented = (emitter: NodeJS.EventEmitter, name: string, details: object = {}): boolean => {
  let prevented = false;
  emitter.emit(name, { ...details, preventDefault: () => (prevented = true) }, {});
  return prevented;
};
const goesTo = (name: string, url: string) => !isPrevented(contents, name, { url, isMainFrame: true });
const answer = <T>(name: string, ...args: unknown[]): T => (handlers[name] as (...all: unknown[]) => T)(...args);
const isGranted = (permission: string, url: string): boolean => {
  let granted = true;
  const details = { requestingUrl: url, isMainFrame: true };
  answer('setPermissionRequestHandler', contents, permission, (yes: boolean) => (granted = yes), details);
  return granted || answer<boolean>('setPermissionCheckHandler', contents, permission, url, details);
};
const isCancelled = (url: string): boolean => {
  let cancelled = false;
  answer('onBeforeRequest', { url, resourceType: 'xhr' }, ({ cancel }: { cancel: boolean }) => (cancelled = cancel));
  return cancelled;
};

// The port: asked for by frames that must not have it, then by the page.
const page = {
  url: 'app://desk/',
  origin: 'app://desk',
  parent: null as unknown,
  detached: false,
  isDestroyed: () => false,
};
type Port = InstanceType<typeof electron.MessageChannelMain>['port1'];
const answeredWith = (frame: object | null, sender: object = contents): Port[] => {
  const got: Port[] = [];
  const posting = frame && {
    ...frame,
    postMessage: (_name: string, _data: unknown, ports: Port[]) => got.push(...ports),
  };
  ipcMain.emit('branchdesk:port-request', { senderFrame: posting, sender });
  return got;
};
const portsRefused = {
  noFrame: answeredWith(null).length,
  framedPage: answeredWith({ ...page, parent: page }).length,
  sandboxedPage: answeredWith({ ...page, origin: 'null' }).length,
  otherOrigin: answeredWith({ ...page, url: 'https://example.org/', origin: 'https://example.org' }).length,
  otherWindow: answeredWith(page, new electron.BrowserWindow({}).webContents).length,
};
const [port] = answeredWith(page);
const client = port && createORPCClient<DeskClient>(new RPCLink({ port: port.port as never }));
const described = await client?.session.get({});
// A hearing on the next day, which the next start on the same data tells of.
if (client && process.env.STAND_IN_HEARING === 'tomorrow') {
  const on = await client.cases.open({ who: [{ lastName: 'Obi' }], type: 'grievance', keyDates: [{ date: null }] });
  await client.cases.addEvent({ caseId: on.id, kind: 'hearing', day: '2026-11-25', text: 'About Obi' });
}
if (client && process.env.STAND_IN_UPDATES === 'on') await client.session.setUpdates({ isOn: true });
const updates = await client?.session.updates({});
const toldToThePage: string[] = [];
if (client && process.env.STAND_IN_NOTIFICATIONS === 'none') {
  for await (const { title } of await client.session.reminders({})) {
    toldToThePage.push(title);
    break;
  }
}
const [portAfterReload] = answeredWith(page);

const served = await answer<Promise<Response>>('protocol app', new Request('app://desk/'));
const elsewhere = await answer<Promise<Response>>('protocol app', new Request('app://other/'));

window.isLow = true;
const beforeSecond = calls.length;
app.emit('second-instance', {}, [], '', { isDemo: false });
const shownAgain = calls.slice(beforeSecond).map(({ name }) => name);

const beforeClick = calls.length;
window.isLow = true;
electron.Notification.shown[0]?.emit('click', {});
const shownByNotification = calls.slice(beforeClick).map(({ name }) => name);

window.emit('close', {});
window.emit('closed');
const preventsQuit = isPrevented(app, 'will-quit');
const hasExitedAtOnce = calls.some(({ name }) => name === 'app.exit');
const exitCode = await app.exited;

await end({
  exitCode,
  webPreferences: window.options.webPreferences as Record<string, unknown>,
  navigation: {
    own: goesTo('will-frame-navigate', 'app://desk/#/cases'),
    other: goesTo('will-frame-navigate', 'https://example.org/'),
    redirected: goesTo('will-redirect', 'https://example.org/'),
  },
  windowOpen: contents.windowOpenHandler?.({ url: 'app://desk/' }).action ?? 'allow',
  webview: !isPrevented(contents, 'will-attach-webview'),
  permissions: {
    copy: isGranted('clipboard-sanitized-write', 'app://desk/'),
    camera: isGranted('media', 'app://desk/'),
    copyElsewhere: isGranted('clipboard-sanitized-write', 'https://example.org/'),
    device: answer<boolean>('setDevicePermissionHandler', {}),
  },
  requests: { own: !isCancelled('app://desk/assets/a.js'), network: !isCancelled('https://example.org/?members') },
  chromiumDownload: !isPrevented(session.defaultSession, 'will-download'),
  portsRefused,
  portGiven: port !== undefined,
  secondPortGiven: portAfterReload !== undefined && portAfterReload !== port,
  described: described && { version: described.version, dataFolder: described.dataFolder },
  served: {
    status: served.status,
    policy: served.headers.get('content-security-policy') ?? '',
    text: await served.text(),
  },
  elsewhere: elsewhere.status,
  shownAgain,
  shownByNotification,
  toldToThePage,
  updates,
  preventsQuit,
  hasExitedAtOnce,
  logged,
});
