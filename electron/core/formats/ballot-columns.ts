// What the columns of a list of papers are: candidates with the number that the voter gave each, or the voter's choices in
// their order. Found by the words above them; where they could be read in two ways, nobody guesses.

import { NotCountable } from '../../../shared/rules/elections/not-countable.ts';
import { fold } from '../../../shared/rules/fold.ts';
import type { ListTable } from './list-table.ts';

export type BallotColumns = {
  /** How many papers a row stands for; -1: one. */
  count: number;
} & (
  | { layout: 'ranks'; candidates: { column: number; name: string }[] }
  /** First choice first. */
  | { layout: 'choices'; columns: number[] }
);

const COUNTS =
  /^(?:count|papers|ballots|number of (?:papers|ballots|votes)|no of (?:papers|ballots|votes)|how many|weight|quantity|copies)$/;
/** What a row is called or says of itself: no candidate. */
const ABOUT =
  /^(?:paper|ballot|paper (?:number|no|id)|ballot (?:number|no|id|paper)|number|no|id|row|serial|ref|reference|timestamp|notes?|comments?)$/;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const CHOICE = /^(?:choice|preference|pref|rank|vote)(?: (?:no|number))? ?(\d{1,3})$/;
const NTH = /^(\d{1,3})(?:st|nd|rd|th)(?: (?:choice|preference|pref|vote))?$/;
const PLAIN = /^\d{1,3}$/;

/** `named`: who stands, where that is known. @throws NotCountable when there is no column of candidates or choices, or both. */
export function ballotColumns({ headers, headerRow, rows }: ListTable, named: readonly string[] = []): BallotColumns {
  const folded = headers.map(fold);
  const candidates = new Set(named.map(fold));
  // “No” beside “Yes” is an answer, and no paper's number.
  if (folded.includes('yes')) candidates.add('no');
  const isAsNamed = (header: string, words: RegExp) => !candidates.has(header) && words.test(header);
  const count = folded.findIndex((header) => isAsNamed(header, COUNTS));
  const left = folded.flatMap((header, column) =>
    header === '' || column === count || isAsNamed(header, ABOUT) ? [] : [{ header, column }],
  );
  const choices = left.flatMap(({ header, column }) => {
    const place = placeOf(header);
    return place === null ? [] : [{ place, column }];
  });
  const refuse = (message: string): never => {
    throw new NotCountable({ line: headerRow, message: `Row ${headerRow} ${message}` });
  };
  if (left.length === 0) refuse('names no candidates and no choices.');
  const nameless = folded.findIndex(
    (header, column) => header === '' && rows.some(({ cells }) => (cells[column] ?? '').trim() !== ''),
  );
  if (nameless !== -1) {
    refuse(
      `has nothing above column ${nameless + 1}, and there is something in it: whose votes these are nobody can tell. Write the candidate’s name there, or “Number” if it only numbers the papers.`,
    );
  }
  if (choices.length === left.length) return inOrder(choices, count, refuse);
  if (choices.length > 0) {
    const [one] = left.filter(({ column }) => !choices.some((choice) => choice.column === column));
    refuse(`has columns for choices, and “${headers[one!.column]!.slice(0, 60)}”, which is none.`);
  }
  if (left.every(({ header }) => PLAIN.test(header))) {
    const hasNames = rows.some(({ cells }) => left.some(({ column }) => /\p{L}{2}/u.test(cells[column] ?? '')));
    if (hasNames)
      return inOrder(
        left.map(({ header, column }) => ({ place: Number(header), column })),
        count,
        refuse,
      );
    refuse(
      'calls the columns 1, 2, 3: that may be candidates or choices. Write the candidates’ names, or “Choice 1”, “Choice 2”.',
    );
  }
  return { count, layout: 'ranks', candidates: left.map(({ column }) => ({ column, name: headers[column]! })) };
}

function placeOf(header: string): number | null {
  const number = CHOICE.exec(header)?.[1] ?? NTH.exec(header)?.[1];
  if (number !== undefined) return Number(number);
  const ordinal = ORDINALS.indexOf(header.replace(/ (?:choice|preference|pref|vote)$/, ''));
  return ordinal === -1 ? null : ordinal + 1;
}

function inOrder(
  choices: readonly { place: number; column: number }[],
  count: number,
  refuse: (message: string) => never,
): BallotColumns {
  const sorted = [...choices].sort((one, other) => one.place - other.place);
  const wrong = sorted.findIndex(({ place }, index) => place !== index + 1);
  if (wrong !== -1) refuse(`has no column for choice ${wrong + 1}, or has one twice.`);
  return { count, layout: 'choices', columns: sorted.map(({ column }) => column) };
}
