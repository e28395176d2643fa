// The letters that a new branch starts with and may change as it likes: ten for casework, five that it writes to members.

import { letterDocument } from './letter-document.ts';
import type { LetterText } from './letter-text.ts';
import { lettersOnProcedure } from './letters-on-procedure.ts';
import { lettersOnSubstance } from './letters-on-substance.ts';
import { lettersToMembers } from './letters-to-members.ts';
import { conciliationNotes, lettersToTheMember } from './letters-to-the-member.ts';

export interface StarterLetter {
  key: string;
  title: string;
  /** One sentence: when to send it. */
  about: string;
  fileName: string;
  /** Written to many members at once, outside any case. */
  isToMembers: boolean;
  /** The Word document with its {fields}: the same bytes each time. */
  bytes: () => Promise<Uint8Array>;
}

const texts: readonly LetterText[] = [
  ...lettersOnProcedure,
  ...lettersOnSubstance,
  conciliationNotes,
  ...lettersToTheMember,
  ...lettersToMembers,
];

export function starterLetters(): StarterLetter[] {
  return texts.map((text) => ({
    key: text.key,
    title: text.title,
    about: text.about,
    fileName: text.fileName,
    isToMembers: text.to === 'members',
    bytes: () => letterDocument(text),
  }));
}
