// Employers and workplaces.

import * as z from 'zod';
import { IdSchema, LineSchema, NameSchema, RevisionSchema } from '../domain/values.ts';
import {
  DepartmentSchema,
  EmployerSchema,
  HeadcountSchema,
  RecruitmentGoalSchema,
  WorkplaceSchema,
} from '../domain/workplaces.ts';
import { base } from './base.ts';
import { PageSchema, rowsSchema, sortSchema, whereSchema } from './query.ts';
import { workplacePlaces } from './workplace-places.ts';

/** One line of the list of workplaces: members and reps as at today; density is null without a headcount. */
export const WorkplaceRowSchema = z.object({
  id: IdSchema,
  revision: RevisionSchema,
  name: z.string(),
  employerId: IdSchema.nullable(),
  employer: z.string().nullable(),
  members: z.int(),
  /** People who hold a post for it. */
  reps: z.int(),
  openCases: z.int(),
  /** False where its members are not open to whoever asks: then nobody counted them. Left out: they are counted. */
  isCounted: z.literal(false).optional(),
  headcount: HeadcountSchema.nullable(),
  /** Members ÷ headcount, 0 to 1 and above. */
  density: z.number().nullable(),
  /** Headcount less members, never below 0; null without a headcount. */
  nonMembers: z.int().nullable(),
  /** The goal that is nearest and not past: how far it is. */
  goal: RecruitmentGoalSchema.pick({ byDay: true, members: true }).nullable(),
});
export type WorkplaceRow = z.infer<typeof WorkplaceRowSchema>;

export const workplaces = {
  list: base
    .input(
      z
        .object({
          search: z.string().max(200).optional(),
          where: whereSchema([
            'name',
            'employerId',
            'employer',
            'members',
            'reps',
            'openCases',
            'density',
            'nonMembers',
          ]).optional(),
          sort: sortSchema(['name', 'employer', 'members', 'reps', 'openCases', 'density', 'nonMembers']).optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(rowsSchema(WorkplaceRowSchema).extend({ membersWithoutWorkplace: z.int(), workplacesWithoutRep: z.int() })),
  get: base.input(z.object({ id: IdSchema })).output(WorkplaceSchema),
  /** Adds (without `id`) or changes a workplace; `revision` is needed when it is changed. What is left out stays as it is. */
  save: base
    .input(
      z.object({
        id: IdSchema.optional(),
        revision: RevisionSchema.optional(),
        name: NameSchema,
        employerId: IdSchema.nullable(),
        /** The name of an employer who is not on the list yet, in place of `employerId`; one of the same name is taken. */
        employer: NameSchema.optional(),
        address: z.string().max(2_000).optional(),
        postcode: LineSchema.optional(),
        headcounts: z.array(HeadcountSchema).max(500).optional(),
        departments: z.array(DepartmentSchema).max(500).optional(),
        goals: z.array(RecruitmentGoalSchema).max(100).optional(),
      }),
    )
    .output(WorkplaceSchema),
  employers: base.input(z.object({ page: PageSchema }).optional()).output(
    rowsSchema(
      EmployerSchema.extend({
        members: z.int(),
        workplaces: z.int(),
        density: z.number().nullable(),
        /** False where their members are not open to whoever asks: then nobody counted them. */
        isCounted: z.literal(false).optional(),
      }),
    ),
  ),
  ...workplacePlaces,
};
