// Which column of a remittance list holds what was deducted, where its header alone does not tell: of several columns of
// money the one that adds up the others, or that is headed by the period's month. What was taken is said.

import { fold } from '../fold.ts';
import { columnName, foldedHeader, shown } from '../header-matching.ts';
import { readPence } from './amounts.ts';
import { remittanceHeaders } from './remittance-rows.ts';
import { saysTotal } from './totals-in-list.ts';

const SAMPLE = 200;
const NEARLY_ALL = 0.9;
const LOOKS_LIKE_MONEY = /[£$€]|\d[.,]\d\d?(?:\D|$)/;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

interface Choice {
  /** Undefined where nothing tells which of them it is. */
  column: number | undefined;
  warning: string | null;
}

interface List {
  headers: readonly string[];
  rows: readonly { cells: readonly string[] }[];
}

/** `matched` is the column told by its header; `taken` are those of other fields; `to` is the period's last day. */
export function amountColumn(
  { headers, rows }: List,
  matched: number | undefined,
  taken: ReadonlySet<number>,
  to: string,
): Choice {
  const sample = rows.slice(0, SAMPLE).filter(({ cells }) => !cells.some(saysTotal));
  const isMoney = (column: number): boolean => {
    const texts = sample.map(({ cells }) => cells[column] ?? '').filter((text) => text.trim() !== '');
    const amounts = texts.filter((text) => readPence(text) !== undefined);
    return (
      amounts.length > 0 &&
      amounts.length >= NEARLY_ALL * texts.length &&
      amounts.some((text) => LOOKS_LIKE_MONEY.test(text))
    );
  };
  const isElse = (header: string): boolean => remittanceHeaders.isElse('amount', foldedHeader(header));
  const columns = headers
    .map((_, column) => column)
    .filter((column) => column === matched || (!taken.has(column) && !isElse(headers[column]!) && isMoney(column)));
  const named = (column: number): string => `“${shown(columnName(headers, column))}”`;
  const told = (column: number, because: string): Choice => {
    const others = columns.filter((each) => each !== column).map(named);
    return {
      column,
      warning: `${named(column)} was taken as the amount deducted${because}${others.length > 0 ? `, not ${others.join(', ')}` : ''}.`,
    };
  };
  const [first, ...others] = columns;
  if (first === undefined) return { column: undefined, warning: null };
  if (others.length === 0) return first === matched ? { column: first, warning: null } : told(first, '');
  const inAll = columns.find((column) => addsUpTheOthers(column, columns, sample));
  if (inAll !== undefined)
    return inAll === matched ? { column: inAll, warning: null } : told(inAll, ', which adds up the others');
  const ofMonth = columns.filter((column) => namesMonth(headers[column]!, to));
  if (ofMonth.length === 1) return told(ofMonth[0]!, ', which is headed by the period’s month');
  return matched === undefined ? { column: undefined, warning: null } : told(matched, '');
}

function addsUpTheOthers(column: number, columns: readonly number[], sample: List['rows']): boolean {
  if (columns.length < 3) return false;
  const pence = (cells: readonly string[], at: number): number => readPence(cells[at] ?? '') ?? 0;
  const filled = sample.filter(({ cells }) => pence(cells, column) !== 0);
  const right = filled.filter(
    ({ cells }) =>
      columns.reduce((sum, at) => (at === column ? sum : sum + pence(cells, at)), 0) === pence(cells, column),
  );
  return filled.length > 0 && right.length >= NEARLY_ALL * filled.length;
}

function namesMonth(header: string, to: string): boolean {
  const month = MONTHS[Number(to.slice(5, 7)) - 1]!;
  const words = fold(header).split(' ');
  return (
    words.includes(month) || words.includes(month.slice(0, 3)) || (month === 'september' && words.includes('sept'))
  );
}
