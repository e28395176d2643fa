// SHA-256 (FIPS 180-4) where there is no Node and nothing may wait: a lot drawn in a count must come out alike in every place.

const words = (count: number, root: (prime: number) => number): Uint32Array => {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    let isPrime = true;
    for (let by = 2; by * by <= candidate && isPrime; by += 1) isPrime = candidate % by !== 0;
    if (isPrime) found.push(candidate);
  }
  return Uint32Array.from(found, (prime) => Math.floor((root(prime) % 1) * 4_294_967_296));
};

/** The first 32 bits of the fractions of the roots of the first primes, as the standard makes them. */
const ROUND = words(64, Math.cbrt);
const START = words(8, Math.sqrt);

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function padded(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const block = new Uint8Array(length);
  block.set(bytes);
  block[bytes.length] = 0x80;
  const view = new DataView(block.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 0x2000_0000));
  view.setUint32(length - 4, (bytes.length << 3) >>> 0);
  return view;
}

/** There is no TextEncoder here; half a character becomes the replacement sign, as everywhere. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const found = character.codePointAt(0)!;
    const code = found >= 0xd800 && found <= 0xdfff ? 0xfffd : found;
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
    const more = code < 0x800 ? 1 : code < 0x1_0000 ? 2 : 3;
    bytes[length++] = ((0xff00 >> (more + 1)) & 0xff) | (code >> (6 * more));
    for (let left = more - 1; left >= 0; left -= 1) bytes[length++] = 0x80 | ((code >> (6 * left)) & 0x3f);
  }
  return bytes.subarray(0, length);
}

/** Of the text as UTF-8, in hex. */
export function sha256(text: string): string {
  const view = padded(utf8(text));
  const state = Uint32Array.from(START);
  const schedule = new Uint32Array(64);
  for (let at = 0; at < view.byteLength; at += 64) mix(state, schedule, view, at);
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

function mix(state: Uint32Array, schedule: Uint32Array, view: DataView, at: number): void {
  for (let round = 0; round < 64; round += 1) {
    if (round < 16) schedule[round] = view.getUint32(at + round * 4);
    else {
      const [early, late] = [schedule[round - 15]!, schedule[round - 2]!];
      const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
      const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
      schedule[round] = schedule[round - 16]! + first + schedule[round - 7]! + second;
    }
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let round = 0; round < 64; round += 1) {
    const sum = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + sum + ((e & f) ^ (~e & g)) + ROUND[round]! + schedule[round]!) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = state[index]! + word;
}
