// How records of an older format become those of today: pure, one file each, applied whenever an older line or snapshot
// is read. History itself is never rewritten by one. A change that touches several records is a transaction instead.

import type { CollectionName } from '../../../../shared/domain/collections.ts';
import { bargaining } from './bargaining.ts';
import { partnership } from './partnership.ts';
import { representation } from './representation.ts';
import { trust } from './trust.ts';
import { wholeCasework } from './whole-casework.ts';
import { wholeMembership } from './whole-membership.ts';

export interface Migration {
  /** The format that it leads to; it is applied to whatever was written in an older one. */
  format: number;
  migrate(collection: CollectionName, record: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** In order. Format 1 was the first; each later one has its own file beside this and a frozen folder as its test. */
export const migrations: readonly Migration[] = [
  wholeCasework,
  wholeMembership,
  trust,
  partnership,
  representation,
  bargaining,
];

/** The format that a program with these migrations writes. */
export const formatOf = (known: readonly Migration[]): number => known.at(-1)?.format ?? 1;

export type Upgrade = <T>(collection: CollectionName, record: T) => T;

/** What leads a record of `format` to today's; undefined when it is of today already. */
export function upgradeFrom(format: number, known: readonly Migration[]): Upgrade | undefined {
  const steps = known.filter((step) => step.format > format);
  if (steps.length === 0) return undefined;
  return (collection, record) =>
    steps.reduce((older, step) => step.migrate(collection, older as Record<string, unknown>) as typeof record, record);
}
