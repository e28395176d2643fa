// Cases counted for evidence, of one period: by employer, and within each by what they were about, the clauses they relied on,
// where, of which kind, and how they ended. Pure; what of it may be told is decided elsewhere (told-evidence.ts).

import type { Case } from '../../../domain/cases.ts';
import { clauseKey } from '../../clause-key.ts';
import { EVIDENCE_BY, type EvidenceBy } from './evidence-question.ts';

export type CountedCase = Pick<
  Case,
  'type' | 'employerId' | 'workplaceId' | 'themes' | 'reliesOn' | 'openedOn' | 'closed'
>;

/** By key; null is "none recorded". A case with several themes or clauses counts under each. */
export type RowCounts = Map<string | null, number>;
export type GroupCounts = { logged: number; ended: number } & Record<EvidenceBy, RowCounts>;
/** By employer; null: of no employer. */
export type EvidenceCounts = Map<string | null, GroupCounts>;

export const noCounts = (): GroupCounts => ({
  logged: 0,
  ended: 0,
  ...(Object.fromEntries(EVIDENCE_BY.map((by) => [by, new Map()])) as Record<EvidenceBy, RowCounts>),
});

/** How many cases a breakdown shares out. */
export const baseOf = ({ logged, ended }: Pick<GroupCounts, 'logged' | 'ended'>, by: EvidenceBy): number =>
  by === 'outcome' ? ended : logged;

const add = (rows: RowCounts, key: string | null, count = 1) => rows.set(key, (rows.get(key) ?? 0) + count);

/** Under which rows a case counts that was logged (outcomes: that ended) in the period. */
export function keysOf(on: CountedCase, by: EvidenceBy): ReadonlySet<string | null> {
  switch (by) {
    case 'theme':
      return new Set(on.themes.length === 0 ? [null] : on.themes);
    case 'clause':
      return new Set(on.reliesOn.length === 0 ? [null] : on.reliesOn.map(clauseKey));
    case 'workplace':
      return new Set([on.workplaceId]);
    case 'type':
      return new Set([on.type]);
    case 'outcome':
      return new Set(on.closed === null ? [] : [on.closed.outcome]);
  }
}

/** Both days inclusive. */
export function countInto(counts: EvidenceCounts, on: CountedCase, { from, to }: { from: string; to: string }): void {
  const isIn = (day: string | undefined): boolean => day !== undefined && day >= from && day <= to;
  const isLogged = isIn(on.openedOn);
  const hasEnded = isIn(on.closed?.on);
  if (!isLogged && !hasEnded) return;
  let group = counts.get(on.employerId);
  if (group === undefined) {
    group = noCounts();
    counts.set(on.employerId, group);
  }
  if (isLogged) group.logged += 1;
  if (hasEnded) group.ended += 1;
  for (const by of EVIDENCE_BY) {
    if (by === 'outcome' ? hasEnded : isLogged) for (const key of keysOf(on, by)) add(group[by], key);
  }
}

/** Several groups as one. */
export function sumOfGroups(groups: Iterable<GroupCounts>): GroupCounts {
  const sum = noCounts();
  for (const group of groups) {
    sum.logged += group.logged;
    sum.ended += group.ended;
    for (const by of EVIDENCE_BY) for (const [key, count] of group[by]) add(sum[by], key, count);
  }
  return sum;
}
