// The measures of one year within a typed line: the line is parted at its commas, plus signs and "and"; points that follow
// "delete" or "on points" belong to it, and bands that follow each other are one measure.

import type { PayMeasure } from '../../domain/negotiations/pay-measures.ts';
import { PayMeasureSchema } from '../../domain/negotiations/pay-measures.ts';
import { AMOUNT, PERCENT } from './line-amount.ts';
import { type LineProblem, quoted, refuse, unclear } from './line-problem.ts';
import { BAND_PIECE, readBands } from './measure-bands.ts';
import { leastFor, readClause } from './measure-clause.ts';
import type { LineSettings } from './measure-line.ts';

const NOTHING = /^(?:a\s+)?(?:pay\s+)?(?:freeze|nothing|none|nil|no (?:pay\s+)?(?:rise|increase|offer|change))$/i;
const EITHER = String.raw`(?:${PERCENT}|${AMOUNT})(?:\s+(?:flat|a year))?`;
const GREATER_OF = new RegExp(
  String.raw`(?:(?:whichever is\s+)?the\s+)?\b(?:greater|higher|larger|better|bigger|max(?:imum)?)\s*(?:of\s*|\()(?:the two:?\s*)?(?<a>${EITHER})\s*(?:\bor\b|\band\b|,|\/)\s*(?<b>${EITHER})\)?`,
  'gi',
);
const WHICHEVER =
  /[,(]?\s*(?:-\s*)?which\s?ever(?:'s| is| are)?\s+(?:the\s+)?(?:greater|higher|larger|more|better|bigger)(?:\s+of the two)?\)?/gi;
const LESSER =
  /which\s?ever(?:'s| is| are)?\s+(?:the\s+)?(?:less|lesser|lower|smaller)|\b(?:lesser|lower|smaller|min(?:imum)?)\s+of\s+(?!£?\s*[\d,.]+\s*(?:an|per|a|\/|$|,|%)?)|\b(?:lesser|lower|smaller)\s+of\b/i;
const PARTED = /\s*(?:,(?!\d{3}(?!\d))|\+|&|\band\b|\bplus\b|\bwith\b|\bsubject to\b|\bbut\b)\s*/i;
const LEAST = /(?<!\ban?)\s+(?=(?:an?\s+)?(?:min(?:imum)?\b(?!\s*$)|at least|not? less than|underpin))/gi;
const POINTS = String.raw`(?:the\s+)?(?:bottom\s+)?(?:(?:spine|pay|spinal column)\s+)?(?:points?|scps?|pts?)\b`;
const DELETES = new RegExp(
  String.raw`^(?:delete|deletion of|remove|removal of|drop|scrap|abolish|lose)\s+(?:${POINTS}\s*)?(.+)$`,
  'i',
);
const ON_POINTS = new RegExp(
  String.raw`^(.+?)\s*\(?\s*(?:\b(?:on|for|at|to)\s+)?\b${POINTS}\s*:?\s*([^()]+?)\)?$`,
  'i',
);
const POINTS_FIRST = new RegExp(String.raw`^(?:on\s+|for\s+)?${POINTS}\s+(.+)$`, 'i');
const BARE_POINT = /^[a-z]{0,4}\s?\d{1,4}[a-z]?(?:\s*(?:-|to)\s*[a-z]{0,4}\d{1,4}[a-z]?)?$/i;

export function readYearMeasures(text: string, settings: LineSettings): { measures: PayMeasure[] } | LineProblem {
  if (NOTHING.test(text.trim())) return { measures: [] };
  const odd = oddOf(text, settings);
  if (odd) return odd;
  const pieces = partedAt(text);
  const measures: PayMeasure[] = [];
  for (let at = 0; at < pieces.length; ) {
    const read = readAt(pieces, at, measures, settings);
    if ('problem' in read) return read;
    at = read.next;
    const checked = PayMeasureSchema.safeParse(read.measure);
    if (!checked.success) return refuse(outOfRange(read.measure));
    if (read.replaces) measures[measures.length - 1] = checked.data;
    else measures.push(checked.data);
  }
  return measures.length === 0 ? unclear : { measures };
}

/** What no piece can say: it would be read as something else. */
function oddOf(text: string, { currency = '£' }: LineSettings): LineProblem | null {
  const comma = /(?<![\d,.])(\d+),(\d{1,2})\s*%/.exec(text);
  if (comma && !/delete|remove|drop|scrap|point|scp/i.test(text)) {
    return refuse(
      `${quoted(comma[0])}: a decimal point parts the percentage.`,
      text.replace(comma[0], `${comma[1]}.${comma[2]}%`),
    );
  }
  if (LESSER.test(text)) return refuse('The desk works out the greater of two, not the lesser. Write it by band.');
  if (/\b(?:cpi|rpi|inflation)h?\b/i.test(text)) {
    return refuse('The desk needs a figure. Look the index up under Real terms, and write for example 3.8%.');
  }
  if (/\b(?:capped|cap of|no more than|at most|maximum (?!of \S+ (?:or|and)))\b/i.test(text)) {
    return refuse('A rise that is capped is written by band: 3% up to 40,000, 1,200 above.');
  }
  if (
    /\b(?:from|backdated|effective|as of)\s+(?:the\s+)?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(
      text,
    )
  ) {
    return refuse('The day from which it is paid stands beside the line, not in it.');
  }
  const other = new RegExp(`[${currency === '£' ? '$€' : '£€'}]`).exec(text);
  if (other) {
    const meant = text.replaceAll(/[£$€]/g, currency);
    return refuse(`${other[0]} is not what pay is counted in here. Write ${currency}.`, meant);
  }
  return null;
}

function partedAt(text: string): string[] {
  return text
    .replaceAll(GREATER_OF, '$<a> or $<b>')
    .replaceAll(WHICHEVER, '')
    .replaceAll(LEAST, ', ')
    .split(PARTED)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

type ReadPiece = { measure: PayMeasure; next: number; replaces?: boolean } | LineProblem;

function readAt(
  pieces: readonly string[],
  at: number,
  before: readonly PayMeasure[],
  settings: LineSettings,
): ReadPiece {
  const piece = pieces[at]!;
  if (BAND_PIECE.test(piece)) {
    let next = at + 1;
    while (next < pieces.length && BAND_PIECE.test(pieces[next]!)) next += 1;
    const bands = readBands(pieces.slice(at, next));
    return 'problem' in bands ? bands : { measure: bands, next };
  }
  const deletes = DELETES.exec(piece);
  if (deletes) return withPoints(deletes[1]!, pieces, at, settings, (points) => ({ kind: 'deletePoints', points }));
  const first = POINTS_FIRST.exec(piece);
  if (first) return pointsFirst(first[1]!, pieces, at, settings);
  const on = ON_POINTS.exec(piece);
  if (on) {
    const clause = readClause(on[1]!, settings);
    if ('problem' in clause) return clause;
    if (!mayHavePoints(clause)) return refuse(`${quoted(piece)}: this counts for every point.`);
    return withPoints(on[2]!, pieces, at, settings, (points) => ({ ...clause, points }));
  }
  const least = leastFor(piece, before.at(-1));
  if (least) return 'problem' in least ? least : { measure: least, next: at + 1, replaces: true };
  const clause = readClause(piece, settings);
  return 'problem' in clause ? clause : { measure: clause, next: at + 1 };
}

const mayHavePoints = (measure: PayMeasure): boolean =>
  measure.kind === 'flat' || measure.kind === 'percent' || measure.kind === 'greaterOf' || measure.kind === 'oneOff';

/** The points that stand in the piece and, bare, in those after it. */
function withPoints(
  list: string,
  pieces: readonly string[],
  at: number,
  settings: LineSettings,
  make: (points: string[]) => PayMeasure,
): ReadPiece {
  let next = at + 1;
  const names = [list];
  while (next < pieces.length && isPoint(pieces[next]!, settings)) {
    names.push(pieces[next]!);
    next += 1;
  }
  const points = pointsOf(names, settings);
  return 'problem' in points ? points : { measure: make(points.points), next };
}

/** "points 2, 3 and 4: £500". */
function pointsFirst(list: string, pieces: readonly string[], at: number, settings: LineSettings): ReadPiece {
  const names: string[] = [];
  for (let next = at; next < pieces.length; next += 1) {
    const text = next === at ? list : pieces[next]!;
    if (isPoint(text, settings)) {
      names.push(text);
      continue;
    }
    const last = /^(\S+(?:\s*(?:-|to)\s*\S+?)?)\s*:?\s+(.+)$/i.exec(text);
    const clause = last && readClause(last[2]!, settings);
    if (!last || !clause || 'problem' in clause || !mayHavePoints(clause)) return unclear;
    const points = pointsOf([...names, last[1]!.replace(/:$/, '')], settings);
    return 'problem' in points
      ? points
      : { measure: { ...clause, points: points.points } as PayMeasure, next: next + 1 };
  }
  return unclear;
}

const isPoint = (text: string, { points }: LineSettings): boolean =>
  BARE_POINT.test(text) || (points?.some((point) => alike(point, text)) ?? false);

const alike = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** As the spine calls them, in its order where it is known; a range is of every point between. */
function pointsOf(names: readonly string[], { points }: LineSettings): { points: string[] } | LineProblem {
  const found: string[] = [];
  for (const name of names.flatMap((each) => each.split(/\s*(?:,|&|\band\b)\s*/i)).filter((each) => each !== '')) {
    const range = /^(\S+?)\s*(?:-|\bto\b)\s*(\S+)$/i.exec(name);
    const isName = points?.some((point) => alike(point, name)) ?? false;
    if (range && !isName) {
      const between = rangeOf(range[1]!, range[2]!, points);
      if (between.length === 0) return refuse(`${quoted(name)}: there are no points from ${range[1]} to ${range[2]}.`);
      found.push(...between);
      continue;
    }
    const known = points?.find((point) => alike(point, name));
    if (points && points.length > 0 && known === undefined)
      return refuse(`The spine has no point ${name.slice(0, 40)}.`);
    if (name.length > 60 || (known === undefined && !BARE_POINT.test(name))) return unclear;
    found.push(known ?? name);
  }
  return found.length === 0 || found.length > 500 ? unclear : { points: [...new Set(found)] };
}

function rangeOf(from: string, to: string, points: readonly string[] | undefined): string[] {
  if (points && points.length > 0) {
    const [first, last] = [from, to].map((name) => points.findIndex((point) => alike(point, name)));
    if (first !== -1 && last !== -1) return points.slice(first, last! + 1);
    return points.filter(
      (point) => /^\d+$/.test(point) && Number(point) >= Number(from) && Number(point) <= Number(to),
    );
  }
  const [first, last] = [Number(from), Number(to)];
  if (!Number.isInteger(first) || !Number.isInteger(last) || last < first || last - first >= 500) return [];
  return Array.from({ length: last - first + 1 }, (_, step) => String(first + step));
}

function outOfRange(measure: PayMeasure): string {
  if (measure.kind === 'hours') return 'There are 168 hours in a week. Write the hours of one week, such as 36 hours.';
  if (measure.kind === 'leave') return 'The desk counts up to 50 days of leave a year.';
  return 'A percentage lies between −100 and 1,000, and an amount is not too long to be kept to the penny.';
}
