// Figures that come as a list: a row a period, with its value or what it is worked out from, and how many it is over.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { presetOf } from '../../../../../shared/domain/partnership/measure-presets.ts';
import type { Measure, MeasurePoint } from '../../../../../shared/domain/partnership/measures.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { periodEnd } from '../../../../../shared/rules/partnership/period-end.ts';
import type { CallContext } from '../../../desk.ts';
import { writeCsv } from '../../../formats/csv.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import { readList } from '../../../formats/read-list.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { readSource } from '../../member-import-source.ts';
import { offerFile } from '../../offer-file.ts';
import { type GivenPoint, pointOf, writePoints } from './points.ts';

const MOST_ROWS = 5_000;
const MOST_REJECTED = 500;
const PERIODS = ['period', 'month', 'quarter', 'year', 'date', 'day', 'on', 'period end', 'month end', 'week ending'];
const VALUES = ['value', 'figure', 'rate', 'percent', 'percentage', 'result', 'total'];
const COUNTS = ['n', 'number', 'count', 'base', 'responses', 'people', 'of'];
const SOURCES = ['source', 'from'];

export async function pointsTemplate(
  { id, path }: Inputs['partnership']['pointsTemplate'],
  context: CallContext,
): Promise<Outputs['partnership']['pointsTemplate']> {
  const measure = found(context.desk.store.view(context.account), 'measures', id);
  const parts = presetOf(measure.preset)?.parts ?? [];
  const columns = parts.length > 0 ? parts.map(({ label }) => label) : ['Value'];
  const bytes = writeCsv([['Period', ...columns, 'N', 'Source']]);
  const name = safeFileName(`${measure.name}.csv`);
  return offerFile({ name, mediaType: 'text/csv', bytes }, path, context);
}

/** A row that cannot be used is told by its number and left out. @throws InvalidInput where none can. */
export async function importPoints(
  { id, dateOrder, source: from, ...source }: Inputs['partnership']['importPoints'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['partnership']['importPoints']> {
  const profile = branchProfile(context);
  const measure = found(context.desk.store.view(context.account), 'measures', id);
  const { table, fileName } = await readSource(source, context, (content) =>
    readList(content, { signal, mostRows: MOST_ROWS }),
  );
  const columns = columnsOf(table.headers, measure);
  const rejected = table.unreadable.map(({ row, reason }) => ({ row, reason }));
  const reading = {
    order: dateOrder ?? profile.dateOrder,
    isBirth: false,
    today: profile.today,
    isOfMonths: fold(table.headers[columns.period] ?? '') === 'month',
  };
  const points: MeasurePoint[] = [];
  for (const { row, cells } of table.rows) {
    const cell = (column: number) => (column === -1 ? '' : (cells[column] ?? ''));
    const given = rowOf(cell, columns, periodEnd(cell(columns.period), reading), from ?? fileName ?? '');
    const point = typeof given === 'string' ? given : pointOf(given, measure, profile.today);
    if (typeof point === 'string') rejected.push({ row, reason: point });
    else points.push(point);
  }
  if (points.length === 0) {
    const [first] = rejected;
    const why = first ? ` Row ${first.row}: ${first.reason}` : '';
    throw new InvalidInput({ path: [], message: `Nothing in this list can be used.${why}` });
  }
  const { result, replaced } = await writePoints(id, points, context);
  return {
    result,
    added: points.length - replaced,
    replaced,
    rejected: rejected.sort((a, b) => a.row - b.row).slice(0, MOST_REJECTED),
    rejectedTotal: rejected.length,
  };
}

interface Columns {
  period: number;
  value: number;
  n: number;
  source: number;
  parts: { key: string; label: string; column: number }[];
}

function columnsOf(headers: readonly string[], { preset, name, unit }: Measure): Columns {
  const folded = headers.map(fold);
  const named = (...names: readonly string[]) =>
    folded.findIndex((header) => header !== '' && names.some((each) => fold(each) === header));
  const parts = (presetOf(preset)?.parts ?? []).map(({ key, label, headers: own, isOptional }) => ({
    key,
    label,
    column: named(...own),
    isOptional,
  }));
  const isWhole = parts.length > 0 && parts.every(({ column, isOptional }) => isOptional || column !== -1);
  const columns = {
    period: named(...PERIODS),
    value: named(...VALUES, name, unit),
    n: named(...COUNTS),
    source: named(...SOURCES),
    parts: isWhole ? parts.filter(({ column }) => column !== -1) : [],
  };
  if (columns.period === -1) {
    throw new InvalidInput({
      path: [],
      message: 'No column is called “Period”. Each row has to say what time it is about.',
    });
  }
  if (columns.value === -1 && !isWhole) {
    const asked = parts.map(({ label }) => `“${label}”`).join(' and ');
    throw new InvalidInput({
      path: [],
      message: `No column holds the figure. Call it “Value”${asked === '' ? '' : `, or give ${asked}`}.`,
    });
  }
  return columns;
}

/** What a row says, or why it cannot be used. */
function rowOf(
  cell: (column: number) => string,
  { value, n, source, parts }: Columns,
  on: string | undefined,
  from: string,
): GivenPoint | string {
  if (on === undefined) return 'The period is not a month, a quarter, a year or a day.';
  const read = parts.map(({ key, label, column }) => ({
    key,
    label,
    text: cell(column),
    value: readFigure(cell(column)),
  }));
  const wrong = read.find((part) => part.value === undefined || (part.value ?? 0) < 0);
  if (wrong) return `“${wrong.label}” is not a number.`;
  const figure = readFigure(cell(value));
  if (figure === undefined) return 'The value is not a number.';
  const over = readFigure(cell(n));
  if (over === undefined || (over ?? 0) < 0 || !Number.isInteger(over ?? 0)) return 'N is not a whole number.';
  return {
    on,
    ...(figure !== null && { value: figure }),
    parts: read.flatMap((part) => (part.value === null ? [] : [{ key: part.key, value: part.value! }])),
    n: over,
    source: cell(source) === '' ? from : cell(source).slice(0, 500),
  };
}

/** null where the cell is empty; undefined where it is no number. "1,234.5", "12 %" and "£3" are numbers. */
function readFigure(text: string): number | null | undefined {
  const plain = text.replaceAll(/[\s%£$€]/gu, '');
  if (plain === '' || plain === '-') return null;
  const number = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)
    ? plain.replaceAll(',', '')
    : plain.replace(/^(-?\d+),(\d+)$/, '$1.$2');
  return /^-?\d+(?:\.\d+)?$/.test(number) ? Number(number) : undefined;
}
