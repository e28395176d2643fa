// Ballots on a question: results by constituency, with the thresholds of the law of the day.

import * as z from 'zod';
import { BallotRuleSchema } from '../../domain/elections/ballot-rule.ts';
import { BallotReturnSchema, ElectionSchema } from '../../domain/elections/elections.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, NationSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';

export const BallotKindSchema = z.enum(['consultative', 'industrialAction']);
export type BallotKind = z.infer<typeof BallotKindSchema>;

/** One part of a ballot as a script may give it: without an id, and without a place behind its name. */
const ReturnFields = z.strictObject({
  constituency: NameSchema,
  workplaceId: IdSchema.nullable().optional(),
  employerId: IdSchema.nullable().optional(),
  entitled: BallotReturnSchema.shape.entitled,
  votes: BallotReturnSchema.shape.votes,
  spoilt: BallotReturnSchema.shape.spoilt.optional(),
});

export const BallotFiguresSchema = z.object({
  entitled: z.int(),
  /** Papers that came back, spoilt ones among them. */
  cast: z.int(),
  /** Papers that answer the question. */
  valid: z.int(),
  spoilt: z.int(),
  votes: z.array(
    z.object({
      choice: z.string(),
      votes: z.int(),
      /** Percent of those who answered, and of those entitled; cut off after two decimals, never rounded up. null: of nobody. */
      share: z.number().nullable(),
      shareOfEntitled: z.number().nullable(),
    }),
  ),
  /** Percent of those entitled whose papers came back, spoilt ones among them; cut off likewise. */
  turnout: z.number().nullable(),
});
export type BallotFigures = z.infer<typeof BallotFiguresSchema>;

export const ThresholdSchema = z.object({
  name: z.enum(['majority', 'turnout', 'support', 'ownTurnout', 'ownSupport']),
  /** "At least half of those entitled voted". */
  title: z.string(),
  /** Whether it is asked of this ballot; where it is not, `why` says so and nothing is decided by it. */
  applies: z.boolean(),
  /** How many are needed, how many there are, and out of how many; null where nothing of the kind is asked. */
  required: z.int().nullable(),
  reached: z.int().nullable(),
  of: z.int().nullable(),
  /** null: it hangs on a reading that nobody has settled, or nobody was entitled. */
  isMet: z.boolean().nullable(),
  authority: z.string(),
  verified: z.boolean(),
  why: z.string(),
});
export type Threshold = z.infer<typeof ThresholdSchema>;

export const VerdictSchema = z.enum([
  'carried',
  'notCarried',
  'inDoubt',
  /** Each workplace votes for itself, and some of them carried it. */
  'carriedAtSome',
  /** Several choices: one has the most votes, or none has, or what the branch asks was not reached. */
  'mostVotes',
  'notDecided',
  'tie',
  'nothingYet',
]);

const OutcomeSchema = z.object({
  verdict: VerdictSchema,
  /** "Carried: 312 of 400 voted Yes." */
  inWords: z.string(),
  thresholds: z.array(ThresholdSchema),
});

export const BallotTallySchema = z.object({
  kind: BallotKindSchema,
  choices: z.array(z.string()),
  /** The day by which the law was chosen: the opening day. */
  on: DaySchema,
  nation: NationSchema,
  isEachForItself: z.boolean(),
  total: BallotFiguresSchema.extend(OutcomeSchema.shape),
  constituencies: z.array(
    BallotFiguresSchema.extend({
      constituency: z.string(),
      workplaceId: IdSchema.nullable(),
      employerId: IdSchema.nullable(),
      /** Where each votes for itself; null: only the whole is judged. */
      outcome: OutcomeSchema.nullable(),
    }),
  ),
  /** What to know about these figures, and where the law can be read in two ways. */
  notes: z.array(z.string()),
});
export type BallotTally = z.infer<typeof BallotTallySchema>;

const OfElection = z.strictObject({ id: IdSchema, revision: RevisionSchema.optional() });

export const electionsBallots = {
  /**
   * What figures come to, without saving anything. `on` is the day on which the ballot opened (today, if left out): the law of
   * that day and of the nation (the branch's, if left out) is applied.
   */
  tally: base
    .input(
      z.strictObject({
        kind: BallotKindSchema.default('industrialAction'),
        on: DaySchema.optional(),
        nation: NationSchema.optional(),
        choices: z.array(NameSchema).min(2).max(20).default(['Yes', 'No']),
        returns: z.array(ReturnFields).max(500),
        ...BallotRuleSchema.partial().shape,
      }),
    )
    .output(BallotTallySchema),
  /** A ballot's result as its returns say it. */
  result: base.input(z.strictObject({ id: IdSchema })).output(
    z.object({
      election: ElectionSchema,
      tally: BallotTallySchema,
      rule: BallotRuleSchema,
      /** Who may vote by workplace, as the roll was frozen: what a return can begin from. Empty: no roll, or none to be seen. */
      entitled: z.array(
        z.object({
          workplaceId: IdSchema.nullable(),
          constituency: z.string(),
          employerId: IdSchema.nullable(),
          entitled: z.int(),
        }),
      ),
      /** Whether its figures can still be changed; a sentence where they cannot. */
      isClosed: z.string().nullable(),
    }),
  ),
  /**
   * Adds (without `returnId`) or changes one constituency's figures. `votes` are in the order of the choices. With a workplace
   * the name and the number entitled may be left out: the place's name, and the frozen roll's number, stand.
   */
  keepReturn: base
    .input(
      OfElection.extend({
        returnId: IdSchema.optional(),
        constituency: LineSchema.optional(),
        workplaceId: IdSchema.nullable().optional(),
        employerId: IdSchema.nullable().optional(),
        entitled: ReturnFields.shape.entitled.optional(),
        votes: ReturnFields.shape.votes.optional(),
        spoilt: ReturnFields.shape.spoilt,
      }),
    )
    .output(ElectionSchema),
  /**
   * All constituencies at once, in place of those before: as `returns`, or as a list with headings (constituency, entitled, one
   * column for each choice, spoilt) from a file, from cells that were copied, or from a path (in-process only).
   */
  keepReturns: base
    .input(
      OfElection.extend({
        returns: z.array(ReturnFields).max(500).optional(),
        file: z.file().optional(),
        text: z.string().max(200_000).optional(),
        path: ToPathSchema,
      }),
    )
    .output(ElectionSchema),
  removeReturn: base.input(OfElection.extend({ returnId: IdSchema })).output(ElectionSchema),
  /** How it is judged: each workplace for itself or not, important public services, and what the branch itself asks. */
  keepBallotRule: base.input(OfElection.extend(BallotRuleSchema.partial().shape)).output(ElectionSchema),
  /** The result as a paper, with what section 231 asks to be told. Small workplaces stand together in it. */
  resultPaper: base
    .input(z.strictObject({ id: IdSchema, format: z.enum(['pdf', 'docx']).default('pdf'), path: ToPathSchema }))
    .output(DownloadSchema),
};
