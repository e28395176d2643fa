// The dated entries on any partnership record (notes, early conversations, soundings, papers with their file), who may see
// a record, and letting out what was told in confidence.

import * as z from 'zod';
import { PartnershipEntryKindSchema, PartnershipEntrySchema } from '../../domain/partnership/entries.ts';
import { PartnershipCollectionSchema, PartnershipRefSchema, sharing } from '../../domain/partnership/sides.ts';
import { DaySchema, IdSchema, LineSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { givenFileShape } from '../case-inputs.ts';
import { DownloadSchema } from '../download.ts';
import { PageSchema, rowsSchema } from '../query.ts';

/** What anybody may write of an entry; `visibility` left out is the branch's own, or narrower where its record is. */
const Written = z
  .strictObject({
    ...PartnershipEntrySchema.pick({
      kind: true,
      day: true,
      title: true,
      text: true,
      bySide: true,
      who: true,
      outcome: true,
      nextStep: true,
      isOffRecord: true,
      version: true,
      issuedOn: true,
    }).shape,
    ...sharing,
  })
  .partial();

/** Any record that says who may see it: what others point at, or an entry on one. */
export const SharedCollectionSchema = z.enum([...PartnershipCollectionSchema.options, 'entries']);

export const partnershipEntries = {
  /** Newest day first, and within a day what was written last. */
  entries: base
    .input(
      z.strictObject({
        on: PartnershipRefSchema,
        kinds: z.array(PartnershipEntryKindSchema).max(20).optional(),
        page: PageSchema,
      }),
    )
    .output(rowsSchema(PartnershipEntrySchema)),
  /** Today's, and a note, unless it is said. An early conversation on an issue counts as its first when it is. */
  addEntry: base.input(Written.extend({ on: PartnershipRefSchema })).output(PartnershipEntrySchema),
  /** An entry with a file: a paper unless it is said, titled by the file's name unless it has a title of its own. */
  addPaper: base.input(Written.extend({ on: PartnershipRefSchema, ...givenFileShape })).output(PartnershipEntrySchema),
  /** Changes what is given; never its file: a new version is a new paper. */
  changeEntry: base.input(Written.extend({ id: IdSchema, revision: RevisionSchema })).output(PartnershipEntrySchema),
  removeEntry: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema }))
    .output(z.object({ id: IdSchema })),
  /** Its file, once. */
  openPaper: base.input(z.strictObject({ id: IdSchema })).output(DownloadSchema),
  /**
   * Who may see a record from now on. What hangs on it is narrowed with it; it is never wider than what it hangs on. Out
   * of a confidence only `release` leads.
   */
  setVisibility: base
    .input(
      z.strictObject({
        collection: SharedCollectionSchema,
        id: IdSchema,
        revision: RevisionSchema,
        visibility: sharing.visibility,
        confidentialUntil: DaySchema.nullable().optional(),
      }),
    )
    .output(z.object({ id: IdSchema, revision: RevisionSchema, narrowed: z.int().min(0) })),
  /** Lets out what was told in confidence: after the last day of the confidence, or before it with a reason. */
  release: base
    .input(z.strictObject({ id: IdSchema, to: z.enum(['staffSide', 'joint']), reason: LineSchema.optional() }))
    .output(z.object({ id: IdSchema, revision: RevisionSchema })),
};
