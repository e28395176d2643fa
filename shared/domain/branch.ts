// The branch itself: one record, made at first run, that sets words, law, zone and date order.

import * as z from 'zod';
import { KeptLongerSchema, RetentionRowSchema } from './data-requests.ts';
import { DaySchema, IdSchema, InstantSchema, LineSchema, NameSchema, NationSchema, RecordSchema } from './values.ts';

/** The one branch record's id: there is never a second. */
export const BRANCH_ID = '00000000-0000-7000-8000-000000000001';

export const WordsSchema = z.enum(['uk', 'us']);
export const DateOrderSchema = z.enum(['dmy', 'mdy']);

/**
 * A membership list that was brought in: where it came from and when, so that its age can be shown. A record of its own,
 * so that undoing the import takes it along and nothing else stands in the way.
 */
export const MemberListSchema = RecordSchema.extend({
  /** The day the list was brought in, in the branch's zone. */
  day: DaySchema,
  at: InstantSchema,
  fileName: LineSchema.nullable(),
  /** Rows brought in: new, changed and the same together. */
  rows: z.int().min(0),
  /** Which kind of list it was; null for one that nobody gave a name. */
  sourceId: IdSchema.nullable(),
  /** Where the file lay on this computer; null when only its name is known. */
  path: z.string().max(4_096).nullable(),
  /** Whether the list was of the whole branch: only then does somebody's absence say anything. */
  isWhole: z.boolean(),
  /** Members of that day who were not in the list. It becomes nothing until the officer says so. */
  absent: z.array(IdSchema).max(200_000),
  /** Those of the absent of whom the officer said that they stay members. */
  kept: z.array(IdSchema).max(200_000),
});

/** A day on which the branch or an employer is closed, or a bank holiday that was proclaimed since this version. */
export const ClosureSchema = z.object({
  day: DaySchema,
  name: LineSchema,
  /** null: the branch's own closure, which no statutory rule knows. */
  bankHolidayIn: NationSchema.nullable(),
});
export type Closure = z.infer<typeof ClosureSchema>;

export const BranchSchema = RecordSchema.extend({
  name: NameSchema,
  nation: NationSchema,
  words: WordsSchema,
  zone: z.string().max(64),
  dateOrder: DateOrderSchema,
  isSample: z.boolean(),
  closures: z.array(ClosureSchema).max(500),
  /** Days before a tribunal limit by which a case is to be referred. */
  referDaysBefore: z.int().min(0).max(365),
  /** Who gets the deadline sheet besides whoever prints it. */
  secondOfficer: LineSchema,
  /** Minutes without a key or a click after which the desk locks. */
  lockAfterMinutes: z.int().min(1).max(240),
  /** The union's office for data protection: requests go there first, unless the branch answers for itself. */
  dataProtectionOffice: z.object({
    name: LineSchema,
    email: LineSchema,
    phone: LineSchema,
    answersForItself: z.boolean(),
  }),
  /** The union's own retention schedule; it wins over the product's defaults. */
  retention: z.array(RetentionRowSchema).max(50),
  /** What was reviewed and is kept longer. */
  keptLonger: z.array(KeptLongerSchema).max(100_000),
});
export type Branch = z.infer<typeof BranchSchema>;
export type Words = z.infer<typeof WordsSchema>;
export type MemberList = z.infer<typeof MemberListSchema>;

/** What a branch has set of its own at first run: nothing. */
export const emptySettings = {
  closures: [],
  referDaysBefore: 28,
  secondOfficer: '',
  lockAfterMinutes: 10,
  dataProtectionOffice: { name: '', email: '', phone: '', answersForItself: false },
  retention: [],
  keptLonger: [],
} satisfies Partial<Branch>;
