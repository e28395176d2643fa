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

/** One job. Somebody may hold several at a time; of those that hold on a day one at most is the main one. */
export const JobSchema = SpanSchema.extend({
  employerId: IdSchema.nullable(),
  workplaceId: IdSchema.nullable(),
  /** The bargaining unit that the job is in; null when it is in none, or nobody has said. */
  unitId: IdSchema.nullable(),
  department: LineSchema,
  title: LineSchema,
  grade: LineSchema,
  shift: LineSchema,
  /** Hours a week by contract; null when unknown. */
  hours: z.number().min(0).max(168).nullable(),
  payrollNumber: LineSchema,
  isMain: z.boolean(),
});
export type Job = z.infer<typeof JobSchema>;

/** A job of which nothing is known yet. */
export const emptyJob = {
  from: null,
  to: null,
  employerId: null,
  workplaceId: null,
  unitId: null,
  department: '',
  title: '',
  grade: '',
  shift: '',
  hours: null,
  payrollNumber: '',
  isMain: true,
} satisfies Job;

export const ChannelSchema = z.enum(['post', 'email', 'phone', 'text']);
export type Channel = z.infer<typeof ChannelSchema>;

/** What somebody said of one channel: from `on` (inclusive) it holds until they say something else of that channel. */
export const ConsentSchema = z.object({
  channel: ChannelSchema,
  isGiven: z.boolean(),
  on: DaySchema,
  /** How they said it: "membership form", "by phone". */
  how: LineSchema,
});
export type Consent = z.infer<typeof ConsentSchema>;

/** The details whose former values are kept, so that what held on a day can be asked. */
export const KeptDetailSchema = z.enum([
  'number',
  'firstName',
  'lastName',
  'knownAs',
  'email',
  'phone',
  'address',
  'postcode',
]);
export type KeptDetail = z.infer<typeof KeptDetailSchema>;

/** A former value of a detail, and the last day on which it held (inclusive). */
export const EarlierValueSchema = z.object({
  field: KeptDetailSchema,
  value: z.string().max(2_000).nullable(),
  to: DaySchema,
});
export type EarlierValue = z.infer<typeof EarlierValueSchema>;

/** Somebody whose record was found to be the same person and went into this one. */
export const MergedFromSchema = z.object({
  id: IdSchema,
  number: LineSchema.nullable(),
  name: LineSchema,
  on: DaySchema,
});

/** What stood in a list and could not be read as what it should be, kept as it stood until somebody mends it. */
export const UnreadValueSchema = z.object({ field: LineSchema, text: LineSchema });

/**
 * A member, or somebody whose membership is to be checked. Rows are ordered by `from`; `from` and `to` are inclusive.
 * `number` is the national membership number, kept as text (leading zeros matter); null is "no number yet".
 */
export const MemberSchema = RecordSchema.extend({
  number: LineSchema.nullable(),
  firstName: LineSchema,
  lastName: LineSchema,
  /** What they are called, where that is not their first name. */
  knownAs: LineSchema,
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
  /** The subscription band by its name, as lists give it; `bands` says what each costs. */
  bands: z.array(SpanSchema.extend({ band: LineSchema })).max(200),
  consents: z.array(ConsentSchema).max(200),
  /** Former values, in the order of their last days. */
  earlier: z.array(EarlierValueSchema).max(500),
  /** Other national numbers that mean this person, since two records were found to be one. */
  otherNumbers: z.array(LineSchema).max(50),
  mergedFrom: z.array(MergedFromSchema).max(50),
  unread: z.array(UnreadValueSchema).max(50),
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
    knownAs: '',
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
    bands: [],
    consents: [],
    earlier: [],
    otherNumbers: [],
    mergedFrom: [],
    unread: [],
    jobs: [],
  };
}
