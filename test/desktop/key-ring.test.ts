// The computer's own key store as the desktop uses it: what it keeps comes back, and where it keeps nothing safely it is
// refused. A store like the system's own stands in for it.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type KeyStore, nativeKeyRing } from '../../electron/desktop/native-key-ring.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchdesk-key-ring-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Turns every byte over: nothing lies as it was given, and only the same store reads it. */
const turned = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xff));
const store = (backend: ReturnType<KeyStore['getSelectedStorageBackend']>, isThere = true): KeyStore => ({
  isEncryptionAvailable: () => isThere,
  encryptString: (text) => turned(Buffer.from(text)),
  decryptString: (bytes) => turned(bytes).toString(),
  getSelectedStorageBackend: () => backend,
});
const secret = Buffer.from('0123456789abcdef0123456789abcdef');

test('what is kept comes back, not as it was given, until it is forgotten', async () => {
  const path = join(folder, 'own', 'key-store');
  const ring = nativeKeyRing(store('gnome_libsecret'), path, 'linux');
  expect(await ring.take()).toBeNull();
  await ring.keep(secret);
  expect((await readFile(path)).includes(secret.toString('base64'))).toBe(false);
  expect(Buffer.from((await ring.take())!)).toEqual(secret);
  await ring.forget();
  expect(await ring.take()).toBeNull();
  await ring.forget();
});

test('a store that keeps nothing safely keeps nothing', async () => {
  for (const weak of [store('basic_text'), store('unknown'), store('kwallet6', false)]) {
    const ring = nativeKeyRing(weak, join(folder, 'key-store'), 'linux');
    expect([ring.strength(), ring.backend]).toEqual(['none', '']);
    await expect(ring.keep(secret)).rejects.toThrow();
    await writeFile(join(folder, 'key-store'), turned(Buffer.from(secret.toString('base64'))));
    expect(await ring.take()).toBeNull();
  }
});

test.each([
  ['linux', 'kwallet6', 'sameUser'],
  ['win32', 'dpapi', 'sameUser'],
  ['darwin', 'keychain', 'strong'],
] as const)('on %s its strength is said as it is', (platform, backend, strength) => {
  const ring = nativeKeyRing(store('kwallet6'), join(folder, 'key-store'), platform);
  expect([ring.backend, ring.strength()]).toEqual([backend, strength]);
});
