// A count, stage by stage: what a stranger needs to count again. The same papers, seats, rule and seed give the same bytes.
// Votes are text with five decimals, because a binary fraction cannot hold them.

import * as z from 'zod';
import { CountingRuleSchema } from './counting-rule.ts';

export const MOST_CANDIDATES = 200;
/** Letters of a name. */
export const MOST_NAME = 2_000;
/** A sentence may name every candidate. */
const MOST_TEXT = 1_000_000;
/** Notes of one kind, and of all kinds. */
export const MOST_ALIKE = 100;
const MOST_NOTES = 1_000;

/** Votes: "744.00000"; of a change: "-48.25000". */
export const VotesSchema = z.string().regex(/^-?\d{1,10}\.\d{5}$/);

/** Candidates by their number on the paper, from 1. A name is kept as it was given, however long. */
const NumberSchema = z.int().min(1).max(MOST_CANDIDATES);
const CandidateNameSchema = z.string().max(MOST_NAME);

const PlacedSchema = z.object({
  number: NumberSchema,
  name: CandidateNameSchema,
  /** The stage, from 1, whose totals decided it. */
  stage: z.int().min(1).max(1_000),
});

/** Votes by the candidate's number. */
const VotesByNumberSchema = z.record(z.string(), VotesSchema);

export const CountStageSchema = z.object({
  number: z.int().min(1).max(1_000),
  kind: z.enum(['firstPreferences', 'surplus', 'exclusion']),
  /** Whose papers were transferred; null: nobody's, it is the first stage. */
  candidate: NumberSchema.nullable(),
  /** "Surplus of …": for a person to read. */
  action: z.string().max(2_100),
  votes: VotesByNumberSchema,
  /** What each total changed by; who did not change is left out. */
  transfers: VotesByNumberSchema,
  /** How many papers moved at which value, dearest first. */
  parcels: z.array(z.object({ value: VotesSchema, papers: z.int().min(1) })).max(100_001),
  /** Altogether by now: papers without a further preference, and what truncation lost. With the votes it makes the valid papers. */
  nonTransferable: VotesSchema,
  /** The part of it that truncation lost. */
  lost: VotesSchema,
  /** Whom these totals elected, most votes first. */
  elected: z.array(NumberSchema).max(MOST_CANDIDATES),
  /** Whom these totals excluded: transferred in the next stage. */
  excluded: NumberSchema.nullable(),
});
export type CountStage = z.infer<typeof CountStageSchema>;

export const CountTieSchema = z.object({
  stage: z.int().min(1).max(1_000),
  /** What had to be decided: whose surplus first, who is excluded, who is elected (fptp). */
  kind: z.enum(['surplus', 'exclusion', 'election']),
  candidates: z.array(NumberSchema).max(MOST_CANDIDATES),
  /** Whose surplus went first, who was excluded, or (fptp) who were elected. */
  chosen: z.array(NumberSchema).max(MOST_CANDIDATES),
  decidedBy: z.enum(['precedingStage', 'lot']),
  /** The preceding stage that decided; null: a lot did. */
  precedingStage: z.int().min(1).max(1_000).nullable(),
  /** What was drawn from and the order in which they came out; null: nothing was drawn. */
  lot: z.object({ seed: z.string().max(500), order: z.array(NumberSchema).max(MOST_CANDIDATES) }).nullable(),
  text: z.string().max(MOST_TEXT),
});
export type CountTie = z.infer<typeof CountTieSchema>;

/** A paper that was set aside, or counted only as far as its order is certain. */
export const PaperFindingSchema = z.object({
  /** "line 7", "row 7" or "paper 7". */
  where: z.string().max(100),
  papers: z.int().min(1),
  outcome: z.enum(['setAside', 'cut']),
  reason: z.string().max(1_000),
});
export type PaperFinding = z.infer<typeof PaperFindingSchema>;

export const OutcomeSchema = z.enum(['elected', 'excluded', 'notElected', 'withdrawn']);
export type Outcome = z.infer<typeof OutcomeSchema>;

export const CountResultSchema = z.object({
  rule: CountingRuleSchema,
  seats: z.int().min(1).max(MOST_CANDIDATES),
  /** What the file says that it is; '' where it says nothing. */
  title: z.string().max(2_000),
  candidates: z
    .array(z.object({ number: NumberSchema, name: CandidateNameSchema, isWithdrawn: z.boolean() }))
    .max(MOST_CANDIDATES),
  /** Valid papers. */
  valid: z.int().min(1),
  /** Papers set aside: `findings` says which and why. */
  setAside: z.int().min(0),
  /** Votes that elect; null: the rule has none. */
  quota: z.int().min(1).nullable(),
  /** In the order in which they were. */
  elected: z.array(PlacedSchema).max(MOST_CANDIDATES),
  excluded: z.array(PlacedSchema).max(MOST_CANDIDATES),
  stages: z.array(CountStageSchema).min(1).max(1_000),
  ties: z.array(CountTieSchema).max(1_000),
  /** The first thousand. */
  findings: z.array(PaperFindingSchema).max(1_000),
  notes: z.array(z.string().max(MOST_TEXT)).max(MOST_NOTES),
  /** Why each was elected or not, in plain words, in the order of the paper. */
  account: z
    .array(
      z.object({
        number: NumberSchema,
        name: CandidateNameSchema,
        outcome: OutcomeSchema,
        text: z.string().max(MOST_TEXT),
      }),
    )
    .max(MOST_CANDIDATES),
});
export type CountResult = z.infer<typeof CountResultSchema>;
