// The story of an initiative: five sections, what each side thinks of it now, both signatures; nothing leaves without them.

import * as z from 'zod';
import { StorySchema } from '../../domain/partnership/initiatives.ts';
import { TwoSidesSchema } from '../../domain/partnership/sides.ts';
import { DaySchema, IdSchema, NameSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { InitiativePageSchema } from './initiatives.ts';

const OnInitiative = z.strictObject({ id: IdSchema, revision: RevisionSchema });

const { about, challenge, whatWeDid, results, reflections, redact } = StorySchema.shape;

export const partnershipStories = {
  /** Writes it, or changes what is given. What was signed is signed no more: each side signs what it has read. */
  keepStory: base
    .input(
      OnInitiative.extend({
        ...z.object({ about, challenge, whatWeDid, results, redact }).partial().shape,
        reflections: reflections.partial().optional(),
      }),
    )
    .output(InitiativePageSchema),
  /** One side signs, on a day; `name` null takes its signature back. */
  signStory: base
    .input(OnInitiative.extend({ side: TwoSidesSchema, name: NameSchema.nullable(), on: DaySchema.optional() }))
    .output(InitiativePageSchema),
  /** The story as a file, with what must not leave taken out. Refused until both sides have signed and every section stands. */
  story: base
    .input(
      z.strictObject({
        id: IdSchema,
        format: z.enum(['md', 'pdf', 'docx']).default('md'),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema),
};
