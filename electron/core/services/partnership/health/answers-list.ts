// Answers that come as a list, from another survey tool or typed into a spreadsheet: a row a person, a column for the side,
// the level, each item and the comment; and the empty list to fill in.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { HealthWave } from '../../../../../shared/domain/partnership/health.ts';
import { type HealthLevel, LEVEL_NAMES } from '../../../../../shared/domain/partnership/health-items.ts';
import type { TwoSides } from '../../../../../shared/domain/partnership/sides.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import type { CallContext } from '../../../desk.ts';
import { writeCsv } from '../../../formats/csv.ts';
import { readList } from '../../../formats/read-list.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { readSource } from '../../member-import-source.ts';
import { offerFile } from '../../offer-file.ts';
import type { GivenAnswers } from './given-answers.ts';
import { addAnswers, mustBeOpen } from './waves.ts';

const MOST_PEOPLE = 2_000;
const MOST_REJECTED = 500;
const SIDE_WORDS: Readonly<Record<TwoSides, readonly string[]>> = {
  management: ['management', 'manager', 'managers', 'employer', 'm'],
  staff: ['staff', 'staff side', 'union', 'trade union', 'labor', 'labour', 's'],
};
const LEVEL_WORDS: Readonly<Record<HealthLevel, readonly string[]>> = {
  senior: ['senior', fold(LEVEL_NAMES.senior)],
  middle: ['middle', 'middle manager', 'supervisor', fold(LEVEL_NAMES.middle)],
  frontline: ['frontline', 'front line', 'staff', fold(LEVEL_NAMES.frontline)],
  rep: ['rep', 'representative', 'steward', fold(LEVEL_NAMES.rep)],
};
const COMMENTS = ['comment', 'comments', 'anything else'];
const TOTALS = ['overall', 'total', 'score'];

interface Columns {
  side: number;
  level: number;
  comment: number;
  overall: number;
  /** The column of each item, in the order of the wave; -1 where the list has none. */
  items: number[];
}

const columnHeaders = (items: HealthWave['items']) => items.map(({ text }, index) => `${index + 1}. ${text}`);

export async function answersTemplate(
  { waveId, path }: Inputs['partnership']['answersTemplate'],
  context: CallContext,
): Promise<Outputs['partnership']['answersTemplate']> {
  const wave = found(context.desk.store.view(context.account), 'healthWaves', waveId);
  const bytes = writeCsv([['Side', 'Level', ...columnHeaders(wave.items), 'Comment']]);
  return offerFile({ name: 'health-check-answers.csv', mediaType: 'text/csv', bytes }, path, context);
}

/** A row that cannot be used is told by its number and left out; the others are laid with what was answered before. */
export async function importAnswers(
  { waveId, ...source }: Inputs['partnership']['importAnswers'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['partnership']['importAnswers']> {
  const wave = found(context.desk.store.view(context.account), 'healthWaves', waveId);
  mustBeOpen(wave, 'waveId');
  const { table } = await readSource(source, context, (content) =>
    readList(content, { signal, mostRows: MOST_PEOPLE }),
  );
  const columns = columnsOf(table.headers, wave);
  const rejected = table.unreadable.map(({ row, reason }) => ({ row, reason }));
  const answers = table.rows.flatMap(({ row, cells }) => {
    const read = readRow(cells, columns);
    if (typeof read !== 'string') return [read];
    rejected.push({ row, reason: read });
    return [];
  });
  if (answers.length === 0) {
    const [first] = rejected;
    const why = first ? ` Row ${first.row}: ${first.reason}` : '';
    throw new InvalidInput({ path: [], message: `Nothing in this list can be used.${why}` });
  }
  const { answered } = await addAnswers(waveId, answers, context);
  return {
    waveId,
    answered,
    added: answers.length,
    rejected: rejected.sort((a, b) => a.row - b.row).slice(0, MOST_REJECTED),
    rejectedTotal: rejected.length,
  };
}

/** @throws InvalidInput where no column tells the side, or none is an item or a total. */
function columnsOf(headers: readonly string[], { items }: HealthWave): Columns {
  const folded = headers.map(fold);
  const named = (...names: readonly string[]) => folded.findIndex((header) => names.includes(header));
  const columns: Columns = {
    side: named('side'),
    level: named('level', 'role'),
    comment: named(...COMMENTS),
    overall: named(...TOTALS),
    items: items.map(({ text }, index) => {
      const no = index + 1;
      const own = [String(no), `item ${no}`, `q${no}`, `question ${no}`, fold(text), fold(`${no}. ${text}`)];
      return folded.findIndex((header) => own.includes(header));
    }),
  };
  if (columns.side === -1) {
    throw new InvalidInput({
      path: [],
      message: 'No column is called “Side”. Each row has to say whether it is management or staff.',
    });
  }
  if (columns.overall === -1 && columns.items.every((column) => column === -1)) {
    throw new InvalidInput({
      path: [],
      message: 'No column holds a score. Call them by the number of the item (1, 2, 3 …), as the empty list does.',
    });
  }
  return columns;
}

/** The answers, or why the row cannot be used. */
function readRow(cells: readonly string[], columns: Columns): GivenAnswers | string {
  const cell = (column: number) => (column === -1 ? '' : (cells[column] ?? ''));
  const side = keyOf(SIDE_WORDS, cell(columns.side));
  if (side === undefined) return 'The side is neither management nor staff.';
  const level = cell(columns.level).trim() === '' ? null : keyOf(LEVEL_WORDS, cell(columns.level));
  if (level === undefined) return 'The level is none of senior, middle, frontline and rep.';
  const scores = columns.items.map((column) => readScore(cell(column)));
  const overall = readScore(cell(columns.overall));
  const wrong = scores.indexOf(undefined);
  if (wrong !== -1) return `Item ${wrong + 1} is not a number from 0 to 10.`;
  if (overall === undefined) return 'The total is not a number from 0 to 10.';
  if (overall === null && scores.every((score) => score === null)) return 'Nothing is answered.';
  const comment = cell(columns.comment);
  if (comment.length > 2_000) return 'The comment is longer than 2,000 characters.';
  return { side, level, scores: scores.map((score) => score ?? null), overall, comment };
}

const keyOf = <K extends string>(words: Readonly<Record<K, readonly string[]>>, text: string): K | undefined =>
  (Object.keys(words) as K[]).find((key) => words[key].includes(fold(text)));

/** null where nothing was answered; undefined where it is no score. A comma may stand for the point. */
function readScore(text: string): number | null | undefined {
  const plain = text.trim().replace(',', '.');
  if (plain === '' || plain === '-' || fold(plain) === 'n a') return null;
  const score = /^\d{1,2}(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return score >= 0 && score <= 10 ? score : undefined;
}
