// Duplicates: pairs that may be one person, with reasons; and merging two records into one. Nothing is merged by itself.

import * as z from 'zod';
import { MemberSchema } from '../domain/members.ts';
import { IdSchema, RevisionSchema } from '../domain/values.ts';
import { base } from './base.ts';

/** `a` and `b` are membership numbers; '' for somebody who has none yet. */
export const DuplicatePairSchema = z.object({
  a: z.string(),
  b: z.string(),
  aId: IdSchema,
  bId: IdSchema,
  aName: z.string(),
  bName: z.string(),
  aDetail: z.string(),
  bDetail: z.string(),
  /** 0 to 1: how likely it is that they are one person. */
  score: z.number(),
  reasons: z.array(z.string()).max(20),
  /** Pairs of one group have the same number, from 1: people who may all be one. */
  group: z.int(),
});
export type DuplicatePair = z.infer<typeof DuplicatePairSchema>;

/** The fields between which a merge chooses; of all others (dated rows, consents, posts, cases) it keeps both. */
export const MergeFieldSchema = z.enum([
  'number',
  'firstName',
  'lastName',
  'knownAs',
  'email',
  'phone',
  'address',
  'postcode',
  'birthDate',
  'joinedOn',
  'accessNeeds',
  'notes',
  /** Whose standings, categories, payments, bands and main jobs hold where the two contradict each other. */
  'standings',
  'categories',
  'payments',
  'bands',
  'jobs',
]);
export type MergeField = z.infer<typeof MergeFieldSchema>;

const Side = z.object({ id: IdSchema, revision: RevisionSchema });
const PicksSchema = z.partialRecord(MergeFieldSchema, z.enum(['keep', 'other']));

export const memberDuplicates = {
  /** Everybody held against everybody; reports progress and stops when the call is stopped. Best first. */
  duplicates: base
    .input(
      z
        .object({
          /** The least score that is proposed. */
          minimum: z.number().min(0).max(1).optional(),
          /** Only pairs that this member is part of. */
          memberId: IdSchema.optional(),
          limit: z.int().min(1).max(100_000).default(10_000),
        })
        .optional(),
    )
    .output(z.object({ pairs: z.array(DuplicatePairSchema).max(100_000), total: z.int(), members: z.int() })),
  /** A person says that these two are two people: never proposed again. Undone by `branch.revert`. */
  notTheSame: base.input(z.object({ aId: IdSchema, bId: IdSchema })).output(z.object({ seq: z.int() })),
  /** Both records side by side: what the merged one would hold by field, and what would come along. */
  previewMerge: base.input(z.object({ keepId: IdSchema, otherId: IdSchema, picks: PicksSchema.optional() })).output(
    z.object({
      keep: MemberSchema,
      other: MemberSchema,
      merged: MemberSchema.omit({ revision: true }),
      fields: z
        .array(
          z.object({
            field: MergeFieldSchema,
            label: z.string(),
            keep: z.string(),
            other: z.string(),
            isSame: z.boolean(),
            pick: z.enum(['keep', 'other']),
          }),
        )
        .max(50),
      /** In words: "3 cases", "1 post", "2 standings of the other record". */
      comesAlong: z.array(z.string()).max(50),
    }),
  ),
  /**
   * One record of two, in one transaction that `branch.revert` undoes exactly. `keep` stays; the other's cases, posts,
   * enquiries, mailings, monitoring answers and history come to it. Fields not picked are as the preview proposes.
   */
  merge: base
    .input(z.object({ keep: Side, other: Side, picks: PicksSchema.default({}) }))
    .output(z.object({ seq: z.int(), member: MemberSchema })),
};
