// Counts of answers that may be told, of all and by employer. Whoever may ask for all and for each employer can subtract:
// what is left when the employers that are told are taken from all must say of nobody who is meant.
//
// Told of employers is one block, the same for all of them: some employers, and of each question some answers. Outside it
// everything is hidden. Those employers that are not told are one remainder, which anybody can work out; it is held to the
// same rule as if it were told. An answer is in the block only where nobody's count of it, the remainder's too, is 1 to 4.

import { FEWEST_SHOWN, isSmall, suppress } from './suppression.ts';

/** By question, then by row of its table: every table of one group adds up to how many answered. */
export type AnswerCounts = readonly (readonly number[])[];
export interface ToldCounts {
  tables: (number | null)[][];
  /** How many answered anything; null is hidden. */
  answered: number | null;
}

/**
 * The counts of all. Where one question cannot be told beside how many answered, it is hidden whole; the others are not
 * hidden for its sake, since of it nothing is said but that total.
 */
export function toldOfAll(counts: AnswerCounts): ToldCounts {
  const answered = answeredIn(counts);
  if (isSmall(answered)) return { tables: counts.map((table) => table.map(() => null)), answered: null };
  return { tables: counts.map((table) => suppress([table]).tables[0] ?? []), answered };
}

const answeredIn = (counts: AnswerCounts): number => (counts[0] ?? []).reduce((sum, count) => sum + count, 0);

function sumOf(groups: readonly AnswerCounts[], like: AnswerCounts): number[][] {
  return like.map((table, question) =>
    table.map((_, row) => groups.reduce((sum, group) => sum + (group[question]?.[row] ?? 0), 0)),
  );
}

interface Block {
  told: ReadonlySet<string>;
  /** By question: which rows are told. */
  rows: ReadonlySet<number>[];
  worth: number;
}

/**
 * The counts that may be told of each employer. `unplaced` are those who answered and have no employer: they are never told
 * by themselves. An employer that is not in the result is hidden whole.
 */
export function toldByEmployer(
  employers: ReadonlyMap<string, AnswerCounts>,
  unplaced: AnswerCounts,
): Map<string, ToldCounts> {
  const whole = sumOf([...employers.values(), unplaced], unplaced);
  const shownOfAll = toldOfAll(whole);
  const told = new Map<string, ToldCounts>();
  if (shownOfAll.answered === null) return told;
  const sizes = [...new Set(Array.from(employers.values(), answeredIn))].filter((size) => size >= FEWEST_SHOWN);
  let best: Block | undefined;
  for (const least of sizes.sort((a, b) => a - b)) {
    const block = blockFrom(employers, unplaced, least, { whole, shown: shownOfAll.tables });
    if (block !== undefined && (best === undefined || block.worth > best.worth)) best = block;
  }
  for (const id of best?.told ?? []) {
    const counts = employers.get(id) as AnswerCounts;
    told.set(id, {
      answered: answeredIn(counts),
      tables: counts.map((table, question) =>
        table.map((count, row) => ((best as Block).rows[question]?.has(row) ? count : null)),
      ),
    });
  }
  return told;
}

/** What can be told when employers with at least so many answers are; undefined where the remainder would be too few. */
function blockFrom(
  employers: ReadonlyMap<string, AnswerCounts>,
  unplaced: AnswerCounts,
  least: number,
  all: { whole: readonly (readonly number[])[]; shown: readonly (readonly (number | null)[])[] },
): Block | undefined {
  const told = new Map([...employers].filter(([, counts]) => answeredIn(counts) >= least));
  const hidden = [...employers].filter(([id]) => !told.has(id)).map(([, counts]) => counts);
  const remainder = sumOf([...hidden, unplaced], unplaced);
  if (isSmall(answeredIn(remainder))) return undefined;
  const groups = [...told.values(), remainder];
  const rows: Set<number>[] = [];
  for (const [question, columns] of all.whole.entries()) {
    const tables = groups.map((group) => group[question] ?? []);
    const shown = rowsToTell(tables, columns, all.shown[question] ?? []);
    if (shown === undefined) return undefined;
    rows.push(shown);
  }
  const worth = rows.reduce((sum, shown) => sum + shown.size, 0) * told.size;
  return { told: new Set(told.keys()), rows, worth };
}

/** Rows of one question that may be told of every group; undefined where even how many answered would give one away. */
function rowsToTell(
  tables: readonly (readonly number[])[],
  whole: readonly number[],
  shownOfAll: readonly (number | null)[],
): Set<number> | undefined {
  const shown = new Set(
    [...whole.keys()].filter((row) => shownOfAll[row] !== null && tables.every((table) => !isSmall(table[row] ?? 0))),
  );
  const bySize = [...shown].sort((a, b) => (whole[a] ?? 0) - (whole[b] ?? 0));
  while (!isOpen(tables, whole, shown)) {
    const next = bySize.shift();
    if (next === undefined) return undefined;
    shown.delete(next);
  }
  return shown;
}

/**
 * Whether every small count that is hidden could be another. Of each group it is known how many its hidden answers are
 * together, and at worst of each hidden answer how many it has in all; between the two a count may be anything from `low`
 * to `high`.
 */
function isOpen(tables: readonly (readonly number[])[], whole: readonly number[], shown: ReadonlySet<number>): boolean {
  const hidden = [...whole.keys()].filter((row) => !shown.has(row));
  const all = hidden.reduce((sum, row) => sum + (whole[row] ?? 0), 0);
  return tables.every((table) => {
    const ofGroup = hidden.reduce((sum, row) => sum + (table[row] ?? 0), 0);
    return hidden.every((row) => {
      if (!isSmall(table[row] ?? 0)) return true;
      const ofRow = whole[row] ?? 0;
      const low = Math.max(0, ofGroup + ofRow - all);
      const high = Math.min(ofGroup, ofRow);
      return low < high;
    });
  });
}
