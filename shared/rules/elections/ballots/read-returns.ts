// Returns as a spreadsheet has them: a row of headings and a row for each constituency. What cannot be read is said with its
// row, and nothing is taken from a sheet of which a part is unclear.

import { fold } from '../../fold.ts';
import type { NamedReturn } from './small-places.ts';

export interface ReadReturns {
  returns: NamedReturn[];
  /** Sentences, each with its row as the spreadsheet numbers it. */
  troubles: string[];
}

const PLACE = [
  'workplace',
  'worksite',
  'constituency',
  'employer',
  'site',
  'place',
  'branch',
  'where',
  'unit',
  'department',
];
const ENTITLED = ['entitled', 'entitled to vote', 'electorate', 'papers sent', 'sent', 'eligible', 'members', 'issued'];
const SPOILT = [
  'spoilt',
  'spoiled',
  'invalid',
  'spoilt or invalid',
  'spoiled or invalid',
  'rejected',
  'void',
  'spoilt papers',
];
const TOTALS = ['total', 'totals', 'all', 'sum', 'grand total'];
/** Sums of other columns, which are worked out again. */
const DERIVED = ['cast', 'votes cast', 'turnout', 'valid', 'total', 'returned', 'percent', 'share'];

interface Sheet {
  headers: readonly string[];
  rows: readonly { row: number; cells: readonly string[] }[];
}

export function readReturns({ headers, rows }: Sheet, choices: readonly string[]): ReadReturns {
  const at = columnsOf(headers, choices);
  if (at.troubles.length > 0) return { returns: [], troubles: at.troubles };
  const returns: NamedReturn[] = [];
  const troubles: string[] = [];
  const seen = new Map<string, number>();
  for (const { row, cells } of rows) {
    const constituency = cells[at.place]?.trim() ?? '';
    if (TOTALS.includes(fold(constituency))) continue;
    const say = (what: string) => troubles.push(`Row ${row}: ${what}`);
    const before = seen.get(fold(constituency));
    if (constituency === '') say('no workplace or other name stands in it.');
    else if (before !== undefined) say(`“${constituency}” stands in row ${before} already.`);
    seen.set(fold(constituency), row);
    const count = (column: number | null, what: string): number => {
      const cell = column === null ? '' : (cells[column] ?? '').trim();
      const read = wholeNumber(cell);
      if (read === undefined) say(`“${cell}” is no whole number (${what}).`);
      return read ?? 0;
    };
    const entitled = count(at.entitled, 'entitled');
    const votes = at.choices.map((column, choice) => count(column, choices[choice] ?? ''));
    returns.push({ constituency, entitled, votes, spoilt: count(at.spoilt, 'spoilt') });
  }
  if (returns.length === 0 && troubles.length === 0) troubles.push('There are only headings in it.');
  return troubles.length > 0 ? { returns: [], troubles } : { returns, troubles };
}

function columnsOf(heads: readonly string[], choices: readonly string[]) {
  const names = heads.map((head) => fold(head.trim()));
  const taken = new Set<number>();
  const find = (words: readonly string[]): number | null => {
    const is = (name: string, at: number) => !taken.has(at) && words.some((word) => name === word);
    const begins = (name: string, at: number) => !taken.has(at) && words.some((word) => name.startsWith(`${word} `));
    const exact = names.findIndex(is);
    const column = exact === -1 ? names.findIndex(begins) : exact;
    if (column === -1) return null;
    taken.add(column);
    return column;
  };
  const choiceAt = choices.map((choice) => {
    const name = fold(choice.trim());
    return find([name, `votes for ${name}`, `voted ${name}`, `${name} votes`, `votes ${name}`]);
  });
  const entitled = find(ENTITLED);
  const spoilt = find(SPOILT);
  find(DERIVED);
  const place = find(PLACE) ?? names.findIndex((_name, at) => !taken.has(at));
  const troubles = [
    ...(place === -1 ? ['No column says which workplace or other part each row is.'] : []),
    ...(entitled === null ? ['No column is headed “Entitled”.'] : []),
    ...choices.flatMap((choice, index) => (choiceAt[index] === null ? [`No column is headed “${choice}”.`] : [])),
  ];
  return { place, entitled, spoilt, choices: choiceAt, troubles };
}

/** "1,204", " 12 "; an empty cell is none. */
function wholeNumber(cell: string): number | undefined {
  const digits = cell.replaceAll(/[\s,\u00a0\u202f]/g, '');
  if (digits === '') return 0;
  return /^\d{1,8}$/.test(digits) ? Number(digits) : undefined;
}
