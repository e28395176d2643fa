// The papers of a case: bundle, rep's hand-out, referral pack, redacted copy, calendar, case-exchange file. Each is a download
// for a page; a call in-process may name a `path`.

import * as z from 'zod';
import { CaseSchema } from '../domain/cases.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, RevisionSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';

const MOST_DOCUMENTS = 1_000;

/** Something that could not be put into a paper, and why. */
const LeftOutSchema = z.object({ name: z.string(), why: z.string() });

/** What stands between a case and its referral. */
export const ReadinessSchema = z.object({
  /** The last day on which it is to be referred; null without a tribunal limit. */
  referBy: DaySchema.nullable(),
  isReady: z.boolean(),
  /** `path`: where it is to be written, a field of the referral or of the case. */
  missing: z.array(z.object({ path: z.array(z.string()).max(5), what: z.string(), why: z.string() })).max(50),
});

/** One record of a case-exchange file beside the branch's own. */
export const ExchangeRowSchema = z.object({
  id: IdSchema,
  collection: z.enum(['cases', 'timeline', 'tasks', 'documents']),
  /** `conflict`: both sides changed it since it left. */
  state: z.enum(['new', 'changedThere', 'changedHere', 'conflict', 'same']),
  title: z.string(),
  /** Of a conflict: each field that differs, in words. */
  fields: z.array(z.object({ field: z.string(), ours: z.string(), theirs: z.string() })).max(100),
});

const exchangeSource = {
  file: z.file().optional(),
  upload: z.string().max(100).optional(),
  path: ToPathSchema,
};

export const casePapers = {
  /** Every document in one PDF: numbered, paginated, with an index. In the order given; else by date. */
  bundle: base
    .input(
      z.object({
        id: IdSchema,
        title: LineSchema.optional(),
        documentIds: z.array(IdSchema).max(MOST_DOCUMENTS).optional(),
        includePrivileged: z.boolean().default(false),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema.extend({ pages: z.int(), documents: z.int(), notIncluded: z.array(LeftOutSchema) })),
  /** Two pages for the rep who goes in: a PDF that opens only with the password. */
  handOut: base
    .input(
      z.object({
        id: IdSchema,
        password: z.string().min(8, { error: 'Use at least 8 characters.' }).max(100),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema.extend({ pages: z.int() })),
  /** What a referral still lacks, and by when it is due. */
  readiness: base.input(z.object({ id: IdSchema })).output(ReadinessSchema),
  /**
   * The referral pack: a zip of the summary, the chronology, the documents and the case-exchange file. Refused with what is
   * missing; never without the member's consent.
   */
  refer: base
    .input(
      z.strictObject({
        id: IdSchema,
        revision: RevisionSchema,
        to: NameSchema,
        consentOn: DaySchema.nullable().default(null),
        consentHow: LineSchema.default(''),
        includePrivileged: z.boolean().default(false),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema.extend({ case: CaseSchema, documents: z.int(), notIncluded: z.array(LeftOutSchema) })),
  /**
   * A copy with the chosen people and terms replaced throughout, which is then searched for each of them. Documents that
   * cannot be searched are listed and not in it.
   */
  redact: base
    .input(
      z.object({
        id: IdSchema,
        /** Members on the case, people in it and its rep, by id; all of the members and people unless said. */
        people: z.array(IdSchema).max(1_000).optional(),
        terms: z
          .array(z.object({ find: NameSchema, replaceWith: LineSchema.default('') }))
          .max(500)
          .default([]),
        documentIds: z.array(IdSchema).max(MOST_DOCUMENTS).optional(),
        path: ToPathSchema,
      }),
    )
    .output(
      DownloadSchema.extend({
        replaced: z.int(),
        /** Always empty: a copy in which a term is still found is not handed out. Each term that was searched for. */
        searchedFor: z.array(z.string()).max(5_000),
        notSearchable: z.array(LeftOutSchema),
      }),
    ),
  /** Deadlines and hearings as a calendar; of one case, of one rep, or of all. No names in titles unless asked for. */
  calendar: base
    .input(
      z
        .object({
          id: IdSchema.optional(),
          repId: IdSchema.optional(),
          withNames: z.boolean().default(false),
          path: ToPathSchema,
        })
        .optional(),
    )
    .output(DownloadSchema.extend({ events: z.int() })),
  /** The case as a case-exchange file (docs/case-exchange.md): documented JSON that another Branchdesk opens. */
  exchange: base
    .input(
      z.object({
        id: IdSchema,
        includeDocuments: z.boolean().default(true),
        includePrivileged: z.boolean().default(false),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema.extend({ records: z.int() })),
  /** What a case-exchange file would bring, entry by entry. Changes nothing. */
  previewExchange: base.input(z.object(exchangeSource)).output(
    z.object({
      caseId: IdSchema,
      number: z.string(),
      /** Whether the case is on this desk already. */
      isHere: z.boolean(),
      counts: z.object({ new: z.int(), changed: z.int(), conflicts: z.int(), same: z.int() }),
      rows: z.array(ExchangeRowSchema).max(5_000),
    }),
  ),
  /** Merges it as one transaction. Every conflict needs a choice; `ours` keeps what is here. */
  applyExchange: base
    .input(
      z.object({
        ...exchangeSource,
        choices: z
          .array(z.object({ id: IdSchema, keep: z.enum(['ours', 'theirs']) }))
          .max(5_000)
          .default([]),
      }),
    )
    .output(z.object({ seq: z.int(), caseId: IdSchema, added: z.int(), changed: z.int(), keptOurs: z.int() })),
};
