// Posts and who holds them: terms, vacancies, deputies, what the employer was told, and the rule book behind them.

import * as z from 'zod';
import { RepKindSchema, RepSchema } from '../../domain/reps/posts.ts';
import { DaySchema, IdSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { PageSchema, rowsSchema } from '../query.ts';

/** A rep with the name and load that a list shows. */
export const RepRowSchema = RepSchema.extend({
  name: z.string(),
  workplaces: z.array(z.string()),
  openCases: z.int(),
  /** Questions of the last 30 days. */
  enquiries: z.int(),
  /** Open cases weighted by their stage, and those questions. */
  load: z.number(),
  /** False where their cases are not open to whoever asks: then the three figures are 0. Left out: they are counted. */
  isCounted: z.literal(false).optional(),
});
export type RepRow = z.infer<typeof RepRowSchema>;

export const repsPosts = {
  /** Posts held today (or all, with `includePast`), by name. */
  list: base
    .input(z.object({ includePast: z.boolean().default(false), page: PageSchema }).optional())
    .output(rowsSchema(RepRowSchema)),
  appoint: base
    .input(
      z.object({
        memberId: IdSchema,
        kind: RepKindSchema.default('rep'),
        workplaceIds: z.array(IdSchema).max(200).default([]),
        from: DaySchema.nullable().default(null),
      }),
    )
    .output(RepSchema),
  /** The last day in the post, inclusive. Cases keep their rep until somebody reallocates them. */
  standDown: base.input(z.object({ id: IdSchema, revision: RevisionSchema, to: DaySchema })).output(RepSchema),
};
