// Whoever sees the counts of all and of every employer and subtracts finds out about nobody.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerCounts, type ToldCounts, toldByEmployer, toldOfAll } from '../../shared/rules/monitoring-counts.ts';
import { isSmall } from '../../shared/rules/suppression.ts';

/** How many rows the table of each question has. */
const QUESTIONS = [3, 4, 2];

interface Person {
  employer: number;
  answers: number[];
}

/** Employer 0 is none at all. */
const EMPLOYERS = 5;

const person: fc.Arbitrary<Person> = fc.record({
  employer: fc.nat({ max: EMPLOYERS }),
  answers: fc.tuple(...QUESTIONS.map((rows) => fc.nat({ max: rows - 1 }))),
});
/** Some answers are common and some rare, and some employers large and some small, as people are. */
const branch = fc
  .record({
    people: fc.array(person, { maxLength: 120 }),
    large: fc.array(fc.tuple(fc.nat({ max: EMPLOYERS }), fc.integer({ min: 5, max: 30 }), person), { maxLength: 6 }),
  })
  .map(({ people, large }) => [
    ...people,
    ...large.flatMap(([employer, times, like]) => Array.from({ length: times }, () => ({ ...like, employer }))),
  ]);

function countsOf(people: readonly Person[]): number[][] {
  return QUESTIONS.map((rows, question) =>
    Array.from({ length: rows }, (_, row) => people.filter(({ answers }) => answers[question] === row).length),
  );
}

function published(people: readonly Person[]) {
  const groups = Array.from({ length: EMPLOYERS + 1 }, (_, employer) =>
    countsOf(people.filter((each) => each.employer === employer)),
  );
  const employers = new Map(groups.slice(1).map((counts, at): [string, AnswerCounts] => [String(at + 1), counts]));
  return { groups, all: toldOfAll(countsOf(people)), told: toldByEmployer(employers, groups[0]!) };
}

interface Equation {
  terms: Map<number, number>;
  sum: number;
}

/** Everything that is said, as equations between counts that nobody sees: one for each group, question and row. */
function equations(all: ToldCounts, told: ReadonlyMap<string, ToldCounts>): { said: Equation[]; unknowns: number } {
  const cells = QUESTIONS.reduce((sum, rows) => sum + rows, 0);
  const place = (group: number, question: number, row: number): number =>
    group * cells + QUESTIONS.slice(0, question).reduce((sum, rows) => sum + rows, 0) + row;
  const said: Equation[] = [];
  const say = (places: readonly number[], sum: number | null, minus: readonly number[] = []): void => {
    if (sum === null) return;
    said.push({
      terms: new Map([
        ...places.map((at): [number, number] => [at, 1]),
        ...minus.map((at): [number, number] => [at, -1]),
      ]),
      sum,
    });
  };
  const rowsOf = (group: number, question: number) =>
    Array.from({ length: QUESTIONS[question]! }, (_, row) => place(group, question, row));
  const groups = Array.from({ length: EMPLOYERS + 1 }, (_, group) => group);
  for (const question of QUESTIONS.keys()) {
    for (const group of groups) {
      if (question > 0) say(rowsOf(group, 0), 0, rowsOf(group, question));
      const counts = told.get(String(group));
      if (counts === undefined) continue;
      say(rowsOf(group, question), counts.answered);
      for (const [row, count] of counts.tables[question]!.entries()) say([place(group, question, row)], count);
    }
    say(
      groups.flatMap((group) => rowsOf(group, question)),
      all.answered,
    );
    // The counts of all are unknowns of their own: a small one is nobody's to know either.
    for (const [row, count] of all.tables[question]!.entries()) {
      const ofAll = place(groups.length, question, row);
      say(
        groups.map((group) => place(group, question, row)),
        0,
        [ofAll],
      );
      say([ofAll], count);
    }
  }
  return { said, unknowns: cells * (groups.length + 1) };
}

/** Adds and subtracts what is said until no unknown is left that could be had by it; then what can only be one number. */
function workedOut({ said, unknowns }: { said: Equation[]; unknowns: number }): Map<number, number> {
  const rows = said.map(({ terms, sum }) => {
    const row = new Array<number>(unknowns + 1).fill(0);
    for (const [at, factor] of terms) row[at]! += factor;
    row[unknowns] = sum;
    return row;
  });
  let rank = 0;
  for (let column = 0; column < unknowns; column += 1) {
    const pivot = rows.findIndex((row, at) => at >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot === -1) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    const lead = rows[rank]!;
    const factor = lead[column]!;
    for (let at = column; at <= unknowns; at += 1) lead[at]! /= factor;
    for (const [at, row] of rows.entries()) {
      const times = row[column]!;
      if (at === rank || Math.abs(times) < 1e-9) continue;
      for (let each = column; each <= unknowns; each += 1) row[each]! -= times * lead[each]!;
    }
    rank += 1;
  }
  return narrowed(rows.slice(0, rank), said, unknowns);
}

/** No count is below nothing: from that, each equation bounds what is in it by the others. */
function narrowed(reduced: number[][], said: Equation[], unknowns: number): Map<number, number> {
  const low = new Array<number>(unknowns).fill(0);
  const high = new Array<number>(unknowns).fill(Number.POSITIVE_INFINITY);
  const all: [number, number][][] = [
    ...reduced.map((row) =>
      row
        .slice(0, unknowns)
        .flatMap((factor, at): [number, number][] => (Math.abs(factor) < 1e-9 ? [] : [[at, factor]])),
    ),
    ...said.map(({ terms }) => [...terms]),
  ];
  const sums = [...reduced.map((row) => row[unknowns]!), ...said.map(({ sum }) => sum)];
  for (let round = 0; round < 20; round += 1) {
    let isNarrower = false;
    for (const [at, terms] of all.entries()) {
      for (const [place, factor] of terms) {
        let least = sums[at]!;
        let most = sums[at]!;
        for (const [other, times] of terms) {
          if (other === place) continue;
          least -= times > 0 ? times * high[other]! : times * low[other]!;
          most -= times > 0 ? times * low[other]! : times * high[other]!;
        }
        const [from, to] = factor > 0 ? [least / factor, most / factor] : [most / factor, least / factor];
        const newLow = Number.isFinite(from) ? Math.ceil(from - 1e-6) : 0;
        const newHigh = Number.isFinite(to) ? Math.floor(to + 1e-6) : Number.POSITIVE_INFINITY;
        if (newLow > low[place]!) [low[place], isNarrower] = [newLow, true];
        if (newHigh < high[place]!) [high[place], isNarrower] = [newHigh, true];
      }
    }
    if (!isNarrower) break;
  }
  return new Map(low.flatMap((from, at): [number, number][] => (from === high[at] ? [[at, from]] : [])));
}

describe('counts of answers by employer', () => {
  it('lets nobody work out a small count by subtracting employers from each other and from all', () => {
    fc.assert(
      fc.property(branch, (people) => {
        const { groups, all, told } = published(people);
        const found = workedOut(equations(all, told));
        const truth = [...groups, countsOf(people)].flat(2);
        for (const [place, count] of found) {
          expect(truth[place], 'what is worked out is right, so the attempt is a sound one').toBe(count);
          expect(isSmall(count), `count ${place} is worked out as ${count}`).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never tells a small count, and changes none that it tells', () => {
    fc.assert(
      fc.property(branch, (people) => {
        const { groups, told } = published(people);
        for (const [id, { tables, answered }] of told) {
          const counts = groups[Number(id)]!;
          expect(answered).toBe(counts[0]!.reduce((sum, count) => sum + count, 0));
          expect(isSmall(answered!)).toBe(false);
          tables.forEach((table, question) => {
            table.forEach((count, row) => {
              if (count === null) return;
              expect(isSmall(count)).toBe(false);
              expect(count).toBe(counts[question]![row]);
            });
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('tells of large employers what is safe to tell', () => {
    const large = (counts: number[]): AnswerCounts => [counts];
    const told = toldByEmployer(
      new Map([
        ['a', large([40, 30, 10])],
        ['b', large([25, 50, 8])],
      ]),
      large([0, 0, 0]),
    );
    expect(told.get('a')).toEqual({ answered: 80, tables: [[40, 30, 10]] });
    expect(told.get('b')).toEqual({ answered: 83, tables: [[25, 50, 8]] });
  });

  it('hides an answer of every employer where some have few of it, and an employer that alone would be the difference', () => {
    const employers = new Map<string, AnswerCounts>([
      ['a', [[40, 30, 10]]],
      ['b', [[25, 50, 2]]],
      ['c', [[3, 0, 0]]],
      ['d', [[30, 20, 3]]],
    ]);
    const told = toldByEmployer(employers, [[6, 6, 6]]);
    expect([...told.keys()]).toEqual(['a', 'b', 'd']);
    expect(told.get('a')?.tables).toEqual([[null, 30, null]]);
    expect(told.get('b')?.tables).toEqual([[null, 50, null]]);
    // With nobody beside them, all less the others would be c: so one of the others is hidden with it.
    const alone = toldByEmployer(employers, [[0, 0, 0]]);
    expect(alone.has('c')).toBe(false);
    expect(alone.size).toBeLessThan(3);
  });

  it('would be found out if each employer were held against its own counts only', () => {
    const of = (employer: number, ...counts: number[]): Person[] =>
      counts.flatMap((times, answer) =>
        Array.from({ length: times }, () => ({
          employer,
          answers: QUESTIONS.map((_, question) => (question === 0 ? answer : 0)),
        })),
      );
    const people = [...of(1, 9, 3, 6), ...of(2, 12, 20, 14), ...of(3, 8, 9, 10)];
    const { groups, all } = published(people);
    const carelessly = new Map(
      groups.slice(1).map((counts, at): [string, ToldCounts] => [String(at + 1), toldOfAll(counts)]),
    );
    const found = workedOut(equations(all, carelessly));
    expect([...found.values()].some(isSmall)).toBe(true);
  });
});
