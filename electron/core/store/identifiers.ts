// Numbers, postcodes, phones and addresses of mail, found whole or by how they begin, however they are spaced.
// Kept as sorted runs of plain strings: as leaves of a word index each would take twenty times the memory.

import { fold } from '../../../shared/rules/fold.ts';
import type { Identifier } from './collection-definition.ts';

const RUN = 8_192;

const letter = { number: 'n', phone: 'p', postcode: 'c', email: 'e' } as const;

const compact = (text: string): string => fold(text).replaceAll(' ', '');

/** A British number in its national form: `+44 (0)7700 900123`, `0044…` and `7700 900123` are all `07700900123`. */
function phoneDigits(text: string): string {
  const digits = text.replace(/\D/g, '');
  const isAbroadSpelling = /^\s*(\(?\+|00)/.test(text);
  const bare = isAbroadSpelling ? digits.replace(/^00/, '') : digits;
  if (isAbroadSpelling && bare.startsWith('44')) return `0${bare.slice(2).replace(/^0/, '')}`;
  if (!isAbroadSpelling && bare.length === 12 && bare.startsWith('44')) return `0${bare.slice(2)}`;
  if (!isAbroadSpelling && bare.length === 10 && !bare.startsWith('0')) return `0${bare}`;
  return bare;
}

/** The keys under which an identifier is kept. A cell may hold several phones, parted by a slash, comma or "or". */
export function identifierKeys({ kind, text }: Identifier): string[] {
  const spellings =
    kind === 'phone'
      ? text.split(/[/,;]|\bor\b/i).map(phoneDigits)
      : [kind === 'email' ? text.trim().toLowerCase() : compact(text)];
  return spellings.filter((spelling) => spelling !== '').map((spelling) => letter[kind] + spelling);
}

/** Keys that somebody may mean by what they have typed so far: each is matched by its beginning. */
export function identifierPrefixes(typed: string): string[] {
  const prefixes = new Set<string>();
  const plain = compact(typed);
  if (plain.length >= 2) {
    prefixes.add(letter.number + plain);
    prefixes.add(letter.postcode + plain);
  } else if (/^\d$/.test(plain)) prefixes.add(letter.number + plain);
  const email = typed.trim().toLowerCase();
  if (email.length >= 3) prefixes.add(letter.email + email);
  if (/^[\d\s+()./-]+$/.test(typed)) {
    const digits = phoneDigits(typed);
    if (digits.length >= 3) prefixes.add(letter.phone + digits);
    // Spreadsheets drop the leading nought, and some write 44 without the plus.
    if (digits.length >= 3 && !digits.startsWith('0')) prefixes.add(`${letter.phone}0${digits.replace(/^44/, '')}`);
  }
  return [...prefixes];
}

interface Run {
  keys: string[];
  /** '' where the entry was dropped. */
  ids: string[];
}

/** Which records begin with which key. Adding is cheap; a look-up goes through each run of 8,192 by halving. */
export class IdentifierIndex {
  readonly #runs: Run[] = [];
  #tail: Run = { keys: [], ids: [] };

  add(key: string, id: string): void {
    this.#tail.keys.push(key);
    this.#tail.ids.push(id);
    if (this.#tail.keys.length < RUN) return;
    const { keys, ids } = this.#tail;
    const order = keys.map((_, at) => at).sort((a, b) => ((keys[a] as string) < (keys[b] as string) ? -1 : 1));
    this.#runs.push({ keys: order.map((at) => keys[at] as string), ids: order.map((at) => ids[at] as string) });
    this.#tail = { keys: [], ids: [] };
  }

  drop(key: string, id: string): void {
    for (const { run, from } of this.#runsAt(key)) {
      for (let at = from; at < run.keys.length && run.keys[at] === key; at += 1) {
        if (run.ids[at] !== id) continue;
        run.ids[at] = '';
        return;
      }
    }
    const { keys, ids } = this.#tail;
    for (let at = 0; at < keys.length; at += 1) if (ids[at] === id && keys[at] === key) ids[at] = '';
  }

  /**
   * Hands over each record with a key that begins so, and whether it is the whole key. Whole keys are all handed over;
   * of those that only begin so, about `most`.
   */
  find(prefix: string, most: number, take: (id: string, isWhole: boolean) => void): void {
    let taken = 0;
    for (const { run, from } of this.#runsAt(prefix)) {
      // Within a run the whole keys come first.
      for (let at = from; run.keys[at]?.startsWith(prefix); at += 1) {
        const isWhole = run.keys[at] === prefix;
        if (!isWhole && taken >= most) break;
        if (run.ids[at] === '') continue;
        take(run.ids[at] as string, isWhole);
        taken += 1;
      }
    }
    const { keys, ids } = this.#tail;
    for (let at = 0; at < keys.length; at += 1) {
      if (ids[at] !== '' && keys[at]?.startsWith(prefix)) take(ids[at] as string, keys[at] === prefix);
    }
  }

  /** Each run with the place of its first key that is not before this one. */
  *#runsAt(key: string): Generator<{ run: Run; from: number }> {
    for (const run of this.#runs) {
      let low = 0;
      let high = run.keys.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((run.keys[middle] as string) < key) low = middle + 1;
        else high = middle;
      }
      yield { run, from: low };
    }
  }
}
