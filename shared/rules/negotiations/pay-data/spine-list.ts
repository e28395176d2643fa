// A list with a row for each point and a column for each year, to the years of a spine. The number of a point that the list
// passes over, and a cell that is left blank, are kept as points without a figure.

import { Big } from 'big.js';
import {
  type ColumnOf,
  columnName,
  type HeaderWords,
  matchColumns,
  type NameField,
  shown,
} from '../../header-matching.ts';
import { type DateOrder, readDay } from '../../import-days.ts';
import { isNothing, readPay } from './read-figures.ts';
import { rowsInWords } from './rows-in-words.ts';
import type { RejectedRow } from './workforce-row.ts';

/** What a person said of a column. */
export interface SaidYear {
  column: number;
  label?: string | undefined;
  from?: string | undefined;
  isLeftOut?: boolean | undefined;
}

export interface ReadYear {
  column: number;
  header: string;
  label: string;
  from: string | null;
  figures: number;
  isLeftOut: boolean;
}

export interface SpineList {
  years: ReadYear[];
  points: { point: string; amounts: (string | null)[]; isGap: boolean }[];
  gaps: string[];
  basis: 'year' | 'hour';
  rejected: RejectedRow[];
  notes: string[];
}

const pointHeaders: HeaderWords<'point' | NameField> = {
  phrases: {
    firstName: [],
    lastName: [],
    fullName: [],
    point: [
      'spinal column point',
      'spine column point',
      'spinal point',
      'spine point',
      'pay point',
      'scale point',
      'scp',
    ],
  },
  wholes: { point: ['point', 'pt', 'sp', 'step', 'spine', 'grade', 'band', 'level'] },
  isElse: () => false,
};

/** The column of the points: by its heading, else the first. */
export const pointColumnOf = (headers: readonly string[]): number =>
  (matchColumns<'point'>(headers, pointHeaders) as ColumnOf<'point'>).point ?? 0;

const FIRST_DAY = '04-01';
const RANGE = /\b((?:19|20)\d{2}) ?[-–/] ?((?:19|20)?\d{2})\b/;
const YEAR = /^(?:fy|year)? ?((?:19|20)\d{2})$/i;
const OTHER_FIGURES = /\b(?:hour|hourly|week|weekly|month|monthly|daily)\b/i;

/** Which year a heading names: its label, and its first day, 1 April unless the heading says a day. Undefined: it names none. */
export function yearOfHeader(
  header: string,
  today: string,
  order: DateOrder,
): { label: string; from: string } | undefined {
  const text = header
    .trim()
    .replace(/^(?:from|w\.?e\.?f\.?|as at|at|pay from|salary from|salary|pay) /i, '')
    .replace(/ ?\(?[£$]\)?$/, '');
  const day = text.length < 6 ? undefined : readDay(text, { order, isBirth: false, today, hasSerials: false });
  if (typeof day === 'string') return { label: labelFrom(day), from: day };
  const range = RANGE.exec(text);
  if (range !== null) {
    const [, first, last] = range as unknown as [string, string, string];
    const isNext = (Number(first) + 1) % 100 === Number(last) % 100;
    return isNext ? { label: `${first}-${last.slice(-2)}`, from: `${first}-${FIRST_DAY}` } : undefined;
  }
  const year = YEAR.exec(text)?.[1];
  return year === undefined ? undefined : { label: year, from: `${year}-${FIRST_DAY}` };
}

/** "2025-26" for what is paid from 1 April; else the year of the day. */
export const labelFrom = (day: string): string => {
  const year = Number(day.slice(0, 4));
  return day.slice(5) === FIRST_DAY ? `${year}-${String((year + 1) % 100).padStart(2, '0')}` : day.slice(0, 7);
};

interface SpineListOptions {
  headers: readonly string[];
  pointColumn: number;
  said: readonly SaidYear[];
  isKeepingGaps: boolean;
  today: string;
  order: DateOrder;
}

const LONGEST_POINT = 60;
const HIGHEST_HOURLY = 500;
const MOST_GAPS = 500;

export function readSpineList(
  rows: readonly { row: number; cells: readonly string[] }[],
  options: SpineListOptions,
): SpineList {
  const { headers, pointColumn, said } = options;
  const rejected: RejectedRow[] = [];
  const years = headers.flatMap((_, column): ReadYear[] => {
    if (column === pointColumn) return [];
    const header = columnName(headers, column);
    const of = said.find((year) => year.column === column);
    const read = OTHER_FIGURES.test(header)
      ? undefined
      : yearOfHeader(headers[column] ?? '', options.today, options.order);
    if (read === undefined && of === undefined && !holdsPay(rows, column)) return [];
    return [
      {
        column,
        header,
        label: of?.label ?? read?.label ?? (of?.from === undefined ? header : labelFrom(of.from)),
        from: of?.from ?? read?.from ?? null,
        figures: 0,
        isLeftOut: of?.isLeftOut ?? OTHER_FIGURES.test(header),
      },
    ];
  });
  const reject = (row: number, column: number, reason: string) =>
    rejected.push({ row, column: columnName(headers, column), reason, name: '' });
  const points: SpineList['points'] = [];
  const rowOf = new Map<string, number>();
  for (const { row, cells } of rows) {
    if (cells.every(isNothing)) continue;
    const point = (cells[pointColumn] ?? '').trim();
    if (point === '' || point.length > LONGEST_POINT) {
      reject(row, pointColumn, point === '' ? 'There is no point.' : `“${shown(point)}” is no point of a spine.`);
      continue;
    }
    const before = rowOf.get(point);
    if (before !== undefined) {
      reject(
        row,
        pointColumn,
        `Point ${shown(point)} is in ${rowsInWords([before, row])}. Each stands once in a spine.`,
      );
      continue;
    }
    const amounts: (string | null)[] = [];
    let isWhole = true;
    for (const year of years) {
      const text = cells[year.column] ?? '';
      if (year.isLeftOut || isNothing(text)) {
        amounts.push(null);
        continue;
      }
      const read = readPay(text);
      if ('problem' in read) {
        reject(row, year.column, read.problem);
        isWhole = false;
        break;
      }
      amounts.push(new Big(read.amount).eq(0) ? null : read.amount);
    }
    if (!isWhole) continue;
    rowOf.set(point, row);
    points.push({ point, amounts, isGap: false });
  }
  const gaps = gapsOf(points.map(({ point }) => point));
  const whole = options.isKeepingGaps ? withGaps(points, gaps, years.length) : points;
  for (const [at, year] of years.entries()) year.figures = whole.filter(({ amounts }) => amounts[at] !== null).length;
  return { years, points: whole, gaps, basis: basisOf(whole), rejected, notes: notesOf(whole, years) };
}

/** Whether the column is of money, whatever its heading says. */
function holdsPay(rows: readonly { cells: readonly string[] }[], column: number): boolean {
  const filled = rows.flatMap(({ cells }) => (isNothing(cells[column] ?? '') ? [] : [cells[column]!])).slice(0, 30);
  return filled.length > 0 && filled.every((text) => !('problem' in readPay(text)) && /\d{4}|[.,]\d|[£$]/.test(text));
}

const basisOf = (points: SpineList['points']): 'year' | 'hour' => {
  const amounts = points.flatMap(({ amounts: of }) => of.filter((amount) => amount !== null));
  return amounts.length > 0 && amounts.every((amount) => new Big(amount).lt(HIGHEST_HOURLY)) ? 'hour' : 'year';
};

/** Whole numbers that the points pass over; none where they are no whole numbers that rise. */
function gapsOf(points: readonly string[]): string[] {
  const numbers = points.map((point) => (/^\d{1,4}$/.test(point) ? Number(point) : Number.NaN));
  if (numbers.length < 2 || numbers.some(Number.isNaN)) return [];
  if (numbers.some((number, at) => at > 0 && number <= numbers[at - 1]!)) return [];
  const here = new Set(numbers);
  const gaps: string[] = [];
  for (let number = numbers[0]! + 1; number < numbers.at(-1)!; number += 1)
    if (!here.has(number)) gaps.push(String(number));
  // Points that go up in tens pass over nothing.
  return gaps.length > points.length || gaps.length > MOST_GAPS ? [] : gaps;
}

function withGaps(points: SpineList['points'], gaps: readonly string[], years: number): SpineList['points'] {
  if (gaps.length === 0) return points;
  const empty = gaps.map((point) => ({ point, amounts: Array<null>(years).fill(null), isGap: true }));
  return [...points, ...empty].sort((a, b) => Number(a.point) - Number(b.point));
}

/** A point that pays less than the one below it, or than the year before: perhaps two digits changed places. */
function notesOf(points: SpineList['points'], years: readonly ReadYear[]): string[] {
  const notes: string[] = [];
  for (const [at, year] of years.entries()) {
    let below: { point: string; amount: string } | undefined;
    for (const { point, amounts } of points) {
      const amount = amounts[at];
      if (amount === null || amount === undefined) continue;
      if (below !== undefined && new Big(amount).lt(below.amount)) {
        notes.push(
          `In ${year.label}, point ${point} (${amount}) pays less than point ${below.point} (${below.amount}).`,
        );
      }
      below = { point, amount };
    }
  }
  const inTime = years.map((year, at) => ({ ...year, at })).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  for (const { point, amounts } of points) {
    for (const [index, { at, label }] of inTime.entries()) {
      const [before, now] = [amounts[inTime[index - 1]?.at ?? -1], amounts[at]];
      if (before != null && now != null && new Big(now).lt(before))
        notes.push(`Point ${point} falls in ${label}, from ${before} to ${now}.`);
    }
  }
  return notes.length > 20 ? [...notes.slice(0, 20), `And ${notes.length - 20} more such.`] : notes;
}
