// The loopback host's guards: what comes from anywhere but our own page, or without our leave, is refused.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOurAddress } from '../../electron/core/host/address-guard.ts';
import { entryGuard } from '../../electron/core/host/entry-guard.ts';
import { hasKey, newKey } from '../../electron/core/host/key-guard.ts';
import { type Arrival, isFromOurPage } from '../../electron/core/host/origin-guard.ts';

describe('the address guard', () => {
  test.each(['127.0.0.1:4321', 'localhost:4321'])('lets %s in', (host) => {
    expect(isOurAddress(host, 4321)).toBe(true);
  });
  test.each([
    undefined,
    '',
    '127.0.0.1',
    '127.0.0.1:80',
    'evil.example:4321',
    'localhost.evil.example:4321',
    '127.0.0.1:4321.evil.example',
    '[::1]:4321',
    '0.0.0.0:4321',
    'LOCALHOST:4321 ',
  ])('refuses %s', (host) => {
    expect(isOurAddress(host, 4321)).toBe(false);
  });
});

describe('the origin guard', () => {
  const reading: Arrival = {
    method: 'GET',
    isUpgrade: false,
    host: '127.0.0.1:4321',
    origin: undefined,
    fetchSite: undefined,
  };
  const ours = 'http://127.0.0.1:4321';

  test('lets a typed address and our own page read', () => {
    expect(isFromOurPage(reading)).toBe(true);
    expect(isFromOurPage({ ...reading, fetchSite: 'none' })).toBe(true);
    expect(isFromOurPage({ ...reading, origin: ours, fetchSite: 'same-origin' })).toBe(true);
  });
  test('refuses whatever another page began', () => {
    expect(isFromOurPage({ ...reading, fetchSite: 'cross-site' })).toBe(false);
    expect(isFromOurPage({ ...reading, fetchSite: 'same-site' })).toBe(false);
    expect(isFromOurPage({ ...reading, origin: 'http://127.0.0.1:9999' })).toBe(false);
    expect(isFromOurPage({ ...reading, origin: 'null' })).toBe(false);
    expect(isFromOurPage({ ...reading, origin: 'https://127.0.0.1:4321' })).toBe(false);
  });
  test('asks a WebSocket and anything that writes for our origin', () => {
    expect(isFromOurPage({ ...reading, isUpgrade: true })).toBe(false);
    expect(isFromOurPage({ ...reading, isUpgrade: true, origin: ours })).toBe(true);
    expect(isFromOurPage({ ...reading, method: 'POST' })).toBe(false);
    expect(isFromOurPage({ ...reading, method: 'POST', origin: ours })).toBe(true);
  });
  test('refuses when there is no host at all', () => {
    expect(isFromOurPage({ ...reading, host: undefined })).toBe(false);
  });
});

describe('the entry guard', () => {
  test('a code lets one window in, once, by a cookie that scripts and other sites cannot use', () => {
    const guard = entryGuard('/home/somebody/branch');
    const code = guard.newCode();
    const cookie = guard.exchange(code) ?? '';
    expect(cookie.split('; ').slice(1)).toEqual(['HttpOnly', 'SameSite=Strict', 'Path=/']);
    expect(guard.isLetIn(cookie.split(';')[0])).toBe(true);
    expect(guard.isLetIn(`other=1; ${cookie.split(';')[0]}`)).toBe(true);
    expect(guard.exchange(code)).toBeUndefined();
  });
  test('another folder has another cookie, and its own do not open this one', () => {
    const guard = entryGuard('/one');
    const other = entryGuard('/two');
    expect(other.cookieName).not.toBe(guard.cookieName);
    const cookie = other.exchange(other.newCode())?.split(';')[0];
    expect(guard.isLetIn(cookie)).toBe(false);
  });
  test('nothing that was not handed out opens it', () => {
    const guard = entryGuard('/one');
    guard.newCode();
    guard.exchange(guard.newCode());
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(guard.exchange(text)).toBeUndefined();
        expect(guard.isLetIn(text)).toBe(false);
        expect(guard.isLetIn(`${guard.cookieName}=${text}`)).toBe(false);
      }),
    );
    expect(guard.isLetIn(undefined)).toBe(false);
  });
});

describe('the key guard', () => {
  test('only the key itself opens it', () => {
    const key = newKey();
    expect(hasKey(`Bearer ${key}`, key)).toBe(true);
    for (const offered of [undefined, '', 'Bearer ', `bearer ${key}`, key, `Bearer ${key}x`, `Bearer ${newKey()}`]) {
      expect(hasKey(offered, key)).toBe(false);
    }
  });
});
