// How a ballot on a question is judged: whether its parts stand together, and what the branch asks beyond the law.

import * as z from 'zod';

const PercentSchema = z.number().min(0).max(100);

export const BallotRuleSchema = z.object({
  /** Each workplace is a ballot for itself (Trade Union and Labour Relations (Consolidation) Act 1992, section 228). */
  isEachForItself: z.boolean(),
  /**
   * Most of those entitled to vote are normally engaged in important public services (section 226(2B) as it stood); null:
   * nobody has said.
   */
  isImportantPublicService: z.boolean().nullable(),
  /** What the branch itself asks, in percent; null: nothing. */
  ownTurnout: PercentSchema.nullable(),
  ownSupport: PercentSchema.nullable(),
  /** Of whom the support is asked. */
  ownSupportOf: z.enum(['voting', 'entitled']),
});
export type BallotRule = z.infer<typeof BallotRuleSchema>;

/** What counts until somebody has said otherwise. */
export const plainBallotRule = {
  isEachForItself: false,
  isImportantPublicService: null,
  ownTurnout: null,
  ownSupport: null,
  ownSupportOf: 'voting',
} satisfies BallotRule;
