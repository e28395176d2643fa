// Writing to many members: letters merged from the same templates as casework, labels, lists of email addresses. The dead
// are on none of them, consent is honoured, and who was written to is recorded.

import * as z from 'zod';
import { LeftOutReasonSchema, MailingSchema } from '../domain/mailings.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';
import { memberFilterFields } from './members.ts';
import { PageSchema, rowsSchema, whereSchema } from './query.ts';

/**
 * Which members: these, or all that another mailing was meant for, or (without either) as the list of members was filtered.
 * Nothing of all that is everybody on the list.
 */
export const RecipientsSchema = z.object({
  memberIds: z.array(IdSchema).max(200_000).optional(),
  mailingId: IdSchema.optional(),
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
  /** What of it could not be made as it stands in the records, in sentences. */
  notes: z.array(z.string()).max(50),
});
const Values = z.record(z.string().max(40), z.string().max(20_000)).default({});

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
        /** Letters, labels or lines of the list: fewer than those written to where some share one. */
        envelopes: z.int(),
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
        /** How many of them need large print. */
        largePrint: z.int(),
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
        asks: z.array(z.object({ name: z.string(), label: z.string(), isOptional: z.boolean() })).max(100),
        /** It says what is one member's own, and so never goes to two people of one household together. */
        isPersonal: z.boolean(),
      }),
    ),
  ),
  /** How the letter reads for one of them: the first, or the one at `at` of those written to. Changes nothing. */
  previewLetter: base
    .input(
      z.object({
        to: RecipientsSchema,
        which: Which,
        values: Values,
        oneAHousehold: z.boolean().default(false),
        at: z.int().min(0).max(200_000).default(0),
      }),
    )
    .output(
      z.object({
        name: z.string(),
        text: z.string(),
        letters: z.int(),
        /** Fields that some of the letters lack: what to write there for those. */
        missing: z
          .array(
            z.object({ name: z.string(), label: z.string(), letters: z.int(), names: z.array(z.string()).max(20) }),
          )
          .max(100),
        problems: z.array(z.string()).max(50),
      }),
    ),
  /**
   * One Word document, a letter a member, each beginning on a page of its own. `values` fill what no member record knows,
   * and what the record of some of them lacks; nothing is made while a letter lacks a field. 5,000 letters at most.
   */
  letters: base
    .input(
      z.object({
        ...recipients,
        which: Which,
        values: Values,
        oneAHousehold: z.boolean().default(false),
        /** Letters in large print to those whose access needs ask for it. */
        largePrint: z.boolean().default(true),
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
  get: base
    .input(
      z.object({
        id: IdSchema,
        /** All that it was meant for, or one part of them. */
        part: z.enum(['everybody', 'written', 'leftOut']).default('everybody'),
        page: PageSchema,
      }),
    )
    .output(
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
