// The open export: what a branch holds as plain JSON in a zip, so that nobody needs Branchdesk to read it. One file for each
// collection; docs/open-export.schema.json is made from this.

import * as z from 'zod';
import {
  type CollectionName,
  CollectionNameSchema,
  collectionNames,
  collectionSchemas,
} from '../domain/collections.ts';
import { IdSchema, InstantSchema } from '../domain/values.ts';

export const OPEN_EXPORT_FORMAT = 'branchdesk-open-export';
export const OPEN_EXPORT_VERSION = 1;

/**
 * Keys, which open nothing outside the folder that they come from; and answers that nobody reads one by one: to equality
 * monitoring and to health checks.
 */
const LEFT_OUT: readonly CollectionName[] = ['keyrings', 'seals', 'monitoring', 'healthAnswers'];
export const openCollections = collectionNames.filter((name) => !LEFT_OUT.includes(name));

export const fileOfCollection = (collection: CollectionName): string => `collections/${collection}.json`;
export const MANIFEST_FILE = 'export.json';
export const INDEX_FILE = 'attachments/index.json';

export const OpenManifestSchema = z.object({
  format: z.literal(OPEN_EXPORT_FORMAT),
  version: z.literal(OPEN_EXPORT_VERSION),
  exportedAt: InstantSchema,
  /** How many records each collection's file holds. A collection without one is not in the export. */
  collections: z.record(z.string(), z.int().min(0)),
  /** The last number given in each series, such as `cases-2026`. */
  series: z.record(z.string().max(100), z.int().min(0).max(1_000_000)),
});
export type OpenManifest = z.infer<typeof OpenManifestSchema>;

export const OpenIndexSchema = z
  .array(
    z.object({
      /** Its place in the zip. */
      file: z.string().max(400),
      /** SHA-256 of its bytes, in hex: what `hash` of a document names. */
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().min(0),
      /** The records that name it, and how they call it. */
      records: z.array(z.object({ collection: CollectionNameSchema, id: IdSchema, name: z.string().max(500) })).min(1),
    }),
  )
  .max(200_000);
export type OpenIndex = z.infer<typeof OpenIndexSchema>;

/** A record as it stands in the export: without its revision, which counts saves here and nowhere else. */
export const openRecordSchema = (collection: CollectionName): z.ZodObject =>
  (collectionSchemas[collection] as unknown as z.ZodObject).omit({ revision: true });

/** By the file in the zip, what it holds. */
export const openExportJsonSchema = () =>
  z.toJSONSchema(
    z.object({
      [MANIFEST_FILE]: OpenManifestSchema,
      [INDEX_FILE]: OpenIndexSchema,
      ...Object.fromEntries(openCollections.map((name) => [fileOfCollection(name), z.array(openRecordSchema(name))])),
    }),
    { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' },
  );
