// The fonts of a paper, and which of them draws each word: Roboto for the languages of Europe and for Vietnamese, DejaVu
// for Arabic, Hebrew, Armenian, Georgian and signs. What neither has shows as a box and is named.

import { readFileSync } from 'node:fs';
import { type Coverage, coverageOf } from './font-coverage.ts';
import { CARRIED_FILES, libraryFile } from './package-folder.ts';

export type FontName = 'Paper' | 'PaperSigns';

interface Faces {
  normal: string;
  bold: string;
}

const [paper, paperBold] = CARRIED_FILES.pdfmake;
const [signs, signsBold] = CARRIED_FILES['dejavu-fonts-ttf'];

/** By the names of the files. */
export const FONT_FACES: Readonly<Record<FontName, Faces>> = {
  Paper: { normal: paper, bold: paperBold },
  PaperSigns: { normal: signs, bold: signsBold },
};

/** Shown for a character that no font has; DejaVu draws it. */
export const MISSING_SIGN = '□';

export interface FontRun {
  text: string;
  font: FontName;
}

interface LoadedFonts {
  files: ReadonlyMap<string, Buffer>;
  covers: Readonly<Record<FontName, Coverage>>;
}

let loaded: LoadedFonts | undefined;

/** Read once, when the first paper is made: 2 MB. */
export function paperFonts(): LoadedFonts {
  if (loaded) return loaded;
  const files = new Map(
    (['pdfmake', 'dejavu-fonts-ttf'] as const).flatMap((library) =>
      CARRIED_FILES[library].map((path) => [path as string, readFileSync(libraryFile(library, path))] as const),
    ),
  );
  const covers = (name: FontName): Coverage => {
    const [normal, bold] = [FONT_FACES[name].normal, FONT_FACES[name].bold].map((path) => coverageOf(files.get(path)!));
    return (codePoint) => normal!(codePoint) && bold!(codePoint);
  };
  loaded = { files, covers: { Paper: covers('Paper'), PaperSigns: covers('PaperSigns') } };
  return loaded;
}

/** Written for machines, not for eyes: marks of direction, joiners, variation selectors, soft hyphens. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
/**
 * Longer words are laid in pieces of so many characters, wider than any line: for each line the layout measures all that is
 * left of a word, and a page without a space would take it half a minute.
 */
const LONGEST_PIECE = 200;
const BLANK = /^[ \n]+$/;
const JOINERS = new Set(['\u200c', '\u200d']);

/** Splits a text into words (pieces of very long ones) and gives each to a font, and adds to `missing` what none can draw. */
export function fontRuns(text: string, missing: Set<string>): FontRun[] {
  const { covers } = paperFonts();
  const runs: FontRun[] = [];
  let unbroken = 0;
  const add = (part: string, font: FontName): void => {
    const latest = runs.at(-1);
    unbroken = BLANK.test(part) ? 0 : unbroken + part.length;
    if (latest?.font === font && unbroken <= LONGEST_PIECE) {
      latest.text += part;
      return;
    }
    runs.push({ text: part, font });
    unbroken = part.length;
  };
  for (const word of glueRightToLeft(printable(text)).split(/([ \n]+)/)) {
    if (word === '') continue;
    const characters = [...word];
    const parts = characters.length > LONGEST_PIECE ? characters : [word];
    const isCovered = (font: FontName) => characters.every((each) => covers[font](each.codePointAt(0)!));
    // A word in one font looks whole; only where no font has all of it is it pieced together.
    if (BLANK.test(word)) add(word, 'Paper');
    else if (isCovered('Paper')) for (const part of parts) add(part, 'Paper');
    else if (isCovered('PaperSigns')) for (const part of parts) add(part, 'PaperSigns');
    else for (const each of characters) add(...drawn(each, covers, missing));
  }
  return runs;
}

function drawn(character: string, covers: LoadedFonts['covers'], missing: Set<string>): [string, FontName] {
  const codePoint = character.codePointAt(0)!;
  if (JOINERS.has(character)) return ['', 'Paper'];
  if (covers.Paper(codePoint)) return [character, 'Paper'];
  if (covers.PaperSigns(codePoint)) return [character, 'PaperSigns'];
  missing.add(character);
  return [MISSING_SIGN, 'PaperSigns'];
}

/** Letters of Hebrew and Arabic, without their digits, which run from left to right. */
const RIGHT_TO_LEFT = '[\\u0590-\\u065f\\u066a-\\u06ef\\u06fa-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]';
const RIGHT_TO_LEFT_WORDS = new RegExp(`${RIGHT_TO_LEFT}+(?: +${RIGHT_TO_LEFT}+)+`, 'g');
const RIGHT_TO_LEFT_LINE = 60;

/**
 * The layout places word after word from left to right. Words of a name that runs from right to left are therefore tied
 * into one with hard spaces, which the font then draws in its own direction; a long run becomes lines of its own.
 */
function glueRightToLeft(text: string): string {
  return text.replaceAll(RIGHT_TO_LEFT_WORDS, (run) => {
    const lines = [''];
    for (const word of run.split(/ +/)) {
      const line = lines.at(-1)!;
      if (line !== '' && line.length + word.length > RIGHT_TO_LEFT_LINE) lines.push(word);
      else lines[lines.length - 1] = line === '' ? word : `${line}\u00a0${word}`;
    }
    return lines.join('\n');
  });
}

/** As a printer needs it: composed letters, one kind of line end, spaces for tabs, nothing that is invisible. */
function printable(text: string): string {
  const composed = text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', '    ')
    .replaceAll(/[\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replaceAll('\u2011', '-');
  return [...composed].filter((each) => !INVISIBLE.test(each) || JOINERS.has(each)).join('');
}
