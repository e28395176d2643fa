// Each guard against what it is there for: what is let through is listed, everything else must be refused.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayNavigate } from '../../electron/desktop/guards/navigation.ts';
import { isDeveloperTools, mayRequest } from '../../electron/desktop/guards/network-request.ts';
import { isOfferedOutside } from '../../electron/desktop/guards/outside-link.ts';
import { mayHavePermission } from '../../electron/desktop/guards/permission.ts';
import { mayHavePort, type SenderFrame } from '../../electron/desktop/guards/sender-frame.ts';
import { decideWindowOpen } from '../../electron/desktop/guards/window-open.ts';
import { isPortRequest } from '../../electron/preload/port-source.ts';

const ELSEWHERE = [
  '',
  'app://desk.example.org/',
  'app://deskx/',
  'app://desk:80/',
  'app://user@desk/',
  'app://user:secret@desk/',
  'app:desk',
  'app://',
  'App://evil/desk',
  'https://desk/',
  'http://127.0.0.1:4321/',
  'https://example.org/app://desk/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:app://desk/1',
  'about:blank',
  'about:srcdoc',
  'devtools://devtools/bundled/inspector.html',
  'chrome://settings',
  'view-source:app://desk/',
  'filesystem:app://desk/x',
  '//desk/',
  'not an address',
];

describe('navigation', () => {
  test('stays on the program’s own pages', () => {
    for (const own of [
      'app://desk/',
      'app://desk',
      'app://desk/index.html',
      'app://desk/?a=b#/cases/new',
      'APP://desk/',
    ]) {
      expect(mayNavigate(own), own).toBe(true);
    }
  });
  test('goes nowhere else', () => {
    for (const address of ELSEWHERE) expect(mayNavigate(address), address).toBe(false);
  });
  test('whatever the text is, nothing is let through that is not under app://desk', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map((text) => `app://${text}`),
        ),
        (address) => {
          if (mayNavigate(address)) expect(new URL(address).href).toMatch(/^app:\/\/desk(?![^/?#])/u);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('window.open', () => {
  test('never opens a window', () => {
    for (const address of [...ELSEWHERE, 'app://desk/']) expect(decideWindowOpen(address).action).toBe('deny');
  });
  test('offers web and mail addresses to the person, and nothing else', () => {
    const offered = ['https://www.acas.org.uk/early-conciliation', 'mailto:rep@example.org?subject=Hearing'];
    for (const address of offered) expect(decideWindowOpen(address).offer).toBe(address);
    const kept = [
      ...ELSEWHERE.filter((address) => !address.startsWith('https:')),
      'http://example.org/',
      'https://name:secret@example.org/',
      'smb://server/share',
      'tel:+441632960001',
      'ms-msdt:/id',
      'vbscript:x',
      `https://example.org/?${'members='.repeat(400)}`,
    ];
    for (const address of kept) {
      expect(decideWindowOpen(address).offer, address).toBeNull();
      expect(isOfferedOutside(address), address).toBe(false);
    }
  });
});

describe('permissions', () => {
  const asked = { permission: 'clipboard-sanitized-write', address: 'app://desk/', isMainFrame: true };
  test('lets the desk’s own top frame put text on the clipboard', () => {
    expect(mayHavePermission(asked)).toBe(true);
    expect(mayHavePermission({ ...asked, address: 'app://desk' })).toBe(true);
  });
  test('refuses everything else', () => {
    expect(mayHavePermission({ ...asked, isMainFrame: false })).toBe(false);
    expect(mayHavePermission({ ...asked, address: undefined })).toBe(false);
    for (const address of ELSEWHERE) expect(mayHavePermission({ ...asked, address }), address).toBe(false);
    const others = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fileSystem',
      'openExternal',
      'usb',
      'unknown',
    ];
    for (const permission of [...others, '', 'toString', '__proto__']) {
      expect(mayHavePermission({ ...asked, permission }), permission).toBe(false);
    }
  });
});

describe('requests', () => {
  test('reach the desk and what is inside the page', () => {
    for (const address of [
      'app://desk/assets/a.js',
      'app://desk/download/abc',
      'data:image/png;base64,AA',
      'blob:app://desk/1-2',
    ]) {
      expect(mayRequest(address), address).toBe(true);
    }
  });
  test('leave the computer never', () => {
    const outside = [
      'https://example.org/',
      'http://127.0.0.1:9/',
      'ws://127.0.0.1/',
      'wss://a.b',
      'ftp://a.b',
      'stun:a.b',
    ];
    const forged = [
      'blob:https://example.org/1',
      'blob:app://desk.evil/1',
      'app://evil/',
      'file:///etc/passwd',
      'devtools://x',
      '',
    ];
    for (const address of [...outside, ...forged]) expect(mayRequest(address), address).toBe(false);
  });
  test('knows the developer tools’ own page', () => {
    expect(isDeveloperTools('devtools://devtools/bundled/inspector.html')).toBe(true);
    for (const address of ['https://devtools/', 'nonsense', '']) expect(isDeveloperTools(address)).toBe(false);
  });
});

describe('the sender’s frame', () => {
  const frame: SenderFrame = {
    url: 'app://desk/#/today',
    origin: 'app://desk',
    parent: null,
    detached: false,
    isDestroyed: () => false,
  };
  test('the top frame of our window gets a port', () => {
    expect(mayHavePort(frame, true)).toBe(true);
  });
  test.each<[string, SenderFrame | null, boolean]>([
    ['gone', null, true],
    ['of another window', frame, false],
    ['a frame within the page', { ...frame, parent: {} }, true],
    ['of another origin', { ...frame, origin: 'https://example.org' }, true],
    ['of no origin (sandboxed)', { ...frame, origin: 'null' }, true],
    ['at another address', { ...frame, url: 'https://example.org/' }, true],
    ['at no address', { ...frame, url: '' }, true],
    ['on its way out', { ...frame, detached: true }, true],
    ['destroyed', { ...frame, isDestroyed: () => true }, true],
  ])('%s: none', (_name, asking, isOurs) => {
    expect(mayHavePort(asking, isOurs)).toBe(false);
  });
});

describe('the preload’s ear', () => {
  const page = { top: undefined as unknown, location: { origin: 'app://desk' } };
  page.top = page;
  const request = {
    source: page as unknown,
    origin: 'app://desk',
    data: { type: 'branchdesk:port-request' } as unknown,
    ports: [],
  };
  test('hears the page’s own request', () => {
    expect(isPortRequest(request, page)).toBe(true);
  });
  test.each<[string, Partial<typeof request>]>([
    ['another window', { source: {} }],
    ['nobody', { source: null }],
    ['another origin', { origin: 'https://example.org' }],
    ['another word', { data: { type: 'branchdesk:port' } }],
    ['no object', { data: 'branchdesk:port-request' }],
    ['nothing', { data: null }],
    ['a port of its own', { ports: [{}] as never }],
  ])('is deaf to %s', (_name, change) => {
    expect(isPortRequest({ ...request, ...change }, page)).toBe(false);
  });
  test('is deaf inside a frame, and on any other origin', () => {
    const framed = { top: {}, location: { origin: 'app://desk' } };
    expect(isPortRequest({ ...request, source: framed }, framed)).toBe(false);
    const elsewhere = { top: undefined as unknown, location: { origin: 'https://example.org' } };
    elsewhere.top = elsewhere;
    expect(isPortRequest({ ...request, source: elsewhere, origin: 'https://example.org' }, elsewhere)).toBe(false);
    expect(isPortRequest(request, null)).toBe(false);
  });
});
