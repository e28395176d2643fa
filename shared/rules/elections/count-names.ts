// What a candidate is called wherever a count speaks of one: the name, and the number too where two have the same name, be it in other capitals or accents.

import { fold } from '../fold.ts';

export type NameOf = (number: number) => string;

export function namesOf(candidates: readonly string[]): NameOf {
  const seen = new Map<string, number>();
  for (const name of candidates) seen.set(fold(name), (seen.get(fold(name)) ?? 0) + 1);
  return (number) => {
    const name = candidates[number - 1] ?? '';
    if (name.trim() === '') return `Candidate ${number}`;
    return (seen.get(fold(name)) ?? 0) > 1 ? `${name} (candidate ${number})` : name;
  };
}

/** Numbers of candidates who share a name, by name. */
export function namesakes(candidates: readonly string[]): number[][] {
  const byName = new Map<string, number[]>();
  for (const [index, name] of candidates.entries()) {
    if (name.trim() === '') continue;
    byName.set(fold(name), [...(byName.get(fold(name)) ?? []), index + 1]);
  }
  return [...byName.values()].filter((numbers) => numbers.length > 1);
}
