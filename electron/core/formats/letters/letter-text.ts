// What a starter letter is made of, before it is a Word document: words with {fields}, and how they are set.

import type { LetterFieldName } from './letter-fields.ts';

export type LetterBlock =
  /** A paragraph. */
  | string
  | { heading: string }
  | { points: readonly string[] }
  /** Text that stands on its own in a frame: what nobody may overlook. */
  | { framed: readonly string[] }
  /** Shown only when the field holds something. */
  | { when: LetterFieldName; show: readonly LetterBlock[] }
  /** Two columns: what it is, and what it says. */
  | { facts: readonly (readonly [string, string])[] }
  /** A table with one row for each date of the case. */
  | { dates: readonly [day: string, what: string] };

export interface LetterText {
  key: string;
  title: string;
  /** One sentence: when to send it. */
  about: string;
  fileName: string;
  /**
   * Notes go to nobody: they have no address, greeting or signature. `members` are written to many at once, outside any
   * case: such a letter uses no field that only a case can fill.
   */
  to: 'employer' | 'member' | 'nobody' | 'members';
  subject: string;
  body: readonly LetterBlock[];
}
