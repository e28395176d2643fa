// What of the counts may be told to whoever may not open the cases, and may stand on paper. Whoever asks for the whole branch and
// for each employer can subtract: so there is one release for a period, of which every answer is a part or a sum, however it
// is asked. Employers are told as monitoring tells them (shared/rules/monitoring-counts.ts): one block, the rest a remainder
// that is held to the same rule. A part of an employer is never told by theme or kind, and a workplace only among its
// employer's, so that one workplace more or less says nothing.

import { type AnswerCounts, type ToldCounts, toldByEmployer, toldOfAll } from '../../monitoring-counts.ts';
import { FEWEST_SHOWN, isSmall, suppress } from '../../suppression.ts';
import {
  baseOf,
  type EvidenceCounts,
  type GroupCounts,
  noCounts,
  type RowCounts,
  sumOfGroups,
} from './evidence-counts.ts';
import type { EvidenceBy } from './evidence-question.ts';

export interface ToldEvidence {
  /** null is kept back. */
  total: number | null;
  rows: Map<string | null, number | null>;
}

/** So many rows of a breakdown are weighed; rarer ones are too few to be told. */
const MOST_ROWS = 200;

const LOGGED = ['type', 'theme', 'clause'] as const satisfies EvidenceBy[];
const ENDED = ['outcome'] as const satisfies EvidenceBy[];

/** `scope`: employers, or null for the whole branch. */
export function toldEvidence(counts: EvidenceCounts, by: EvidenceBy, scope: readonly string[] | null): ToldEvidence {
  const questions = by === 'outcome' ? ENDED : LOGGED;
  const release = releaseOf(counts, questions);
  const asked = coversAll(counts, scope, by) ? null : scope;
  if (by === 'workplace') return toldWorkplaces(counts, release, asked);
  const { keys, all } = release;
  const at = (questions as readonly EvidenceBy[]).indexOf(by);
  const rowsOf = keys[at] ?? [];
  if (asked === null) {
    const table = all.tables[at] ?? [];
    return toldRows(all.answered, rowsOf, table);
  }
  if (asked.some((id) => !release.told.has(id))) return { total: null, rows: new Map() };
  const groups = asked.map((id) => release.told.get(id) as ToldCounts);
  const table = rowsOf.map((_, row) =>
    release.rows[at]?.has(row) ? groups.reduce((sum, { tables }) => sum + (tables[at]?.[row] ?? 0), 0) : null,
  );
  return toldRows(
    groups.reduce((sum, { answered }) => sum + (answered ?? 0), 0),
    rowsOf,
    table,
  );
}

const toldRows = (
  total: number | null,
  keys: readonly (string | null)[],
  table: readonly (number | null)[],
): ToldEvidence => ({
  total,
  rows: new Map(keys.map((key, row) => [key, total === null ? null : (table[row] ?? null)])),
});

/** "All but two" names those two as well as a count of two would. */
const isNearlyAll = (count: number, total: number): boolean => isSmall(total - count);

interface Release {
  keys: (string | null)[][];
  all: ToldCounts;
  told: ReadonlyMap<string, ToldCounts>;
  /** By question: the rows that are told of every employer that is told. */
  rows: ReadonlySet<number>[];
}

/** So many ways to draw the line between employers that are told and the remainder are weighed. */
const MOST_LINES = 8;

const ROW_OVER_TOTAL = 4;

/** Of the lines that can be drawn by size, the one by which the most cases are told of; it follows from the counts alone. */
function releaseOf(counts: EvidenceCounts, questions: readonly EvidenceBy[]): Release {
  const base = questions[0] as EvidenceBy;
  const employers = [...counts].flatMap(([id, group]) => (id === null ? [] : [{ id, size: baseOf(group, base) }]));
  const lines = [...new Set(employers.map(({ size }) => size))].filter((size) => size >= FEWEST_SHOWN);
  const tables = tablesOf(counts, questions);
  let best = releaseFrom(tables, new Set());
  for (const line of lines.sort((a, b) => b - a).slice(0, MOST_LINES)) {
    const large = new Set(employers.filter(({ size }) => size >= line).map(({ id }) => id));
    const next = releaseFrom(tables, large);
    if (next.worth > best.worth) best = next;
  }
  return best;
}

interface Tables {
  counts: EvidenceCounts;
  base: EvidenceBy;
  keys: (string | null)[][];
  answersOf: (group: GroupCounts) => AnswerCounts;
  all: ToldCounts;
}

function tablesOf(counts: EvidenceCounts, questions: readonly EvidenceBy[]): Tables {
  const whole = sumOfGroups(counts.values());
  const base = questions[0] as EvidenceBy;
  const keys = questions.map((by) => [...whole[by]].sort(([, a], [, b]) => b - a).map(([key]) => key));
  const answersOf = (group: GroupCounts): AnswerCounts =>
    questions.map((by, at) => (keys[at] ?? []).slice(0, MOST_ROWS).map((key) => group[by].get(key) ?? 0));
  const ofAll = toldOfAll(answersOf(whole));
  const tables = ofAll.tables.map((table) =>
    table.map((count) => (count === null || isNearlyAll(count, baseOf(whole, base)) ? null : count)),
  );
  return { counts, base, keys, answersOf, all: { ...ofAll, tables } };
}

/** With these employers to be told, as far as they can be, and all others in the remainder. */
function releaseFrom(
  { counts, base, keys, answersOf, all }: Tables,
  large: ReadonlySet<string>,
): Release & { worth: number } {
  const isApart = (id: string | null): id is string => id !== null && large.has(id);
  const employers = new Map(
    [...counts].flatMap(([id, group]): [string, AnswerCounts][] => (isApart(id) ? [[id, answersOf(group)]] : [])),
  );
  const others = sumOfGroups([...counts].flatMap(([id, group]) => (isApart(id) ? [] : [group])));
  const told = toldByEmployer(employers, answersOf(others));
  const remainder = sumOfGroups([...counts].flatMap(([id, group]) => (id !== null && told.has(id) ? [] : [group])));
  const held = [...[...told.keys()].map((id) => counts.get(id) ?? noCounts()), remainder];
  const rows = keys.map((_, at) => {
    const first = [...told.values()][0]?.tables[at] ?? [];
    const open = [...first.keys()].filter((row) => first[row] !== null && all.tables[at]?.[row] !== null);
    return new Set(
      held.reduce((left, group) => {
        const table = answersOf(group)[at] ?? [];
        // Whoever knows an employer knows which of the rows it can have: within each, too, what is hidden must stay open.
        const within = suppress([table]).tables[0] ?? [];
        return left.filter((row) => within[row] !== null && !isNearlyAll(table[row] ?? 0, baseOf(group, base)));
      }, open),
    );
  });
  // How many cases are told of: what they were about says more than that there were any.
  const worth = [...told].reduce((sum, [id, { answered }]) => {
    const answers = employers.get(id) ?? [];
    const inRows = rows.map((shown, at) => [...shown].reduce((all, row) => all + (answers[at]?.[row] ?? 0), 0));
    return inRows.reduce((all, cases) => all + cases * ROW_OVER_TOTAL, sum + (answered ?? 0));
  }, 0);
  return { keys, all, told, rows, worth };
}

/** Whether the employers that are asked for are all that have a case. */
function coversAll(counts: EvidenceCounts, scope: readonly string[] | null, by: EvidenceBy): boolean {
  if (scope === null) return true;
  const asked = new Set<string | null>(scope);
  return [...counts].every(([id, group]) => asked.has(id) || baseOf(group, by) === 0);
}

/** Each employer that is told shares out its own total; all others share out what is left of the branch's. */
function toldWorkplaces(counts: EvidenceCounts, { told, all }: Release, asked: readonly string[] | null): ToldEvidence {
  const rows: ToldEvidence['rows'] = new Map();
  const put = (group: RowCounts) => {
    const list = [...group];
    const table = suppress([list.map(([, count]) => count)]).tables[0] ?? [];
    for (const [at, [key]] of list.entries()) {
      // Cases of no recorded workplace are of several employers: their sum is not told.
      if (key !== null) rows.set(key, rows.has(key) ? null : (table[at] ?? null));
    }
  };
  if (asked !== null) {
    if (asked.some((id) => !told.has(id))) return { total: null, rows };
    for (const id of asked) put(counts.get(id)?.workplace ?? new Map());
    return { total: asked.reduce((sum, id) => sum + (told.get(id)?.answered ?? 0), 0), rows };
  }
  if (all.answered === null) return { total: null, rows };
  for (const id of told.keys()) put(counts.get(id)?.workplace ?? new Map());
  put(sumOfGroups([...counts].flatMap(([id, group]) => (id !== null && told.has(id) ? [] : [group]))).workplace);
  return { total: all.answered, rows };
}
