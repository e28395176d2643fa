// What a clock cannot count is refused, in a sentence that a person understands and at the field that is wrong.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AnyClockAnswerSchema, AnyClockInputSchema } from '../../shared/contract/clocks.ts';
import { ClaimSchema } from '../../shared/domain/claims.ts';
import { NationSchema } from '../../shared/domain/values.ts';
import { clockRules } from '../../shared/law/clock-rules.ts';
import { computeClock } from '../../shared/rules/clocks.ts';
import { addDays } from '../../shared/rules/limits.ts';

const options = new Map(AnyClockInputSchema.options.map((option) => [option.shape.rule.value as string, option]));

describe('bad input', () => {
  test.each([
    [{ rule: 'interim-relief', effectiveDate: '2026-02-30' }, 'effectiveDate', 'date that exists'],
    [{ rule: 'months-after', event: '1899-12-31', months: 1 }, 'event', 'between 1900 and 2150'],
    [{ rule: 'days-after', event: '2151-01-01', days: 1 }, 'event', 'between 1900 and 2150'],
    [{ rule: 'days-after', event: '2026-01-01', days: 0 }, 'days', '1 or more'],
    [{ rule: 'months-after', event: '2026-01-01', months: 1.5 }, 'months', 'whole number'],
    [{ rule: 'bank-holidays', nation: 'united-states', year: 2026 }, 'nation', 'us-federal-holidays'],
    [{ rule: 'bank-holidays', nation: 'wales', year: 2026 }, 'nation', 'one of'],
    [{ rule: 'us-federal-holidays', year: 3000 }, 'year', 'between 1900 and 2150'],
    [{ rule: 'companion-postponement', proposed: '2026-11-23', nation: 'united-states' }, 'nation', 'contract'],
    [{ rule: 'subject-access-request', received: '2026-11-23', nation: 'united-states' }, 'nation', 'United Kingdom'],
    [
      { rule: 'protective-award-claim', lastDismissal: '2026-11-23', nation: 'northern-ireland' },
      'nation',
      'Great Brit',
    ],
    [{ rule: 'appeal-lodged', lastDay: '2026-11-23', lodged: '2026-11-23 16:00' }, 'lodged', 'a day and a time'],
    [{ rule: 'appeal-lodged', lastDay: '2026-11-23', lodged: '2026-02-30T16:00' }, 'lodged', 'a day and a time'],
    [{ rule: 'data-breach-report', aware: '2026-11-20T15:00' }, 'aware', 'moment in time'],
    [{ rule: 'early-conciliation-maximum', dayA: '2014-05-05' }, 'dayA', '6 May 2014'],
    [
      { rule: 'ballot-mandate', ballotOpened: '2026-03-02', ballotClosed: '2026-03-01' },
      'ballotClosed',
      'before it opened',
    ],
    [
      { rule: 'action-notice', received: '2026-03-02', actionStarts: '2026-03-01' },
      'actionStarts',
      'before its notice',
    ],
    [{ rule: 'qualifying-service', start: '2026-03-02' }, 'months', 'Give the months'],
    [{ rule: 'qualifying-service', start: '2026-03-02', dismissal: '2026-03-01' }, 'dismissal', 'before the job began'],
    [{ rule: 'collective-redundancy-consultation', consultationStarts: '2026-03-02' }, 'days', '30 or 45'],
    [{ rule: 'us-grievance-steps', learned: '2026-03-02', steps: {} }, 'steps', 'at least one step'],
    [
      { rule: 'us-grievance-steps', learned: '2026-03-02', discussion: '2026-03-01', steps: { a: 1 } },
      'discussion',
      'before anybody learned',
    ],
    [{ rule: 'tribunal-claim-in-time', trigger: '2026-03-02', months: 3 }, 'presented', 'missing'],
    [{ rule: 'no-such-rule' }, 'rule', 'one of'],
  ])('%o', (input, field, sentence) => {
    const parsed = AnyClockInputSchema.safeParse(input);
    expect(parsed.error?.issues[0]?.path[0]).toBe(field);
    expect(parsed.error?.issues[0]?.message).toContain(sentence);
  });
});

describe('the list of clocks', () => {
  test('has every rule once', () => {
    expect(clockRules.map(({ rule }) => rule).toSorted()).toEqual([...options.keys()].toSorted());
    expect(new Set(clockRules.map(({ title }) => title)).size).toBe(clockRules.length);
  });

  test.each(clockRules.map((rule) => [rule.rule, rule] as const))(
    '%s has the fields that the contract takes',
    (name, rule) => {
      const { rule: _, ...shape } = options.get(name)!.shape;
      expect(rule.fields.map((field) => field.name).toSorted()).toEqual(Object.keys(shape).toSorted());
      for (const field of rule.fields) {
        const schema = (shape as Record<string, { safeParse: (value: unknown) => { success: boolean } }>)[field.name]!;
        expect(schema.safeParse(undefined).success).toBe(field.optional ?? false);
        if (field.kind === 'nation') {
          const taken = NationSchema.options.filter((nation) => schema.safeParse(nation).success);
          expect(taken).toEqual([...field.nations!]);
        }
      }
    },
  );
});

/** The days of one input lie within two years, as those of one matter do: far apart, most are refused. */
const valuesFrom = (first: number): Record<string, fc.Arbitrary<unknown>> => {
  const anyDay = fc.integer({ min: first, max: first + 730 }).map((offset) => addDays('1900-01-01', offset));
  return {
    day: anyDay,
    int: fc.integer({ min: 1, max: 60 }),
    nation: fc.constantFrom(...NationSchema.options),
    claim: fc.constantFrom(...ClaimSchema.options),
    dayTime: fc
      .tuple(anyDay, fc.integer({ min: 0, max: 23 }))
      .map(([day, hour]) => `${day}T${String(hour).padStart(2, '0')}:30`),
    instant: anyDay.map((day) => `${day}T23:59:59Z`),
    yesNo: fc.boolean(),
    unit: fc.constantFrom('calendarDays', 'workingDays'),
    steps: fc.dictionary(fc.string({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 60 }), {
      minKeys: 1,
      maxKeys: 5,
    }),
    answers: fc.dictionary(fc.string({ minLength: 1, maxLength: 40 }), anyDay, { maxKeys: 5 }),
    certificates: fc.constant([]),
  };
};
const anyFirst = fc.integer({ min: 0, max: 90_870 });

describe('a step may have any name', () => {
  test.each(['valueOf', '__proto__', ' '])('%j', (name) => {
    const input = { rule: 'us-grievance-steps', learned: '2026-11-02', steps: { [name]: 7, later: 7 } };
    const answer = computeClock(AnyClockInputSchema.parse(input));
    expect(AnyClockAnswerSchema.parse(answer)).toEqual(answer);
    expect(answer.working.filter(({ date }) => date === '2026-11-09')).toHaveLength(1);
  });
});

describe('whatever passes', () => {
  test.each(clockRules.map((rule) => [rule.rule, rule] as const))('%s gets an answer that passes', (name, rule) => {
    const input = anyFirst.chain((first) => {
      const anyValue = valuesFrom(first);
      return fc.record(
        Object.fromEntries(
          rule.fields.map((field) => [
            field.name,
            field.name === 'year' ? fc.integer({ min: 1900, max: 2150 }) : anyValue[field.kind]!,
          ]),
        ),
        { requiredKeys: rule.fields.filter((field) => !field.optional).map((field) => field.name) },
      );
    });
    let answers = 0;
    fc.assert(
      fc.property(input, (given) => {
        const parsed = AnyClockInputSchema.safeParse({ rule: name, ...given });
        if (!parsed.success) return;
        answers += 1;
        const answer = computeClock(parsed.data);
        expect(AnyClockAnswerSchema.parse(answer)).toEqual(answer);
        expect(answer.working.at(-1)?.text).toContain('not legal advice');
        expect(answer.working.some(({ authority }) => authority !== undefined)).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(answers).toBeGreaterThan(0);
  });
});
