// Evidence that is told, attacked: whoever asks for every breakdown of the branch and of every employer, and subtracts, finds out
// no small count; and what is told is what was counted.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CountedCase,
  countInto,
  type EvidenceCounts,
  keysOf,
} from '../../../shared/rules/negotiations/evidence/evidence-counts.ts';
import { EVIDENCE_BY, type EvidenceBy } from '../../../shared/rules/negotiations/evidence/evidence-question.ts';
import { toldEvidence } from '../../../shared/rules/negotiations/evidence/told-evidence.ts';
import { isSmall } from '../../../shared/rules/suppression.ts';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const EMPLOYERS = ['A', 'B', 'C'] as const;
const TYPES = ['pay', 'grievance', 'sickness', 'dismissal'] as const;
const THEMES = ['Rota', 'Stress', 'Leave', 'Grading'] as const;

const caseOf = fc
  .record({
    employer: fc.constantFrom<string | null>(...EMPLOYERS, null),
    type: fc.constantFrom(...TYPES),
    theme: fc.option(fc.constantFrom(...THEMES)),
    place: fc.constantFrom(1, 2, 3),
    outcome: fc.option(fc.constantFrom('won', 'settled', 'notWon')),
  })
  .map(
    ({ employer, type, theme, place, outcome }): CountedCase => ({
      type,
      employerId: employer,
      workplaceId: employer === null ? null : `${employer}${place}`,
      // One theme each: with these the sums are known to whoever attacks, which is the worst case.
      themes: theme === null ? [] : [theme],
      reliesOn: [],
      openedOn: '2026-03-02',
      closed: outcome === null ? null : { on: '2026-06-01', outcome: outcome as 'won', reason: '' },
    }),
  );
const branch = fc
  .record({
    cases: fc.array(caseOf, { maxLength: 60 }),
    many: fc.array(fc.tuple(caseOf, fc.integer({ min: 4, max: 20 })), { maxLength: 8 }),
  })
  .map(({ cases, many }) => [...cases, ...many.flatMap(([like, times]) => Array<CountedCase>(times).fill(like))]);

function counted(cases: readonly CountedCase[]): EvidenceCounts {
  const counts: EvidenceCounts = new Map();
  for (const on of cases) countInto(counts, on, YEAR);
  return counts;
}

const SCOPES: (readonly string[] | null)[] = [
  null,
  ...EMPLOYERS.map((id) => [id]),
  ['A', 'B'],
  ['A', 'C'],
  ['B', 'C'],
  ['A', 'B', 'C'],
];
const isOf = (scope: readonly string[] | null, { employerId }: CountedCase) =>
  scope === null || (employerId !== null && scope.includes(employerId));

/** Rows with an equation each; what is left over where only one unknown stands alone is known. */
function solved(equations: readonly { at: readonly number[]; sum: number }[], unknowns: number): Map<number, number> {
  const rows = equations.map(({ at, sum }) => {
    const row = new Array<number>(unknowns + 1).fill(0);
    for (const place of at) row[place]! += 1;
    row[unknowns] = sum;
    return row;
  });
  let rank = 0;
  for (let column = 0; column < unknowns && rank < rows.length; column += 1) {
    const pivot = rows.findIndex((row, at) => at >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot === -1) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    const lead = rows[rank]!;
    const factor = lead[column]!;
    for (let at = 0; at <= unknowns; at += 1) lead[at]! /= factor;
    for (const [at, row] of rows.entries()) {
      const times = row[column]!;
      if (at === rank || Math.abs(times) < 1e-9) continue;
      for (let each = 0; each <= unknowns; each += 1) row[each]! -= times * lead[each]!;
    }
    rank += 1;
  }
  const known = new Map<number, number>();
  for (const row of rows.slice(0, rank)) {
    const places = row.slice(0, unknowns).flatMap((factor, at) => (Math.abs(factor) > 1e-9 ? [at] : []));
    if (places.length === 1) known.set(places[0]!, Math.round(row[unknowns]!));
    // Nothing is below nothing: a sum of none says that each of its parts is none.
    else if (Math.abs(row[unknowns]!) < 1e-9 && places.every((at) => row[at]! > 0))
      for (const at of places) known.set(at, 0);
  }
  return known;
}

describe('evidence that is told', () => {
  it.each(EVIDENCE_BY)('by %s is what was counted, and never 1 to 4, in every scope', (by) => {
    fc.assert(
      fc.property(branch, (cases) => {
        const counts = counted(cases);
        for (const scope of SCOPES) {
          const within = cases.filter((on) => isOf(scope, on) && (by !== 'outcome' || on.closed !== null));
          const { total, rows } = toldEvidence(counts, by, scope);
          if (total !== null) expect(total).toBe(within.length);
          for (const [key, count] of rows) {
            if (count === null) continue;
            expect(count).toBe(within.filter((on) => keysOf(on, by).has(key)).length);
            expect(isSmall(count)).toBe(false);
            // To be anywhere else than there is nothing that anybody has of their own.
            if (by !== 'workplace') expect(isSmall((total as number) - count)).toBe(false);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each(['type', 'theme', 'outcome', 'workplace'] as const)(
    'by %s gives no small count to whoever asks everything and subtracts',
    (by: EvidenceBy) => {
      fc.assert(
        fc.property(branch, (cases) => {
          const counts = counted(cases);
          const groups: (string | null)[] = [...EMPLOYERS, null];
          const keys = [...new Set(cases.flatMap((on) => [...keysOf(on, by)]))];
          // A workplace belongs to one employer: whoever asks knows that.
          const canHave = (group: string | null, key: string | null) =>
            by !== 'workplace' || (group === null ? key === null : key?.startsWith(group) === true);
          const cells = groups.flatMap((group) =>
            keys.filter((key) => canHave(group, key)).map((key) => ({ group, key })),
          );
          const where = (isThis: (cell: (typeof cells)[number]) => boolean) =>
            cells.flatMap((cell, at) => (isThis(cell) ? [at] : []));
          const equations: { at: number[]; sum: number }[] = [];
          for (const scope of SCOPES) {
            const isIn = (group: string | null) => scope === null || (group !== null && scope.includes(group));
            const { total, rows } = toldEvidence(counts, by, scope);
            if (total !== null) equations.push({ at: where(({ group }) => isIn(group)), sum: total });
            for (const [key, count] of rows) {
              if (count === null) continue;
              equations.push({ at: where((cell) => isIn(cell.group) && cell.key === key), sum: count });
            }
          }
          const known = solved(equations, cells.length);
          for (const [at, count] of known) expect(isSmall(count), JSON.stringify([cells[at], count])).toBe(false);
        }),
        { numRuns: 1500 },
      );
    },
  );

  it('tells the same of a scope however it is asked: all employers are the branch where no case has none', () => {
    const cases = Array.from(
      { length: 30 },
      (_, at): CountedCase => ({
        type: at % 2 === 0 ? 'pay' : 'grievance',
        employerId: EMPLOYERS[at % 3]!,
        workplaceId: null,
        themes: ['Rota'],
        reliesOn: [],
        openedOn: '2026-03-02',
        closed: null,
      }),
    );
    const counts = counted(cases);
    expect(toldEvidence(counts, 'type', [...EMPLOYERS])).toEqual(toldEvidence(counts, 'type', null));
  });
});
