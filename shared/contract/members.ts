// Members: the list, one member's page and what held on a day. Lists brought in, duplicates, check-off and what is to be
// mended have their own files beside this.

import * as z from 'zod';
import { MailingKindSchema } from '../domain/mailings.ts';
import {
  ChannelSchema,
  JobSchema,
  KeptDetailSchema,
  MemberSchema,
  MembershipCategorySchema,
  MembershipStandingSchema,
  PaymentMethodSchema,
} from '../domain/members.ts';
import { RepSchema } from '../domain/reps/posts.ts';
import { DaySchema, IdSchema, LineSchema, RevisionSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { memberDuplicates } from './member-duplicates.ts';
import { memberImport } from './member-import.ts';
import { memberQuality } from './member-quality.ts';
import { memberReconcile } from './member-reconcile.ts';
import { PageSchema, rowsSchema, sortSchema, whereSchema } from './query.ts';

/** One line of the members' list: what holds today. */
export const MemberRowSchema = z.object({
  id: IdSchema,
  revision: RevisionSchema,
  number: LineSchema.nullable(),
  firstName: z.string(),
  lastName: z.string(),
  knownAs: z.string(),
  postcode: z.string(),
  employerId: IdSchema.nullable(),
  employer: z.string().nullable(),
  workplaceId: IdSchema.nullable(),
  workplace: z.string().nullable(),
  department: z.string().nullable(),
  jobTitle: z.string().nullable(),
  standing: MembershipStandingSchema.nullable(),
  standingSince: DaySchema.nullable(),
  category: MembershipCategorySchema.nullable(),
  paymentMethod: PaymentMethodSchema.nullable(),
  band: z.string().nullable(),
  joinedOn: DaySchema.nullable(),
  isToCheck: z.boolean(),
  openCases: z.int(),
  isRep: z.boolean(),
});
export type MemberRow = z.infer<typeof MemberRowSchema>;

export const memberFilterFields = [
  'number',
  'firstName',
  'lastName',
  'postcode',
  'employerId',
  'workplaceId',
  'jobTitle',
  'standing',
  'standingSince',
  'category',
  'paymentMethod',
  'joinedOn',
  'isToCheck',
  'unitId',
  'department',
  'grade',
  'shift',
  'band',
  'hasEmail',
  /** Whether a death is recorded: such people are on no list for letters. */
  'hasDied',
  /** Whether they are a member, as the membership report counts. */
  'isMember',
  /** The days on which they became a member, or stopped being one; one of several must fit. */
  'becameMemberOn',
  'stoppedBeingMemberOn',
] as const;
export const memberSortFields = [
  'number',
  'firstName',
  'lastName',
  'postcode',
  'employer',
  'workplace',
  'jobTitle',
  'standing',
  'standingSince',
  'category',
  'paymentMethod',
  'joinedOn',
  'department',
  'band',
] as const;

const InUse = z.array(z.object({ name: z.string(), members: z.int() })).max(500);

/** `earlier`, `otherNumbers` and `mergedFrom` follow from changes and merges; nobody writes them. */
const MemberEditSchema = MemberSchema.omit({
  id: true,
  revision: true,
  earlier: true,
  otherNumbers: true,
  mergedFrom: true,
}).partial();

export const members = {
  list: base
    .input(
      z
        .object({
          search: z.string().max(200).optional(),
          where: whereSchema(memberFilterFields).optional(),
          sort: sortSchema(memberSortFields).optional(),
          /** The day as at which standing, job, category and payment are read; today unless said. */
          asAt: DaySchema.optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(rowsSchema(MemberRowSchema)),
  get: base.input(z.object({ id: IdSchema })).output(
    z.object({
      member: MemberSchema,
      row: MemberRowSchema,
      cases: z
        .array(z.object({ id: IdSchema, number: z.string(), type: z.string(), stage: z.string(), openedOn: DaySchema }))
        .max(500),
      /** `called`: the post's title here. */
      posts: z.array(RepSchema.extend({ called: z.string(), constituency: z.string() })).max(200),
      /** Seats on forums that they hold or held, of those that the officer sees; days are those of a post where they follow one. */
      seats: z
        .array(
          z.object({
            forumId: IdSchema,
            forum: z.string(),
            seatId: IdSchema,
            title: z.string(),
            as: z.enum(['holder', 'deputy', 'before']),
            from: DaySchema.nullable(),
            to: DaySchema.nullable(),
          }),
        )
        .max(200),
      /** What they were sent, newest first. */
      mailings: z
        .array(
          z.object({ id: IdSchema, kind: MailingKindSchema, title: z.string(), template: z.string(), day: DaySchema }),
        )
        .max(200),
      /** The fields that the newest national list decides: what is typed here is replaced by the next one. */
      ownedByList: z.array(z.string()).max(50),
    }),
  ),
  /**
   * What held on a day (`YYYY-MM-DD`), as far as the record knows; with `knownAt`, as far as it knew after that transaction.
   */
  asAt: base.input(z.object({ id: IdSchema, day: DaySchema, knownAt: z.int().min(0).optional() })).output(
    z.object({
      day: DaySchema,
      knownAt: z.int(),
      isMember: z.boolean(),
      standing: MembershipStandingSchema.nullable(),
      category: MembershipCategorySchema.nullable(),
      paymentMethod: PaymentMethodSchema.nullable(),
      band: z.string().nullable(),
      /** Every detail of which former values are kept; null where there was none. */
      details: z.record(KeptDetailSchema, z.string().nullable()),
      /** All jobs that held; the main one first. */
      jobs: z
        .array(
          JobSchema.extend({
            employer: z.string().nullable(),
            workplace: z.string().nullable(),
            unit: z.string().nullable(),
          }),
        )
        .max(200),
      /** Per channel: what they had said by then; null is never. */
      consents: z.record(ChannelSchema, z.boolean().nullable()),
      posts: z.array(RepSchema).max(200),
    }),
  ),
  /**
   * What the present members' main jobs and bands are called, for fields that offer it: with how many have it, those that
   * most have first.
   */
  inUse: base
    .input(z.object({}).optional())
    .output(z.object({ titles: InUse, departments: InUse, grades: InUse, shifts: InUse, bands: InUse })),
  /** Adds somebody who is not on the list. */
  add: base.input(MemberEditSchema).output(MemberSchema),
  /**
   * Changes the fields that are given, based on `revision`. Former details are kept up to the day before `changedOn`, which
   * is today unless said.
   */
  update: base
    .input(MemberEditSchema.extend({ id: IdSchema, revision: RevisionSchema, changedOn: DaySchema.optional() }))
    .output(MemberSchema),
  ...memberImport,
  ...memberDuplicates,
  ...memberReconcile,
  ...memberQuality,
};
