// Asking members about a negotiation: a consultative ballot or one of industrial action on the same people, and the mandate that
// follows from its result.

import * as z from 'zod';
import { NegotiationSchema } from '../../domain/negotiations/negotiations.ts';
import { DaySchema, IdSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { BallotKindSchema, BallotTallySchema } from '../elections/ballots.ts';
import { OpenElectionInput } from '../elections/life-inputs.ts';
import { MandateStateSchema } from '../elections/notices.ts';

export const AskedBallotSchema = z.object({
  id: IdSchema,
  revision: RevisionSchema,
  number: z.string(),
  title: z.string(),
  kind: BallotKindSchema,
  question: z.string(),
  opensOn: DaySchema.nullable(),
  closesOn: DaySchema.nullable(),
  /** The day as at which the roll was frozen, and how many stand on it; null: it is not, or not for whoever asks. */
  roll: z.object({ asAt: DaySchema, voters: z.int() }).nullable(),
  cancelledOn: DaySchema.nullable(),
  declaredOn: DaySchema.nullable(),
  /** null: no figures yet. */
  tally: BallotTallySchema.nullable(),
  /** It is the one that gave the negotiation's mandate. */
  isMandate: z.boolean(),
  /** Whether the mandate may follow from it: it has figures, and members carried it or chose. */
  mayGiveMandate: z.boolean(),
  /** Of industrial action, once it is carried: how long it lasts. */
  mandate: MandateStateSchema.nullable(),
});
export type AskedBallot = z.infer<typeof AskedBallotSchema>;

export const negotiationsBallots = {
  /** The newest first. */
  ballots: base.input(z.strictObject({ id: IdSchema })).output(z.object({ rows: z.array(AskedBallotSchema).max(100) })),
  /**
   * Opens a ballot on a question among the members of the bargaining unit (of the employers, where there is no unit), as an
   * election of its own: its roll, papers and result are there. What is given stands; the days follow from the rule book.
   */
  askMembers: base
    .input(
      z.strictObject({
        id: IdSchema,
        revision: RevisionSchema.optional(),
        kind: BallotKindSchema.default('consultative'),
        ...OpenElectionInput.pick({
          title: true,
          question: true,
          choices: true,
          from: true,
          timetable: true,
          workplaceIds: true,
          scrutineers: true,
          returningOfficer: true,
          isByPost: true,
        }).shape,
      }),
    )
    .output(z.object({ negotiation: NegotiationSchema, electionId: IdSchema, number: z.string() })),
  /** The mandate is what members said in this ballot: by whom, on which day, with the figures. Its limits stay as written. */
  takeMandate: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema.optional(), electionId: IdSchema }))
    .output(NegotiationSchema),
};
