// Who read, changed, exported or printed what, and when: from history and from the log of reads, as one list; a signed file
// of it; and what a page tells when it is printed.

import * as z from 'zod';
import { AuditKindSchema, AuditSubjectSchema } from '../domain/audit.ts';
import { CollectionNameSchema } from '../domain/collections.ts';
import { DaySchema, IdSchema, InstantSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';
import { PageSchema, rowsSchema } from './query.ts';

export const AuditRowSchema = z.object({
  at: InstantSchema,
  /** The officer's id; `branch` on a folder without officers; '' where nobody can be said. */
  account: z.string(),
  /** The officer's name; null when they are not known here (any more). */
  officer: z.string().nullable(),
  kind: AuditKindSchema,
  /** A transaction's code or a procedure (`cases.get`), a page that was printed (`/cases/$id`), or why there is a gap. */
  what: z.string(),
  /** The records that it was about, as they are called today; at most 20 of them. */
  about: z.array(AuditSubjectSchema.extend({ label: z.string() })).max(20),
  aboutTotal: z.int(),
  /** Rows of a list that were shown; lines that are missing, of a gap; attempts, of what was refused. */
  rows: z.int().nullable(),
  /** The fields that a list was filtered by, never their values. */
  fields: z.array(z.string()).max(50),
  /** Of a change: its transaction. */
  seq: z.int().nullable(),
  /** Of everything else: its line in the log. */
  n: z.int().nullable(),
});
export type AuditRow = z.infer<typeof AuditRowSchema>;

const auditFilter = {
  account: z.string().max(64).optional(),
  /** One record: also what was done with anything that hangs on it, and for a member with their cases. */
  collection: CollectionNameSchema.optional(),
  id: IdSchema.optional(),
  kind: AuditKindSchema.optional(),
  /** Days in the branch's zone, both inclusive. */
  from: DaySchema.optional(),
  to: DaySchema.optional(),
};

export const SigningKeySchema = z.object({
  /** The key as other programs read it (DER, SubjectPublicKeyInfo), in base64. */
  publicKey: z.string(),
  /** The SHA-256 of the key (DER), in hexadecimal groups of four: to be written down on paper. */
  fingerprint: z.string(),
});

export const branchAudit = {
  /**
   * Newest first. Secretaries and auditors see everybody's doings with whatever they may see; others their own, and who
   * looked at the records that they may see. `trouble`: since when looking cannot be written down, and why.
   */
  audit: base.input(z.object({ ...auditFilter, page: PageSchema }).optional()).output(
    rowsSchema(AuditRowSchema).extend({
      trouble: z.object({ since: InstantSchema, reason: z.string() }).nullable(),
      /** Everybody who may be filtered by. */
      officers: z.array(z.object({ account: z.string(), name: z.string() })).max(1_000),
    }),
  ),
  /**
   * Both chains of these days as a file that another program can check (docs/checking-the-audit.md), signed by the branch's
   * key; unsigned, and saying so, where the desk is not protected.
   */
  exportAudit: base
    .input(z.object({ from: DaySchema.optional(), to: DaySchema.optional(), path: ToPathSchema }).optional())
    .output(DownloadSchema.extend({ lines: z.int(), withheld: z.int(), signedBy: SigningKeySchema.nullable() })),
  /** Who opened, exported or printed one member's or case's record, without other people's names: a PDF to hand out. */
  accessReport: base
    .input(
      z.object({
        collection: z.enum(['cases', 'members']),
        id: IdSchema,
        from: DaySchema.optional(),
        to: DaySchema.optional(),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema.extend({ lines: z.int() })),
  /** What the branch signs with; null where the desk is not protected. */
  signingKey: base.input(z.object({}).optional()).output(SigningKeySchema.nullable()),
};

export const sessionAudit = {
  /** A page was sent to the printer, or its print dialog opened. `page` is its address with `$id` in place of ids. */
  printed: base
    .input(
      z.object({
        page: z
          .string()
          .max(100)
          .regex(/^\/[a-zA-Z$/-]*$/, { error: 'This is not the address of a page.' }),
        subject: AuditSubjectSchema.nullable().default(null),
      }),
    )
    .output(z.object({ isNoted: z.boolean() })),
};
