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

/** Members ÷ headcount as at a day; `density` is null ("n/a") without a headcount of that day or before. */
export const DensityRowSchema = z.object({
  id: IdSchema.nullable(),
  name: z.string(),
  employer: z.string().nullable(),
  members: z.int(),
  headcount: HeadcountSchema.nullable(),
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
      }),
    )
    .max(20_000),
  inTouch: z.array(z.object({ id: IdSchema, name: z.string(), title: z.string() })).max(5_000),
});

export const workplacePlaces = {
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
        rows: z.array(DensityRowSchema).max(10_000),
        /** Over all rows that have a headcount; null where none has. */
        total: DensityRowSchema.nullable(),
      }),
    ),
  /** One workplace by department and shift: members, reps, people in touch by name; everybody else as a number. */
  wallChart: base.input(z.object({ id: IdSchema, asAt: DaySchema.optional() })).output(
    z.object({
      workplace: WorkplaceSchema,
      employer: z.string().nullable(),
      asAt: DaySchema,
      members: z.int(),
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
      cells: z.array(WallCellSchema).max(5_000),
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
  /** One workplace of two: jobs, reps, cases, units and headcounts come to `keep`. One transaction, undone exactly. */
  merge: base
    .input(
      z.object({
        keep: z.object({ id: IdSchema, revision: RevisionSchema }),
        other: z.object({ id: IdSchema, revision: RevisionSchema }),
      }),
    )
    .output(z.object({ seq: z.int(), workplace: WorkplaceSchema, members: z.int() })),
};
