// Who may vote in an election, frozen: ids in the order of the roll, and the rule that gives them again.

import * as z from 'zod';
import { constituencyShape } from '../reps/posts.ts';
import { VotersRuleSchema } from '../reps/rule-book.ts';
import { DaySchema, IdSchema, InstantSchema, ProseSchema, RecordSchema } from '../values.ts';

export const MOST_VOTERS = 200_000;

/**
 * Who may vote, frozen: written once and never changed but for marks. Names are not in it: the desk as it was known at `knownAt`
 * (a transaction's number) gives them again, and the rule gives the same voters again.
 */
export const RollSchema = RecordSchema.extend({
  electionId: IdSchema,
  /** Everybody who might vote by the rule on this day. */
  asAt: DaySchema,
  knownAt: z.int().min(0),
  /** When it was frozen. */
  frozenAt: InstantSchema,
  rule: VotersRuleSchema,
  /** The rule and the constituency in words, as they were called then. */
  ruleInWords: ProseSchema,
  ...constituencyShape,
  /** In the order of the roll: by workplace, then surname as it was. Ids of that time, also where two became one since. */
  voters: z.array(z.object({ memberId: IdSchema, workplaceId: IdSchema.nullable() })).max(MOST_VOTERS),
  /** SHA-256 (hex) of the day, the rule and the members' ids in their order. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Who has been given a paper, by id in no order of time. */
  given: z.array(IdSchema).max(MOST_VOTERS),
  /** Papers that were handed back and replaced by another: how many, never whose. */
  replaced: z.int().min(0).max(1_000_000),
  /** Papers left over, as somebody counted them; null: not counted. */
  unused: z.int().min(0).max(1_000_000).nullable(),
});
export type Roll = z.infer<typeof RollSchema>;
