// Members as records may hold them, made at random: dated rows that begin open, end, leave gaps and follow on each other.

import fc from 'fast-check';
import {
  emptyJob,
  emptyMember,
  type Member,
  MembershipCategorySchema,
  MembershipStandingSchema,
  PaymentMethodSchema,
} from '../../shared/domain/members.ts';
import { addDays } from '../../shared/rules/limits.ts';

export const FIRST_DAY = '2022-01-01';
export const anyDay = fc.integer({ min: 0, max: 2_000 }).map((offset) => addDays(FIRST_DAY, offset));

/** Rows in order, none of which overlap. */
const rows = <T>(values: readonly T[]) =>
  fc
    .record({
      changes: fc.array(fc.tuple(anyDay, fc.constantFrom(...values)), { maxLength: 4 }),
      isOpen: fc.boolean(),
      isEnded: fc.boolean(),
      gap: fc.integer({ min: 0, max: 60 }),
    })
    .map(({ changes, isOpen, isEnded, gap }) => {
      const sorted = [...new Map(changes).entries()].sort(([a], [b]) => (a < b ? -1 : 1));
      return sorted.map(([from, value], at) => {
        const next = sorted[at + 1]?.[0];
        const last = next && addDays(next, -1);
        const earlier = last && addDays(last, -gap);
        const to = last ? (earlier! >= from ? earlier! : last) : isEnded ? addDays(from, 40) : null;
        return { from: at === 0 && isOpen ? null : from, to, value };
      });
    });

const PLACES = [
  { employerId: 'e1', workplaceId: 'w1', unitId: 'u1', department: 'Kitchen' },
  { employerId: 'e1', workplaceId: 'w2', unitId: null, department: 'Stores' },
  { employerId: 'e2', workplaceId: 'w3', unitId: 'u2', department: 'Kitchen' },
  { employerId: 'e2', workplaceId: 'w1', unitId: null, department: '' },
  { employerId: null, workplaceId: null, unitId: null, department: '' },
] as const;

export const anyMember: fc.Arbitrary<Member> = fc
  .record({
    id: fc.uuid(),
    joinedOn: fc.option(anyDay, { nil: null }),
    isToCheck: fc.integer({ min: 0, max: 9 }).map((value) => value === 0),
    standings: rows(MembershipStandingSchema.options),
    categories: rows(MembershipCategorySchema.options),
    payments: rows(PaymentMethodSchema.options),
    bands: rows(['A', 'B', '']),
    main: rows(PLACES),
    second: rows(PLACES),
    grade: fc.constantFrom('', '1', '2'),
  })
  .map(({ id, joinedOn, isToCheck, standings, categories, payments, bands, main, second, grade }) => ({
    ...emptyMember(id),
    revision: 1,
    lastName: 'Obi',
    joinedOn,
    isToCheck,
    standings: standings.map(({ value, ...span }) => ({ ...span, standing: value })),
    categories: categories.map(({ value, ...span }) => ({ ...span, category: value })),
    payments: payments.map(({ value, ...span }) => ({ ...span, method: value })),
    bands: bands.map(({ value, ...span }) => ({ ...span, band: value })),
    jobs: [
      ...main.map(({ value, ...span }) => ({ ...emptyJob, ...value, ...span, grade })),
      ...second.map(({ value, ...span }) => ({ ...emptyJob, ...value, ...span, grade, isMain: false })),
    ].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)),
  }));
