// An election from its opening to its declaration and the keeping of its papers. All days are inclusive.

import * as z from 'zod';
import { CountResultSchema } from '../../domain/elections/count-result.ts';
import { ElectionSchema, NominationSchema, TimetableSchema } from '../../domain/elections/elections.ts';
import { ELECTION_STATES, NEXT_STEPS } from '../../domain/elections/words-life.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, RevisionSchema } from '../../domain/values.ts';
import { NOMINATION_CHECKS } from '../../rules/elections/life/nomination-checks.ts';
import { TIMETABLE_DAYS } from '../../rules/elections/life/timetable.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { PageSchema, rowsSchema } from '../query.ts';
import { howItIsRun, OpenElectionInput, PreviewTimetableInput, whatItIsFor } from './life-inputs.ts';

const StateSchema = z.enum(ELECTION_STATES);

const NextStepSchema = z.object({
  code: z.enum(NEXT_STEPS),
  sentence: z.string(),
  on: DaySchema.nullable(),
  daysLeft: z.int().nullable(),
  /** Nobody has to do anything before that day. */
  isWaiting: z.boolean(),
});

const TimetableStepSchema = z.object({
  step: z.enum(TIMETABLE_DAYS),
  label: z.string(),
  day: DaySchema.nullable(),
  when: z.enum(['past', 'today', 'ahead']).nullable(),
  text: z.string(),
  authority: z.string(),
  isGiven: z.boolean(),
  isMoved: z.boolean(),
});
export type TimetableStepShown = z.infer<typeof TimetableStepSchema>;

const ComputedTimetableSchema = z.object({
  timetable: TimetableSchema,
  steps: z.array(TimetableStepSchema).max(10),
  /** What to know: shorter than the rules ask, on a day on which nobody works. */
  notes: z.array(z.string()).max(20),
  /** What cannot be: it would not be opened like this. */
  problems: z.array(z.string()).max(20),
});

export const NominationCheckSchema = z.object({
  code: z.enum(NOMINATION_CHECKS),
  /** null: the desk cannot know it. */
  isPassed: z.boolean().nullable(),
  text: z.string(),
});

const NominationShownSchema = NominationSchema.extend({
  proposer: z.string().nullable(),
  seconder: z.string().nullable(),
  /** Empty where members' facts are not open to whoever asks. */
  checks: z.array(NominationCheckSchema).max(30),
  isStanding: z.boolean(),
});
export type NominationShown = z.infer<typeof NominationShownSchema>;

const HolderSchema = z.object({
  repId: IdSchema,
  name: z.string(),
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
});

export const ElectionRowSchema = z.object({
  id: IdSchema,
  number: z.string(),
  title: z.string(),
  kind: ElectionSchema.shape.kind,
  seats: z.int(),
  constituency: z.string(),
  state: StateSchema,
  next: NextStepSchema,
  candidates: z.int(),
  nominationsCloseOn: DaySchema.nullable(),
  ballotClosesOn: DaySchema.nullable(),
});
export type ElectionRow = z.infer<typeof ElectionRowSchema>;

export const ElectionPageSchema = z.object({
  election: ElectionSchema,
  state: StateSchema,
  next: NextStepSchema,
  steps: z.array(TimetableStepSchema).max(10),
  notes: z.array(z.string()).max(20),
  nominations: z.array(NominationShownSchema).max(200),
  constituency: z.string(),
  /** Who may vote by the rule today; null once a roll is frozen, and where it is not open to whoever asks. */
  votersToday: z.int().nullable(),
  roll: z.object({ id: IdSchema, asAt: DaySchema, voters: z.int(), given: z.int() }).nullable(),
  papers: z.object({ valid: z.int(), spoilt: z.int(), isComplete: z.boolean(), why: z.array(z.string()).max(1_000) }),
  post: z.object({ id: IdSchema, title: z.string() }).nullable(),
  /** Who holds the post now, or the like posts for the same constituency. */
  holders: z.array(HolderSchema).max(200),
  /** Months of the term that follows; null: without an end. */
  termMonths: z.int().nullable(),
  /** The terms that its declaration made. */
  terms: z.array(HolderSchema).max(100),
  /** Why whoever asks may not run it: they stand in it; null: they may. */
  conflict: z.string().nullable(),
  ruleSource: z.string(),
});
export type ElectionPage = z.infer<typeof ElectionPageSchema>;

const DeclarationPreviewSchema = z.object({
  how: z.enum(['counted', 'uncontested', 'noCandidates', 'ballot']),
  elected: z.array(z.object({ nominationId: IdSchema, name: z.string() })).max(100),
  vacancies: z.int(),
  count: CountResultSchema.nullable(),
  papersHash: z.string(),
  /** Why it cannot be declared yet; empty: it can. */
  why: z.array(z.string()).max(1_000),
  /** Ties that a lot decides, to be seen before anybody declares. */
  lots: z.array(z.string()).max(1_000),
  on: DaySchema,
  termFrom: DaySchema.nullable(),
  termTo: DaySchema.nullable(),
  /** Whose term would go on beside those elected: it can be ended on the day before. */
  holders: z.array(HolderSchema).max(200),
  /** What to know of the terms; none of it stands against the declaration. */
  notes: z.array(z.string()).max(20),
  /** Seats of forums that follow the post: whoever is elected sits there, where those terms end. */
  seats: z.array(z.object({ forumId: IdSchema, forum: z.string(), seat: z.string() })).max(500),
  complaintsUntil: DaySchema.nullable(),
  destroyFrom: DaySchema.nullable(),
});
export type DeclarationPreview = z.infer<typeof DeclarationPreviewSchema>;

const ref = { id: IdSchema, revision: RevisionSchema };
/** Without a revision it is of the election as it stands. */
const ofNomination = { electionId: IdSchema, nominationId: IdSchema, revision: RevisionSchema.optional() };

export const PaperOfElectionSchema = z.enum([
  'notice',
  'nominationForm',
  'personsNominated',
  'declaration',
  /** Of what was declared; until then of the papers as they are agreed on. */
  'countSheet',
  /** The papers as they were counted, without their numbers, for a stranger to count again. */
  'ballots',
]);

export const electionsLife = {
  /**
   * A new election, on a timetable counted from its first day with the rule book's clear days. Answers the first one; `rows` are
   * all that were opened. @throws INVALID_INPUT where a step would come before the one it follows, or a question has no words.
   */
  open: base
    .input(OpenElectionInput.optional())
    .output(
      ElectionSchema.extend({ rows: z.array(ElectionSchema.pick({ id: true, number: true, title: true })).max(50) }),
    ),
  /** The same days before anything is saved, each with how it was found. */
  previewTimetable: base.input(PreviewTimetableInput.optional()).output(ComputedTimetableSchema),
  /** How many could vote in such a constituency today, by the rule book or the rule given. */
  previewVoters: base
    .input(
      z
        .strictObject({
          workplaceIds: whatItIsFor.workplaceIds,
          departments: whatItIsFor.departments,
          shifts: whatItIsFor.shifts,
          voters: howItIsRun.voters,
        })
        .partial()
        .optional(),
    )
    .output(z.object({ voters: z.int(), constituency: z.string() })),
  /** What waits first: by the next step's day. */
  list: base
    .input(z.strictObject({ isOpen: z.boolean(), page: PageSchema }).partial().optional())
    .output(rowsSchema(ElectionRowSchema)),
  get: base.input(z.strictObject({ id: IdSchema })).output(ElectionPageSchema),
  /** Changes what is given. Days that are given stand; `recount` counts the others anew from the first day. */
  change: base
    .input(
      z
        .strictObject({ ...whatItIsFor, ...howItIsRun, lotSeed: LineSchema.nullable(), recount: z.boolean() })
        .partial()
        .extend(ref),
    )
    .output(ElectionSchema),
  /**
   * Somebody is nominated. What speaks against it is answered in `checks` and refuses nothing: the returning officer rules.
   * Received today unless it is said. `acceptedOn`: the candidate signed that they stand.
   */
  nominate: base
    .input(
      z.strictObject({
        electionId: IdSchema,
        revision: RevisionSchema.optional(),
        memberId: IdSchema,
        proposerId: IdSchema.nullable().optional(),
        seconderId: IdSchema.nullable().optional(),
        name: NameSchema.optional(),
        statement: ProseSchema.optional(),
        receivedOn: DaySchema.optional(),
        acceptedOn: DaySchema.nullable().optional(),
      }),
    )
    .output(ElectionSchema.extend({ nominationId: IdSchema, checks: z.array(NominationCheckSchema).max(30) })),
  changeNomination: base
    .input(
      z.strictObject({
        ...ofNomination,
        name: NameSchema.optional(),
        statement: ProseSchema.optional(),
        proposerId: IdSchema.nullable().optional(),
        seconderId: IdSchema.nullable().optional(),
        receivedOn: DaySchema.optional(),
      }),
    )
    .output(ElectionSchema),
  /** The returning officer's ruling; null takes it back. Not valid needs a reason. */
  rule: base
    .input(
      z.strictObject({
        ...ofNomination,
        isValid: z.boolean().nullable(),
        why: LineSchema.default(''),
        on: DaySchema.optional(),
      }),
    )
    .output(ElectionSchema),
  /** The candidate says that they stand. */
  accept: base.input(z.strictObject({ ...ofNomination, on: DaySchema.optional() })).output(ElectionSchema),
  /** The candidate withdraws, until the last day for it, that day included. */
  withdraw: base.input(z.strictObject({ ...ofNomination, on: DaySchema.optional() })).output(ElectionSchema),
  /** What a declaration would say and make, today or on the day given; nothing is written. */
  previewDeclaration: base
    .input(z.strictObject({ id: IdSchema, on: DaySchema.optional(), termFrom: DaySchema.optional() }))
    .output(DeclarationPreviewSchema),
  /**
   * Declares who is elected: unopposed, or by the count of the agreed papers. Their terms begin on `termFrom`; `ends` are terms
   * that end on the day before. @throws INVALID_INPUT while readings differ, a nomination is not ruled on, or it is declared.
   */
  declare: base
    .input(
      z.strictObject({
        ...ref,
        on: DaySchema.optional(),
        by: LineSchema.optional(),
        termFrom: DaySchema.optional(),
        ends: z.array(IdSchema).max(200).default([]),
      }),
    )
    .output(ElectionSchema),
  complain: base
    .input(z.strictObject({ ...ref, by: LineSchema, what: ProseSchema, on: DaySchema.optional() }))
    .output(ElectionSchema),
  /** The answer; `isClosed` unless it goes on. */
  answerComplaint: base
    .input(
      z.strictObject({
        ...ref,
        complaintId: IdSchema,
        answer: ProseSchema,
        isClosed: z.boolean().default(true),
        on: DaySchema.optional(),
      }),
    )
    .output(ElectionSchema),
  /**
   * Destroys the papers for good, from the records and from history; the declared count stays. @throws INVALID_INPUT before
   * the day from which they may go, and while a complaint is open.
   */
  destroyPapers: base.input(z.strictObject(ref)).output(ElectionSchema),
  /** It does not take place; what was written down stays. */
  cancel: base.input(z.strictObject({ ...ref, why: LineSchema, on: DaySchema.optional() })).output(ElectionSchema),
  /**
   * The notice of election, the form to nominate with, who is nominated, the declaration: to print (`pdf`) or to change (`docx`);
   * the count sheet as `pdf`, `xlsx` or `csv`; the ballots as a ballot file (`blt`) whatever the format.
   */
  paper: base
    .input(
      z.strictObject({
        id: IdSchema,
        paper: PaperOfElectionSchema.default('notice'),
        format: z.enum(['pdf', 'docx', 'xlsx', 'csv', 'blt']).default('pdf'),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema),
};
