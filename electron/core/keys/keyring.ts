// keys.json as data: who may open the folder, and with what. Every account (an officer, or the recovery sheet) has an X25519
// key pair of its own; its private key lies wrapped under what the person knows, and the folder's data key in a box that
// only this private key opens. So an officer comes and goes, and the data key can change, without anybody else's passphrase.
// No name is in it. Every change grows its generation and makes its mac anew, under the data key.

import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { canonicalJson } from '../../../shared/rules/canonical-json.ts';
import { KEY_BYTES, type KeyCost, keyFor, macOf, unwrap, wrap } from './derive.ts';
import { UnusableKeys } from './key-errors.ts';
import { type KeySet, RECOVERY_ACCOUNT } from './key-set.ts';
import { newKeyPair, publicKeyOf } from './raw-keys.ts';
import { open, seal, WrongBox } from './sealed-box.ts';
import { isSignedBy, sign } from './signatures.ts';

export const KEYRING_VERSION = 1;
const MOST_SLOTS = 1_000;

const Base64Schema = z.base64().max(4_000);

const SlotSchema = z.strictObject({
  /** The account. */
  id: z.string().min(1).max(64),
  publicKey: Base64Schema,
  /** The private key and the branch's public signing key, under the account's own secret. */
  wrappedKey: Base64Schema,
  /** A box for `publicKey` with the data key in it, signed by the branch. */
  dataKey: Base64Schema,
  signature: Base64Schema,
});
type Slot = z.infer<typeof SlotSchema>;

/** Also what argon2id itself asks for: it must not be what fails. */
const CostSchema = z
  .strictObject({
    name: z.literal('argon2id'),
    salt: Base64Schema.min(24),
    memoryKiB: z.int().min(8).max(1_048_576),
    iterations: z.int().min(1).max(20),
    parallelism: z.int().min(1).max(64),
  })
  .refine(({ memoryKiB, parallelism }) => memoryKiB >= 8 * parallelism);

export const KeyringFileSchema = z.strictObject({
  version: z.literal(KEYRING_VERSION),
  folderId: z.uuid(),
  generation: z.int().min(1),
  kdf: CostSchema,
  slots: z.array(SlotSchema).max(MOST_SLOTS),
  recovery: SlotSchema,
  /** One officer's private key, under a secret that the computer's own key store holds. */
  computer: z.strictObject({ id: z.string().min(1).max(64), wrappedKey: Base64Schema }).nullable(),
  signing: z.strictObject({ publicKey: Base64Schema, wrappedKey: Base64Schema }),
  /** What the set-up still has to write into the records, under the data key; ignored once it is there. */
  setUp: z.base64().max(20_000).nullable(),
  mac: Base64Schema,
});
export type Keyring = z.infer<typeof KeyringFileSchema>;

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');

const SIGNING = 'signing';
const SET_UP = 'set-up';

/** Where a slot's wrapped key stands. */
const slotPlace = ({ id, publicKey }: Pick<Slot, 'id' | 'publicKey'>): string => `keys/slots/${id}/${publicKey}`;
const boxPurpose = (folderId: string, id: string): string => `keys/${folderId}/${id}`;
const signedText = (folderId: string, slot: Pick<Slot, 'id' | 'publicKey' | 'dataKey'>): Buffer =>
  Buffer.from(canonicalJson([folderId, slot.id, slot.publicKey, slot.dataKey]), 'utf8');

/** A secret as `rootOf` derives it from a passphrase, or the recovery code's own bytes. */
const slotKey = (secret: Uint8Array, id: string): Buffer => keyFor(secret, id, 'slot');

interface NewSlot {
  id: string;
  secret: Uint8Array;
  /** Kept where the account keeps its key pair: boxes made for it open still. Wiped by whoever gave it. */
  privateKey?: Uint8Array;
}

function makeSlot({ id, secret, privateKey }: NewSlot, keys: Pick<KeySet, 'dataKey' | 'folderId' | 'signing'>): Slot {
  const own = privateKey === undefined ? newKeyPair('x25519') : undefined;
  const secretHalf = privateKey ?? own!.privateKey;
  const publicKey = own?.publicKey ?? publicKeyOf('x25519', secretHalf);
  const inside = Buffer.concat([secretHalf, keys.signing.publicKey]);
  const key = slotKey(secret, id);
  const named = { id, publicKey: text(publicKey) };
  const wrappedKey = wrap(key, inside, slotPlace(named));
  for (const secrets of [inside, key, own?.privateKey]) secrets?.fill(0);
  return { ...named, wrappedKey, ...boxed(publicKey, named, keys) };
}

function boxed(
  publicKey: Uint8Array,
  named: Pick<Slot, 'id' | 'publicKey'>,
  { dataKey, folderId, signing }: Pick<KeySet, 'dataKey' | 'folderId' | 'signing'>,
): Pick<Slot, 'dataKey' | 'signature'> {
  const box = text(seal(publicKey, dataKey, boxPurpose(folderId, named.id)));
  const signature = text(sign(signing.privateKey, signedText(folderId, { ...named, dataKey: box })));
  return { dataKey: box, signature };
}

const macText = ({ mac: _mac, ...rest }: Omit<Keyring, 'mac'> & { mac?: string }): string => canonicalJson(rest);
const macFor = (keyring: Omit<Keyring, 'mac'>, dataKey: Uint8Array): Buffer =>
  macOf(keyFor(dataKey, keyring.folderId, 'keyring mac'), macText(keyring));

/** The same with `change`, one generation on. */
function changed(keyring: Keyring, dataKey: Uint8Array, change: Partial<Omit<Keyring, 'mac' | 'generation'>>): Keyring {
  const { mac: _mac, ...before } = keyring;
  const next = { ...before, ...change, generation: keyring.generation + 1 };
  return { ...next, mac: text(macFor(next, dataKey)) };
}

export interface NewKeyring {
  officerId: string;
  /** Of the passphrase, with `salt` and `cost`. */
  root: Uint8Array;
  salt: Uint8Array;
  cost: KeyCost;
  recoveryCode: Uint8Array;
  /** What is to be written into the records once they lie under the new keys: any bytes. */
  setUp: Uint8Array;
}

/** A keyring of the first generation, with a new data key, and the keys of the officer who made it. */
export function newKeyring({ officerId, root, salt, cost, recoveryCode, setUp }: NewKeyring): {
  keyring: Keyring;
  keys: KeySet;
} {
  const folderId = randomUUID();
  const dataKey = new Uint8Array(randomBytes(KEY_BYTES));
  const signing = newKeyPair('ed25519');
  const own = newKeyPair('x25519');
  const material = { dataKey, folderId, signing };
  const keys: KeySet = { account: officerId, ...material, privateKey: own.privateKey, generation: 1 };
  const keyring: Omit<Keyring, 'mac'> = {
    version: KEYRING_VERSION,
    folderId,
    generation: 1,
    kdf: { name: 'argon2id', salt: text(salt), ...cost },
    slots: [makeSlot({ id: officerId, secret: root, privateKey: own.privateKey }, material)],
    recovery: makeSlot({ id: RECOVERY_ACCOUNT, secret: recoveryCode }, material),
    computer: null,
    signing: {
      publicKey: text(signing.publicKey),
      wrappedKey: wrap(keyFor(dataKey, folderId, SIGNING), signing.privateKey, SIGNING),
    },
    setUp: wrap(keyFor(dataKey, folderId, SET_UP), setUp, SET_UP),
  };
  return { keyring: { ...keyring, mac: text(macFor(keyring, dataKey)) }, keys };
}

const CHANGED =
  'keys.json has been changed by something other than Branchdesk, so it is not trusted. Put the keys.json of your newest backup in its place.';

/** The keys behind an account's private key, which it takes over. @throws UnusableKeys when the keyring is not as it was left. */
function keysBehind(keyring: Keyring, slot: Slot, inside: Buffer): KeySet {
  const privateKey = new Uint8Array(inside.subarray(0, KEY_BYTES));
  const signedBy = new Uint8Array(inside.subarray(KEY_BYTES));
  inside.fill(0);
  const fail = (): never => {
    privateKey.fill(0);
    throw new UnusableKeys('changed', CHANGED);
  };
  if (!isSignedBy(signedBy, signedText(keyring.folderId, slot), bytes(slot.signature))) return fail();
  let dataKey: Uint8Array;
  try {
    dataKey = new Uint8Array(open(privateKey, bytes(slot.dataKey), boxPurpose(keyring.folderId, slot.id)));
  } catch (error) {
    if (error instanceof WrongBox) return fail();
    throw error;
  }
  const mac = bytes(keyring.mac);
  const wanted = macFor(keyring, dataKey);
  const signing = unwrap(keyFor(dataKey, keyring.folderId, SIGNING), keyring.signing.wrappedKey, SIGNING);
  if (mac.length !== wanted.length || !timingSafeEqual(mac, wanted) || signing === undefined) return fail();
  const { folderId, generation } = keyring;
  const signingKeys = { publicKey: signedBy, privateKey: new Uint8Array(signing) };
  signing.fill(0);
  return { account: slot.id, folderId, generation, dataKey, privateKey, signing: signingKeys };
}

/** Whether this is the keyring that these keys came from, or a later one of the same folder, unchanged by anybody else. */
export function isKeyringOf(keyring: Keyring, { folderId, dataKey, generation }: KeySet): boolean {
  if (keyring.folderId !== folderId || keyring.generation < generation) return false;
  // As it is written: of base64, more than one text says the same.
  const [mac, wanted] = [Buffer.from(keyring.mac), Buffer.from(text(macFor(keyring, dataKey)))];
  return mac.length === wanted.length && timingSafeEqual(mac, wanted);
}

/** undefined when no officer has this passphrase. @throws UnusableKeys */
export function openWithRoot(keyring: Keyring, root: Uint8Array): KeySet | undefined {
  for (const slot of keyring.slots) {
    const inside = unwrap(slotKey(root, slot.id), slot.wrappedKey, slotPlace(slot));
    if (inside) return keysBehind(keyring, slot, inside);
  }
  return undefined;
}

/** undefined when it is not the code of the sheet that is valid now. @throws UnusableKeys */
export function openWithRecoveryCode(keyring: Keyring, code: Uint8Array): KeySet | undefined {
  const { recovery } = keyring;
  const inside = unwrap(slotKey(code, recovery.id), recovery.wrappedKey, slotPlace(recovery));
  return inside && keysBehind(keyring, recovery, inside);
}

const computerPlace = (id: string): string => `keys/computer/${id}`;

/** undefined when nobody may be let in by it any more. @throws UnusableKeys */
export function openWithComputer(keyring: Keyring, secret: Uint8Array): KeySet | undefined {
  const { computer } = keyring;
  const slot = keyring.slots.find(({ id }) => id === computer?.id);
  if (!computer || !slot) return undefined;
  const inside = unwrap(keyFor(secret, computer.id, 'computer'), computer.wrappedKey, computerPlace(computer.id));
  return inside && keysBehind(keyring, slot, inside);
}

/** Whether some officer other than `except` has the passphrase of this root: no two may share one. */
export const isTaken = (keyring: Keyring, root: Uint8Array, except: string): boolean =>
  keyring.slots.some((slot) => {
    if (slot.id === except) return false;
    const inside = unwrap(slotKey(root, slot.id), slot.wrappedKey, slotPlace(slot));
    inside?.fill(0);
    return inside !== undefined;
  });

/** The account gets this passphrase; with `privateKey` it keeps its key pair. A key that the computer held for it is void. */
export function withSlot(keyring: Keyring, keys: KeySet, slot: NewSlot): Keyring {
  const others = keyring.slots.filter(({ id }) => id !== slot.id);
  const computer = keyring.computer?.id === slot.id ? null : keyring.computer;
  return changed(keyring, keys.dataKey, { slots: [...others, makeSlot(slot, keys)], computer });
}

export function withoutSlot(keyring: Keyring, keys: KeySet, id: string): Keyring {
  const slots = keyring.slots.filter((slot) => slot.id !== id);
  const computer = keyring.computer?.id === id ? null : keyring.computer;
  return changed(keyring, keys.dataKey, { slots, computer });
}

/** A new sheet. With the private key of the one before, boxes made for that open with the new one too. */
export function withRecovery(keyring: Keyring, keys: KeySet, code: Uint8Array, privateKey?: Uint8Array): Keyring {
  const slot = makeSlot({ id: RECOVERY_ACCOUNT, secret: code, ...(privateKey ? { privateKey } : {}) }, keys);
  return changed(keyring, keys.dataKey, { recovery: slot });
}

/** Lets `secret` open the folder as the officer whose keys these are; null: nobody any more. */
export function withComputer(keyring: Keyring, keys: KeySet, secret: Uint8Array | null): Keyring {
  if (secret === null) return changed(keyring, keys.dataKey, { computer: null });
  const id = keys.account;
  const inside = Buffer.concat([keys.privateKey, keys.signing.publicKey]);
  const wrappedKey = wrap(keyFor(secret, id, 'computer'), inside, computerPlace(id));
  inside.fill(0);
  return changed(keyring, keys.dataKey, { computer: { id, wrappedKey } });
}

/** As it is, but of a later generation than `generation`. */
export const withGenerationAfter = (keyring: Keyring, keys: KeySet, generation: number): Keyring =>
  changed({ ...keyring, generation: Math.max(keyring.generation, generation) }, keys.dataKey, {});

/** A new data key and folder id, for everybody who may open the folder now. `keys` is not changed and is the old ones still. */
export function withNewDataKey(keyring: Keyring, keys: KeySet): { keyring: Keyring; keys: KeySet } {
  const folderId = randomUUID();
  const dataKey = new Uint8Array(randomBytes(KEY_BYTES));
  const signing = { publicKey: keys.signing.publicKey, privateKey: Uint8Array.from(keys.signing.privateKey) };
  const material = { folderId, dataKey, signing };
  const again = (slot: Slot): Slot => ({ ...slot, ...boxed(bytes(slot.publicKey), slot, material) });
  const next = changed(keyring, dataKey, {
    folderId,
    slots: keyring.slots.map(again),
    recovery: again(keyring.recovery),
    signing: {
      publicKey: keyring.signing.publicKey,
      wrappedKey: wrap(keyFor(dataKey, folderId, SIGNING), signing.privateKey, SIGNING),
    },
    setUp: null,
  });
  const privateKey = Uint8Array.from(keys.privateKey);
  return { keyring: next, keys: { ...keys, ...material, privateKey, generation: next.generation } };
}

/** What the set-up left to be written. */
export function setUpOf(keyring: Keyring, keys: KeySet): Uint8Array | undefined {
  if (keyring.setUp === null) return undefined;
  return unwrap(keyFor(keys.dataKey, keyring.folderId, SET_UP), keyring.setUp, SET_UP);
}

export interface PublicKeys {
  /** By officer's id, 32 bytes each. */
  officers: ReadonlyMap<string, Uint8Array>;
  recovery: Uint8Array;
}

/** For whom a box can be made. */
export const publicKeysOf = ({ slots, recovery }: Keyring): PublicKeys => ({
  officers: new Map(slots.map(({ id, publicKey }) => [id, new Uint8Array(bytes(publicKey))])),
  recovery: new Uint8Array(bytes(recovery.publicKey)),
});
