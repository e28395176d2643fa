// The case-exchange file: one case as documented JSON that another Branchdesk opens, and that comes back and merges record
// by record. docs/case-exchange.md says it in prose; docs/case-exchange.schema.json is made from this.

import * as z from 'zod';
import { CaseSchema, DocumentSchema, TaskSchema } from '../domain/cases.ts';
import { MemberSchema } from '../domain/members.ts';
import { ProcedureSchema, ProcedureVersionSchema } from '../domain/procedures.ts';
import { TimelineEntrySchema } from '../domain/timeline.ts';
import { IdSchema, InstantSchema, LineSchema } from '../domain/values.ts';

export const EXCHANGE_FORMAT = 'branchdesk-case-exchange';
export const EXCHANGE_VERSION = 1;
export const EXCHANGE_MEDIA_TYPE = 'application/json';

const MOST_ENTRIES = 20_000;
const MOST_DOCUMENTS = 1_000;
/** 100 MB of bytes as base64. */
const MOST_CHARACTERS = 139_810_136;

const NameOrNull = LineSchema.nullable();

/** A case as it travels. Employer, workplace and rep go by name: their ids mean something on their own desk only. */
export const ExchangedCaseSchema = CaseSchema.omit({
  revision: true,
  employerId: true,
  workplaceId: true,
  repId: true,
}).extend({
  employer: NameOrNull.meta({ description: 'The name of the employer.' }),
  workplace: NameOrNull.meta({ description: 'The name of the workplace.' }),
  rep: NameOrNull.meta({ description: 'The name of whoever looks after the case.' }),
});
export type ExchangedCase = z.infer<typeof ExchangedCaseSchema>;

/** What a rep needs of somebody, and no more. */
export const ExchangedMemberSchema = MemberSchema.pick({
  id: true,
  firstName: true,
  lastName: true,
  number: true,
  phone: true,
  email: true,
  accessNeeds: true,
});
export type ExchangedMember = z.infer<typeof ExchangedMemberSchema>;

export const ExchangedProcedureSchema = ProcedureSchema.pick({ id: true, name: true, caseTypes: true }).extend({
  version: ProcedureVersionSchema,
});
export type ExchangedProcedure = z.infer<typeof ExchangedProcedureSchema>;

export const ExchangedEntrySchema = TimelineEntrySchema.omit({ revision: true, caseId: true });
export type ExchangedEntry = z.infer<typeof ExchangedEntrySchema>;

export const ExchangedTaskSchema = TaskSchema.omit({ revision: true, caseId: true, repId: true }).extend({
  rep: NameOrNull.meta({ description: 'Who sees to it, by name; null for whoever looks after the case.' }),
});
export type ExchangedTask = z.infer<typeof ExchangedTaskSchema>;

export const ExchangedDocumentSchema = DocumentSchema.omit({ revision: true, caseId: true }).extend({
  content: z
    .string()
    .max(MOST_CHARACTERS)
    .nullable()
    .meta({ description: 'The bytes as base64; null where the file was made without documents.' }),
});
export type ExchangedDocument = z.infer<typeof ExchangedDocumentSchema>;

export const CaseExchangeSchema = z
  .object({
    format: z.literal(EXCHANGE_FORMAT),
    version: z.literal(EXCHANGE_VERSION),
    madeAt: InstantSchema,
    madeBy: LineSchema.meta({ description: 'The name of the branch that made the file; may be empty.' }),
    case: ExchangedCaseSchema,
    members: z.array(ExchangedMemberSchema).max(1_000),
    procedure: ExchangedProcedureSchema.nullable(),
    timeline: z.array(ExchangedEntrySchema).max(MOST_ENTRIES),
    tasks: z.array(ExchangedTaskSchema).max(MOST_ENTRIES),
    documents: z.array(ExchangedDocumentSchema).max(MOST_DOCUMENTS),
    basis: z.record(IdSchema, z.string().regex(/^[0-9a-f]{64}$/)).meta({
      description:
        'By record id: the SHA-256 of the content that both sides last had. A record that neither received is given as it is here.',
    }),
  })
  .meta({ title: 'Branchdesk case-exchange file', description: 'One case, version 1. See case-exchange.md.' });
export type CaseExchange = z.infer<typeof CaseExchangeSchema>;

/** The published JSON Schema (draft 2020-12). */
export const caseExchangeJsonSchema = () =>
  z.toJSONSchema(CaseExchangeSchema, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' });
