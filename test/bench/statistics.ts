// What is said of many timings: the middle one, and the one that only five in a hundred exceed.

const inOrder = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

export const median = (values: readonly number[]): number => inOrder(values)[values.length >> 1] ?? Number.NaN;

export const p95 = (values: readonly number[]): number =>
  inOrder(values)[Math.min(values.length - 1, Math.floor(values.length * 0.95))] ?? Number.NaN;

/** Milliseconds that `work` took. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Watches the event loop until it is stopped; resolves with the longest time in milliseconds between two turns. */
export function watchStalls(): () => number {
  let longest = 0;
  let last = performance.now();
  let isWatching = true;
  const turn = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isWatching) setImmediate(turn);
  };
  setImmediate(turn);
  return () => {
    isWatching = false;
    return Math.max(longest, performance.now() - last);
  };
}
