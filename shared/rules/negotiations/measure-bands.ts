// Bands within a typed line: "5% up to 25,000, 4% up to 35,000, 3% above". Each is a piece of its own; together they are one measure.

import { Big } from 'big.js';
import type { PayMeasure } from '../../domain/negotiations/pay-measures.ts';
import { AMOUNT, lineAmount, PERCENT } from './line-amount.ts';
import { type LineProblem, quoted, refuse } from './line-problem.ts';

type Band = Extract<PayMeasure, { kind: 'byBand' }>['bands'][number];

const RISE = String.raw`(?:${PERCENT}|${AMOUNT})(?:\s+(?:a year|flat|each))?`;
const UP_TO = String.raw`(up to(?: and including)?|upto|under|below|<=?)\s*${AMOUNT}`;
const REST = String.raw`(?:(?:for\s+)?(?:the rest|everyone else|everybody else|all others|others)|(?:above|over|beyond|>)(?:\s*(?:that|it|this|${AMOUNT}))?)`;

const FORMS = {
  riseUpTo: new RegExp(`^${RISE}\\s+(?:for (?:those )?(?:on |earning )?)?${UP_TO}$`, 'i'),
  upToRise: new RegExp(`^${UP_TO}\\s*[:=]?\\s+${RISE}$`, 'i'),
  riseRest: new RegExp(`^${RISE}\\s+${REST}$`, 'i'),
  restRise: new RegExp(`^${REST}\\s*[:=]?\\s+${RISE}$`, 'i'),
};
export const BAND_PIECE = new RegExp(
  Object.values(FORMS)
    .map((form) => `(?:${form.source})`)
    .join('|'),
  'i',
);

interface Piece {
  percent: string | undefined;
  amount: string | undefined;
  /** null: what is above all others. */
  upTo: string | null;
  isUnder: boolean;
  /** Of what is above: where it begins, where that was said. */
  above: string | undefined;
}

function pieceOf(text: string): Piece | null {
  const first = FORMS.riseUpTo.exec(text);
  if (first) {
    return { percent: first[1], amount: first[2], upTo: first[4]!, isUnder: isUnder(first[3]!), above: undefined };
  }
  const second = FORMS.upToRise.exec(text);
  if (second) {
    return { percent: second[3], amount: second[4], upTo: second[2]!, isUnder: isUnder(second[1]!), above: undefined };
  }
  const third = FORMS.riseRest.exec(text);
  if (third) return { percent: third[1], amount: third[2], upTo: null, isUnder: false, above: third[3] };
  const last = FORMS.restRise.exec(text);
  return last ? { percent: last[2], amount: last[3], upTo: null, isUnder: false, above: last[1] } : null;
}

const isUnder = (word: string): boolean => /under|below|^<$/i.test(word);

/** All pieces of one run of bands. "Under" ends a penny below the amount, because a band's end is inclusive. */
export function readBands(pieces: readonly string[]): PayMeasure | LineProblem {
  const bands: Band[] = [];
  for (const text of pieces) {
    const piece = pieceOf(text)!;
    const said = piece.upTo ?? piece.above;
    const end = said === undefined ? null : lineAmount(said);
    const amount = piece.amount === undefined ? undefined : lineAmount(piece.amount);
    if ((said !== undefined && end === null) || amount === null)
      return refuse(`${quoted(text)}: the amount is too long.`);
    const before = bands.at(-1);
    if (before?.upTo === null) return refuse('A band after the one above all others: write the bands from the lowest.');
    const from = before?.upTo ?? null;
    const band = {
      ...(piece.percent !== undefined && { percent: Number(piece.percent.replaceAll(/\s/g, '')) }),
      ...(amount !== undefined && { amount }),
    };
    if (piece.upTo === null) {
      if (from === null && end === null) return refuse(`${quoted(text)}: above what? Write 5% up to 25,000, 3% above.`);
      if (from === null) bands.push({ upTo: end, percent: 0 });
      else if (end !== null && new Big(end).minus(from).abs().gt(1)) {
        return refuse(
          `Between ${withCommas(from)} and ${withCommas(end)} nothing is said. Write what that band gets, 0% if nothing.`,
        );
      }
      bands.push({ upTo: null, ...band });
      continue;
    }
    const upTo = piece.isUnder ? new Big(end!).minus('0.01').toFixed() : end!;
    if (from !== null && new Big(upTo).lte(from)) return refuse('Bands rise: write the lowest first.');
    bands.push({ upTo, ...band });
  }
  return { kind: 'byBand', bands };
}

const withCommas = (amount: string): string =>
  amount.replace(/^\d+/, (whole) => whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ','));
