// What backs the items, on paper: others' settlements and rates with where they are written, evidence with its source, and
// options against the standards that they are judged by. It takes what both papers have.

import type { Benchmark } from '../../../../../shared/domain/negotiations/benchmarks.ts';
import { comparabilityWords } from '../../../../../shared/domain/negotiations/words-benchmarks.ts';
import { meetsWords } from '../../../../../shared/domain/negotiations/words-items.ts';
import { benchmarkInWords } from '../../../../../shared/rules/negotiations/benchmarks/benchmark-words.ts';
import type {
  JointBenchmark,
  JointEvidence,
  JointOption,
} from '../../../../../shared/rules/negotiations/joint-fields.ts';
import type { PaperBlock, PaperText } from '../../../formats/pdf/paper-parts.ts';
import { isWritten, type PaperWords } from './paper-words.ts';
import { small, subheading } from './prose.ts';

export interface BenchmarksOf {
  title: string;
  /** How near it is and why is our own view: a paper for both sides has none. */
  benchmarks: readonly (JointBenchmark & { comparability?: Benchmark['comparability']; why?: string })[];
  /** What the unions hold on its matter: in our own paper alone. */
  positions?: readonly { who: string; text: string }[];
}

export function benchmarkBlocks(all: readonly BenchmarksOf[], words: PaperWords): PaperBlock[] {
  return all
    .filter(({ benchmarks, positions = [] }) => benchmarks.length > 0 || positions.length > 0)
    .flatMap(({ title, benchmarks, positions = [] }): PaperBlock[] => [
      subheading(title),
      ...(benchmarks.length === 0 ? [] : [benchmarkTable(benchmarks, words)]),
      ...(positions.length === 0 ? [] : [positionTable(positions)]),
    ]);
}

const positionTable = (positions: NonNullable<BenchmarksOf['positions']>): PaperBlock => ({
  kind: 'table',
  isDense: true,
  columns: [{ title: 'What the unions hold', width: 150 }, { title: 'In words' }],
  rows: positions.map(({ who, text }) => [who, text]),
});

function benchmarkTable(benchmarks: BenchmarksOf['benchmarks'], words: PaperWords): PaperBlock {
  return {
    kind: 'table',
    isDense: true,
    columns: [
      { title: 'Who and what' },
      { title: 'From', width: 94 },
      { title: 'Where it is written', width: 122 },
      { title: 'Value', width: 78, align: 'right' },
    ],
    rows: benchmarks.map((one): PaperText[] => [
      [`${one.who}: ${one.what}`, nearness(one)].filter(isWritten).join('\n'),
      words.day(one.on),
      one.source,
      { text: benchmarkInWords(one, words.currency), isStrong: true },
    ]),
  };
}

const nearness = ({ comparability, why = '' }: BenchmarksOf['benchmarks'][number]): string =>
  comparability === undefined ? '' : `${comparabilityWords[comparability]}${isWritten(why) ? `: ${why.trim()}` : ''}`;

export interface CitationsOf {
  title: string;
  evidence: readonly JointEvidence[];
}

export function citationBlocks(all: readonly CitationsOf[], words: PaperWords): PaperBlock[] {
  return all
    .filter(({ evidence }) => evidence.length > 0)
    .flatMap(({ title, evidence }): PaperBlock[] => [
      subheading(title),
      {
        kind: 'table',
        columns: [{ title: 'What it shows' }, { title: 'Source', width: 116 }, { title: 'As of', width: 118 }],
        rows: evidence.map(({ text, source, on }) => [text, source, words.day(on)]),
      },
    ]);
}

export interface OptionsOf {
  title: string;
  standards: readonly string[];
  options: readonly JointOption[];
}

/** As many standards as have a column of their own. */
const MOST_COLUMNS = 7;

export function optionBlocks(all: readonly OptionsOf[], words: PaperWords): PaperBlock[] {
  return all
    .filter(({ options }) => options.length > 0)
    .flatMap((one): PaperBlock[] => [subheading(one.title), ...standardsOf(one), tableOf(one, words)]);
}

function standardsOf({ standards }: OptionsOf): PaperBlock[] {
  if (standards.length === 0) return [];
  return [small('Standards by which they are judged'), { kind: 'list', isNumbered: true, items: standards }];
}

function tableOf({ standards, options }: OptionsOf, words: PaperWords): PaperBlock {
  const byWhom = options.some(({ bySide }) => bySide !== null);
  const hasColumns = standards.length > 0 && standards.length <= MOST_COLUMNS;
  return {
    kind: 'table',
    columns: [
      { title: 'Option' },
      ...(byWhom ? [{ title: 'From', width: 62 }] : []),
      ...(hasColumns
        ? standards.map((_, at) => ({ title: `${at + 1}`, width: 38 }))
        : standards.length > 0
          ? [{ title: 'Meets', width: 120 }]
          : []),
    ],
    rows: options.map(({ text, bySide, isAgreed, meets }): PaperText[] => [
      isAgreed ? { text: `${text} (agreed)`, isStrong: true } : text,
      ...(byWhom ? [bySide === null ? '' : words.sides[bySide]] : []),
      ...(hasColumns
        ? meets.map((value) => (value === null ? '–' : meetsWords[value]))
        : standards.length > 0
          ? [
              meets
                .flatMap((value, at) =>
                  value === null || value === 'no' ? [] : [`${at + 1}${value === 'partly' ? ' partly' : ''}`],
                )
                .join(', ') || '–',
            ]
          : []),
    ]),
  };
}
