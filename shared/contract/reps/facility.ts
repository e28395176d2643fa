// Facility time: hours by person, day and kind, and what the agreement gives. Days are inclusive; lengths are whole minutes.

import * as z from 'zod';
import { FacilityKindSchema, FacilityTimeSchema } from '../../domain/reps/facility-time.ts';
import { RepKindSchema } from '../../domain/reps/posts.ts';
import { DaySchema, IdSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { PageSchema, rowsSchema } from '../query.ts';

/** `2026-11`. */
const MonthSchema = z
  .string()
  .regex(/^(1[89]\d{2}|20\d{2}|21\d{2}|2200)-(0[1-9]|1[0-2])$/, { error: 'This is not a month (2026-11).' });

const MinutesSchema = z.int().min(0);
const ByKindSchema = z.record(FacilityKindSchema, MinutesSchema);
export const FacilitySumsSchema = z.object({
  total: MinutesSchema,
  paid: MinutesSchema,
  unpaid: MinutesSchema,
  byKind: ByKindSchema,
  paidByKind: ByKindSchema,
});

const FacilityRowSchema = FacilityTimeSchema.extend({
  name: z.string(),
  /** As it was said, or that of the main job on the day. */
  ofEmployerId: IdSchema.nullable(),
  employer: z.string().nullable(),
});
export type FacilityRow = z.infer<typeof FacilityRowSchema>;

const AllowanceLineSchema = z.object({
  agreementId: IdSchema,
  agreement: z.string(),
  allowanceId: IdSchema,
  what: z.string(),
  /** null: all of the reps together. */
  memberId: IdSchema.nullable(),
  given: MinutesSchema,
  used: MinutesSchema,
  left: MinutesSchema,
  over: MinutesSchema,
  words: z.string(),
});

const AgreedSchema = z.object({
  lines: z.array(AllowanceLineSchema).max(2_000),
  /** Minutes of which no agreement in force speaks. */
  unagreed: MinutesSchema,
  words: z.string(),
});

const SheetPersonSchema = z.object({
  memberId: IdSchema,
  name: z.string(),
  posts: z
    .array(
      z.object({
        id: IdSchema,
        kind: RepKindSchema,
        title: z.string(),
        from: DaySchema.nullable(),
        to: DaySchema.nullable(),
      }),
    )
    .max(100),
  employer: z.string().nullable(),
  /** In the order of their days. */
  entries: z.array(FacilityTimeSchema).max(2_000),
  sums: FacilitySumsSchema,
  agreed: AgreedSchema,
});
export type SheetPerson = z.infer<typeof SheetPersonSchema>;

const GivenRow = z.strictObject({
  id: IdSchema.optional(),
  revision: RevisionSchema.optional(),
  /** Whoever calls, where a rep leaves it out. */
  memberId: IdSchema.optional(),
  on: DaySchema.optional(),
  minutes: z
    .int()
    .min(1, { error: 'An entry has at least one minute.' })
    .max(1_440, { error: 'A day has 24 hours.' })
    .optional(),
  /** As typed, in place of `minutes`: "7:30", "7.5", "7h30", 7.5. */
  hours: z.union([z.string().max(50), z.number()]).optional(),
  kind: FacilityKindSchema.optional(),
  isPaid: z.boolean().optional(),
  employerId: IdSchema.nullable().optional(),
  note: FacilityTimeSchema.shape.note.optional(),
  /** It is meant, odd as it is: a day to come, the same twice, more than twelve hours. */
  isSure: z.boolean().optional(),
});

const WarningSchema = z.object({ row: z.int(), message: z.string() });

const periodShape = {
  month: MonthSchema.optional(),
  from: DaySchema.optional(),
  to: DaySchema.optional(),
};

const BandSchema = z.enum(['none', 'toHalf', 'overHalf', 'all']);
const reportShape = {
  from: DaySchema.optional(),
  to: DaySchema.optional(),
  employerId: IdSchema.optional(),
};

const FacilityReportSchema = z.object({
  from: DaySchema,
  to: DaySchema,
  /** Of the one employer that was asked for. */
  employer: z.string().nullable(),
  sums: FacilitySumsSchema,
  /** By name. */
  people: z
    .array(
      z.object({
        memberId: IdSchema,
        name: z.string(),
        posts: z.string(),
        employer: z.string().nullable(),
        sums: FacilitySumsSchema,
        /** Of the hours of all; null where there are none. */
        percentOfAll: z.number().nullable(),
        /** By contract, in the days on which a post was held; null where nobody knows. */
        workingMinutes: z.number().nullable(),
        percentOfWorking: z.number().nullable(),
        band: BandSchema.nullable(),
      }),
    )
    .max(5_000),
  employers: z
    .array(
      z.object({
        employerId: IdSchema.nullable(),
        employer: z.string().nullable(),
        reps: z.int(),
        sums: FacilitySumsSchema,
      }),
    )
    .max(5_000),
  agreed: AgreedSchema,
  /** The figures of the public sector's four tables; null in a country that has none. */
  published: z
    .object({
      authority: z.string(),
      verified: z.boolean(),
      notes: z.array(z.string()).max(20),
      reps: z.int(),
      bands: z.object({
        none: z.int(),
        toHalf: z.int(),
        overHalf: z.int(),
        all: z.int(),
        unknown: z.int(),
      }),
      paidActivities: MinutesSchema,
      paid: MinutesSchema,
      /** Of all paid hours; null where nothing was paid. */
      percentPaidActivities: z.number().nullable(),
    })
    .nullable(),
  /** What to think of before it leaves the branch. */
  warnings: z.array(z.string()).max(20),
});
export type FacilityReport = z.infer<typeof FacilityReportSchema>;

export const repsFacility = {
  /** Entries of a month (this one unless said) or of the days `from` to `to`, the newest first, with sums by person. */
  facilityTime: base
    .input(
      z
        .strictObject({
          ...periodShape,
          memberId: IdSchema.optional(),
          employerId: IdSchema.optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(
      rowsSchema(FacilityRowSchema).extend({
        from: DaySchema,
        to: DaySchema,
        sums: FacilitySumsSchema,
        /** By name. */
        people: z.array(z.object({ memberId: IdSchema, name: z.string(), sums: FacilitySumsSchema })).max(5_000),
      }),
    ),
  /** A month as a sheet: everybody who holds a post in it or has time in it, by name, with what agreements give. */
  facilitySheet: base
    .input(
      z
        .strictObject({
          month: MonthSchema.optional(),
          memberId: IdSchema.optional(),
          employerId: IdSchema.optional(),
          page: PageSchema,
        })
        .optional(),
    )
    .output(
      z.object({
        month: MonthSchema,
        /** First to last. */
        days: z.array(z.object({ day: DaySchema, isWeekend: z.boolean(), holiday: z.string().nullable() })).max(31),
        rows: z.array(SheetPersonSchema).max(500),
        total: z.int(),
        sums: FacilitySumsSchema,
        /** What all of the reps share. */
        pooled: z.array(AllowanceLineSchema).max(500),
        words: z.string(),
        /** Whether whoever asks keeps everybody's, or their own alone. */
        mayKeepAll: z.boolean(),
        hasAny: z.boolean(),
      }),
    ),
  /**
   * Adds (without `id`) or changes what is given, and takes away `removes`: one transaction. Duties, paid, unless said;
   * activities are unpaid unless said. What is odd is refused with a question until `isSure`.
   */
  keepFacilityTime: base
    .input(
      z.strictObject({
        rows: z.array(GivenRow).max(2_000).default([]),
        removes: z
          .array(z.strictObject({ id: IdSchema, revision: RevisionSchema }))
          .max(2_000)
          .default([]),
      }),
    )
    .output(
      z.object({
        seq: z.int(),
        entries: z.array(FacilityTimeSchema).max(2_000),
        /** `row` counts from 0. They are kept all the same. */
        warnings: z.array(WarningSchema).max(200),
      }),
    ),
  removeFacilityTime: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema }))
    .output(z.object({ id: IdSchema })),
  /** A period (in the United Kingdom the year from 1 April that holds today, unless said) by rep and by employer. */
  facilityReport: base.input(z.strictObject(reportShape).optional()).output(FacilityReportSchema),
  /** The same as a file. */
  facilityReportFile: base
    .input(z.strictObject({ ...reportShape, format: z.enum(['pdf', 'xlsx', 'csv']), path: ToPathSchema }))
    .output(DownloadSchema),
};
