// The brief: chosen sections, as it will print, for the staff side or for both sides. One for both sides is built from what
// both have before them, and from nothing else.

import * as z from 'zod';
import { BriefSectionSchema, NegotiationSchema } from '../../domain/negotiations/negotiations.ts';
import { BRIEF_AUDIENCES } from '../../domain/negotiations/words-brief.ts';
import { IdSchema, RevisionSchema } from '../../domain/values.ts';
import { NEGOTIATION_TABS } from '../../rules/negotiations/next-steps.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';

export const BriefAudienceSchema = z.enum(BRIEF_AUDIENCES);

/** In the order in which they are to stand. */
const Sections = z.array(BriefSectionSchema).max(20);

/** What a section still lacks, in a sentence, and the part of the negotiation's page on which it is added. */
export const SectionLackSchema = z.object({ message: z.string(), tab: z.enum(NEGOTIATION_TABS) });
export type SectionLack = z.infer<typeof SectionLackSchema>;

export const BriefStateSchema = z.object({
  audience: BriefAudienceSchema,
  revision: RevisionSchema,
  /** Every section that this audience may have: the chosen ones in their order, then the others. */
  sections: z
    .array(
      z.object({
        section: BriefSectionSchema,
        title: z.string(),
        isChosen: z.boolean(),
        /** Nothing of it is there, so it is left out of the paper. */
        isEmpty: z.boolean(),
        lacks: z.array(SectionLackSchema).max(200),
      }),
    )
    .max(20),
  /** What the other side will see, line by line; of a staff-side brief none. */
  shown: z.array(z.string()).max(2_000),
});
export type BriefState = z.infer<typeof BriefStateSchema>;

const Wanted = z.strictObject({
  id: IdSchema,
  audience: BriefAudienceSchema,
  /** Usual: those that the negotiation keeps for this audience. */
  sections: Sections.optional(),
});

export const negotiationsBrief = {
  briefState: base.input(Wanted.omit({ sections: true })).output(BriefStateSchema),
  /** Which sections the brief for an audience has, in which order. */
  keepBriefSections: base
    .input(
      z.strictObject({
        id: IdSchema,
        revision: RevisionSchema.optional(),
        audience: BriefAudienceSchema,
        sections: Sections,
      }),
    )
    .output(NegotiationSchema),
  /** As it will print, to be looked at: the same pages as `brief` makes, and no paper that leaves. */
  previewBrief: base.input(Wanted).output(DownloadSchema),
  brief: base
    .input(Wanted.extend({ format: z.enum(['pdf', 'docx']).default('pdf'), path: ToPathSchema }))
    .output(DownloadSchema),
};
