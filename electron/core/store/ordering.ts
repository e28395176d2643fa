// Putting rows in order: the first few of many without sorting the rest, and all of them in slices that leave the event
// loop free in between.

import { nextTurn } from './turns.ts';

export type Compare = (a: number, b: number) => number;

/** The first `limit` in order, of any number handed to `offer`. Work is bounded by the limit, memory too. */
export class FirstOf {
  readonly #heap: number[] = [];
  readonly #limit: number;
  readonly #compare: Compare;

  constructor(limit: number, compare: Compare) {
    this.#limit = limit;
    this.#compare = compare;
  }

  offer(item: number): void {
    const heap = this.#heap;
    if (heap.length < this.#limit) {
      heap.push(item);
      this.#rise(heap.length - 1);
    } else if (this.#limit > 0 && this.#compare(item, heap[0] as number) < 0) {
      heap[0] = item;
      this.#sink();
    }
  }

  inOrder(): number[] {
    return [...this.#heap].sort(this.#compare);
  }

  /** The heap's top is the last in order of those kept: the one to be pushed out. */
  #rise(from: number): void {
    const heap = this.#heap;
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (this.#compare(heap[index] as number, heap[parent] as number) <= 0) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    let index = 0;
    for (;;) {
      const left = index * 2 + 1;
      let last = index;
      for (const child of [left, left + 1]) {
        if (child < heap.length && this.#compare(heap[child] as number, heap[last] as number) > 0) last = child;
      }
      if (last === index) return;
      this.#swap(index, last);
      index = last;
    }
  }

  #swap(a: number, b: number): void {
    const held = this.#heap[a] as number;
    this.#heap[a] = this.#heap[b] as number;
    this.#heap[b] = held;
  }
}

const RUN = 4_096;
const MERGES_A_SLICE = 16_384;

/** All items in order: runs are sorted and then merged pairwise, giving way to other work every few milliseconds. */
export async function sortInSlices(items: Int32Array, compare: Compare): Promise<Int32Array> {
  for (let from = 0; from < items.length; from += RUN) {
    items.subarray(from, from + RUN).sort(compare);
    await nextTurn();
  }
  let source: Int32Array = items;
  let target: Int32Array = new Int32Array(items.length);
  let sinceTurn = 0;
  for (let width = RUN; width < items.length; width *= 2) {
    for (let from = 0; from < items.length; from += width * 2) {
      const middle = Math.min(from + width, items.length);
      const end = Math.min(from + width * 2, items.length);
      let left = from;
      let right = middle;
      for (let at = from; at < end; at += 1) {
        const takesLeft =
          left < middle && (right >= end || compare(source[left] as number, source[right] as number) <= 0);
        target[at] = source[takesLeft ? left++ : right++] as number;
        sinceTurn += 1;
        if (sinceTurn === MERGES_A_SLICE) {
          sinceTurn = 0;
          await nextTurn();
        }
      }
    }
    [source, target] = [target, source];
  }
  return source;
}
