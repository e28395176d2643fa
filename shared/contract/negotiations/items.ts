// The items of a negotiation: claim, offers and counters in dated rounds, and when something may be tabled.

import * as z from 'zod';
import { BenchmarkSchema } from '../../domain/negotiations/benchmarks.ts';
import { GateSchema, NegotiationItemSchema } from '../../domain/negotiations/items.ts';
import { PartnershipEntrySchema } from '../../domain/partnership/entries.ts';
import { IssueSchema } from '../../domain/partnership/issues.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { EvidenceFields, ItemFields, RoundFields } from './item-inputs.ts';

const OnItem = z.strictObject({ itemId: IdSchema, revision: RevisionSchema });

/** What still stands in the way of tabling, each in a sentence that says where to add it; empty: nothing. */
export const LackSchema = z.object({ of: GateSchema, message: z.string() });
export type Lack = z.infer<typeof LackSchema>;

const GapSchema = z.object({
  /** How many years both have: the figures are of those, our last position less their last word. */
  years: z.int(),
  /** Over base, as decimal text; in percent of the pay bill of as many years. */
  total: z.string().nullable(),
  percent: z.string().nullable(),
  oneOffs: z.string().nullable(),
  /** Of added leave and shorter hours, at their pay value. */
  worth: z.string().nullable(),
});

/** Where the two sides are on it, by their last rounds. */
export const StandingSchema = z.object({
  where: z.enum(['nothingYet', 'oursIsOut', 'theirsIsOut', 'apart', 'agreed', 'withdrawn', 'failedToAgree']),
  /** Whoever did not speak last, while it is open. */
  turn: z.enum(['staff', 'management']).nullable(),
  /** A draft counts as ours only where nothing of ours was tabled. */
  oursId: IdSchema.nullable(),
  theirsId: IdSchema.nullable(),
  /** null: one of them says nothing about pay, or cannot be costed. */
  gap: GapSchema.nullable(),
});

/** An item with what stands beside it. */
export const ItemPageSchema = z.object({
  item: NegotiationItemSchema,
  standing: StandingSchema,
  lacks: z.array(LackSchema).max(3),
  benchmarks: z.array(BenchmarkSchema).max(100),
  /** The clause that it is to change, as it reads now. */
  clause: z.object({ agreement: z.string(), ref: z.string(), text: z.string() }).nullable(),
  /** The issue that was parked for bargaining, with the papers that it was kept with. */
  issue: IssueSchema.pick({ id: true, number: true, title: true, state: true, raisedOn: true })
    .extend({ papers: z.array(PartnershipEntrySchema).max(500) })
    .nullable(),
});
export type ItemPage = z.infer<typeof ItemPageSchema>;

export const negotiationsItems = {
  item: base.input(z.strictObject({ itemId: IdSchema })).output(ItemPageSchema),
  /**
   * Writes a new one (`negotiationId` and `title`, or `issueId` of an issue parked for bargaining) or changes one (`itemId`,
   * `revision`): what is not given stays. A new one stands last.
   */
  keepItem: base
    .input(
      ItemFields.extend({
        itemId: IdSchema.optional(),
        revision: RevisionSchema.optional(),
        negotiationId: IdSchema.optional(),
      }),
    )
    .output(NegotiationItemSchema),
  /** Only one of which nothing was put to the other side: what was is withdrawn by `moveItem`. */
  removeItem: base.input(OnItem).output(z.object({ id: IdSchema })),
  /** In which order items stand; those that are not named stay behind, in theirs. */
  orderItems: base
    .input(z.strictObject({ id: IdSchema, itemIds: z.array(IdSchema).min(1).max(500) }))
    .output(z.object({ changed: z.int() })),
  /** Withdrawn, failed to agree (`disputeId`: the dispute that this began), or open again. */
  moveItem: base
    .input(
      OnItem.extend({
        to: NegotiationItemSchema.shape.state.exclude(['agreed']),
        on: DaySchema.optional(),
        disputeId: IdSchema.optional(),
      }),
    )
    .output(NegotiationItemSchema),
  /** Agreed: to what round, in which words; usual are the words of that round, and the last one that was tabled. */
  agree: base
    .input(
      OnItem.extend({
        roundId: IdSchema.nullable().optional(),
        text: ProseSchema.optional(),
        on: DaySchema.optional(),
      }),
    )
    .output(NegotiationItemSchema),
  /**
   * A new round or a change of one (`roundId`). Usual: theirs, of today and now, an offer, and with us on its day; one of ours is
   * the claim while there is none, else a counter, and a draft until it is tabled. `isTabled` false makes a tabled one a draft again.
   */
  keepRound: base
    .input(OnItem.extend({ ...RoundFields.shape, roundId: IdSchema.optional(), isTabled: z.literal(false).optional() }))
    .output(NegotiationItemSchema),
  removeRound: base.input(OnItem.extend({ roundId: IdSchema })).output(NegotiationItemSchema),
  /**
   * Puts our round (usual: the last draft) to the other side on a day (usual: today). Refused without evidence, a costing and a
   * benchmark, or a waiver with its reason for each that is missing. `id`: the negotiation.
   */
  table: base
    .input(z.strictObject({ id: IdSchema, itemId: IdSchema, roundId: IdSchema.optional(), on: DaySchema.optional() }))
    .output(NegotiationItemSchema),
  /** Why it may be tabled without; `reason` null takes that back. `by`: who says so, usual whoever asks. */
  waive: base
    .input(
      OnItem.extend({
        of: GateSchema,
        reason: NameSchema.nullable(),
        by: LineSchema.optional(),
        on: DaySchema.optional(),
      }),
    )
    .output(NegotiationItemSchema),
  /** New (a text is enough: of today) or changed (`evidenceId`). */
  keepEvidence: base
    .input(OnItem.extend({ ...EvidenceFields.shape, evidenceId: IdSchema.optional() }))
    .output(NegotiationItemSchema),
  removeEvidence: base.input(OnItem.extend({ evidenceId: IdSchema })).output(NegotiationItemSchema),
  /** Issue, interests, options, standards and what was agreed, to print; `joint`: nothing of what is ours alone. */
  itemSheet: base
    .input(
      z.strictObject({
        itemId: IdSchema,
        audience: z.enum(['staff-side', 'joint']).default('staff-side'),
        format: z.enum(['pdf', 'docx']).default('pdf'),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema),
};
