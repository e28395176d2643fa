// One typed line of a claim or an offer, year by year: "3.2% and 1 day leave then 3%". Said in a meeting and typed in seconds:
// what can be meant in two ways is asked about in a sentence and never guessed.

import type { PayMeasure } from '../../domain/negotiations/pay-measures.ts';
import type { CurrencySign } from '../money.ts';
import { type LineProblem, quoted } from './line-problem.ts';
import { BAND_PIECE } from './measure-bands.ts';
import { readYearMeasures } from './measure-pieces.ts';
import { NUMBER_WORDS } from './number-words.ts';

export interface LineSettings {
  /** What this branch is paid in; "£" unless said. */
  currency?: CurrencySign;
  /** The spine's points in their order: ranges and names are read by it. */
  points?: readonly string[];
}

export interface LineYear {
  /** "2026-27" where it was typed; ''. */
  label: string;
  measures: PayMeasure[];
}

export type ReadLine = { years: LineYear[] } | LineProblem;

export const MOST_YEARS = 10;
const COUNT = String.raw`(\d{1,3}|${Object.keys(NUMBER_WORDS).join('|')})`;
const countOf = (text: string): number => NUMBER_WORDS[text.toLowerCase()] ?? Number(text);
const AGAIN = new RegExp(
  String.raw`,?\s*(?:(?:a|per|each|every|in each)\s+year\s+)?(?:for|x|×|in each of|each of|over)\s+(?:the next\s+)?${COUNT}\s+years?$`,
  'i',
);
const YEARS_OF = new RegExp(String.raw`^${COUNT}\s+years?\s+(?:of|at|x|×)\s+`, 'i');
const LABEL = /^(?:(?:year|yr)\s*\d{1,2}\b\s*[:=]?|(20\d\d(?:\s*[-/]\s*\d{2,4})?)\s*:)\s*/i;

/** Ends of lines part years as "then" does. Blank is a problem: there is nothing to cost. */
export function readMeasureLine(typed: string, settings: LineSettings): ReadLine {
  const text = tidy(typed);
  if (text === '') return { problem: `Write what is offered. ${examples(settings)}`, meant: [] };
  const again = AGAIN.exec(text) ?? YEARS_OF.exec(text);
  const times = again ? countOf(again[1]!) : 1;
  if (times < 1 || times > MOST_YEARS) return { problem: `The desk works out ${MOST_YEARS} years at most.`, meant: [] };
  const pieces = yearPieces(again ? text.replace(again[0], '') : text);
  if (pieces.length * times > MOST_YEARS) {
    return { problem: `The desk works out ${MOST_YEARS} years at most.`, meant: [] };
  }
  const years: LineYear[] = [];
  for (const piece of pieces) {
    const label = LABEL.exec(piece);
    const rest = label ? piece.slice(label[0].length) : piece;
    if (rest.trim() === '') {
      const problem = 'There is a year with nothing written before or after “then”. Write 0% where nothing is paid.';
      return { problem, meant: [] };
    }
    const read = readYearMeasures(rest, settings);
    if ('problem' in read) return inWhole(read, text, rest, settings);
    years.push({ label: (label?.[1] ?? '').replaceAll(/\s/g, ''), measures: read.measures });
  }
  return { years: Array.from({ length: times }, () => years).flat() };
}

/** What is meant by a piece stands in the whole line again, so that taking it loses nothing. */
function inWhole(read: LineProblem, text: string, piece: string, settings: LineSettings): LineProblem {
  const problem = read.problem === '' ? `${quoted(piece)} is not clear. ${examples(settings)}` : read.problem;
  return { problem, meant: read.meant.map((meant) => text.replace(piece, () => meant)) };
}

function tidy(typed: string): string {
  return typed
    .replaceAll(/[\u00a0\u2000-\u200b\u202f\t]/g, ' ')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(
      /(\d?)([½¼¾])/g,
      (_, whole: string, part: string) => `${whole || 0}.${{ '½': 5, '¼': 25, '¾': 75 }[part]}`,
    )
    .replaceAll(/\s*(?:per\s?cent|percent|(?<=\d\s*)pct?)(?![a-z])/gi, '%')
    .replaceAll(/ +/g, ' ')
    .trim()
    .replace(/[.\s]+$/, '');
}

/** A semicolon parts years, and within bands one band from the next. */
function yearPieces(text: string): string[] {
  const parts = text
    .replaceAll(/(?<=\S)[,;]?\s+(?:and\s+)?(?=(?:(?:year|yr)\s*\d{1,2}\b|20\d\d(?:\s*[-/]\s*\d{2,4})?\s*:))/gi, '\n')
    .split(/[,;]?\s*\b(?:and\s+)?then\b\s*,?\s*|\s*(?:→|->|\n)\s*/i);
  return parts.flatMap((part) => {
    const pieces = part.split(/\s*;\s*/);
    return pieces.length > 1 && pieces.every((piece) => BAND_PIECE.test(piece)) ? [pieces.join(', ')] : pieces;
  });
}

const examples = ({ currency = '£' }: LineSettings): string =>
  `For example: 3.2%, ${currency}1,290 a year, the greater of ${currency}3,000 or 10%, one-off ${currency}500, 1 day leave.`;
