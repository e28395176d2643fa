// What is read so far of a bundle: it survives a closed window and a crash, and goes once it is handed in.

import type { ReadPaper } from '../../../../shared/domain/elections/papers.ts';

export interface ReadingDraft {
  /** '': nobody has begun. */
  bundle: string;
  reading: 'first' | 'second';
  by: string;
  /** How many there should be: what the first reader counted; null: nobody knows. */
  expected: number | null;
  /** In the order in which they were typed; the last is the newest. */
  papers: ReadPaper[];
}

export const NOTHING_READ: ReadingDraft = { bundle: '', reading: 'first', by: '', expected: null, papers: [] };

/** The number that a paper without one of its own gets. */
export function nextNumber({ papers }: ReadingDraft): string {
  const highest = papers.reduce((most, { paper }) => Math.max(most, Number(paper) || 0), 0);
  return String(highest + 1);
}
