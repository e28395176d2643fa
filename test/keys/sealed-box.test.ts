// A box opens for its owner and purpose alone, whatever is changed about it.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newKeyPair, publicKeyOf } from '../../electron/core/keys/raw-keys.ts';
import { open, seal, WrongBox } from '../../electron/core/keys/sealed-box.ts';
import { isSignedBy, sign } from '../../electron/core/keys/signatures.ts';

const owner = newKeyPair('x25519');

describe('a sealed box', () => {
  test('gives its owner back what was put in, of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, purpose) => {
        const box = seal(owner.publicKey, bytes, purpose);
        expect(Uint8Array.from(open(owner.privateKey, box, purpose))).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });

  test('opens for nobody else, and for no other purpose', () => {
    const box = seal(owner.publicKey, Buffer.from('the key of a case'), 'seals/1');
    expect(() => open(newKeyPair('x25519').privateKey, box, 'seals/1')).toThrow(WrongBox);
    expect(() => open(owner.privateKey, box, 'seals/2')).toThrow(WrongBox);
    expect(() => open(owner.privateKey, box)).toThrow(WrongBox);
  });

  test('any byte that is changed, and any that is missing, is noticed', () => {
    const box = seal(owner.publicKey, Buffer.from('the key of a case'));
    for (let place = 0; place < box.length; place++) {
      const changed = Uint8Array.from(box);
      changed[place]! ^= 1;
      expect(() => open(owner.privateKey, changed), `byte ${place}`).toThrow(WrongBox);
      expect(() => open(owner.privateKey, box.subarray(0, place)), `cut at ${place}`).toThrow(WrongBox);
    }
  });

  test('is never the same twice', () => {
    const bytes = Buffer.from('the same');
    const boxes = Array.from({ length: 20 }, () => Buffer.from(seal(owner.publicKey, bytes)).toString('hex'));
    expect(new Set(boxes).size).toBe(20);
  });

  test('the public key is that of the private one', () => {
    expect(publicKeyOf('x25519', owner.privateKey)).toEqual(owner.publicKey);
  });
});

describe('a signature', () => {
  const pair = newKeyPair('ed25519');
  const bytes = Buffer.from('who read what');

  test('is of these bytes and this key alone', () => {
    const signature = sign(pair.privateKey, bytes);
    expect(isSignedBy(pair.publicKey, bytes, signature)).toBe(true);
    expect(isSignedBy(pair.publicKey, Buffer.from('who read that'), signature)).toBe(false);
    expect(isSignedBy(newKeyPair('ed25519').publicKey, bytes, signature)).toBe(false);
    expect(isSignedBy(pair.publicKey, bytes, signature.subarray(1))).toBe(false);
    expect(isSignedBy(pair.publicKey.subarray(1), bytes, signature)).toBe(false);
  });
});
