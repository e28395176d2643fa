// On which records a record hangs: who may see those may see it. Without them nobody could.

import type { CollectionName } from '../../../shared/domain/collections.ts';
import type { CollectionDefinition } from './collection-definition.ts';
import { definitions } from './definitions.ts';

export function parentsOf(
  collection: CollectionName,
  record: Readonly<Record<string, unknown>>,
): { collection: CollectionName; id: string }[] {
  const { visibleThrough } = definitions[collection] as CollectionDefinition<CollectionName>;
  if (!visibleThrough) return [];
  const id = record[visibleThrough.field];
  return typeof id === 'string' ? [{ collection: visibleThrough.collection, id }] : [];
}
