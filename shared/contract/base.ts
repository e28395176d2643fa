// What every procedure may answer besides its result: the errors that a caller can act upon.
// Anything not declared here reaches the caller as INTERNAL_SERVER_ERROR with a log id and nothing else.

import { oc } from '@orpc/contract';
import * as z from 'zod';
import './words-for-issues.ts';
import { CollectionNameSchema } from '../domain/collections.ts';
import { IdSchema } from '../domain/values.ts';

/** What is wrong with the input, in words, and where: the path leads to the field. */
export const IssueSchema = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
});
export type Issue = z.infer<typeof IssueSchema>;

/** A record as an error carries it: its collection and id, and how a person would call it. */
export const RecordReferenceSchema = z.object({
  collection: CollectionNameSchema,
  id: IdSchema,
  label: z.string(),
});

/** The statuses are declared too: an error whose status is another is taken for one that nobody declared. */
export const baseErrors = {
  INVALID_INPUT: {
    status: 422,
    message: 'Something in this cannot be used. Nothing has been changed.',
    data: z.object({ issues: z.array(IssueSchema) }),
  },
  NOT_FOUND: {
    status: 404,
    message: 'This is not here any more.',
    data: z.object({ collection: z.string(), id: z.string() }),
  },
  LOCKED: { status: 423, message: 'The desk is locked. Unlock it with your passphrase.' },
  WAIT: {
    status: 429,
    message: 'There were several wrong tries. Wait a little before the next one.',
    data: z.object({ seconds: z.int().min(1) }),
  },
  FORBIDDEN: { status: 403, message: 'This is not open to you.' },
  STALE_RECORD: {
    status: 409,
    message: 'Somebody has changed this since you opened it. Here is how it stands now.',
    data: z.object({ current: z.unknown() }),
  },
  TOO_LARGE: {
    status: 413,
    message: 'This is too large.',
    data: z.object({ limit: z.number(), unit: z.string() }),
  },
  BUSY: { status: 409, message: 'Something else is being done with this. Try again in a moment.' },
  NOT_SAVED: {
    status: 507,
    message: 'This could not be saved to the disk. Everything is as it was before.',
    data: z.object({ reason: z.enum(['diskFull', 'readOnly', 'failed', 'damaged']), advice: z.string() }),
  },
  CHANGED_SINCE: {
    status: 409,
    message: 'Some of these records have been changed since. Nothing was undone.',
    data: z.object({ records: z.array(RecordReferenceSchema).max(1_000), total: z.int() }),
  },
} as const;

export const base = oc.errors(baseErrors);
