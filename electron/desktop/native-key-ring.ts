// The computer's own key store, by way of Electron: the secret is encrypted by the system and lies in a small file beside what
// Chromium keeps, apart from the branch's data. How strong that is depends on the system, and is said as it is.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SafeStorage } from 'electron';
import type { KeyStoreStrength } from '../../shared/contract/unlocking.ts';
import type { KeyRing } from '../core/ports.ts';

export type KeyStore = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
>;

/** Such as `gnome_libsecret`; '' where nothing is kept safely. Only after Electron is ready. */
function backendOf(store: KeyStore, platform: NodeJS.Platform): string {
  if (!store.isEncryptionAvailable()) return '';
  if (platform === 'darwin') return 'keychain';
  if (platform === 'win32') return 'dpapi';
  const backend = store.getSelectedStorageBackend();
  // Chromium's own fallback: under a password that stands in its source.
  return backend === 'basic_text' || backend === 'unknown' ? '' : backend;
}

/** The keychain asks for each program; the others open to any program of the same person. */
const strengthOf = (backend: string): KeyStoreStrength =>
  backend === '' ? 'none' : backend === 'keychain' ? 'strong' : 'sameUser';

/** `path`: the file of this data folder. */
export function nativeKeyRing(store: KeyStore, path: string, platform: NodeJS.Platform): KeyRing {
  const backend = backendOf(store, platform);
  return {
    backend,
    strength: () => strengthOf(backend),
    async keep(secret) {
      if (backend === '') throw new Error('the key store keeps nothing safely');
      const sealed = store.encryptString(Buffer.from(secret).toString('base64'));
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeFile(path, sealed, { mode: 0o600 });
    },
    async take() {
      if (backend === '') return null;
      try {
        return Buffer.from(store.decryptString(await readFile(path)), 'base64');
      } catch {
        // Not there, or the system gives it no longer: the passphrase is asked for.
        return null;
      }
    },
    forget: () => rm(path, { force: true }),
  };
}
