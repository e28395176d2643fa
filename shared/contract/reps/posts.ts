// Posts and who holds them: terms, vacancies, deputies, what the employer was told, and the rule book behind them.

import * as z from 'zod';
import { HowFilledSchema, NoticeSchema, PostSchema, RepKindSchema, RepSchema } from '../../domain/reps/posts.ts';
import { RuleBookSchema, TrainingRuleSchema } from '../../domain/reps/rule-book.ts';
import { DaySchema, IdSchema, NameSchema, RevisionSchema } from '../../domain/values.ts';
import { TERM_STATES } from '../../rules/reps/posts-terms.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { PageSchema, rowsSchema } from '../query.ts';

/** `endsSoon`: its last day is within 90 days. */
export const TermStateSchema = z.enum(TERM_STATES);

/** What a list says of a post or a term besides its record: its title and whose it is, in words. */
const inWordsShape = { called: z.string(), constituency: z.string() };

/** A rep with the name and load that a list shows. */
export const RepRowSchema = RepSchema.extend({
  ...inWordsShape,
  name: z.string(),
  state: TermStateSchema,
  workplaces: z.array(z.string()),
  /** Whom they stand in for; null: it is a post of their own. */
  deputyFor: z.string().nullable(),
  openCases: z.int(),
  /** Questions of the last 30 days. */
  enquiries: z.int(),
  /** Open cases weighted by their stage, and those questions. */
  load: z.number(),
  /** False where their cases are not open to whoever asks: then the three figures are 0. Left out: they are counted. */
  isCounted: z.literal(false).optional(),
});
export type RepRow = z.infer<typeof RepRowSchema>;

/** Somebody in a post, now, before or later. */
export const HolderSchema = z.object({
  repId: IdSchema,
  /** null: on no list of this branch. */
  memberId: IdSchema.nullable(),
  name: z.string(),
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
  state: TermStateSchema,
  isDeputy: z.boolean(),
  filled: HowFilledSchema.nullable(),
});
export type Holder = z.infer<typeof HolderSchema>;

/** A seat that nobody holds: how many, since when (null: nobody knows), for how many days, and of how many members. */
const VacancySchema = z.object({ seats: z.int(), since: DaySchema.nullable(), days: z.int().nullable() });

export const PostRowSchema = PostSchema.extend({
  ...inWordsShape,
  workplaces: z.array(z.string()),
  /** Who holds it today; deputies are never among them. */
  holders: z.array(HolderSchema).max(100),
  deputies: z.array(HolderSchema).max(100),
  /** Whose term begins later. */
  next: z.array(HolderSchema).max(100),
  /** Months of a term by the post, else by the rule book; null: it ends when somebody says so. */
  term: z.int().nullable(),
  /** null: every seat is held today, or the post is not there today. */
  vacancy: VacancySchema.nullable(),
  /** Members in its constituency today; null where whoever asks does not see the whole list. */
  members: z.int().nullable(),
});
export type PostRow = z.infer<typeof PostRowSchema>;

export const SeatStateSchema = z.enum(['vacant', 'endsSoon', 'held', 'notBegun', 'deputy', 'ended']);
export type SeatState = z.infer<typeof SeatStateSchema>;

/** One line of the page of reps: a term, or the empty seats of a post. */
export const SeatRowSchema = z.object({
  /** The term's id, or the post's where it is vacant. */
  key: z.string(),
  state: SeatStateSchema,
  kind: RepKindSchema,
  ...inWordsShape,
  workplaceIds: z.array(IdSchema),
  post: z.object({ id: IdSchema, revision: RevisionSchema }).nullable(),
  holder: HolderSchema.nullable(),
  deputyFor: z.string().nullable(),
  vacancy: VacancySchema.nullable(),
  /** How many employers of its constituency have not been told of this term; null for what is no term of today. */
  notTold: z.int().nullable(),
  members: z.int().nullable(),
});
export type SeatRow = z.infer<typeof SeatRowSchema>;

/** An employer of a constituency, and when it was last told of this term. */
export const ToldSchema = z.object({ employerId: IdSchema, employer: z.string(), on: DaySchema.nullable() });

const ForumSeatSchema = z.object({
  forumId: IdSchema,
  forum: z.string(),
  seatId: IdSchema,
  title: z.string(),
  as: z.enum(['holder', 'deputy', 'before']),
});

export const RepPageSchema = z.object({
  rep: RepRowSchema,
  post: PostRowSchema.nullable(),
  /** Every term of the same person, the newest first, this one among them. */
  terms: z.array(RepRowSchema).max(200),
  /** Who held the same post, the newest first. */
  history: z.array(HolderSchema).max(500),
  /** Days on which the post had an empty seat, the earliest first. */
  gaps: z.array(z.object({ from: DaySchema.nullable(), to: DaySchema.nullable(), seats: z.int() })).max(500),
  deputies: z.array(HolderSchema).max(100),
  notices: z.array(NoticeSchema.extend({ employer: z.string() })).max(100),
  told: z.array(ToldSchema).max(200),
  forumSeats: z.array(ForumSeatSchema).max(500),
  /** What a person should know of it: a term longer than the rules', nobody told. */
  notes: z.array(z.string()),
});
export type RepPage = z.infer<typeof RepPageSchema>;

/** What hangs on a term, for whoever stands down: as far as whoever asks may see it. */
export const LeavingSchema = z.object({
  openCases: z.array(z.object({ id: IdSchema, number: z.string(), memberName: z.string() })).max(1_000),
  forumSeats: z.array(ForumSeatSchema).max(500),
  deputies: z.array(HolderSchema).max(100),
  placesWithoutRep: z.array(z.object({ id: IdSchema, name: z.string(), members: z.int() })).max(200),
});

const Revised = { id: IdSchema, revision: RevisionSchema };

/** What somebody says of a term. */
const TermShape = {
  name: RepSchema.shape.name,
  title: RepSchema.shape.title,
  postId: RepSchema.shape.postId,
  workplaceIds: RepSchema.shape.workplaceIds,
  departments: RepSchema.shape.departments,
  shifts: RepSchema.shape.shifts,
  deputyForId: RepSchema.shape.deputyForId,
  /** How they came to it; the election is the one that filled it. */
  filled: z.object({ how: HowFilledSchema, electionId: IdSchema.nullable().default(null) }).nullable(),
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
};

const Appointed = RepSchema.extend({
  /** In sentences: a term longer than the rules have it. */
  notes: z.array(z.string()),
});

const PostKept = PostSchema.omit({ id: true, revision: true }).partial();

const PaperShape = { format: z.enum(['pdf', 'docx']).default('pdf'), path: ToPathSchema };

export const repsPosts = {
  /** Posts held today (or all, with `includePast`), by name. */
  list: base
    .input(z.object({ includePast: z.boolean().default(false), page: PageSchema }).optional())
    .output(rowsSchema(RepRowSchema)),
  /**
   * Every seat of the branch's posts and every term without a post: empty ones first, then terms that end within 90 days,
   * then by name. `figures` and `placesWithoutRep` are of the whole, whatever is looked for.
   */
  overview: base
    .input(
      z
        .strictObject({
          search: z.string().max(500).optional(),
          states: z.array(SeatStateSchema).max(6).optional(),
          kinds: z.array(RepKindSchema).max(20).optional(),
          employerId: IdSchema.optional(),
          workplaceId: IdSchema.optional(),
          /** Also terms that are over. */
          includePast: z.boolean().default(false),
          page: PageSchema,
        })
        .optional(),
    )
    .output(
      rowsSchema(SeatRowSchema).extend({
        figures: z.object({
          people: z.int(),
          posts: z.int(),
          vacant: z.int(),
          endsSoon: z.int(),
          /** Seats whose constituency's employer was not told of who holds them. */
          notTold: z.int(),
          /** Workplaces with members and without a rep; null where whoever asks does not see the whole list. */
          placesWithoutRep: z.int().nullable(),
        }),
        placesWithoutRep: z.array(z.object({ id: IdSchema, name: z.string(), members: z.int() })).max(10),
      }),
    ),
  get: base.input(z.strictObject({ id: IdSchema })).output(RepPageSchema),
  /**
   * Somebody takes up a post: a member, or by `name` an official whom the union employs. With `postId` or `deputyForId` the
   * kind and the constituency are those unless said; `to` left out ends the term as the post or the rule book has it.
   */
  appoint: base
    .input(
      z.object({
        memberId: IdSchema.nullable().default(null),
        kind: RepKindSchema.optional(),
        ...TermShape,
        name: TermShape.name.default(''),
        title: TermShape.title.default(''),
        postId: TermShape.postId.default(null),
        workplaceIds: TermShape.workplaceIds.optional(),
        departments: TermShape.departments.optional(),
        shifts: TermShape.shifts.optional(),
        deputyForId: TermShape.deputyForId.default(null),
        filled: TermShape.filled.optional(),
        from: TermShape.from.default(null),
        to: TermShape.to.optional(),
      }),
    )
    .output(Appointed),
  /** Changes what is given. Another constituency is this term's alone; that of a post follows by `keepPost`. */
  changeTerm: base.input(z.strictObject({ ...z.object(TermShape).partial().shape, ...Revised })).output(Appointed),
  /** What hangs on a term: its open cases, seats on forums, deputies, workplaces that would have nobody. */
  leaving: base.input(z.strictObject({ id: IdSchema })).output(LeavingSchema),
  /** The last day in the post, inclusive. Cases keep their rep until somebody reallocates them. */
  standDown: base.input(z.object({ ...Revised, to: DaySchema })).output(RepSchema.extend({ leaves: LeavingSchema })),
  /** An employer was told of these terms: on which day (today unless said), whom there, and how. */
  notify: base
    .input(
      z.strictObject({
        reps: z.array(z.object(Revised)).min(1).max(200),
        employerId: IdSchema.nullable().default(null),
        on: DaySchema.optional(),
        to: NoticeSchema.shape.to.default(''),
        how: NoticeSchema.shape.how.default(''),
      }),
    )
    .output(z.object({ told: z.array(RepSchema).max(200) })),
  /**
   * The letter that tells an employer who holds which post from when, for which of its workplaces: nothing else of anybody.
   * Those of today and those who begin within 90 days whose constituency or own job is there, unless some are named.
   */
  noticePaper: base
    .input(
      z.strictObject({ employerId: IdSchema, repIds: z.array(IdSchema).min(1).max(200).optional(), ...PaperShape }),
    )
    /** `about`: whose terms are in it, so that it can be written down that the employer was told. */
    .output(DownloadSchema.extend({ about: z.array(z.object(Revised)).max(500) })),
  /** Who rings whom, by workplace, with phone numbers: for the branch alone. */
  phoneTree: base.input(z.strictObject(PaperShape).optional()).output(DownloadSchema),
  /** The posts that the branch's rules provide (those of today, or all), by their title. */
  posts: base
    .input(z.strictObject({ includePast: z.boolean().default(false), page: PageSchema }).optional())
    .output(rowsSchema(PostRowSchema)),
  /** Adds (without `id`) or changes what is given; a new constituency is from now on also that of whoever holds it. */
  keepPost: base
    .input(z.strictObject({ ...PostKept.shape, id: IdSchema.optional(), revision: RevisionSchema.optional() }))
    .output(z.object({ post: PostSchema, followed: z.int() })),
  /** Not while a term, an election or somebody's interest names it. */
  removePost: base.input(z.strictObject(Revised)).output(z.object({ id: IdSchema })),
  /** What the union's rules ask, as the branch has set it; `isWritten` false: what counts until somebody does. */
  ruleBook: base
    .input(z.strictObject({}).optional())
    .output(RuleBookSchema.omit({ revision: true }).extend({ revision: z.int().min(0), isWritten: z.boolean() })),
  /** Changes what is given; `revision` 0 where nothing has been written yet. */
  keepRuleBook: base
    .input(
      z.strictObject({
        ...RuleBookSchema.omit({ id: true, revision: true })
          .extend({
            training: z.array(TrainingRuleSchema.partial({ id: true }).extend({ topic: NameSchema })).max(100),
          })
          .partial().shape,
        revision: z.int().min(0),
      }),
    )
    .output(RuleBookSchema),
};
