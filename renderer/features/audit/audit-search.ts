// What the list of who did what is asked for, as it stands in the page's address, so that a link from a record and Back work.

import * as z from 'zod';
import { AuditKindSchema } from '../../../shared/domain/audit.ts';
import { CollectionNameSchema } from '../../../shared/domain/collections.ts';
import { DaySchema, IdSchema } from '../../../shared/domain/values.ts';

const AuditSearchSchema = z.object({
  /** An officer's id. */
  account: z.string().max(64).optional().catch(undefined),
  kind: AuditKindSchema.optional().catch(undefined),
  collection: CollectionNameSchema.optional().catch(undefined),
  id: IdSchema.optional().catch(undefined),
  /** Both inclusive; the last 30 days unless said. `all`: from the beginning. */
  from: z
    .union([DaySchema, z.literal('all')])
    .optional()
    .catch(undefined),
  to: DaySchema.optional().catch(undefined),
});
export type AuditSearch = z.infer<typeof AuditSearchSchema>;

/** Half a record is none. */
export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const { collection, id, ...rest } = AuditSearchSchema.parse(search);
  return collection === undefined || id === undefined ? rest : { ...rest, collection, id };
}
