// What is written down about looking: who read, exported or printed what, and when. Ids alone: never a name, never what
// somebody searched for. Changes are not among these lines: history holds them.

import * as z from 'zod';
import { CollectionNameSchema } from './collections.ts';
import { IdSchema } from './values.ts';

/**
 * `refused`: asked for something that is not there or not open to them, or a passphrase that was wrong. `gap`: lines that
 * could not be written, because the disk was full or the computer stopped.
 */
export const AccessKindSchema = z.enum(['read', 'export', 'print', 'refused', 'gap']);
export type AccessKind = z.infer<typeof AccessKindSchema>;

/** The same, and what history says. */
export const AuditKindSchema = z.enum(['read', 'change', 'export', 'print', 'refused', 'gap']);
export type AuditKind = z.infer<typeof AuditKindSchema>;

/** A record that a line is about. */
export const AuditSubjectSchema = z.object({ collection: CollectionNameSchema, id: IdSchema });
export type AuditSubject = z.infer<typeof AuditSubjectSchema>;
