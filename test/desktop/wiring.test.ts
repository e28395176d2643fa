// Loads the built main against a recording stand-in for Electron and checks only the wiring: that the guards, which are
// tested by themselves, are attached, in the order Electron wants. Each check is then shown a main in which somebody has
// broken what it looks at, and must say so.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildShell, walk } from './built-shell.ts';
import type { Walk } from './stand-in/walk-record.ts';

const named = (seen: Walk, name: string) => seen.calls.filter((call) => call.name === name);
const at = (seen: Walk, name: string) => seen.calls.findIndex((call) => call.name === name);

/** What must hold, by name: each true for the program as it ships. */
const checks: Record<string, (seen: Walk) => void> = {
  'the scheme is registered before Electron is ready, without any way round the page’s policy': (seen) => {
    const [registered, ...more] = named(seen, 'protocol.registerSchemesAsPrivileged');
    expect(more).toEqual([]);
    expect(registered?.isReady).toBe(false);
    expect(registered?.args[0]).toEqual([
      {
        scheme: 'app',
        privileges: {
          standard: true,
          secure: true,
          supportFetchAPI: true,
          stream: true,
          codeCache: true,
          bypassCSP: false,
          corsEnabled: false,
          allowServiceWorkers: false,
        },
      },
    ]);
  },
  'every process is sandboxed and Chromium has no errands, both settled before Electron is ready': (seen) => {
    expect(named(seen, 'app.enableSandbox').map((call) => call.isReady)).toEqual([false]);
    const switches = named(seen, 'app.commandLine.appendSwitch');
    expect(switches.every((call) => !call.isReady)).toBe(true);
    const names = switches.map((call) => call.args[0]);
    expect(names).toEqual(expect.arrayContaining(['disable-background-networking', 'host-resolver-rules', 'no-pings']));
  },
  'the lock is taken once, after the folder it goes by was set': (seen) => {
    expect(named(seen, 'app.requestSingleInstanceLock')).toHaveLength(1);
    expect(at(seen, 'app.setPath')).toBeGreaterThanOrEqual(0);
    expect(at(seen, 'app.setPath')).toBeLessThan(at(seen, 'app.requestSingleInstanceLock'));
    expect(named(seen, 'app.requestSingleInstanceLock')[0]?.isReady).toBe(false);
  },
  'the page has no more power than a page in a browser': (seen) => {
    expect(seen.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: process.platform === 'darwin',
    });
    expect(seen.webPreferences.preload).toMatch(/preload[/\\]preload\.cjs$/u);
  },
  'the page comes from the desk’s own scheme, with its policy and a nonce': (seen) => {
    expect(named(seen, 'window.loadURL').map((call) => call.args[0])).toEqual(['app://desk/']);
    expect(at(seen, 'protocol.handle')).toBeLessThan(at(seen, 'window.loadURL'));
    const nonce = /content="([A-Za-z0-9+/=]{20,})"/u.exec(seen.served.text)?.[1];
    expect(seen.served.status).toBe(200);
    expect(seen.served.policy).toContain(`'nonce-${nonce}'`);
    expect(seen.served.policy).toContain("default-src 'none'");
    expect(seen.elsewhere).toBe(404);
  },
  'navigation stays at home': (seen) => {
    expect(seen.navigation).toEqual({ own: true, other: false, redirected: false });
  },
  'no page opens a window or holds a webview': (seen) => {
    expect(seen.windowOpen).toBe('deny');
    expect(seen.webview).toBe(false);
  },
  'permissions are refused but for copying': (seen) => {
    expect(seen.permissions).toEqual({ copy: true, camera: false, copyElsewhere: false, device: false });
  },
  'nothing goes to the network, and no proxy or dictionary is looked for': (seen) => {
    expect(seen.requests).toEqual({ own: true, network: false });
    expect(named(seen, 'session.setProxy').map((call) => call.args)).toEqual([[{ mode: 'direct' }]]);
    const spelling = named(seen, 'session.setSpellCheckerEnabled').map((call) => call.args);
    expect(spelling).toEqual([[process.platform === 'darwin']]);
    expect(at(seen, 'session.setProxy')).toBeLessThan(at(seen, 'window.loadURL'));
  },
  'Chromium saves no files by itself': (seen) => {
    expect(seen.chromiumDownload).toBe(false);
  },
  'a port goes to the main frame of our window alone, and answers calls': (seen) => {
    expect(seen.portsRefused).toEqual({ noFrame: 0, framedPage: 0, sandboxedPage: 0, otherOrigin: 0, otherWindow: 0 });
    expect(seen.portGiven).toBe(true);
    expect(seen.secondPortGiven).toBe(true);
    expect(seen.described?.version).toBe('9.9.9');
  },
  'a second start shows the window there is': (seen) => {
    expect(seen.shownAgain).toEqual(['window.restore', 'window.show', 'window.focus']);
  },
  'quitting waits for the store': (seen) => {
    expect(seen.preventsQuit).toBe(true);
    expect(seen.hasExitedAtOnce).toBe(false);
    expect(seen.exitCode).toBe(0);
    expect(at(seen, 'log closed')).toBeGreaterThanOrEqual(0);
    expect(at(seen, 'log closed')).toBeLessThan(at(seen, 'app.exit'));
    expect(seen.logged).not.toContain('window-not-kept');
  },
};

/** What somebody might break, and the check that must notice. `from` must be in the built main. */
const plants: { check: keyof typeof checks; from: string | RegExp; to: string }[] = [
  {
    check: 'the scheme',
    from: 'protocol.registerSchemesAsPrivileged(',
    to: '((schemes) => app.whenReady().then(() => protocol.registerSchemesAsPrivileged(schemes)))(',
  },
  { check: 'the scheme', from: 'bypassCSP: false', to: 'bypassCSP: true' },
  { check: 'every process', from: 'app.enableSandbox();', to: '' },
  { check: 'every process', from: '["disable-background-networking"],', to: '' },
  { check: 'the lock', from: /app\.requestSingleInstanceLock\([^)]*\)/u, to: 'true' },
  { check: 'the page has no more', from: 'sandbox: true', to: 'sandbox: false' },
  { check: 'the page has no more', from: 'contextIsolation: true', to: 'contextIsolation: false' },
  { check: 'the page has no more', from: 'nodeIntegration: false', to: 'nodeIntegration: true' },
  { check: 'the page has no more', from: 'webSecurity: true', to: 'webSecurity: false' },
  {
    check: 'the page comes',
    from: /protocol\.handle\(([^,]+), answer\)/u,
    to: 'protocol.handle($1, async () => new Response(""))',
  },
  { check: 'navigation', from: 'contents.on("will-frame-navigate", refuse);', to: '' },
  { check: 'navigation', from: 'contents.on("will-redirect", refuse);', to: '' },
  { check: 'no page opens', from: 'action: "deny"', to: 'action: "allow"' },
  { check: 'no page opens', from: /contents\.on\("will-attach-webview"[^;]*;/u, to: '' },
  { check: 'permissions', from: 'callback(mayHavePermission(', to: 'callback(true || mayHavePermission(' },
  {
    check: 'permissions',
    from: 'setDevicePermissionHandler(() => false)',
    to: 'setDevicePermissionHandler(() => true)',
  },
  { check: 'nothing goes', from: 'cancel: !isAllowed', to: 'cancel: false' },
  { check: 'nothing goes', from: 'session.setSpellCheckerEnabled(isMac)', to: 'session.setSpellCheckerEnabled(true)' },
  { check: 'Chromium saves', from: /session\.on\("will-download"[\s\S]*?\}\);/u, to: '' },
  { check: 'a port goes', from: 'frame.parent === null', to: 'true' },
  { check: 'a port goes', from: 'frame.origin === "app://desk"', to: 'true' },
  { check: 'a port goes', from: '!isOurWindow ||', to: '' },
  { check: 'a second start', from: 'window.focus();', to: '' },
  { check: 'quitting', from: /(app\.on\("will-quit", \(event\) => \{\s*)event\.preventDefault\(\);/u, to: '$1' },
  { check: 'quitting', from: 'await program.close();', to: 'void program.close();' },
];

let folder: string;
let main: string;
let built: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchdesk-shell-'));
  await buildShell(folder);
  main = join(folder, 'desktop', 'main.js');
  built = await readFile(main, 'utf8');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the built main', () => {
  let seen: Walk;
  beforeAll(async () => {
    seen = await walk(main);
  });
  test.each(Object.keys(checks))('%s', (name) => checks[name]!(seen));
});

describe('a check notices when', () => {
  test.concurrent.each(plants)('$from becomes $to', async ({ check, from, to }) => {
    const broken = built.replace(from, to);
    expect(broken, 'the plant found nothing to replace').not.toBe(built);
    const path = join(folder, 'desktop', `broken-${plants.findIndex((plant) => plant.from === from)}.js`);
    await writeFile(path, broken);
    const name = Object.keys(checks).find((candidate) => candidate.startsWith(check))!;
    const seen = await walk(path);
    expect(() => checks[name]!(seen)).toThrow();
  });
});

test('a second start ends at once, without a window', async () => {
  const seen = await walk(main, { environment: { STAND_IN_LOCK: 'held' } });
  expect(seen.exitCode).toBe(0);
  expect(named(seen, 'new BrowserWindow')).toEqual([]);
});

test('data that does not open is told in words, and the program ends', async () => {
  const seen = await walk(main, { words: ['--data', join(main, 'not-a-folder')] });
  expect(seen.exitCode).toBe(1);
  const [[title, detail]] = named(seen, 'dialog.showErrorBox').map((call) => call.args) as [[string, string]];
  expect(title).toBe('The branch’s data could not be opened');
  expect(detail).toContain('Nothing was changed.');
  expect(named(seen, 'new BrowserWindow')).toEqual([]);
});

test('a computer that has no room for what Chromium keeps is told so, before anything is opened', async () => {
  const seen = await walk(main, { environment: { XDG_CACHE_HOME: main, LOCALAPPDATA: main, HOME: main } });
  expect(seen.exitCode).toBe(1);
  expect(named(seen, 'dialog.showErrorBox')[0]?.args[1]).toContain('is a file, not a folder');
  expect(named(seen, 'app.requestSingleInstanceLock')).toEqual([]);
});

test('the next start opens the window where this one was, from the desk’s own file', async () => {
  const home = await mkdtemp(join(folder, 'home-'));
  const first = await walk(main, { home });
  const second = await walk(main, { home });
  expect(named(first, 'window.maximize')).toEqual([]);
  expect(named(second, 'new BrowserWindow')[0]?.args[0]).toMatchObject({ x: 40, y: 50, width: 900, height: 700 });
  expect(named(second, 'window.maximize')).toHaveLength(1);
});

describe('a date that is near', () => {
  const environment = { BRANCHDESK_NOW: '2026-11-24T09:00:00Z' };
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(folder, 'near-'));
    await walk(main, { home, environment: { ...environment, STAND_IN_HEARING: 'tomorrow' } });
  });

  test('is told by the system without a name, and a click shows the window', async () => {
    const seen = await walk(main, { home, environment });
    const body = 'A meeting or hearing on Wed 25 November 2026';
    expect(named(seen, 'notification.show').map((call) => call.args)).toEqual([
      [{ title: '2026-0001: tomorrow', body }],
    ]);
    expect(seen.shownByNotification).toEqual(['window.restore', 'window.show', 'window.focus']);
    const again = await walk(main, { home, environment });
    expect(named(again, 'notification.show')).toEqual([]);
    expect(again.shownByNotification).toEqual([]);
  });

  test('is told by the page where the system has no notifications', async () => {
    const kept = join(home, 'data', 'desk.json');
    await writeFile(kept, (await readFile(kept, 'utf8')).replace('"reminders"', '"forgotten"'));
    const seen = await walk(main, { home, environment: { ...environment, STAND_IN_NOTIFICATIONS: 'none' } });
    expect(named(seen, 'notification.show')).toEqual([]);
    expect(seen.toldToThePage).toEqual(['2026-0001: tomorrow']);
  });
});

test('the packaged program has no developer tools', async () => {
  const seen = await walk(main, { environment: { STAND_IN_PACKAGED: 'yes' } });
  expect(seen.webPreferences.devTools).toBe(false);
});
