// Drawing by lot so that a stranger can draw again: everybody's slip is the SHA-256 of "seed/what/number", and the slips
// come out in the order of their hex digits. Nothing is drawn from a name.

import { sha256 } from './sha-256.ts';

/** The order in which the numbers come out. `what` tells two draws from one seed apart: "exclusion at stage 4". */
export function drawOrder(seed: string, what: string, numbers: readonly number[]): number[] {
  const slips = numbers.map((number) => ({ number, slip: sha256(`${seed}/${what}/${number}`) }));
  return slips.sort((one, other) => (one.slip < other.slip ? -1 : 1)).map(({ number }) => number);
}
