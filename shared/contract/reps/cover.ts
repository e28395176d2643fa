// Who is covered by which rep, and where nobody covers; how reps compare with members; and what each carries beside the time
// that they are given.

import * as z from 'zod';
import { RepKindSchema } from '../../domain/reps/posts.ts';
import { DaySchema, IdSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { PageSchema, rowsSchema, sortSchema } from '../query.ts';

const CoverBySchema = z.enum(['workplace', 'department', 'shift']);

const AskedSchema = z.object({
  /** Members, jobs and terms as at this day; today unless said. */
  asAt: DaySchema.optional(),
  by: CoverBySchema.default('workplace'),
  /** Which posts count; empty or left out: every kind. */
  kinds: z.array(RepKindSchema).max(20).optional(),
  employerId: IdSchema.optional(),
  /** Posts for the whole branch count as cover, too. */
  wholeBranch: z.boolean().default(false),
});

/** `workplace` is null where a job says none; `department` and `shift` where it is not asked by them, '' where nobody said. */
const PlaceSchema = z.object({
  workplaceId: IdSchema.nullable(),
  workplace: z.string().nullable(),
  employerId: IdSchema.nullable(),
  employer: z.string().nullable(),
  department: z.string().nullable(),
  shift: z.string().nullable(),
});

/** A term whose constituency fits somebody here. */
const CoverRepSchema = z.object({
  repId: IdSchema,
  memberId: IdSchema.nullable(),
  name: z.string(),
  kind: RepKindSchema,
  post: z.string(),
  /** Stands in for somebody who is in post, and counts as nobody. */
  isDeputy: z.boolean(),
});
export type CoverRep = z.infer<typeof CoverRepSchema>;

/** A post with fewer holders than seats. */
const VacancySchema = z.object({ postId: IdSchema, kind: RepKindSchema, post: z.string(), seats: z.int() });
export type CoverVacancy = z.infer<typeof VacancySchema>;

const FiguresSchema = z.object({
  members: z.int(),
  /** People; two posts of one are one. */
  reps: z.int(),
  /** null without a rep. */
  membersPerRep: z.number().nullable(),
  /** Members whom nobody covers with any of their jobs. */
  withoutRep: z.int(),
  /** Members with two reps or more. */
  withSeveral: z.int(),
});

const CoverRowSchema = FiguresSchema.extend({
  place: PlaceSchema,
  /** Members with another job here beside their main one elsewhere: counted there. */
  alsoHere: z.int(),
  /** The first 50, by name. */
  coveredBy: z.array(CoverRepSchema).max(50),
  /** Posts for somebody here that nobody holds: the first 20. */
  vacancies: z.array(VacancySchema).max(20),
  /** Somebody covers a job here. */
  isCovered: z.boolean(),
  /** Everybody here would still have a rep if any one of them left. */
  isDoublyCovered: z.boolean(),
});
export type CoverRow = z.infer<typeof CoverRowSchema>;

export type CoverFigures = z.infer<typeof FiguresSchema>;

const TotalsSchema = FiguresSchema.extend({
  workplaces: z.int(),
  /** Workplaces with members in which nobody covers a job. */
  workplacesWithoutRep: z.int(),
  membersWithoutWorkplace: z.int(),
  /** Different ones among the terms that count. */
  constituencies: z.int(),
});

export const repsCover = {
  /**
   * Members per rep by workplace, department or shift, as at a day. Rows by name of the place unless `sort` says otherwise.
   * `only`: places where nobody covers; where some members have no rep; where every member has one.
   */
  cover: base
    .input(
      AskedSchema.extend({
        only: z.enum(['nobody', 'some', 'everybody']).optional(),
        workplaceId: IdSchema.optional(),
        sort: sortSchema(['name', 'employer', 'members', 'reps', 'membersPerRep', 'withoutRep']).optional(),
        page: PageSchema,
      }).optional(),
    )
    .output(
      z.object({
        asAt: DaySchema,
        knownAt: z.int(),
        definition: z.string(),
        rows: z.array(CoverRowSchema).max(500),
        total: z.int(),
        totals: TotalsSchema,
        /** The workplaces where nobody covers, the largest first; the first 100. */
        nobodyCovers: z.object({
          rows: z
            .array(
              z.object({
                workplaceId: IdSchema,
                workplace: z.string(),
                employer: z.string().nullable(),
                members: z.int(),
                vacancies: z.array(VacancySchema).max(20),
              }),
            )
            .max(100),
          total: z.int(),
        }),
        /** Posts for the whole branch that are held; cover only where that is asked for. */
        wholeBranch: z.array(CoverRepSchema).max(100),
      }),
    ),
  /** What changes if somebody left (every post of theirs), or a post that is vacant were filled. Nothing is saved. */
  whatIf: base
    .input(
      AskedSchema.extend({
        leaves: z.array(IdSchema).max(20).default([]),
        filled: z.array(IdSchema).max(20).default([]),
      }),
    )
    .output(
      z.object({
        asAt: DaySchema,
        before: FiguresSchema,
        after: FiguresSchema,
        /** Only places that change, the largest first; the first 200. */
        rows: z.array(z.object({ place: PlaceSchema, before: FiguresSchema, after: FiguresSchema })).max(200),
        total: z.int(),
        sentence: z.string(),
      }),
    ),
  /** Whom `whatIf` can be asked of: who covers somebody, and the posts that are vacant. By name. */
  whatIfChoices: base.input(z.object({ asAt: DaySchema.optional() }).optional()).output(
    z.object({
      people: z.array(z.object({ repId: IdSchema, name: z.string(), posts: z.string() })).max(1_000),
      vacancies: z.array(VacancySchema.extend({ where: z.string() })).max(500),
    }),
  ),
  /** Whose constituency a member is in with any of their jobs on the day: whom they can go to. */
  repsOf: base.input(z.object({ memberId: IdSchema, asAt: DaySchema.optional() })).output(
    z.object({
      asAt: DaySchema,
      reps: z.array(CoverRepSchema).max(50),
      /** Posts for the whole branch. */
      wholeBranch: z.array(CoverRepSchema).max(50),
    }),
  ),
  /** The figures as a paper for the committee, or a workbook. */
  coverPaper: base
    .input(AskedSchema.extend({ format: z.enum(['pdf', 'xlsx']).default('pdf'), path: ToPathSchema }).optional())
    .output(DownloadSchema),
  /**
   * Reps beside members: where they work and how long they are members, as at a day; and what both chose to answer about
   * equality, as at today only, in counts of which small ones and whatever gives one away are hidden. Nobody is named.
   */
  profile: base.input(z.object({ asAt: DaySchema.optional(), employerId: IdSchema.optional() }).optional()).output(
    z.object({
      asAt: DaySchema,
      knownAt: z.int(),
      definition: z.string(),
      members: z.int(),
      /** Members who hold a post. */
      reps: z.int(),
      facts: z
        .array(
          z.object({
            fact: z.enum(['employer', 'department', 'grade', 'shift', 'category', 'membership']),
            label: z.string(),
            /** The largest groups of members, the rest as one. */
            rows: z.array(z.object({ answer: z.string(), members: z.int(), reps: z.int() })).max(30),
          }),
        )
        .max(10),
      /** null for another day than today, or one employer: `equalityWhy` says it. */
      equality: z
        .object({
          members: z.int().nullable(),
          reps: z.int().nullable(),
          questions: z
            .array(
              z.object({
                question: z.string(),
                label: z.string(),
                rows: z
                  .array(z.object({ answer: z.string(), members: z.int().nullable(), reps: z.int().nullable() }))
                  .max(100),
              }),
            )
            .max(20),
        })
        .nullable(),
      equalityWhy: z.string(),
      /** Where reps are least like members, the widest first: "1 in 8 members is on Nights; no rep is." */
      gaps: z.array(z.string()).max(12),
    }),
  ),
  /**
   * What each carries today beside the facility time of the last twelve weeks: by name, and in no other order. Figures that
   * are not open to whoever asks are null; a rep gets their own row alone.
   */
  loadAndTime: base.input(z.object({ page: PageSchema }).optional()).output(
    rowsSchema(
      z.object({
        repId: IdSchema,
        memberId: IdSchema.nullable(),
        name: z.string(),
        posts: z.string(),
        openCases: z.int().nullable(),
        enquiries: z.int().nullable(),
        load: z.number().nullable(),
        facilityMinutes: z.int().nullable(),
        membersCovered: z.int().nullable(),
      }),
    ).extend({ from: DaySchema, to: DaySchema, why: z.string() }),
  ),
};
