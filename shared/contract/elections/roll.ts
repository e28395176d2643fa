// Who may vote: the frozen roll, what changed since, and who has been given a paper.

import * as z from 'zod';
import { MOST_VOTERS } from '../../domain/elections/roll.ts';
import { VotersRuleSchema } from '../../domain/reps/rule-book.ts';
import { DaySchema, IdSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { LabelSheetSchema } from '../mailings.ts';
import { PageSchema, rowsSchema } from '../query.ts';

/** What the rule for voters asks, and how somebody stands to it on a day. */
const VoterCheckSchema = z.object({
  what: z.enum(['record', 'standing', 'category', 'membership', 'constituency']),
  isMet: z.boolean(),
  /** A sentence. */
  why: z.string(),
});

const RollSummarySchema = z.object({
  id: IdSchema,
  revision: RevisionSchema,
  electionId: IdSchema,
  asAt: DaySchema,
  knownAt: z.int(),
  frozenAt: z.string(),
  hash: z.string(),
  rule: VotersRuleSchema,
  /** The rule and the constituency, in words. */
  ruleInWords: z.string(),
  voters: z.int(),
  given: z.int(),
  /** Of the voters, by today's record: no address at all. */
  withoutAddress: z.int(),
  /** Of the voters: records that were erased since. */
  erased: z.int(),
  replaced: z.int(),
  unused: z.int().nullable(),
  /** Papers are being read: fewer than five more are not marked as given one. */
  isRead: z.boolean(),
});
export type RollSummary = z.infer<typeof RollSummarySchema>;

const RollRowSchema = z.object({
  memberId: IdSchema,
  /** The place on the roll, from 1. */
  place: z.int(),
  /** As it was when the roll was frozen; "Erased person" once the record is erased. */
  name: z.string(),
  number: z.string(),
  workplace: z.string(),
  isErased: z.boolean(),
  isGiven: z.boolean(),
  /** By today's record. */
  hasAddress: z.boolean(),
});
export type RollRow = z.infer<typeof RollRowSchema>;

const LateChangeSchema = z.object({
  memberId: IdSchema,
  name: z.string(),
  /** `on`: would be on it by today's record, and is not. `off`: is on it, and would not be. `twice`: two places are one person's. */
  kind: z.enum(['on', 'off', 'twice']),
  /** The change came after the day of the roll; or the record of that day itself says something else now. */
  cause: z.enum(['after', 'corrected']),
  /** The first day of it, where the record says. */
  since: DaySchema.nullable(),
  why: z.string(),
  isGiven: z.boolean(),
});
export type LateChange = z.infer<typeof LateChangeSchema>;

export const electionsRoll = {
  /**
   * Freezes who may vote, by the rule that the election was opened with. Again, it replaces the roll, until papers are printed or
   * given out. `asAt` left out: the day of the election's notice if it is past, else today.
   */
  freezeRoll: base
    .input(z.strictObject({ electionId: IdSchema, revision: RevisionSchema.optional(), asAt: DaySchema.optional() }))
    .output(
      z.object({
        roll: RollSummarySchema,
        /** Against the roll that it replaces; null: it is the first. */
        changes: z.object({ added: z.int(), removed: z.int(), names: z.array(z.string()).max(200) }).nullable(),
        notes: z.array(z.string()),
        seq: z.int(),
      }),
    ),
  /** By `electionId` or `rollId`. `roll` is null until one is frozen. */
  roll: base
    .input(
      z.strictObject({
        electionId: IdSchema.optional(),
        rollId: IdSchema.optional(),
        search: z.string().max(200).optional(),
        which: z.enum(['all', 'given', 'notGiven', 'withoutAddress']).default('all'),
        page: PageSchema,
      }),
    )
    .output(rowsSchema(RollRowSchema).extend({ roll: RollSummarySchema.nullable() })),
  exportRoll: base
    .input(
      z.strictObject({
        electionId: IdSchema.optional(),
        rollId: IdSchema.optional(),
        format: z.enum(['csv', 'xlsx', 'pdf']).default('csv'),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema),
  /** Who would be on the roll or off it by today's record. The roll itself does not change. */
  lateChanges: base.input(z.strictObject({ electionId: IdSchema, page: PageSchema })).output(
    rowsSchema(LateChangeSchema).extend({
      on: z.int(),
      off: z.int(),
      /** What the returning officer may do, in a sentence. */
      whatToDo: z.string(),
      mayFreezeAgain: z.boolean(),
    }),
  ),
  whyNotOnRoll: base.input(z.strictObject({ electionId: IdSchema, memberId: IdSchema })).output(
    z.object({
      isOnRoll: z.boolean(),
      hasRoll: z.boolean(),
      day: DaySchema,
      checks: z.array(VoterCheckSchema),
      why: z.string(),
    }),
  ),
  /**
   * Marks that somebody was given a paper, or that it was a mistake (`isGiven: false`). Neither officer nor time nor order is
   * written down. `everybody`: all who have none yet, as when papers go out by post.
   */
  givePaper: base
    .input(
      z.strictObject({
        rollId: IdSchema.optional(),
        electionId: IdSchema.optional(),
        memberIds: z.array(IdSchema).max(MOST_VOTERS).optional(),
        everybody: z.boolean().default(false),
        isGiven: z.boolean().default(true),
      }),
    )
    .output(z.object({ given: z.int(), notGiven: z.int(), changed: z.int() })),
  /** Papers left over as somebody counted them, and papers that were handed back and replaced. */
  countUnused: base
    .input(
      z.strictObject({
        electionId: IdSchema,
        unused: z.int().min(0).max(1_000_000).nullable().optional(),
        replaced: z.int().min(0).max(1_000_000).optional(),
      }),
    )
    .output(RollSummarySchema),
  /** Address labels of the voters, in the order of the roll: papers lie in an order of their own. */
  rollLabels: base
    .input(
      z.strictObject({
        electionId: IdSchema,
        sheet: LabelSheetSchema.default('L7160'),
        skip: z.int().min(0).max(100).default(0),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema.extend({ written: z.int(), withoutAddress: z.int(), notes: z.array(z.string()) })),
};
