// Names that people type again and again for one thing: "A&E" and "a & e" are one department.

import { fold } from './fold.ts';

/** Names with the same key mean the same; one without letters or digits is told apart as it stands. */
export const nameKey = (name: string): string => fold(name) || name.trim();

/** The first name that means the same as one before it, by its place; -1 when each is another. */
export function firstTwin(names: readonly string[]): number {
  const seen = new Set<string>();
  return names.findIndex((name) => {
    const key = nameKey(name);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}
