// The membership report's figures: every breakdown counts everybody once, and the period adds up to the day.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyJob,
  emptyMember,
  type Member,
  MembershipCategorySchema,
  MembershipStandingSchema,
  PaymentMethodSchema,
} from '../../shared/domain/members.ts';
import { addDays } from '../../shared/rules/limits.ts';
import { membershipOn } from '../../shared/rules/membership-on.ts';
import { BREAKDOWNS, MembershipCount, monthsBetween, rowsOf } from '../../shared/rules/membership-report.ts';

const makeMember = (given: Partial<Member> = {}): Member => ({
  ...emptyMember('x'),
  lastName: 'Obi',
  revision: 1,
  ...given,
});
const count = (members: Member[], asAt: string, from: string) => {
  const counted = new MembershipCount(asAt, from);
  for (const member of members) counted.take(member);
  return counted;
};

const anyDay = fc.integer({ min: 0, max: 2_000 }).map((offset) => addDays('2022-01-01', offset));
const maybeDay = fc.option(anyDay, { nil: null });
const rows = <T>(values: readonly T[]) =>
  fc.array(fc.tuple(anyDay, fc.constantFrom(...values)), { maxLength: 4 }).chain((changes) =>
    fc.tuple(fc.boolean(), fc.boolean()).map(([isOpen, isEnded]) => {
      const sorted = [...new Map(changes.sort(([a], [b]) => (a < b ? -1 : 1))).entries()];
      return sorted.map(([from, value], at) => {
        const next = sorted[at + 1]?.[0];
        const to = next ? addDays(next, -1) : isEnded ? addDays(from, 40) : null;
        return { from: at === 0 && isOpen ? null : from, to, value };
      });
    }),
  );
const anyMember = fc
  .record({
    joinedOn: maybeDay,
    isToCheck: fc.boolean(),
    standings: rows(MembershipStandingSchema.options),
    categories: rows(MembershipCategorySchema.options),
    payments: rows(PaymentMethodSchema.options),
    jobs: rows(['w1', 'w2', null]),
  })
  .map(({ standings, categories, payments, jobs, ...rest }) =>
    makeMember({
      ...rest,
      standings: standings.map(({ value, ...span }) => ({ ...span, standing: value })),
      categories: categories.map(({ value, ...span }) => ({ ...span, category: value })),
      payments: payments.map(({ value, ...span }) => ({ ...span, method: value })),
      jobs: jobs.map(({ value, ...span }) => ({
        ...emptyJob,
        ...span,
        workplaceId: value,
        employerId: value && `e${value}`,
      })),
    }),
  );

describe('who counts', () => {
  test.each([
    ['in benefit', { standings: [{ from: '2020-01-01', to: null, standing: 'inBenefit' as const }] }, true],
    ['not yet joined', { joinedOn: '2026-12-01' }, false],
    ['no standing recorded', {}, true],
    ['to be checked', { isToCheck: true }, false],
    ['left', { standings: [{ from: '2026-01-01', to: null, standing: 'left' as const }] }, false],
    [
      'before they left, having joined',
      { joinedOn: '2020-01-01', standings: [{ from: '2026-12-01', to: null, standing: 'left' as const }] },
      true,
    ],
  ])('%s', (_, given, isMember) => {
    expect(membershipOn(makeMember(given), '2026-11-24').isMember).toBe(isMember);
  });

  test('leaving and joining are counted on their days', () => {
    const member = makeMember({
      joinedOn: '2025-12-01',
      standings: [
        { from: '2025-12-01', to: '2026-06-29', standing: 'inBenefit' },
        { from: '2026-06-30', to: null, standing: 'left' },
      ],
    });
    expect(count([member], '2026-11-24', '2025-12-01')).toMatchObject({ members: 0, joiners: 1, leavers: 1 });
    expect(count([member], '2026-11-24', '2025-12-02')).toMatchObject({ members: 0, joiners: 0, leavers: 1 });
    expect(count([member], '2026-06-29', '2026-01-01')).toMatchObject({ members: 1, joiners: 0, leavers: 0 });
    expect(count([member], '2026-07-31', '2026-05-15').months).toEqual([
      { month: '2026-05', joiners: 0, leavers: 0, members: 1 },
      { month: '2026-06', joiners: 0, leavers: 1, members: 0 },
      { month: '2026-07', joiners: 0, leavers: 0, members: 0 },
    ]);
  });
});

test('for any members and any period, everything adds up', () => {
  fc.assert(
    fc.property(
      fc.array(anyMember, { maxLength: 12 }),
      anyDay,
      fc.integer({ min: 0, max: 900 }),
      (members, from, length) => {
        const asAt = addDays(from, length);
        const counted = count(members, asAt, from);
        const on = (day: string) => members.filter((member) => membershipOn(member, day).isMember).length;
        expect(counted.members).toBe(on(asAt));
        for (const name of BREAKDOWNS) {
          expect(rowsOf(counted.breakdowns[name], (key) => key, 'none', 10_000).total).toBe(counted.members);
        }
        expect(counted.membersBefore).toBe(on(addDays(from, -1)));
        expect(counted.membersBefore + counted.joiners - counted.leavers).toBe(counted.members);
        let running = counted.membersBefore;
        for (const [index, { end }] of monthsBetween(from, asAt).entries()) {
          const month = counted.months[index]!;
          running += month.joiners - month.leavers;
          expect(month.members).toBe(on(end));
          expect(running).toBe(month.members);
        }
        expect(counted.months.at(-1)?.members).toBe(counted.members);
      },
    ),
    { numRuns: 300 },
  );
});

test('rows: the most first, what is not recorded last, and never more than there is room for', () => {
  const counts = new Map<string | null, number>([
    [null, 4],
    ['a', 1],
    ['b', 3],
    ['c', 1],
  ]);
  expect(
    rowsOf(counts, (key) => key.toUpperCase(), 'None', 10).rows.map(({ label, members }) => [label, members]),
  ).toEqual([
    ['B', 3],
    ['A', 1],
    ['C', 1],
    ['None', 4],
  ]);
  const short = rowsOf(counts, (key) => key, 'None', 3);
  expect(short.rows.map(({ key, members }) => [key, members])).toEqual([
    ['b', 3],
    ['others', 2],
    [null, 4],
  ]);
  expect(short.total).toBe(9);
});
