// Looking for a new version: off, asked for, never older, never by itself, and only where the build itself says.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessageBoxOptions } from 'electron';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { releases, signedBy } from '../../build/electron-builder.ts';
import { resolverRules } from '../../electron/desktop/harden.ts';
import { readFeed } from '../../electron/desktop/update-feed.ts';
import { isSwitchedOn, lookForUpdate, type Updater, updateSwitch } from '../../electron/desktop/updates.ts';
import { buildShell, walk } from './built-shell.ts';

const HOST = 'releases.union.example';
const FEED = `provider: generic\nurl: https://${HOST}/branchdesk/\nupdaterCacheDirName: branchdesk-updater\n`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchdesk-updates-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function feedOf(text: string, platform: NodeJS.Platform = 'linux') {
  await writeFile(join(folder, 'app-update.yml'), text);
  return readFeed(folder, platform);
}

describe('the address', () => {
  test('is the build’s own, over https', async () => {
    expect(await feedOf(FEED)).toEqual({ url: `https://${HOST}/branchdesk/`, host: HOST });
    expect(await feedOf(FEED.replace('https', 'http'))).toBeUndefined();
    expect(await feedOf(FEED.replace('https://', 'https://name:secret@'))).toBeUndefined();
    expect(await feedOf(FEED.replace('generic', 'github'))).toBeUndefined();
    expect(await feedOf(FEED.replace(/^url.*$/m, ''))).toBeUndefined();
    expect(await feedOf('nonsense')).toBeUndefined();
    expect(readFeed(join(folder, 'nowhere'), 'linux')).toBeUndefined();
  });
  test('is not followed on Windows where nobody is named who signs', async () => {
    expect(await feedOf(FEED, 'win32')).toBeUndefined();
    expect(await feedOf(`${FEED}publisherName:\n  - The Union\n`, 'win32')).toMatchObject({ host: HOST });
  });
  test('is in no build unless a union names it, and never without https', () => {
    expect(releases({})).toEqual({ publish: null });
    expect(releases({ BRANCHDESK_RELEASES: `https://${HOST}/` })).toEqual({
      publish: [{ provider: 'generic', url: `https://${HOST}/` }],
    });
    expect(() => releases({ BRANCHDESK_RELEASES: `http://${HOST}/` })).toThrow('https');
    expect(signedBy({ BRANCHDESK_PUBLISHER: 'The Union' })).toEqual({
      signtoolOptions: { publisherName: 'The Union' },
      verifyUpdateCodeSignature: true,
    });
  });
  test('is the only name that is ever looked up', () => {
    expect(resolverRules(undefined)).toBe('MAP * ~NOTFOUND');
    expect(resolverRules(HOST)).toBe(`MAP * ~NOTFOUND, EXCLUDE ${HOST}`);
  });
});

test('the switch is off until somebody sets it, and off when its file is anything else', async () => {
  const path = join(folder, 'updates.json');
  expect(isSwitchedOn(path)).toBe(false);
  const one = updateSwitch(path, { url: `https://${HOST}/`, host: HOST });
  expect(one.state()).toEqual({ host: HOST, isOn: false, fromNextStart: false });
  await one.switch(true);
  expect(one.state()).toEqual({ host: HOST, isOn: true, fromNextStart: true });
  expect(isSwitchedOn(path)).toBe(true);
  for (const text of ['', 'null', '[]', '{"isOn":1}', '{"isOn":"true"}', '\0']) {
    await writeFile(path, text);
    expect(isSwitchedOn(path), text).toBe(false);
  }
});

describe('asking for a new version', () => {
  /** As electron-updater comes: it fetches and installs by itself, and does what a person allows. */
  function standIn(found: { isUpdateAvailable: boolean; version: string } | Error) {
    const did: string[] = [];
    const updater: Updater = {
      autoDownload: true,
      autoInstallOnAppQuit: true,
      allowDowngrade: true,
      allowPrerelease: true,
      disableWebInstaller: false,
      disableDifferentialDownload: false,
      forceDevUpdateConfig: true,
      logger: console,
      async checkForUpdates() {
        did.push(updater.autoDownload ? 'checked and fetched' : 'checked');
        if (found instanceof Error) throw found;
        return { isUpdateAvailable: found.isUpdateAvailable, updateInfo: { version: found.version } };
      },
      async downloadUpdate() {
        did.push('fetched');
      },
      quitAndInstall: () => void did.push('installed'),
    };
    return { updater, did };
  }

  async function look(found: Parameters<typeof standIn>[0], answers: number[], platform: NodeJS.Platform = 'win32') {
    const { updater, did } = standIn(found);
    const asked: MessageBoxOptions[] = [];
    const ask = async (question: MessageBoxOptions) => {
      asked.push(question);
      return { response: answers.shift() ?? 0 };
    };
    const log = { info: () => undefined, error: () => undefined };
    await lookForUpdate({ updater: async () => updater, ask, platform, log });
    return { updater, did, asked };
  }
  const newer = { isUpdateAvailable: true, version: '2.0.0' };

  test('asks before it fetches and again before it installs; Later is what a stray key presses', async () => {
    const { did, asked, updater } = await look(newer, [1, 1]);
    expect(did).toEqual(['checked', 'fetched', 'installed']);
    expect(asked.map(({ defaultId, cancelId, buttons }) => [defaultId, cancelId, buttons?.[0]])).toEqual([
      [0, 0, 'Later'],
      [0, 0, 'Later'],
    ]);
    expect(updater).toMatchObject({ allowDowngrade: false, allowPrerelease: false, autoInstallOnAppQuit: false });
    expect((await look(newer, [0])).did).toEqual(['checked']);
    expect((await look(newer, [1, 0])).did).toEqual(['checked', 'fetched']);
  });
  test('says that nobody checks who made an AppImage', async () => {
    expect((await look(newer, [0], 'linux')).asked[0]?.detail).toContain('does not check who made it');
    expect((await look(newer, [0], 'darwin')).asked[0]?.detail).not.toContain('does not check');
  });
  test('says in a sentence that there is none, or that it could not be fetched', async () => {
    expect((await look({ isUpdateAvailable: false, version: '1.0.0' }, [])).asked[0]?.message).toContain('newest');
    const { asked, did } = await look(new Error('net::ERR_NAME_NOT_RESOLVED'), []);
    expect(did).toEqual(['checked']);
    expect(asked[0]?.detail).toContain('Nothing was changed');
    expect(JSON.stringify(asked)).not.toContain('ERR_');
  });
});

test('the built main looks up no name, unless the build has an address and somebody switched it on before', async () => {
  const shell = join(folder, 'shell');
  await buildShell(shell);
  const main = join(shell, 'desktop', 'main.js');
  await feedOf(FEED);
  const home = await mkdtemp(join(folder, 'home-'));
  const environment = { STAND_IN_PACKAGED: 'yes', STAND_IN_RESOURCES: folder };
  const rules = (seen: Awaited<ReturnType<typeof walk>>) =>
    seen.calls
      .filter(({ name, args }) => name === 'app.commandLine.appendSwitch' && args[0] === 'host-resolver-rules')
      .map(({ args, isReady }) => [args[1], isReady]);

  const unpackaged = await walk(main, { environment: { STAND_IN_RESOURCES: folder } });
  expect([rules(unpackaged), unpackaged.updates?.host]).toEqual([[['MAP * ~NOTFOUND', false]], null]);
  const first = await walk(main, { home, environment: { ...environment, STAND_IN_UPDATES: 'on' } });
  expect(rules(first)).toEqual([['MAP * ~NOTFOUND', false]]);
  expect(first.updates).toEqual({ host: HOST, isOn: true, fromNextStart: true });
  const second = await walk(main, { home, environment });
  expect(rules(second)).toEqual([[`MAP * ~NOTFOUND, EXCLUDE ${HOST}`, false]]);
  expect(second.updates).toEqual({ host: HOST, isOn: true, fromNextStart: false });
  expect(second.requests.network).toBe(false);
});
