// The session between a window and the desk: what this desk is, what changed, how far long work has got, drafts.

import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { BranchSchema, MemberListSchema } from '../domain/branch.ts';
import { CollectionNameSchema } from '../domain/collections.ts';
import { DaySchema, IdSchema, InstantSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { JsonValueSchema } from './json-value.ts';

export const ProgressSchema = z.object({
  procedure: z.string(),
  phase: z.string(),
  done: z.int().min(0),
  total: z.int().min(0),
});
export type Progress = z.infer<typeof ProgressSchema>;

export const ReminderSchema = z.object({ title: z.string(), body: z.string(), caseId: IdSchema, day: DaySchema });
export type Reminder = z.infer<typeof ReminderSchema>;

/** What was found damaged when the data was opened, and what was recovered from where. */
export const DamageSchema = z.object({
  file: z.string(),
  what: z.string(),
  recoveredFrom: z.string(),
  copiedTo: z.string().nullable(),
});

export const SessionSchema = z.object({
  version: z.string(),
  /** Today in the branch's zone. */
  today: DaySchema,
  now: InstantSchema,
  branch: BranchSchema.nullable(),
  /** The newest membership list, and whether the officer has said that the file it came from is deleted. */
  memberList: MemberListSchema.omit({ absent: true, kept: true }).extend({ copyDeleted: z.boolean() }).nullable(),
  dataFolder: z.string(),
  /** The folder lies in OneDrive, Dropbox or the like: two computers may write it at once. */
  synchronisedBy: z.string().nullable(),
  isReadOnly: z.boolean(),
  damage: z.array(DamageSchema).max(100),
  lastBackupAt: InstantSchema.nullable(),
  seq: z.int().min(0),
});
export type Session = z.infer<typeof SessionSchema>;

/** A JSON value kept for the page: drafts, the window, saved filters. */
const DeskValueSchema = JsonValueSchema.meta({ description: 'Any JSON value, at most 1 MB.' });
const DeskKeySchema = z.string().min(1).max(200);

export const session = {
  get: base.input(z.object({}).optional()).output(SessionSchema),
  /** Opens the sample branch in its own folder, or goes back to the branch's own; every window follows. */
  open: base.input(z.object({ which: z.enum(['sample', 'own']) })).output(SessionSchema),
  /** Every step of long work on this desk, as it happens. */
  progress: base.input(z.object({}).optional()).output(eventIterator(ProgressSchema)),
  /** A line whenever something was saved: its seq and the collections that it touched. */
  changes: base
    .input(z.object({}).optional())
    .output(eventIterator(z.object({ seq: z.int(), collections: z.array(CollectionNameSchema) }))),
  /** A date that is 28, 14, 7, 3 or 1 days away, or today: said once for each, while the desk runs. No names. */
  reminders: base.input(z.object({}).optional()).output(eventIterator(ReminderSchema)),
  /** What the page kept under this key (desk.json); null when there is nothing. */
  getDesk: base.input(z.object({ key: DeskKeySchema })).output(z.object({ value: DeskValueSchema })),
  /** Keeps a value under a key; null forgets it. Not part of history: for drafts and filters. */
  setDesk: base
    .input(z.object({ key: DeskKeySchema, value: DeskValueSchema }))
    .output(z.object({ savedAt: InstantSchema })),
};
