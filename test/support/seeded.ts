// Chance that can be repeated: the same seed gives the same numbers (mulberry32). A failing run prints its seed.

/** Numbers from 0 up to 1. `BRANCHDESK_SEED` sets the seed of a run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** This run's seed, told on the console so that a failure can be had again. */
export function seedOfRun(name: string): number {
  const given = process.env.BRANCHDESK_SEED;
  const seed = given ? Number(given) : Math.floor(Math.random() * 4_294_967_296);
  console.log(`${name}: BRANCHDESK_SEED=${seed}`);
  return seed;
}

/** The full counts, through `npm run test:faults`; else the smaller ones. */
export const isFull = process.env.BRANCHDESK_FAULTS === 'full';
