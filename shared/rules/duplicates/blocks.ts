// Which people are set beside each other at all: those who share one of many keys (a payroll number, a date of birth, a
// sound of a name with a year…), so that a slip in one field leaves another to find them by. A key that very many share
// (everybody's e-mail, a birthday nobody knows) finds nobody; one that many share finds neighbours only.

import type { LetOthersIn } from './compared-person.ts';
import type { Prepared } from './roll.ts';

/** FNV-1a over a text; `kind` keeps the keys of different fields apart. */
function keyOf(kind: number, text: string): number {
  let hash = 0x811c9dc5 ^ kind;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

/** The sounds of somebody's names: first, known as, family, and a double name's second half. */
function soundsOf({ given, knownAs, family }: Prepared): string[] {
  const sounds = new Set<string>();
  if (given) sounds.add(given.sounds[0]!);
  if (knownAs) sounds.add(knownAs.sounds[0]!);
  for (const sound of family?.sounds.slice(-2) ?? []) if (sound.length > 1) sounds.add(sound);
  if (family && family.sounds.length > 1) sounds.add(family.sounds.join(''));
  return [...sounds];
}

const turnedCode = (text: string): string => [...text].sort().join('');

/** Every key of a person. */
function keysOf(prepared: Prepared, commonSounds: ReadonlySet<string>): number[] {
  const { birth, address, postcode, email, given, family } = prepared;
  const keys: number[] = [];
  const add = (kind: number, text: string): void => void keys.push(keyOf(kind, text));
  const sounds = soundsOf(prepared).filter((sound) => !commonSounds.has(sound));
  for (const { text } of prepared.numbers) add(1, text);
  for (const { text } of prepared.payroll) {
    add(2, text);
    const turned = turnedCode(text);
    const half = text.length >> 1;
    for (const sound of sounds.slice(0, 3)) {
      add(3, turned + sound[0]);
      add(4, text.slice(0, half) + sound);
      add(5, text.slice(half) + sound);
    }
  }
  for (const { text } of prepared.phones) add(6, text);
  if (email) {
    add(7, email.text);
    if (email.local.length > 4) add(8, email.local);
  }
  const [digits, other] = birth?.digits ?? [];
  if (birth) add(9, digits ?? birth.text);
  if (other) add(9, other);
  if (digits) {
    add(10, digits.slice(0, 4) + [digits.slice(4, 6), digits.slice(6)].sort().join(''));
    for (const sound of sounds) {
      add(11, digits.slice(0, 6) + sound);
      add(18, digits.slice(0, 4) + digits.slice(6) + sound);
      add(12, digits.slice(4) + sound);
    }
  }
  if (given && family) add(13, [given.sounds[0]!, family.sounds.join('')].sort().join(' '));
  if (postcode) for (const sound of sounds) add(14, postcode.text + sound);
  if (address) {
    const number = address.numbers[0] ?? '';
    const places = address.sounds.toSorted().join(' ');
    for (const sound of sounds) {
      if (number !== '') for (const place of address.sounds) add(15, `${number} ${place} ${sound[0]}`);
      add(16, `${places} ${sound}`);
    }
    if (postcode) add(17, `${number} ${postcode.text}`);
  }
  return keys;
}

/** Up to here everybody of a key is compared with everybody; */
const SMALL = 40;
/** up to here with those who are near on the list when it is in order of name and birth; beyond, with nobody. */
const LARGE = 2_000;
const NEAR = 5;
/** A sound that more people have, and more of all, is no part of a key. */
const MANY = 500;
const MANY_OF_ALL = 0.04;

export class Blocks {
  private readonly people: readonly Prepared[];
  /** The keys of person i are from starts[i] to starts[i + 1]. */
  private readonly starts: Uint32Array;
  /** The block of each key; 0 is nobody else's. */
  private blockOf: Uint32Array;
  private blockStarts: Uint32Array;
  private members: Uint32Array;
  private readonly seen: Int32Array;

  private constructor(people: readonly Prepared[]) {
    this.people = people;
    this.starts = new Uint32Array(people.length + 1);
    this.blockOf = new Uint32Array(0);
    this.blockStarts = new Uint32Array(0);
    this.members = new Uint32Array(0);
    this.seen = new Int32Array(people.length).fill(-1);
  }

  static async make(people: readonly Prepared[], turn: LetOthersIn | undefined): Promise<Blocks> {
    const blocks = new Blocks(people);
    const keys = await blocks.collect(turn);
    await blocks.group(keys, turn);
    await blocks.putInOrder(turn);
    return blocks;
  }

  /** Sounds of names that so many share that they find nobody: everybody is called Kaur. */
  private async commonSounds(turn: LetOthersIn | undefined): Promise<ReadonlySet<string>> {
    const counts = new Map<string, number>();
    for (const [at, prepared] of this.people.entries()) {
      for (const sound of soundsOf(prepared)) counts.set(sound, (counts.get(sound) ?? 0) + 1);
      if (at % 512 === 0) await turn?.();
    }
    const many = Math.max(MANY, MANY_OF_ALL * this.people.length);
    return new Set([...counts].filter(([, count]) => count > many).map(([sound]) => sound));
  }

  private async collect(turn: LetOthersIn | undefined): Promise<Uint32Array> {
    let keys = new Uint32Array(Math.max(64, this.people.length * 24));
    let end = 0;
    const commonSounds = await this.commonSounds(turn);
    for (const [at, prepared] of this.people.entries()) {
      const own = keysOf(prepared, commonSounds);
      if (end + own.length > keys.length) {
        const longer = new Uint32Array(2 * (end + own.length));
        longer.set(keys);
        keys = longer;
      }
      keys.set(own, end);
      end += own.length;
      this.starts[at + 1] = end;
      if (at % 64 === 63) await turn?.();
    }
    return keys.subarray(0, end);
  }

  /** Numbers the keys that two people or more have, and lists who has each. */
  private async group(keys: Uint32Array, turn: LetOthersIn | undefined): Promise<void> {
    let size = 1_024;
    while (size < 2 * keys.length) size *= 2;
    const slots = new Uint32Array(size);
    const counts = new Uint32Array(keys.length + 1);
    const firsts = new Uint32Array(keys.length + 1);
    this.blockOf = new Uint32Array(keys.length);
    let blocks = 0;
    for (let at = 0; at < keys.length; at += 1) {
      if (at % 4_096 === 0) await turn?.();
      let slot = keys[at]! & (size - 1);
      while (slots[slot] !== 0 && keys[firsts[slots[slot]!]!] !== keys[at]) slot = (slot + 1) & (size - 1);
      if (slots[slot] === 0) {
        blocks += 1;
        slots[slot] = blocks;
        firsts[blocks] = at;
      }
      this.blockOf[at] = slots[slot]!;
      counts[slots[slot]!]! += 1;
    }
    this.blockStarts = new Uint32Array(blocks + 2);
    for (let block = 1; block <= blocks; block += 1) {
      if (block % 65_536 === 0) await turn?.();
      this.blockStarts[block + 1] = this.blockStarts[block]! + counts[block]!;
    }
    this.members = new Uint32Array(keys.length);
    const filled = counts.fill(0);
    for (let person = 0; person < this.people.length; person += 1) {
      if (person % 512 === 0) await turn?.();
      for (let at = this.starts[person]!; at < this.starts[person + 1]!; at += 1) {
        const block = this.blockOf[at]!;
        this.members[this.blockStarts[block]! + filled[block]!] = person;
        filled[block]! += 1;
      }
    }
  }

  /** Blocks of which only neighbours are compared are put in an order that brings likely ones together. */
  private async putInOrder(turn: LetOthersIn | undefined): Promise<void> {
    const orderOf = ({ family, given, birth }: Prepared): string =>
      `${family?.sounds[0] ?? ''} ${given?.sounds[0] ?? ''} ${birth?.text ?? ''}`;
    for (let block = 1; block + 1 < this.blockStarts.length; block += 1) {
      if (block % 16_384 === 0) await turn?.();
      const [start, end] = [this.blockStarts[block]!, this.blockStarts[block + 1]!];
      if (end - start <= SMALL || end - start > LARGE) continue;
      const keyed = Array.from(this.members.subarray(start, end), (person) => ({
        person,
        order: orderOf(this.people[person]!),
      }));
      keyed.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.person - b.person));
      for (const [at, { person }] of keyed.entries()) this.members[start + at] = person;
      await turn?.();
    }
  }

  /** Everybody further down the list who is to be compared with that person, each once. */
  *candidatesOf(person: number): Generator<number> {
    const { members, seen } = this;
    for (let key = this.starts[person]!; key < this.starts[person + 1]!; key += 1) {
      const block = this.blockOf[key]!;
      let [start, end] = [this.blockStarts[block]!, this.blockStarts[block + 1]!];
      if (end - start > LARGE) continue;
      if (end - start > SMALL) {
        const at = start + members.subarray(start, end).indexOf(person);
        [start, end] = [Math.max(start, at - NEAR), Math.min(end, at + NEAR + 1)];
      }
      for (let at = start; at < end; at += 1) {
        const other = members[at]!;
        if (other <= person || seen[other] === person) continue;
        seen[other] = person;
        yield other;
      }
    }
  }
}
