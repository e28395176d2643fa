// Encryption at rest: around every line, block and file on the disk. AES-256-GCM under a sub-key for each purpose, bound to
// the folder and to the place where it lies. Hashes are taken inside, so that the chain stays the same whatever the seal.
//
//   sealed = 1 (the form's number) · nonce (12) · the encrypted bytes · tag (16); a line is the same in base64

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomFillSync } from 'node:crypto';
import { Unreadable } from './line.ts';

export interface Seal {
  /** False where the folder is not protected: everything lies there as it is. */
  readonly isSealed: boolean;
  /** What is written for a line. `place` (`history/000001.jsonl#12`) binds it to where it lies. Never a newline. */
  seal(bytes: Uint8Array, place: string): Uint8Array;
  /** What `seal` was given. @throws Unreadable when it was not sealed for this place, or was changed. */
  open(bytes: Uint8Array, place: string): Buffer;
  /** The same without base64: for blocks of a file. */
  sealBlock(bytes: Uint8Array, place: string): Uint8Array;
  /** @throws Unreadable */
  openBlock(bytes: Uint8Array, place: string): Buffer;
  /** A file name for what must not be told by its name, such as an attachment's SHA-256: 64 hex digits. */
  nameFor(purpose: Purpose, secret: string): string;
  /** Forgets the keys: nothing can be sealed or opened afterwards. */
  wipe(): void;
}

/** What a place begins with, up to its first slash. Each has a key of its own. */
const PURPOSES = ['history', 'snapshot', 'attachments', 'desk', 'anchor', 'access', 'temporary', 'backups'] as const;
export type Purpose = (typeof PURPOSES)[number];

const FORM = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const HEAD_BYTES = 1 + NONCE_BYTES;
/** What a sealed block has more than what is in it. */
export const SEAL_BYTES = HEAD_BYTES + TAG_BYTES;

const CHANGED = 'was not sealed for this place, or was changed';

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const unsealed: Seal = {
  isSealed: false,
  seal: (bytes) => bytes,
  open: asBuffer,
  sealBlock: (bytes) => bytes,
  openBlock: asBuffer,
  nameFor: (_purpose, secret) => secret,
  wipe: () => undefined,
};

/** `dataKey`: 32 random bytes; what is kept of it are the sub-keys, until `wipe`. */
export function sealWith(dataKey: Uint8Array, folderId: string): Seal {
  if (dataKey.length !== KEY_BYTES) throw new RangeError(`a data key has ${KEY_BYTES} bytes`);
  const derived = (info: string): Buffer => Buffer.from(hkdfSync('sha256', dataKey, folderId, info, KEY_BYTES));
  const keys = new Map<string, Buffer>(PURPOSES.map((purpose) => [purpose, derived(`branchdesk ${purpose} 1`)]));
  const nameKeys = new Map<string, Buffer>(
    PURPOSES.map((purpose) => [purpose, derived(`branchdesk ${purpose} names 1`)]),
  );
  const keyFor = (place: string): Buffer => {
    const slash = place.indexOf('/');
    const key = keys.get(slash < 0 ? place : place.slice(0, slash));
    if (!key) throw new TypeError(`nothing is sealed for ${place}`);
    return key;
  };
  /** The form's number and the folder's id hold no zero byte, so no two places are bound alike. */
  const bound = (place: string): Buffer => Buffer.from(`${FORM}\0${folderId}\0${place}`, 'utf8');

  function sealBlock(bytes: Uint8Array, place: string): Buffer {
    const cipher = createCipheriv('aes-256-gcm', keyFor(place), newNonce());
    cipher.setAAD(bound(place));
    const sealed = Buffer.allocUnsafe(bytes.length + SEAL_BYTES);
    sealed[0] = FORM;
    sealed.set(lastNonce(), 1);
    sealed.set(cipher.update(bytes), HEAD_BYTES);
    cipher.final();
    sealed.set(cipher.getAuthTag(), HEAD_BYTES + bytes.length);
    return sealed;
  }

  function openBlock(bytes: Uint8Array, place: string): Buffer {
    if (bytes.length < SEAL_BYTES) throw new Unreadable(CHANGED);
    if (bytes[0] !== FORM) throw new Unreadable('was sealed by a newer Branchdesk, or was changed');
    const tagAt = bytes.length - TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', keyFor(place), bytes.subarray(1, HEAD_BYTES));
    decipher.setAAD(bound(place));
    decipher.setAuthTag(bytes.subarray(tagAt));
    const opened = decipher.update(bytes.subarray(HEAD_BYTES, tagAt));
    try {
      decipher.final();
    } catch {
      throw new Unreadable(CHANGED);
    }
    return opened;
  }

  return {
    isSealed: true,
    sealBlock,
    openBlock,
    seal: (bytes, place) => Buffer.from(sealBlock(bytes, place).toString('base64'), 'latin1'),
    open: (bytes, place) => openBlock(fromBase64(asBuffer(bytes)), place),
    nameFor(purpose, secret) {
      const key = nameKeys.get(purpose);
      if (!key) throw new TypeError(`nothing is named for ${purpose}`);
      return createHmac('sha256', key).update(secret).digest('hex');
    },
    wipe() {
      for (const key of [...keys.values(), ...nameKeys.values()]) key.fill(0);
      keys.clear();
      nameKeys.clear();
    },
  };
}

const noncePool = Buffer.alloc(NONCE_BYTES * 256);
let noncesUsed = 256;

/** Random, never used before. */
function newNonce(): Buffer {
  if (noncesUsed === 256) {
    randomFillSync(noncePool);
    noncesUsed = 0;
  }
  noncesUsed += 1;
  return lastNonce();
}

const lastNonce = (): Buffer => noncePool.subarray((noncesUsed - 1) * NONCE_BYTES, noncesUsed * NONCE_BYTES);

const DASH = 0x2d;
const UNDERSCORE = 0x5f;
const EQUALS = 0x3d;

/**
 * Node's own reading forgives what is no base64, so that a flipped bit could pass as the same thing: what was passed over
 * shows in the length, the other alphabet by its two letters, and unused bits in the last four letters.
 * @throws Unreadable
 */
function fromBase64(line: Buffer): Buffer {
  const { length } = line;
  const padding = line[length - 2] === EQUALS ? 2 : line[length - 1] === EQUALS ? 1 : 0;
  const bytes = Buffer.from(line.toString('latin1'), 'base64');
  const isWhole =
    length > 0 &&
    length % 4 === 0 &&
    bytes.length === (length / 4) * 3 - padding &&
    line.indexOf(DASH) < 0 &&
    line.indexOf(UNDERSCORE) < 0 &&
    bytes.subarray(-(3 - padding)).toString('base64') === line.toString('latin1', length - 4);
  if (!isWhole) throw new Unreadable(CHANGED);
  return bytes;
}
