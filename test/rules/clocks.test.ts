// Every worked example of the tribunal limits, published and derived, and what must hold for any dates.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { ClockAnswerSchema, ClockInputSchema, ClockRuleSchema } from '../../shared/contract/clocks.ts';
import { ClaimSchema } from '../../shared/domain/claims.ts';
import type { TribunalNation } from '../../shared/law/limit-row.ts';
import { limitRow, tribunalLimits } from '../../shared/law/tribunal-limits.ts';
import { claimWithConciliation, computeClock } from '../../shared/rules/clocks.ts';
import { addDays, monthsAfter, monthsBeginningWith, safeMonths } from '../../shared/rules/limits.ts';

interface Vector {
  id: string;
  rule: string;
  inputs: Record<string, unknown>;
  expected: Record<string, unknown>;
  safeDay?: string;
}

const everyVector: Vector[] = JSON.parse(
  readFileSync(new URL('../fixtures/time-limits/time-limit-vectors.json', import.meta.url), 'utf8'),
);
const vectors = everyVector.filter((vector) => ClockRuleSchema.safeParse(vector.rule).success);

const dayBetween = (from: string, to: string) => {
  const first = Temporal.PlainDate.from(from);
  const days = first.until(Temporal.PlainDate.from(to)).days;
  return fc.integer({ min: 0, max: days }).map((offset) => first.add({ days: offset }).toString());
};
const anyDay = dayBetween('2005-01-01', '2060-12-31');
const anyMonths = fc.integer({ min: 1, max: 60 });
const nations: TribunalNation[] = ['england-and-wales', 'scotland', 'northern-ireland'];
const compute = (input: unknown) => computeClock(ClockInputSchema.parse(input));

describe('the worked examples', () => {
  test('there are as many as the file holds', () => {
    expect(vectors).toHaveLength(35);
  });

  test.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const answer = compute({ rule: vector.rule, ...vector.inputs });
    expect(answer.result).toMatchObject(vector.expected);
    if (vector.safeDay) expect(answer.result.safeDay).toBe(vector.safeDay);
    expect(ClockAnswerSchema.parse(answer)).toEqual(answer);
    expect(answer.working.length).toBeGreaterThan(1);
  });

  test('the months after an event', () => {
    const examples = everyVector.filter((vector) => vector.rule === 'months-after');
    expect(examples.length).toBeGreaterThan(2);
    for (const { inputs, expected } of examples) {
      expect(monthsAfter(String(inputs.event), Number(inputs.months))).toBe(expected.lastDay);
    }
  });
});

describe('the law as dated rows', () => {
  test('every claim, nation and trigger has exactly one row', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ClaimSchema.options),
        fc.constantFrom(...nations),
        anyDay,
        (claim, nation, day) => {
          const rows = tribunalLimits.filter(
            (row) =>
              row.claim === claim &&
              row.nation === nation &&
              (row.triggerFrom === null || row.triggerFrom <= day) &&
              (row.triggerTo === null || row.triggerTo >= day),
          );
          expect(rows).toHaveLength(1);
          expect(rows[0]).toBe(limitRow(claim, nation, day));
        },
      ),
    );
  });

  test.each([
    ['england-and-wales', '2026-09-30', 3, '2026-12-29', '2026-12-29'],
    ['england-and-wales', '2026-10-01', 6, '2027-03-31', '2026-12-30'],
    ['scotland', '2026-11-20', 6, '2027-05-19', '2027-02-19'],
    ['northern-ireland', '2026-11-20', 3, '2027-02-19', '2027-02-19'],
  ])('unfair dismissal in %s on %s', (nation, trigger, months, lastDay, safeDay) => {
    const answer = compute({ rule: 'tribunal-limit-regime', claim: 'unfair-dismissal', nation, trigger });
    expect(answer.result).toMatchObject({ months, lastDay, safeDay });
    expect(answer.verified).toBe(trigger === '2026-09-30');
  });

  test('breach of contract in Scotland changes later than in England and Wales', () => {
    const months = (nation: string, trigger: string) =>
      compute({ rule: 'tribunal-limit-regime', claim: 'breach-of-contract', nation, trigger }).result.months;
    expect(months('england-and-wales', '2026-10-01')).toBe(6);
    expect(months('scotland', '2026-11-08')).toBe(3);
    expect(months('scotland', '2026-11-09')).toBe(6);
  });

  test('Northern Ireland and what may straddle the change go to a person', () => {
    const answer = (claim: string, nation: string, trigger: string) =>
      compute({ rule: 'tribunal-limit-regime', claim, nation, trigger }).result;
    expect(answer('discrimination', 'northern-ireland', '2024-05-05').needsPerson).toContain('Northern Ireland');
    expect(answer('unlawful-deductions', 'scotland', '2026-10-30').needsPerson).toContain('series');
    expect(answer('unfair-dismissal', 'scotland', '2025-10-30').needsPerson).toBeUndefined();
  });

  test.each(['equal-pay', 'redundancy-pay'])(
    '%s has had six months all along: they are worked to, unread as they are',
    (claim) => {
      for (const nation of nations) {
        const answer = compute({ rule: 'tribunal-limit-regime', claim, nation, trigger: '2026-11-20' });
        expect(answer.result).toMatchObject({ months: 6, lastDay: '2027-05-19', safeDay: '2027-05-19' });
        expect(answer.verified).toBe(false);
      }
      const months31 = compute({ rule: 'tribunal-limit-regime', claim, nation: 'scotland', trigger: '2026-10-31' });
      expect(months31.result.safeDay).toBe(safeMonths('2026-10-31', 6));
    },
  );

  test('where the law has changed, a row that nobody has read never gives more than three months to work to', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ClaimSchema.options),
        fc.constantFrom(...nations),
        anyDay,
        (claim, nation, day) => {
          const { result, verified } = compute({ rule: 'tribunal-limit-regime', claim, nation, trigger: day });
          expect(result.safeDay <= result.lastDay).toBe(true);
          const isSixThroughout = claim === 'equal-pay' || claim === 'redundancy-pay';
          if (!verified) expect(result.safeDay).toBe(safeMonths(day, isSixThroughout ? 6 : 3));
          const workedTo = result.monthsToWorkTo ?? result.months ?? 0;
          expect(result.safeDay).toBe(safeMonths(day, workedTo));
        },
      ),
    );
  });

  test('an unverified answer says so in its working, with both dates', () => {
    const answer = compute({
      rule: 'tribunal-limit-regime',
      claim: 'unfair-dismissal',
      nation: 'england-and-wales',
      trigger: '2026-10-15',
    });
    const text = answer.working.map((step) => step.text).join('\n');
    expect(text).toContain('Thu 14 January 2027');
    expect(text).toContain('Wed 14 April 2027');
    expect(text).toContain('SI 2026/954');
    expect(text).toContain('Thu 22 October 2026');
  });
});

describe('for any dates', () => {
  test('a later trigger never gives an earlier limit', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), anyMonths, (day, later, months) => {
        const laterDay = addDays(day, later);
        expect(monthsBeginningWith(day, months) <= monthsBeginningWith(laterDay, months)).toBe(true);
        expect(safeMonths(day, months) <= safeMonths(laterDay, months)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...ClaimSchema.options),
        fc.constantFrom(...nations),
        dayBetween('2026-06-01', '2027-06-01'),
        fc.integer({ min: 0, max: 60 }),
        (claim, nation, trigger, later) => {
          const rule = 'tribunal-limit-regime' as const;
          const first = compute({ rule, claim, nation, trigger }).result;
          const second = compute({ rule, claim, nation, trigger: addDays(trigger, later) }).result;
          expect(first.lastDay <= second.lastDay).toBe(true);
          expect(first.safeDay <= second.safeDay).toBe(true);
        },
      ),
    );
  });

  test('conciliation never shortens a limit, and too late or too early adds nothing', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -200, max: 400 }),
        fc.integer({ min: 0, max: 120 }),
        (trigger, months, untilDayA, length) => {
          const dayA = addDays(trigger, untilDayA);
          const dayB = addDays(dayA, length);
          const plain = compute({ rule: 'tribunal-limit', trigger, months }).result;
          const { result } = compute({ rule: 'tribunal-limit-with-early-conciliation', trigger, months, dayA, dayB });
          expect(result.limitBeforeConciliation).toBe(plain.lastDay);
          expect(result.lastDay >= plain.lastDay).toBe(true);
          expect(result.safeDay >= plain.safeDay).toBe(true);
          expect(result.safeDay <= result.lastDay).toBe(true);
          if (dayA > plain.lastDay || dayB < trigger) expect(result.lastDay).toBe(plain.lastDay);
          else expect(result.lastDay >= addDays(plain.lastDay, result.daysNotCounted ?? 0)).toBe(true);
        },
      ),
    );
  });

  test('the limit of a claim with its certificate is never worked to beyond what three months give while unread', () => {
    const answer = claimWithConciliation(
      'unfair-dismissal',
      'england-and-wales',
      '2026-10-15',
      '2026-11-02',
      '2027-01-25',
    );
    expect(answer.result).toMatchObject({ lastDay: '2027-07-07', safeDay: '2027-04-08', decidedBy: '207B(3)' });
    expect(answer.verified).toBe(false);
  });

  test.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-02-01', 1, '2026-02-28'],
    ['2025-01-01', 12, '2025-12-31'],
  ])('%s and %i months end on %s', (trigger, months, lastDay) => {
    expect(compute({ rule: 'tribunal-limit', trigger, months }).result.lastDay).toBe(lastDay);
  });
});

describe('what cannot be counted is refused in words', () => {
  test.each([
    [{ rule: 'tribunal-limit-regime', claim: 'tupe', nation: 'united-states', trigger: '2026-10-01' }, 'Great Britain'],
    [{ rule: 'tribunal-limit', trigger: '2026-02-30', months: 3 }, 'date that exists'],
    [{ rule: 'tribunal-limit', trigger: '1850-02-01', months: 3 }, 'too far away'],
    [
      {
        rule: 'tribunal-limit-with-early-conciliation',
        trigger: '2026-02-01',
        months: 3,
        dayA: '2026-03-02',
        dayB: '2026-03-01',
      },
      'before Acas was notified',
    ],
  ])('%o', (input, sentence) => {
    const parsed = ClockInputSchema.safeParse(input);
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]?.message).toContain(sentence);
  });

  test('every input that passes gets an answer that passes', () => {
    fc.assert(
      fc.property(
        dayBetween('1900-01-01', '2150-12-31'),
        anyMonths,
        dayBetween('1900-01-01', '2150-12-31'),
        fc.integer({ min: 0, max: 3000 }),
        (trigger, months, dayA, length) => {
          const input = {
            rule: 'tribunal-limit-with-early-conciliation',
            trigger,
            months,
            dayA,
            dayB: addDays(dayA, length),
          };
          const parsed = ClockInputSchema.safeParse(input);
          if (parsed.success) expect(() => ClockAnswerSchema.parse(computeClock(parsed.data))).not.toThrow();
        },
      ),
    );
  });
});
