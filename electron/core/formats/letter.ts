// Fills a letter that the branch keeps as a Word document with {fields} in it.

/** What a field is: its words for people, and whether a letter may go out without it. */
export interface LetterField {
  label: string;
  isOptional?: boolean;
  /** A list, used as {#name}…{/name}: the fields of each of its rows. */
  columns?: Readonly<Record<string, string>>;
}

export type LetterFields = Readonly<Record<string, LetterField>>;
export type LetterValue = string | readonly Readonly<Record<string, string>>[];
export type LetterValues = Readonly<Record<string, LetterValue>>;

export interface TemplateInspection {
  /** The names used, in the order in which they first appear; only known ones. */
  fields: string[];
  /** Sentences; a template with any is not filled. */
  problems: string[];
}

export type FilledLetter =
  | { kind: 'refused'; problems: string[] }
  /** Fields that the template uses, that are not optional, and that have no value. */
  | { kind: 'missing'; fields: { name: string; label: string }[] }
  /** `notes`: what of the text a Word document cannot hold. */
  | { kind: 'ok'; bytes: Uint8Array; notes: string[] };

/** What a template asks for, and what is wrong with it. Never throws for what the bytes are. */
export declare function inspectTemplate(bytes: Uint8Array, known: LetterFields): TemplateInspection;

/** The letter: nothing is written while a field is missing. Same template and values, same bytes. */
export declare function fillLetter(template: Uint8Array, values: LetterValues, known: LetterFields): FilledLetter;
