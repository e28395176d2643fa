// Ballot papers: printed, read twice, compared, agreed.

import * as z from 'zod';
import { CountingRuleSchema } from '../../domain/elections/counting-rule.ts';
import {
  MOST_IN_BUNDLE,
  PaperNumberSchema,
  ReadPaperSchema,
  SettledPaperSchema,
  SpoiltReasonSchema,
} from '../../domain/elections/papers.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { givenFileShape } from '../case-inputs.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';

const CandidateSchema = z.object({
  number: z.int(),
  nominationId: IdSchema,
  name: z.string(),
  isWithdrawn: z.boolean(),
});
export type PaperCandidate = z.infer<typeof CandidateSchema>;

const LotShownSchema = z.object({ seed: z.string(), on: DaySchema });

const BundleSchema = z.object({
  id: IdSchema,
  revision: RevisionSchema,
  name: z.string(),
  source: z.enum(['entered', 'file']),
  state: z.enum(['readOnce', 'differs', 'agreed']),
  firstBy: z.string(),
  secondBy: z.string(),
  /** Papers in it: as agreed, or as the first read them. */
  papers: z.int(),
  spoilt: z.int().nullable(),
  differences: z.int(),
  /** Whoever asks read it first: somebody else reads it now. */
  isReadByYou: z.boolean(),
});
export type Bundle = z.infer<typeof BundleSchema>;

const AccountSchema = z.object({
  printed: z.int(),
  /** null: no roll was frozen. */
  given: z.int().nullable(),
  replaced: z.int(),
  notGiven: z.int().nullable(),
  unused: z.int().nullable(),
  returned: z.int(),
  notReturned: z.int().nullable(),
  valid: z.int(),
  spoilt: z.int(),
  spoiltByReason: z.array(z.object({ reason: SpoiltReasonSchema, label: z.string(), papers: z.int() })),
  /** One for each thing that does not add up; none: it does. */
  sentences: z.array(z.string()),
});
export type PaperAccount = z.infer<typeof AccountSchema>;

/** A paper as it was read: `marks` down the paper, or `preferences` by the candidates' numbers, first preference first. */
const GivenPaperSchema = z.strictObject({
  paper: z.union([PaperNumberSchema, z.int().min(1).max(1_000_000)]).default(''),
  marks: ReadPaperSchema.shape.marks.optional(),
  preferences: z.array(z.int()).max(200).optional(),
  spoilt: SpoiltReasonSchema.nullable().default(null),
});
export type GivenPaper = z.input<typeof GivenPaperSchema>;

const ReadShownSchema = ReadPaperSchema.extend({
  /** What it says, in words: "1st Grace Obi, 2nd Ann Lee". */
  inWords: z.string(),
});
export type ReadShown = z.infer<typeof ReadShownSchema>;

const DifferenceSchema = z.object({
  paper: PaperNumberSchema,
  first: ReadShownSchema.nullable(),
  second: ReadShownSchema.nullable(),
  settled: SettledPaperSchema.extend({ inWords: z.string() }).nullable(),
});
export type PaperDifference = z.infer<typeof DifferenceSchema>;

const ImportShape = {
  electionId: IdSchema,
  /** The text of a ballot file or of a list. */
  text: z.string().max(64_000_000).optional(),
  ...givenFileShape,
  /** Whether candidates of the file are ours by their names or by their order; left out: by names if all are found. */
  match: z.enum(['names', 'order']).optional(),
};

const ImportPreviewSchema = z.object({
  title: z.string(),
  match: z.enum(['names', 'order']),
  candidates: z.array(
    z.object({ fileNumber: z.int(), fileName: z.string(), number: z.int().nullable(), name: z.string() }),
  ),
  papers: z.int(),
  spoilt: z.int(),
  findings: z.array(z.object({ where: z.string(), papers: z.int(), reason: z.string() })).max(200),
  findingsTotal: z.int(),
  notes: z.array(z.string()),
  /** What keeps it from being taken, in sentences; none: it can be. */
  problems: z.array(z.string()),
});
export type PapersPreview = z.infer<typeof ImportPreviewSchema>;

export const electionsPapers = {
  /** Everything about an election's papers but what stands on any of them. */
  papers: base.input(z.strictObject({ id: IdSchema })).output(
    z.object({
      title: z.string(),
      rule: CountingRuleSchema,
      seats: z.int(),
      candidates: z.array(CandidateSchema),
      lot: LotShownSchema.nullable(),
      printed: z.int(),
      /** How many to print unless somebody says: the voters and some more. */
      advisedPapers: z.int(),
      bundles: z.array(BundleSchema),
      account: AccountSchema,
      isComplete: z.boolean(),
      why: z.array(z.string()),
      /** Why whoever asks may not read papers; '': they may. */
      mayNotRead: z.string(),
      /** Whose name stands for a reading by whoever asks; '': they say it. */
      yourName: z.string(),
    }),
  ),
  /** The candidates' order on the paper, by lot from a seed that is kept and shown. Left out, the seed is made at random. */
  drawOrder: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema.optional(), seed: NameSchema.optional() }))
    .output(z.object({ seed: z.string(), candidates: z.array(CandidateSchema), revision: RevisionSchema })),
  /** The papers as a PDF; their numbers go on from those printed before, each once, shuffled. */
  printPapers: base
    .input(
      z.strictObject({
        id: IdSchema,
        revision: RevisionSchema.optional(),
        howMany: z.int().min(1).max(100_000).optional(),
        isLarge: z.boolean().default(false),
        /** Those printed before are destroyed: the numbers begin at 1 again. */
        instead: z.boolean().default(false),
        path: ToPathSchema,
      }),
    )
    .output(
      DownloadSchema.extend({
        from: z.int(),
        to: z.int(),
        sheets: z.int(),
        papersOnASheet: z.int(),
        notes: z.array(z.string()),
      }),
    ),
  /** What the candidates say for themselves, in the order of the paper. */
  printStatements: base.input(z.strictObject({ id: IdSchema, path: ToPathSchema })).output(DownloadSchema),
  /**
   * A bundle of papers as one person read it. The first reading makes the bundle; the second, by somebody else, is compared with
   * it. A reading replaces the same person's own until both are there.
   */
  enterPapers: base
    .input(
      z.strictObject({
        electionId: IdSchema,
        name: NameSchema,
        reading: z.enum(['first', 'second']).default('first'),
        by: LineSchema.optional(),
        papers: z.array(GivenPaperSchema).min(1).max(MOST_IN_BUNDLE),
      }),
    )
    .output(z.object({ bundle: BundleSchema, differences: z.int(), notes: z.array(z.string()), seq: z.int() })),
  compareReadings: base.input(z.strictObject({ batchId: IdSchema })).output(
    z.object({
      bundle: BundleSchema,
      candidates: z.array(CandidateSchema),
      rule: CountingRuleSchema,
      seats: z.int(),
      same: z.int(),
      differences: z.array(DifferenceSchema),
    }),
  ),
  /** One difference decided by somebody who has the paper before them. `isAbsent`: there is no such paper. */
  settlePaper: base
    .input(
      z.strictObject({
        batchId: IdSchema,
        revision: RevisionSchema.optional(),
        paper: PaperNumberSchema,
        as: z.enum(['first', 'second']).optional(),
        marks: ReadPaperSchema.shape.marks.optional(),
        preferences: z.array(z.int()).max(200).optional(),
        spoilt: SpoiltReasonSchema.nullable().default(null),
        isAbsent: z.boolean().default(false),
        by: LineSchema.optional(),
      }),
    )
    .output(z.object({ bundle: BundleSchema, left: z.int(), seq: z.int() })),
  /** Takes a bundle away, to be read again. */
  removeBundle: base
    .input(z.strictObject({ batchId: IdSchema, revision: RevisionSchema.optional() }))
    .output(z.object({ seq: z.int() })),
  /** What a file holds, and whose candidates are whose. Changes nothing. */
  previewPapers: base.input(z.strictObject(ImportShape)).output(ImportPreviewSchema),
  /** The papers of a file as one agreed bundle, called by the file's name unless said. */
  importPapers: base
    .input(z.strictObject({ ...ImportShape, bundle: NameSchema.optional(), by: LineSchema.optional() }))
    .output(z.object({ bundle: BundleSchema, preview: ImportPreviewSchema, seq: z.int() })),
};
