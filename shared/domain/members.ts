// A member of the union, with what held when: standings, categories, payments and jobs are dated rows.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, ProseSchema, RecordSchema, SpanSchema } from './values.ts';

export const MembershipStandingSchema = z.enum([
  'applied',
  'inBenefit',
  'inArrears',
  'suspended',
  'lapsed',
  'left',
  'deceased',
]);
export type MembershipStanding = z.infer<typeof MembershipStandingSchema>;

/** Standings under which somebody counts as a member of the branch. */
export const CURRENT_STANDINGS: readonly MembershipStanding[] = ['applied', 'inBenefit', 'inArrears', 'suspended'];

export const MembershipCategorySchema = z.enum(['working', 'retired', 'student', 'apprentice', 'unwaged', 'other']);
export type MembershipCategory = z.infer<typeof MembershipCategorySchema>;

export const PaymentMethodSchema = z.enum(['checkOff', 'directDebit', 'other']);
export type PaymentMethod = z.infer<typeof PaymentMethodSchema>;

export const JobSchema = SpanSchema.extend({
  employerId: IdSchema.nullable(),
  workplaceId: IdSchema.nullable(),
  title: LineSchema,
  payrollNumber: LineSchema,
});
export type Job = z.infer<typeof JobSchema>;

/**
 * A member, or somebody whose membership is to be checked. Rows are ordered by `from`; `from` and `to` are inclusive.
 * `number` is the national membership number, kept as text (leading zeros matter); null is "no number yet".
 */
export const MemberSchema = RecordSchema.extend({
  number: LineSchema.nullable(),
  firstName: LineSchema,
  lastName: LineSchema,
  email: LineSchema,
  phone: LineSchema,
  address: z.string().max(2_000),
  postcode: LineSchema,
  birthDate: DaySchema.nullable(),
  joinedOn: DaySchema.nullable(),
  accessNeeds: z.string().max(2_000),
  notes: ProseSchema,
  /** Logged with a case before anybody found them on the list: "membership to check". */
  isToCheck: z.boolean(),
  standings: z.array(SpanSchema.extend({ standing: MembershipStandingSchema })).max(200),
  categories: z.array(SpanSchema.extend({ category: MembershipCategorySchema })).max(200),
  payments: z.array(SpanSchema.extend({ method: PaymentMethodSchema })).max(200),
  jobs: z.array(JobSchema).max(200),
});
export type Member = z.infer<typeof MemberSchema>;

/** Nobody yet: what everybody who is new starts from. */
export function emptyMember(id: string): Omit<Member, 'revision'> {
  return {
    id,
    number: null,
    firstName: '',
    lastName: '',
    email: '',
    phone: '',
    address: '',
    postcode: '',
    birthDate: null,
    joinedOn: null,
    accessNeeds: '',
    notes: '',
    isToCheck: false,
    standings: [],
    categories: [],
    payments: [],
    jobs: [],
  };
}
