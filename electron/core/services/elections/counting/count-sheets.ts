// The count sheet for a spreadsheet: every total as a number, so that anybody can add up what was counted.

import type { CountResult } from '../../../../../shared/domain/elections/count-result.ts';
import { RULE_WORDS } from '../../../../../shared/domain/elections/words-count.ts';
import { type CountTable, countTable, outcomeInWords } from '../../../../../shared/rules/elections/count-table.ts';
import type { Sheet, SheetCell } from '../../../formats/xlsx.ts';
import type { CountAbout } from './count-paper.ts';

const VOTES = '#,##0.00000';

export function countSheets(result: CountResult, about: CountAbout): Sheet[] {
  const table = countTable(result);
  return [
    {
      name: 'Result',
      hasHeader: false,
      columns: [
        { header: '', width: 26 },
        { header: '', width: 70 },
      ],
      rows: facts(result, about),
    },
    { name: 'Votes', columns: stageColumns(table), rows: votesRows(result, table) },
    { name: 'Transfers', columns: stageColumns(table), rows: transferRows(table) },
    {
      name: 'Why',
      columns: [
        { header: 'Number', width: 9 },
        { header: 'Candidate', width: 34 },
        { header: 'Outcome', width: 22 },
        { header: 'Why', width: 110 },
      ],
      rows: result.account.map(({ number, name, text }, index) => [
        number,
        name,
        outcomeInWords(table.rows[index]!),
        text,
      ]),
    },
    {
      name: 'Ties and notes',
      columns: [
        { header: 'What', width: 8 },
        { header: 'In words', width: 130 },
      ],
      rows: remarks(result),
    },
  ];
}

const stageColumns = ({ stages }: CountTable): Sheet['columns'] => [
  { header: 'Number', width: 9 },
  { header: 'Candidate', width: 34 },
  { header: 'Outcome', width: 22 },
  ...stages.map(({ number, action }) => ({
    header: `Stage ${number}: ${action}`.slice(0, 250),
    width: 18,
    format: VOTES,
  })),
];

function facts(result: CountResult, about: CountAbout): SheetCell[][] {
  const rows: SheetCell[][] = [
    ['Election', about.title || result.title],
    ['Counted on', about.countedOn],
    ['Place', about.place],
    ['Returning officer', about.returningOfficer],
    ['Rule', RULE_WORDS[result.rule]],
    ['Seats', result.seats],
    ['Valid papers', result.valid],
    ['Papers set aside', result.setAside],
    ['Quota', result.quota ?? 'None'],
  ];
  const kept = rows.filter(([, value]) => value !== '');
  return [
    ...kept,
    ...result.elected.map(({ name, stage }, index) => [
      `Elected ${index + 1}`,
      result.rule === 'fptp' ? name : `${name} (stage ${stage})`,
    ]),
  ];
}

function votesRows(result: CountResult, table: CountTable): SheetCell[][] {
  return [
    ...table.rows.map((row) => [
      row.number,
      row.name,
      outcomeInWords(row),
      ...row.cells.map(({ votes, isGone }) => (isGone ? null : Number(votes))),
    ]),
    [null, 'Non-transferable', null, ...table.nonTransferable.map(Number)],
    [null, 'Together', null, ...table.stages.map(() => result.valid)],
    ...(result.quota === null ? [] : [[null, 'Quota', null, ...table.stages.map(() => result.quota)]]),
  ];
}

const transferRows = (table: CountTable): SheetCell[][] =>
  table.rows.map((row) => [
    row.number,
    row.name,
    outcomeInWords(row),
    ...row.cells.map(({ change }) => (change === '' ? null : Number(change))),
  ]);

const remarks = ({ ties, notes }: CountResult): SheetCell[][] => [
  ...ties.map(({ text }) => ['Tie', text]),
  ...notes.map((text) => ['Note', text]),
];

/** The votes at each stage as CSV, one candidate a row. */
export function countRows(result: CountResult): SheetCell[][] {
  const table = countTable(result);
  return [stageColumns(table).map(({ header }) => header), ...votesRows(result, table)];
}
