// Evidence from the branch’s own cases, with small numbers kept back: what there is to say in the room and on paper. Whoever may
// open the cases may ask for the exact figures, for themselves alone.

import * as z from 'zod';
import { DaySchema, IdSchema, InstantSchema, LineSchema } from '../../domain/values.ts';
import { EVIDENCE_BY, EVIDENCE_EVERY } from '../../rules/negotiations/evidence/evidence-question.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';

const NamedSchema = z.object({ id: IdSchema, name: z.string() });

/** A count and what it is of 100 members; null: kept back, or nobody to divide by. */
const CellSchema = z.object({
  cases: z.int().nullable(),
  /** Of outcomes: percent of the cases that ended. */
  per100: z.number().nullable(),
  /** Who it is divided by, on the period’s last day; null where whoever asks may not be told. */
  members: z.int().nullable(),
});
export type EvidenceCell = z.infer<typeof CellSchema>;

const WasSchema = z.object({ from: DaySchema, to: DaySchema, ...CellSchema.omit({ members: true }).shape });
export type EvidenceWas = z.infer<typeof WasSchema>;

const questionShape = {
  /** Its employers and bargaining unit are the scope, where none are given. */
  negotiationId: IdSchema.optional(),
  /** Usual: the whole branch. */
  employerIds: z.array(IdSchema).max(50).optional(),
  /** Figures that are told are of its whole employer: a part of it could tell of one person. */
  unitId: IdSchema.nullable().optional(),
  /** The same holds of these; by workplace they choose the rows. */
  workplaceIds: z.array(IdSchema).max(500).optional(),
  /** Both inclusive; usual: the last three calendar years, up to today. Figures that are told are of whole calendar years. */
  from: DaySchema.optional(),
  to: DaySchema.optional(),
  by: z.enum(EVIDENCE_BY).default('theme'),
  every: z.enum(EVIDENCE_EVERY).default('year'),
  /** Every count as it is, for whoever may open the cases behind it: never for a paper. */
  isExact: z.boolean().default(false),
};

export const EvidenceQuestionSchema = z.strictObject({
  ...questionShape,
  /** This row alone; null: where none is recorded. */
  key: z.string().max(700).nullable().optional(),
  /** What it was when it was kept: the answer says what has changed since. */
  was: z.array(WasSchema).max(60).optional(),
});

const PeriodSchema = CellSchema.extend({
  label: z.string(),
  from: DaySchema,
  to: DaySchema,
  /** It ends today: more may come. */
  isSoFar: z.boolean(),
});

const RowSchema = z.object({
  key: z.string().nullable(),
  label: z.string(),
  /** One for each period, in their order. */
  cells: z.array(CellSchema).max(60),
  /** To be read out; '' where nothing of it may be said. */
  sentence: z.string(),
});
export type EvidenceRow = z.infer<typeof RowSchema>;

/** What the employer’s own figures say, as partnership keeps them. */
const EmployerFigureSchema = z.object({
  measureId: IdSchema,
  name: z.string(),
  unit: z.string(),
  lowerIsBetter: z.boolean(),
  points: z.array(z.object({ on: DaySchema, value: z.number(), source: LineSchema })).max(12),
  sentence: z.string(),
  source: LineSchema,
});

export const EvidenceAnswerSchema = z.object({
  by: z.enum(EVIDENCE_BY),
  every: z.enum(EVIDENCE_EVERY),
  from: DaySchema,
  to: DaySchema,
  knownAt: z.int(),
  madeAt: InstantSchema,
  /** Counts from 1 to 4 are kept back, and those that would tell them. */
  isSuppressed: z.boolean(),
  /** Whether whoever asks may open the cases behind a figure. */
  opensRecords: z.boolean(),
  scope: z.object({
    employers: z.array(NamedSchema).max(50),
    unit: NamedSchema.nullable(),
    /** Those to which exact figures are narrowed: of the unit, or that were asked for; none: all of them. */
    workplaces: z.array(NamedSchema).max(500),
    /** "St Anne’s Hospital Trust", "the whole branch". */
    text: z.string(),
  }),
  /** How it was counted, as it is printed. */
  definition: z.string(),
  /** What was counted otherwise than it was asked, and why. */
  notes: z.array(z.string()).max(10),
  /** The oldest first; their counts are of all cases. */
  periods: z.array(PeriodSchema).max(60),
  /** The most of the newest period first. A row of which nothing may be said is left out. */
  rows: z.array(RowSchema).max(500),
  employerFigures: z.array(EmployerFigureSchema).max(50),
  /** Since `was`: null where it was not asked. */
  changes: z.array(z.string()).max(60).nullable(),
});
export type EvidenceAnswer = z.infer<typeof EvidenceAnswerSchema>;

export const negotiationsEvidence = {
  /**
   * Cases logged per 100 members by theme, clause, workplace or kind, over time; or how those that ended did. No names, and
   * small numbers are kept back unless whoever may open the cases asks for them (`isExact`).
   */
  evidence: base.input(EvidenceQuestionSchema.optional()).output(EvidenceAnswerSchema),
  /** The same for every breakdown as a paper or a workbook; small numbers are always kept back. */
  evidencePaper: base
    .input(
      z
        .strictObject({
          ...z.strictObject(questionShape).omit({ by: true, every: true, isExact: true }).shape,
          format: z.enum(['pdf', 'xlsx']).default('pdf'),
          path: ToPathSchema,
        })
        .optional(),
    )
    .output(DownloadSchema),
};
