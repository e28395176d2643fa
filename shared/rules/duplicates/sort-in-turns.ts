// Sorting that lets others in: a hundred thousand pairs in one go would hold up everything else.

import type { LetOthersIn } from './compared-person.ts';

const RUN = 1_000;

/** The values in order, in a new list; equal ones stay as they were. */
export async function sortInTurns<T>(
  values: readonly T[],
  compare: (a: T, b: T) => number,
  turn: LetOthersIn | undefined,
): Promise<T[]> {
  let sorted: T[] = [];
  for (let start = 0; start < values.length; start += RUN) {
    for (const value of values.slice(start, start + RUN).sort(compare)) sorted.push(value);
    await turn?.();
  }
  for (let width = RUN; width < sorted.length; width *= 2) {
    const merged: T[] = [];
    for (let start = 0; start < sorted.length; start += 2 * width) {
      const middle = Math.min(start + width, sorted.length);
      const end = Math.min(middle + width, sorted.length);
      let [left, right] = [start, middle];
      while (left < middle || right < end) {
        const isLeft = right === end || (left < middle && compare(sorted[left]!, sorted[right]!) <= 0);
        merged.push(isLeft ? sorted[left++]! : sorted[right++]!);
        if (merged.length % RUN === 0) await turn?.();
      }
    }
    sorted = merged;
  }
  return sorted;
}
