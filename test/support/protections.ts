// A folder as it was before passphrases, and one that is sealed: for runs that must go the same way on both.

import { createHash } from 'node:crypto';
import type { OpenOptions } from '../../electron/core/store/open.ts';
import { sealWith } from '../../electron/core/store/seal.ts';

/** The same key in every process of a test. */
export const testKey = (name = 'the branch'): Uint8Array => createHash('sha256').update(`test key ${name}`).digest();

export const testSeal = sealWith(testKey(), 'test-folder');

export type Protection = Pick<OpenOptions, 'seal'>;

export const protections: [string, Protection][] = [
  ['an unprotected folder', {}],
  ['a protected folder', { seal: testSeal }],
];
