// Letters and forms from Word templates: those that come with Branchdesk, and what the branch made of them.

import * as z from 'zod';
import { LetterTemplateSchema } from '../domain/letters.ts';
import { TimelineEntrySchema } from '../domain/timeline.ts';
import { IdSchema, LineSchema, RevisionSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';
import { rowsSchema } from './query.ts';

/** Which letter: a starter's key, or one of the branch's own by id. */
const Which = z.union([z.strictObject({ key: LineSchema }), z.strictObject({ templateId: IdSchema })]);

export const LetterSchema = z.object({
  key: z.string().nullable(),
  templateId: IdSchema.nullable(),
  revision: RevisionSchema.nullable(),
  title: z.string(),
  about: z.string(),
  fileName: z.string(),
  /** The branch put its own file in place of the starter. */
  isEdited: z.boolean(),
  /** A starter that is written to many members at once, outside any case. */
  isToMembers: z.boolean(),
});
export type Letter = z.infer<typeof LetterSchema>;

/** A field of a letter with what the case gives it. */
export const LetterFieldSchema = z.object({
  name: z.string(),
  label: z.string(),
  value: z.string(),
  isMissing: z.boolean(),
});

export const letters = {
  list: base.input(z.object({}).optional()).output(rowsSchema(LetterSchema)),
  /** The fields that a template may use, with what each stands for. */
  fields: base.input(z.object({}).optional()).output(rowsSchema(z.object({ name: z.string(), label: z.string() }))),
  /** The template itself, to be edited in Word. */
  template: base.input(z.object({ which: Which, path: ToPathSchema })).output(DownloadSchema),
  /**
   * Takes an edited template (`.docx`): in place of a starter (`key`), in place of the branch's own (`templateId`), or as a
   * new one (`title`). One with an unknown field, macros or a password is refused in words, and the old one stays.
   */
  saveTemplate: base
    .input(
      z.strictObject({
        key: LineSchema.optional(),
        templateId: IdSchema.optional(),
        revision: RevisionSchema.optional(),
        title: LineSchema.optional(),
        file: z.file().optional(),
        path: ToPathSchema,
      }),
    )
    .output(LetterTemplateSchema),
  /** Takes the branch's own file away; a starter is as it came again. */
  removeTemplate: base
    .input(z.strictObject({ templateId: IdSchema, revision: RevisionSchema }))
    .output(z.object({ templateId: IdSchema })),
  /**
   * What would be filled in, what is missing, and how it would read with `values` in it; what is missing stands there as
   * its words in brackets. Writes nothing.
   */
  preview: base
    .input(
      z.object({
        caseId: IdSchema,
        which: Which,
        keyDateId: IdSchema.optional(),
        memberId: IdSchema.optional(),
        values: z.record(z.string().max(40), z.string().max(20_000)).optional(),
      }),
    )
    .output(
      z.object({
        fields: z.array(LetterFieldSchema).max(200),
        problems: z.array(z.string()).max(50),
        text: z.string(),
      }),
    ),
  /**
   * Writes the letter, keeps it as a document of the case and logs it. `values` fill what the case does not know or
   * correct what it does. A field without a value is named, and nothing is written.
   */
  write: base
    .input(
      z.object({
        caseId: IdSchema,
        which: Which,
        keyDateId: IdSchema.optional(),
        memberId: IdSchema.optional(),
        values: z.record(z.string().max(40), z.string().max(20_000)).default({}),
        isContactWithMember: z.boolean().default(false),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema.extend({ entry: TimelineEntrySchema })),
};
