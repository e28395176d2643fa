// Where the data lies by each operating system's custom, whether a service copies it, and where browsers are found.

import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browserPlaces, findBrowser, hasDisplay } from '../../electron/core/host/browsers.ts';
import { defaultDataFolder, sampleFolderOf, synchronisedBy } from '../../electron/core/places.ts';

describe('the data folder', () => {
  test.each([
    ['linux', {}, '/home/somebody/.local/share/branchdesk'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/branchdesk'],
    ['darwin', {}, '/home/somebody/Library/Application Support/Branchdesk'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Branchdesk'],
  ] as const)('on %s with %o is %s', (platform, environment, folder) => {
    expect(defaultDataFolder({ platform, home: '/home/somebody', environment })).toBe(folder);
  });
  test('the sample has a folder of its own', () => {
    expect(sampleFolderOf('/data/branchdesk')).toBe('/data/branchdesk/sample');
  });
});

describe('a folder that a service copies to other computers', () => {
  test.each([
    ['/Users/a/OneDrive/Branch', 'OneDrive'],
    ['/Users/a/OneDrive - The Union/Branch', 'OneDrive'],
    ['/home/a/Dropbox/branch', 'Dropbox'],
    ['/home/a/Dropbox (Personal)/branch', 'Dropbox'],
    ['/Users/a/Library/Mobile Documents/com~apple~CloudDocs/branch', 'iCloud Drive'],
    ['/Users/a/Library/CloudStorage/GoogleDrive-a@example.org/My Drive', 'Google Drive'],
    ['/home/a/Google Drive/x', 'Google Drive'],
    ['/home/a/Nextcloud/x', 'Nextcloud'],
    ['/home/a/branch', null],
    ['/home/a/my-dropbox-notes/branch', null],
  ])('%s is in %s', (folder, service) => {
    expect(synchronisedBy(folder, { environment: {} })).toBe(service);
  });
  test('OneDrive under another name is known by what Windows says of it', () => {
    expect(synchronisedBy('/cloud/branch', { environment: { OneDrive: '/cloud' } })).toBe('OneDrive');
    expect(synchronisedBy('/cloudy/branch', { environment: { OneDrive: '/cloud' } })).toBeNull();
  });
});

describe('an installed browser', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'branchdesk-browsers-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is found where the path says, the preferred one first', async () => {
    for (const name of ['brave-browser', 'chromium', 'microsoft-edge']) {
      await writeFile(join(folder, name), '');
      await chmod(join(folder, name), 0o755);
    }
    // Not a program, and a folder of the right name: neither is a browser.
    await writeFile(join(folder, 'google-chrome'), '');
    await mkdir(join(folder, 'google-chrome-stable'));
    const found = findBrowser({ platform: 'linux', home: '/nowhere', environment: { PATH: folder } });
    expect(found).toEqual({ name: 'Edge', path: join(folder, 'microsoft-edge') });
  });
  test('is looked for in every usual place of Windows and macOS', () => {
    const windows = browserPlaces({
      platform: 'win32',
      home: 'C:\\Users\\a',
      environment: { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' },
    }).map(({ path }) => path);
    expect(windows).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(windows).toContain('C:\\Users\\a\\AppData\\Local\\Chromium\\Application\\chrome.exe');
    const mac = browserPlaces({ platform: 'darwin', home: '/Users/a', environment: {} }).map(({ path }) => path);
    expect(mac).toContain('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
    expect(mac).toContain('/Users/a/Applications/Brave Browser.app/Contents/MacOS/Brave Browser');
  });
  test('needs a display on Linux alone', () => {
    expect(hasDisplay({ platform: 'linux', home: '/', environment: {} })).toBe(false);
    expect(hasDisplay({ platform: 'linux', home: '/', environment: { DISPLAY: ':0' } })).toBe(true);
    expect(hasDisplay({ platform: 'darwin', home: '/', environment: {} })).toBe(true);
  });
});
