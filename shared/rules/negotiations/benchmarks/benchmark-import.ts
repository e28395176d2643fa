// One row of a list of benchmarks to what it says, or to the reason why it cannot come in; and how such lists head their columns.

import type { BenchmarkImportField } from '../../../contract/negotiations/benchmarks.ts';
import type { Benchmark } from '../../../domain/negotiations/benchmarks.ts';
import { ItemKindSchema } from '../../../domain/negotiations/item-kinds.ts';
import { typedAmount } from '../../../domain/negotiations/typed-figures.ts';
import { dayProblem } from '../../day-in-reach.ts';
import { fold } from '../../fold.ts';
import { type ColumnOf, columnName, type HeaderWords, type NameField, shown } from '../../header-matching.ts';
import { type DateOrder, readDay } from '../../import-days.ts';

const words = (line: string): readonly string[] => line.split('|');

const phrases: Record<BenchmarkImportField | NameField, readonly string[]> = {
  firstName: [],
  lastName: [],
  fullName: [],
  who: words('organisation|organization|employer|bargaining group|group|company|sector|agreement|who|whose'),
  what: words('settlement|award|what was agreed|what|description|details|outcome|terms|increase'),
  value: words('value|figure|percentage|percent|amount|rate of increase|headline|pct|rise'),
  unit: words('unit|units|measure'),
  on: words('effective date|effective from|date agreed|date of settlement|settlement date|from date|review date|date'),
  source: words('source|reference|where published|publication|citation'),
  link: words('link|url|web address|website'),
  about: words('about|topic|subject|issue'),
  kind: words('kind of benchmark|type of benchmark|kind'),
  comparability: words('comparability|comparable|how comparable'),
  why: words('why comparable|why|notes|note|comments|comment|remarks'),
};

export const benchmarkHeaders: HeaderWords<BenchmarkImportField | NameField> = {
  phrases,
  wholes: {
    who: words('name|union employer'),
    what: words('deal|offer'),
    value: words('%|deal value'),
    on: words('when|effective|agreed|from'),
    link: words('web'),
    about: words('kind of item|area'),
    kind: words('type'),
  },
  isElse: (field, header) => field === 'on' && /\b(?:end|expires|until|updated)\b/.test(header),
};

const UNITS: Readonly<Record<string, Benchmark['unit']>> = {
  percent: 'percent',
  'per cent': 'percent',
  pct: 'percent',
  pounds: 'pounds',
  gbp: 'pounds',
  dollars: 'pounds',
  'a year': 'pounds',
  'per year': 'pounds',
  'pounds a year': 'pounds',
  'pounds an hour': 'poundsAnHour',
  'dollars an hour': 'poundsAnHour',
  'an hour': 'poundsAnHour',
  'per hour': 'poundsAnHour',
  hourly: 'poundsAnHour',
  hours: 'hours',
  days: 'days',
  other: 'other',
};
const COMPARABLE: Readonly<Record<string, Benchmark['comparability']>> = {
  close: 'close',
  'close to us': 'close',
  high: 'close',
  strong: 'close',
  yes: 'close',
  partly: 'partly',
  partial: 'partly',
  medium: 'partly',
  'partly like us': 'partly',
  weak: 'weak',
  low: 'weak',
  no: 'weak',
  'far from us': 'weak',
};
const KINDS: Readonly<Record<string, Benchmark['kind']>> = {
  settlement: 'settlement',
  'pay settlement': 'settlement',
  award: 'settlement',
  deal: 'settlement',
  rate: 'rate',
  condition: 'condition',
  term: 'condition',
};
const ABOUT = new Map(
  ItemKindSchema.options.map((kind) => [fold(kind.replace(/([a-z])([A-Z])/g, '$1 $2')), kind] as const),
);
const LONGEST_LINE = 500;
const LONGEST_WHY = 20_000;

export type ImportedBenchmark = Omit<Benchmark, 'id' | 'revision'>;
export interface RejectedBenchmark {
  row: number;
  column: string | null;
  reason: string;
  name: string;
}

interface RowOptions {
  headers: readonly string[];
  mapping: ColumnOf<BenchmarkImportField>;
  order: DateOrder;
  today: string;
  isMixed?: boolean;
}

/** Text is taken exactly as it stands in the cell. Without a source it is no benchmark. */
export function readBenchmarkRow(
  row: number,
  cells: readonly string[],
  { headers, mapping, order, today, isMixed = false }: RowOptions,
): ImportedBenchmark | RejectedBenchmark {
  const cell = (field: BenchmarkImportField): string => {
    const column = mapping[field];
    const text = column === undefined ? '' : (cells[column] ?? '');
    return text.trim() === '' ? '' : text;
  };
  const reject = (field: BenchmarkImportField | null, reason: string): RejectedBenchmark => {
    const column = field === null ? undefined : mapping[field];
    return {
      row,
      column: column === undefined ? null : columnName(headers, column),
      reason,
      name: cell('who').slice(0, 200),
    };
  };
  if (cell('who') === '') return reject('who', 'Nothing says whose settlement or rate this is.');
  if (cell('source') === '') return reject('source', 'There is no source: without one it is no benchmark.');
  const long = (['who', 'what', 'source', 'link'] as const).find((field) => cell(field).length > LONGEST_LINE);
  if (long !== undefined) return reject(long, `This is too long: ${LONGEST_LINE} characters at most.`);
  if (cell('why').length > LONGEST_WHY) return reject('why', `This is too long: ${LONGEST_WHY} characters at most.`);
  const day = cell('on') === '' ? null : readDay(cell('on').slice(0, 100), { order, isBirth: false, today, isMixed });
  if (!day) return reject('on', cell('on') === '' ? 'There is no date.' : `“${shown(cell('on'))}” is not a date.`);
  const outOfReach = dayProblem(day, today);
  if (outOfReach !== null) return reject('on', outOfReach);
  const figure = figureOf(cell('value'), fold(cell('unit').slice(0, LONGEST_LINE)));
  if ('problem' in figure) return reject(figure.field, figure.problem);
  if (figure.value === null && cell('what') === '')
    return reject('value', 'There is neither a figure nor what it was.');
  const link = linkProblem(cell('link').trim());
  if (link !== null) return reject('link', link);
  const comparability = fold(cell('comparability').slice(0, LONGEST_LINE));
  if (comparability !== '' && COMPARABLE[comparability] === undefined) {
    return reject('comparability', `“${shown(cell('comparability'))}” is none of close, partly, weak.`);
  }
  const kind = fold(cell('kind').slice(0, LONGEST_LINE));
  const about = fold(cell('about').slice(0, LONGEST_LINE));
  return {
    who: cell('who'),
    kind: KINDS[kind] ?? 'settlement',
    about: ABOUT.get(about) ?? 'pay',
    what: cell('what') || 'Pay settlement',
    ...figure,
    on: day,
    source: cell('source'),
    link: cell('link').trim(),
    comparability: COMPARABLE[comparability] ?? 'partly',
    why: cell('why'),
    checkedOn: null,
    isForBothSides: false,
  };
}

/** "3.2%", "£1,925", "£12.60 an hour", or a number whose unit stands beside it; percent where nothing says what it is. */
function figureOf(
  written: string,
  unit: string,
): Pick<Benchmark, 'value' | 'unit'> | { field: BenchmarkImportField; problem: string } {
  const said = unit === '' ? undefined : (UNITS[unit] ?? (unit.length <= 60 ? 'other' : undefined));
  const text = written.trim();
  if (text === '') return { value: null, unit: said ?? 'other' };
  const isPercent = /%|per ?cent/i.test(text);
  const isMoney = /^-?\s*[£$€]/.test(text);
  const isHourly = /(?:an|per|\/)\s*h(?:r|our)?\b/i.test(text);
  const value = typedAmount(
    text
      .slice(0, 60)
      .replace(/\s*(?:%|per ?cent|(?:an|per|\/)\s*h(?:r|our)?|a year|p\.?a\.?|days?|hours?)\s*$/i, '')
      .replace(/^\+/, ''),
  );
  if (value === undefined) return { field: 'value', problem: `“${shown(text)}” is not a number.` };
  const own = isPercent
    ? 'percent'
    : isMoney
      ? isHourly
        ? 'poundsAnHour'
        : 'pounds'
      : /days?$/i.test(text)
        ? 'days'
        : undefined;
  return { value, unit: own ?? said ?? 'percent' };
}

/** Why it is no address to open; null where it is one, or there is none. */
export function linkProblem(link: string): string | null {
  if (link === '') return null;
  return /^https?:\/\/[^\s]+$/i.test(link) ? null : 'A link begins with https:// or http://.';
}
