// The count sheet on paper: the result first, every total and every transfer after it, and why, so that somebody who was
// not there can count again.

import type { CountResult } from '../../../../../shared/domain/elections/count-result.ts';
import { RULE_AUTHORITY, RULE_WORDS } from '../../../../../shared/domain/elections/words-count.ts';
import {
  type CountTable,
  countTable,
  headOf,
  outcomeInWords,
} from '../../../../../shared/rules/elections/count-table.ts';
import { votesRead } from '../../../../../shared/rules/elections/votes.ts';
import type { Paper, PaperBlock, PaperColumn } from '../../../formats/pdf/paper-parts.ts';

export interface CountAbout {
  title: string;
  place: string;
  /** As it is to be printed. */
  countedOn: string;
  returningOfficer: string;
}

/** Across a landscape page, after the name. */
const STAGES_ACROSS = 9;
const STAGES_UPRIGHT = 4;
/** Points: what “1,389.00000” takes, and the cell’s own margins. */
const STAGE_WIDTH = 54;
const CELL_MARGINS = 6;
/** Between the margins of a page. */
const ROOM = { A4: { across: 718, upright: 471 }, Letter: { across: 668, upright: 488 } } as const;
const MOST_VALUES = 12;

export function countPaper(
  result: CountResult,
  about: CountAbout,
  given: Pick<Paper, 'size' | 'language' | 'createdAt'>,
): Paper {
  const table = countTable(result);
  const isLandscape = result.stages.length > STAGES_UPRIGHT;
  const across = {
    stages: isLandscape ? STAGES_ACROSS : STAGES_UPRIGHT,
    room: ROOM[given.size][isLandscape ? 'across' : 'upright'],
  };
  return {
    ...given,
    title: about.title || result.title || 'Count sheet',
    subtitle: about.title || result.title ? 'Count sheet' : RULE_WORDS[result.rule],
    isLandscape,
    footer: `Count sheet: ${about.title || result.title || RULE_WORDS[result.rule]}`.slice(0, 120),
    blocks: [
      { kind: 'callout', title: 'Elected', text: electedIn(result) },
      { kind: 'facts', rows: factsOf(result, about) },
      ...(result.stages.length === 1 ? [] : [...totals(result, table, across), ...changes(table, across)]),
      ...(result.stages.length === 1 ? votesOnce(result, table) : []),
      ...bars(result, table),
      { kind: 'heading', text: 'Why each was elected or not' },
      {
        kind: 'facts',
        rows: result.account.map(({ number, name, text }) => ({ label: `${number}. ${name}`, value: text })),
      },
      ...values(result),
      ...listed(
        'Ties',
        result.ties.map(({ text }) => text),
      ),
      ...listed('Notes', result.notes),
      {
        kind: 'paragraph',
        text: `Signed by the returning officer${about.returningOfficer === '' ? '' : `, ${about.returningOfficer}`}:`,
      },
      { kind: 'ruledLines', count: 1 },
    ],
  };
}

const electedIn = ({ elected, rule }: CountResult): string =>
  elected
    .map(({ name, stage }, index) => `${index + 1}. ${name}${rule === 'fptp' ? '' : ` (stage ${stage})`}`)
    .join('\n');

const whole = (count: number): string => count.toLocaleString('en-GB');

function factsOf(result: CountResult, about: CountAbout): { label: string; value: string }[] {
  const { quota, seats, valid, setAside, rule } = result;
  const optional = [
    { label: 'Counted on', value: about.countedOn },
    { label: 'Place', value: about.place },
    { label: 'Returning officer', value: about.returningOfficer },
  ].filter(({ value }) => value.trim() !== '');
  return [
    ...optional,
    { label: 'Seats', value: whole(seats) },
    { label: 'Valid papers', value: whole(valid) },
    { label: 'Papers set aside', value: whole(setAside) },
    ...(quota === null
      ? []
      : [{ label: 'Quota', value: `${whole(quota)}: ${whole(valid)} ÷ (${seats} + 1), without decimals, and 1` }]),
    { label: 'Rule', value: `${RULE_WORDS[rule]}. ${RULE_AUTHORITY[rule]}` },
  ];
}

const stageColumn = ({ number, action }: CountTable['stages'][number]): PaperColumn => ({
  title: `Stage ${number}\n${headOf(action)}`,
  width: STAGE_WIDTH,
  align: 'right',
});

interface Across {
  stages: number;
  /** In points. */
  room: number;
}

/** In as many tables as the width of the page asks for. */
function inPortions(
  table: CountTable,
  across: Across,
  from: number,
  rowsOf: (at: number[]) => string[][],
): PaperBlock[] {
  const blocks: PaperBlock[] = [];
  const stages = table.stages.map((_, index) => index).slice(from);
  const portions = Math.ceil(stages.length / across.stages);
  const each = Math.ceil(stages.length / portions);
  const nameWidth = across.room - each * (STAGE_WIDTH + CELL_MARGINS) - CELL_MARGINS;
  for (let at = 0; at < stages.length; at += each) {
    const some = stages.slice(at, at + each);
    blocks.push({
      kind: 'table',
      isDense: true,
      columns: [{ title: 'Candidate', width: nameWidth }, ...some.map((index) => stageColumn(table.stages[index]!))],
      rows: rowsOf(some),
    });
  }
  return blocks;
}

function totals(result: CountResult, table: CountTable, across: Across): PaperBlock[] {
  const rowsOf = (some: number[]): string[][] => [
    ...table.rows.map((row) => [
      `${row.number}. ${row.name}\n${outcomeInWords(row)}`,
      ...some.map((index) => (row.cells[index]!.isGone ? '–' : grouped(row.cells[index]!.votes))),
    ]),
    ['Non-transferable', ...some.map((index) => grouped(table.nonTransferable[index]!))],
    ['Together', ...some.map(() => grouped(`${result.valid}.00000`))],
  ];
  return [{ kind: 'heading', text: 'Votes at each stage' }, ...inPortions(table, across, 0, rowsOf)];
}

function changes(table: CountTable, across: Across): PaperBlock[] {
  const rowsOf = (some: number[]): string[][] =>
    table.rows.map((row) => [`${row.number}. ${row.name}`, ...some.map((index) => signed(row.cells[index]!.change))]);
  return [{ kind: 'heading', text: 'What each stage transferred' }, ...inPortions(table, across, 1, rowsOf)];
}

function votesOnce(result: CountResult, table: CountTable): PaperBlock[] {
  return [
    { kind: 'heading', text: 'Votes' },
    {
      kind: 'table',
      columns: [
        { title: 'Candidate', width: 'share' },
        { title: 'Votes', width: 80, align: 'right' },
        { title: '', width: 140 },
      ],
      rows: table.rows.map((row) => [
        `${row.number}. ${row.name}`,
        result.quota === null ? votesRead(row.cells[0]!.votes) : grouped(row.cells[0]!.votes),
        outcomeInWords(row),
      ]),
    },
  ];
}

/** Where each stood at the last: excluded, at the stage that excluded them. */
function bars(result: CountResult, table: CountTable): PaperBlock[] {
  const rows = table.rows
    .filter(({ outcome }) => outcome !== 'withdrawn')
    .map((row) => {
      const votes = row.cells[(row.decidedAt ?? result.stages.length) - 1]!.votes;
      return {
        label: row.name.length > 60 ? `${row.name.slice(0, 59)}…` : row.name,
        value: Number(votes),
        text: votesRead(votes),
        earlier: Number(row.cells[0]!.votes),
      };
    });
  const { quota } = result;
  if (quota === null) {
    return [{ kind: 'bars', rows: rows.map(({ earlier: _, ...row }) => row) }];
  }
  return [
    { kind: 'heading', text: 'Where each stood when it was decided' },
    { kind: 'bars', rows, legend: ['When elected, excluded or left', 'First preferences'], mark: quota },
    { kind: 'paragraph', isSmall: true, text: `The broken line is the quota: ${whole(quota)}.` },
  ];
}

/** At which value papers moved: what is needed to check a transfer by hand. */
function values(result: CountResult): PaperBlock[] {
  const moved = result.stages.filter(({ kind }) => kind !== 'firstPreferences');
  if (moved.length === 0) return [];
  const rows = moved.map(({ number, action, parcels, lost }) => {
    const some = parcels.slice(0, MOST_VALUES).map(({ value, papers }) => `${whole(papers)} at ${value}`);
    const more = parcels.length > MOST_VALUES ? `, and ${parcels.length - MOST_VALUES} other values` : '';
    return [`${number}`, action, `${some.join(', ')}${more}` || '–', lost];
  });
  return [
    { kind: 'heading', text: 'Papers that moved, and their value' },
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: 'Stage', width: 34 },
        { title: '', width: 170 },
        { title: 'Papers', width: 'share' },
        { title: 'Lost by cutting off, so far', width: 80, align: 'right' },
      ],
      rows,
    },
  ];
}

const listed = (title: string, items: readonly string[]): PaperBlock[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: title },
        { kind: 'list', items },
      ];

/** "1,101.19000": every decimal, so that columns add up. */
function grouped(votes: string): string {
  const [wholes = '', decimals = ''] = votes.split('.');
  return `${wholes.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}

const signed = (change: string): string => {
  if (change === '') return '';
  return change.startsWith('-') ? `−${grouped(change.slice(1))}` : `+${grouped(change)}`;
};
