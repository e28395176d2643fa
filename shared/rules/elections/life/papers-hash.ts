// The papers of an election as one line of text: whoever counts again can show that they counted the same.

import { sha256 } from '../sha-256.ts';

/** SHA-256 (hex) of the papers in an order of their own: a line for equal ones, how many and their preferences, ended by 0. */
export const papersHash = (papers: readonly { preferences: readonly number[]; count: number }[]): string =>
  sha256(
    papers
      .map(({ preferences, count }) => `${[count, ...preferences, 0].join(' ')}\n`)
      .sort()
      .join(''),
  );
