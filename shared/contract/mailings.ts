// Writing to many members: letters merged from the same templates as casework, labels, lists of email addresses. The dead
// are on none of them, consent is honoured, and who was written to is recorded.

import * as z from 'zod';
import { LeftOutReasonSchema, MailingSchema } from '../domain/mailings.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';
import { memberFilterFields } from './members.ts';
import { PageSchema, rowsSchema, whereSchema } from './query.ts';

/** Which members: as the list of members was filtered, or these. */
export const RecipientsSchema = z.object({
  memberIds: z.array(IdSchema).max(200_000).optional(),
  where: whereSchema(memberFilterFields).optional(),
  search: z.string().max(200).optional(),
});

const recipients = {
  to: RecipientsSchema,
  /** What it is about: recorded with who was written to. */
  title: NameSchema,
  path: ToPathSchema,
};

const Which = z.union([z.strictObject({ key: LineSchema }), z.strictObject({ templateId: IdSchema })]);

export const LabelSheetSchema = z.enum(['L7160', 'L7161', 'L7163', 'L7159', '5160', '5163']);
export type LabelSheet = z.infer<typeof LabelSheetSchema>;

const Made = DownloadSchema.extend({
  mailingId: IdSchema,
  seq: z.int(),
  written: z.int(),
  leftOut: z.array(z.object({ why: LeftOutReasonSchema, members: z.int() })).max(20),
});

export const mailings = {
  /** Who would be written to and who is left out, and why. Changes nothing. */
  preview: base
    .input(
      z.object({
        to: RecipientsSchema,
        kind: z.enum(['letters', 'labels', 'emailList']),
        mustHaveConsent: z.boolean().default(false),
        oneAHousehold: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        chosen: z.int(),
        written: z.int(),
        leftOut: z
          .array(
            z.object({
              why: LeftOutReasonSchema,
              members: z.int(),
              names: z.array(z.object({ memberId: IdSchema, name: z.string() })).max(20),
            }),
          )
          .max(20),
        /** Those with access needs, so that large print and the like is not forgotten. */
        accessNeeds: z.array(z.object({ memberId: IdSchema, name: z.string(), needs: z.string() })).max(200),
        accessNeedsTotal: z.int(),
      }),
    ),
  /** The letters that can be merged: those whose fields a member alone can fill, and which fields are to be typed. */
  templates: base.input(z.object({}).optional()).output(
    rowsSchema(
      z.object({
        key: z.string().nullable(),
        templateId: IdSchema.nullable(),
        title: z.string(),
        about: z.string(),
        asks: z.array(z.object({ name: z.string(), label: z.string() })).max(100),
      }),
    ),
  ),
  /** One Word document, a letter a member, each beginning on a page of its own. `values` fill what no member record knows. */
  letters: base
    .input(
      z.object({
        ...recipients,
        which: Which,
        values: z.record(z.string().max(40), z.string().max(20_000)).default({}),
        oneAHousehold: z.boolean().default(false),
      }),
    )
    .output(Made),
  /** Address labels as a PDF for a sheet of labels; `skip` leaves those out that are used up at the top of the first sheet. */
  labels: base
    .input(
      z.object({
        ...recipients,
        sheet: LabelSheetSchema.default('L7160'),
        skip: z.int().min(0).max(100).default(0),
        oneAHousehold: z.boolean().default(false),
      }),
    )
    .output(Made),
  /** Names and addresses as CSV, of those who have an address and have not refused email (or, asked for, have agreed). */
  emailList: base.input(z.object({ ...recipients, mustHaveConsent: z.boolean().default(false) })).output(Made),
  /** What was made, newest first; of one member, what they were sent. */
  list: base
    .input(z.object({ memberId: IdSchema.optional(), page: PageSchema }).optional())
    .output(
      rowsSchema(MailingSchema.omit({ memberIds: true, leftOut: true }).extend({ written: z.int(), leftOut: z.int() })),
    ),
  get: base.input(z.object({ id: IdSchema, page: PageSchema })).output(
    z.object({
      mailing: MailingSchema.omit({ memberIds: true, leftOut: true }),
      ...rowsSchema(
        z.object({
          memberId: IdSchema,
          name: z.string(),
          number: z.string().nullable(),
          why: LeftOutReasonSchema.nullable(),
        }),
      ).shape,
      day: DaySchema,
    }),
  ),
};
