// The ten letters that a new branch starts with and may change as it likes.

import { letterDocument } from './letter-document.ts';
import type { LetterText } from './letter-text.ts';
import { lettersOnProcedure } from './letters-on-procedure.ts';
import { lettersOnSubstance } from './letters-on-substance.ts';
import { conciliationNotes, lettersToTheMember } from './letters-to-the-member.ts';

export interface StarterLetter {
  key: string;
  title: string;
  /** One sentence: when to send it. */
  about: string;
  fileName: string;
  /** The Word document with its {fields}: the same bytes each time. */
  bytes: () => Promise<Uint8Array>;
}

const texts: readonly LetterText[] = [
  ...lettersOnProcedure,
  ...lettersOnSubstance,
  conciliationNotes,
  ...lettersToTheMember,
];

export function starterLetters(): StarterLetter[] {
  return texts.map((text) => ({
    key: text.key,
    title: text.title,
    about: text.about,
    fileName: text.fileName,
    bytes: () => letterDocument(text),
  }));
}
