// What a workplace is made of and how well it is organised: units, density, the wall chart, non-members, merging two of them.

import * as z from 'zod';
import { DaySchema, IdSchema, NameSchema, RevisionSchema } from '../domain/values.ts';
import {
  BargainingUnitSchema,
  EmployerSchema,
  HeadcountSchema,
  NonMemberSchema,
  WorkplaceSchema,
} from '../domain/workplaces.ts';
import { base } from './base.ts';
import { PageSchema, rowsSchema } from './query.ts';

/** Headcounts of several places added up: more people than one place may have. */
const SummedHeadcountSchema = HeadcountSchema.extend({ people: z.int().min(0) });

/** Members ÷ headcount as at a day; `density` is null ("n/a") without a headcount of that day or before. */
export const DensityRowSchema = z.object({
  id: IdSchema.nullable(),
  name: z.string(),
  employer: z.string().nullable(),
  members: z.int(),
  headcount: SummedHeadcountSchema.nullable(),
  density: z.number().nullable(),
  /** Headcount less members, never below 0. */
  nonMembers: z.int().nullable(),
  reps: z.int(),
});

/** One cell of a wall chart: a department on a shift. */
const WallCellSchema = z.object({
  department: z.string(),
  shift: z.string(),
  members: z
    .array(
      z.object({
        memberId: IdSchema,
        name: z.string(),
        title: z.string(),
        isRep: z.boolean(),
        isInArrears: z.boolean(),
        /** False for a second job: they are counted where the main one is. */
        isMainJob: z.boolean(),
      }),
    )
    .max(20_000),
  /** Members in it beyond those that a chart can name. */
  more: z.int(),
  inTouch: z.array(z.object({ id: IdSchema, name: z.string(), title: z.string() })).max(5_000),
});

export const workplacePlaces = {
  /** One employer as at today: by its own headcount, or its workplaces' added up (`headcount.source` says which). */
  employer: base.input(z.object({ id: IdSchema })).output(
    z.object({
      employer: EmployerSchema,
      members: z.int(),
      workplaces: z.int(),
      reps: z.int(),
      headcount: SummedHeadcountSchema.nullable(),
      density: z.number().nullable(),
      nonMembers: z.int().nullable(),
      isCounted: z.literal(false).optional(),
    }),
  ),
  saveEmployer: base
    .input(
      z.object({
        id: IdSchema.optional(),
        revision: RevisionSchema.optional(),
        name: NameSchema,
        headcounts: z.array(HeadcountSchema).max(500).optional(),
      }),
    )
    .output(EmployerSchema),
  /** Takes an employer away that nothing refers to; refused in words, with the numbers, while something does. */
  removeEmployer: base.input(z.object({ id: IdSchema, revision: RevisionSchema })).output(z.object({ seq: z.int() })),
  /**
   * One employer of two: workplaces, jobs, cases, procedures, units, check-off lists and headcounts come to `keep`. One
   * transaction, undone exactly. Refused where both have a unit of one name.
   */
  mergeEmployers: base
    .input(
      z.object({
        keep: z.object({ id: IdSchema, revision: RevisionSchema }),
        other: z.object({ id: IdSchema, revision: RevisionSchema }),
      }),
    )
    /** `members`: how many people’s jobs came over, former ones too. */
    .output(z.object({ seq: z.int(), employer: EmployerSchema, members: z.int() })),
  units: base
    .input(z.object({ employerId: IdSchema.optional(), page: PageSchema }).optional())
    .output(
      rowsSchema(
        BargainingUnitSchema.extend({ employer: z.string(), members: z.int(), density: z.number().nullable() }),
      ),
    ),
  saveUnit: base
    .input(
      BargainingUnitSchema.omit({ id: true, revision: true }).extend({
        id: IdSchema.optional(),
        revision: RevisionSchema.optional(),
      }),
    )
    .output(BargainingUnitSchema),
  /** Refused while a job is in it. */
  removeUnit: base.input(z.object({ id: IdSchema, revision: RevisionSchema })).output(z.object({ seq: z.int() })),
  density: base
    .input(
      z
        .object({
          asAt: DaySchema.optional(),
          by: z.enum(['employer', 'workplace', 'unit', 'department']).default('workplace'),
          /** Departments are of one workplace; the others may be narrowed to an employer. */
          workplaceId: IdSchema.optional(),
          employerId: IdSchema.optional(),
        })
        .optional(),
    )
    .output(
      z.object({
        asAt: DaySchema,
        knownAt: z.int(),
        definition: z.string(),
        /** By name; the first 10,000. */
        rows: z.array(DensityRowSchema).max(10_000),
        /** Over all rows that have a headcount; null where none has. */
        total: DensityRowSchema.nullable(),
      }),
    ),
  /** Density at the end of each quarter up to today, of an employer, a workplace or a unit: exactly one is named. */
  densityOverTime: base
    .input(
      z.object({
        employerId: IdSchema.optional(),
        workplaceId: IdSchema.optional(),
        unitId: IdSchema.optional(),
        quarters: z.int().min(1).max(40).default(12),
      }),
    )
    .output(
      z.object({
        definition: z.string(),
        rows: z
          .array(
            z.object({
              day: DaySchema,
              members: z.int(),
              headcount: SummedHeadcountSchema.nullable(),
              density: z.number().nullable(),
            }),
          )
          .max(41),
      }),
    ),
  /** One workplace by department and shift: members, reps, people in touch by name; everybody else as a number. */
  wallChart: base.input(z.object({ id: IdSchema, asAt: DaySchema.optional() })).output(
    z.object({
      workplace: WorkplaceSchema,
      employer: z.string().nullable(),
      asAt: DaySchema,
      /** As every list counts them: by their main job. */
      members: z.int(),
      /** Second jobs on the chart, counted where the main one is. */
      elsewhere: z.int(),
      reps: z.int(),
      headcount: HeadcountSchema.nullable(),
      density: z.number().nullable(),
      nonMembers: z.int().nullable(),
      departments: z
        .array(
          z.object({
            name: z.string(),
            members: z.int(),
            reps: z.int(),
            headcount: HeadcountSchema.nullable(),
            nonMembers: z.int().nullable(),
          }),
        )
        .max(1_000),
      shifts: z.array(z.string()).max(500),
      cells: z.array(WallCellSchema).max(50_000),
    }),
  ),
  nonMembers: base
    .input(z.object({ workplaceId: IdSchema.optional(), page: PageSchema }).optional())
    .output(rowsSchema(NonMemberSchema.extend({ workplace: z.string() })).extend({ mayNameEverybody: z.boolean() })),
  /** Refused without the day they got in touch, unless the branch's country is the United States. */
  saveNonMember: base
    .input(
      NonMemberSchema.omit({ id: true, revision: true }).extend({
        id: IdSchema.optional(),
        revision: RevisionSchema.optional(),
      }),
    )
    .output(NonMemberSchema),
  removeNonMember: base.input(z.object({ id: IdSchema, revision: RevisionSchema })).output(z.object({ seq: z.int() })),
  /** Takes a workplace away that nothing refers to; refused in words, with the numbers, while something does. */
  remove: base.input(z.object({ id: IdSchema, revision: RevisionSchema })).output(z.object({ seq: z.int() })),
  /**
   * One workplace of two: jobs, reps, cases, units, people in touch, headcounts, departments and goals come to `keep`, and
   * the employer where it has none. One transaction, undone exactly.
   */
  merge: base
    .input(
      z.object({
        keep: z.object({ id: IdSchema, revision: RevisionSchema }),
        other: z.object({ id: IdSchema, revision: RevisionSchema }),
      }),
    )
    /** `members`: how many people’s jobs came over, former ones too. */
    .output(z.object({ seq: z.int(), workplace: WorkplaceSchema, members: z.int() })),
};
