// What stands in a redacted copy for somebody, by their place in the desk's own order of whom it may hide.

/** "[Person A]", "[Person B]" … "[Person Z]", "[Person AA]"; `index` from 0. */
export const standIn = (index: number): string => `[Person ${letters(index)}]`;

function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`;
}
