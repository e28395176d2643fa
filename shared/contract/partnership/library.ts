// The library of templates, as files.

import * as z from 'zod';
import { IdSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';

export const partnershipLibrary = {
  /** A template by its key (`agenda`, `interestBased`…), with the names of the branch and of a forum (the only one without it). */
  template: base
    .input(
      z.strictObject({
        key: z.string().max(60),
        forumId: IdSchema.optional(),
        format: z.enum(['docx', 'pdf']).default('docx'),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema),
};
