// Like cases among those that are closed: which are alike and in what, and how they ended. A rep who must show that
// somebody else was treated better finds them here.

import type { CaseOutcome } from '../domain/case-kinds.ts';
import type { SanctionKind } from '../domain/case-results.ts';
import type { Case } from '../domain/cases.ts';
import type { ManagerLevel, ProtectedCharacteristic } from '../domain/intake.ts';
import { fold, foldWords } from './fold.ts';
import { suppress } from './suppression.ts';

/** What somebody asks of the cases besides being alike; what is left out is not asked. */
export interface ComparatorFilter {
  employerId?: string | undefined;
  theme?: string | undefined;
  managerLevel?: ManagerLevel | undefined;
  sanction?: SanctionKind | undefined;
  outcome?: CaseOutcome | undefined;
  characteristic?: ProtectedCharacteristic | undefined;
}

/** How each kind of likeness is said. */
export interface LikenessWords {
  type: (type: Case['type']) => string;
  employer: (employerId: string) => string;
  managerLevel: Record<ManagerLevel, string>;
  sanction: Record<SanctionKind, string>;
  characteristic: Record<ProtectedCharacteristic, string>;
}

/** What each likeness counts for: what the case is about before who it was against. */
const WEIGHTS = { type: 4, theme: 3, characteristic: 3, employer: 2, managerLevel: 2, sanction: 2, wanted: 1 } as const;

export interface LikeCase {
  on: Case;
  score: number;
  alike: string[];
}

/** The level of the manager who decided, or the highest among the managers who are named. */
export function managerLevelOf(on: Pick<Case, 'managerLevel' | 'people'>): ManagerLevel | null {
  return on.managerLevel ?? on.people.findLast((person) => person.role === 'manager')?.managerLevel ?? null;
}

const themesOf = (on: Pick<Case, 'themes'>): Map<string, string> =>
  new Map(on.themes.map((theme) => [fold(theme) || theme.trim(), theme]));

/** Words of four letters and more: the others say nothing of what somebody wants. */
const wantedWords = (on: Pick<Case, 'facts'>): Set<string> =>
  new Set(foldWords(on.facts.outcomeWanted ?? '').filter((word) => word.length > 3));

function asksFor(filter: ComparatorFilter, on: Case): boolean {
  const { employerId, theme, managerLevel, sanction, outcome, characteristic } = filter;
  return (
    (employerId === undefined || on.employerId === employerId) &&
    (theme === undefined || themesOf(on).has(fold(theme) || theme.trim())) &&
    (managerLevel === undefined || managerLevelOf(on) === managerLevel) &&
    (sanction === undefined || on.sanction?.kind === sanction) &&
    (outcome === undefined || on.closed?.outcome === outcome) &&
    (characteristic === undefined || on.characteristics.includes(characteristic))
  );
}

/**
 * Closed cases that are about the same (type, theme or characteristic), or that a filter asks for, the most alike first and
 * of those the latest to end. Never the case itself, never an open one.
 */
export function likeCases(of: Case, among: Iterable<Case>, filter: ComparatorFilter, words: LikenessWords): LikeCase[] {
  const isAsked = Object.values(filter).some((value) => value !== undefined);
  const mine = { themes: themesOf(of), level: managerLevelOf(of), wanted: wantedWords(of) };
  const found: LikeCase[] = [];
  for (const on of among) {
    if (on.id === of.id || on.closed === null || !asksFor(filter, on)) continue;
    const likeness = compare(of, on, mine, words);
    if (likeness.isAboutTheSame || isAsked) found.push({ on, score: likeness.score, alike: likeness.alike });
  }
  return found.sort(
    (a, b) =>
      b.score - a.score ||
      (a.on.closed!.on === b.on.closed!.on ? 0 : a.on.closed!.on < b.on.closed!.on ? 1 : -1) ||
      (a.on.number < b.on.number ? 1 : -1),
  );
}

interface Mine {
  themes: ReadonlyMap<string, string>;
  level: ManagerLevel | null;
  wanted: ReadonlySet<string>;
}

function compare(of: Case, on: Case, mine: Mine, words: LikenessWords) {
  const alike: string[] = [];
  let score = 0;
  const add = (weight: number, said: string) => {
    score += weight;
    alike.push(said);
  };
  if (on.type === of.type) add(WEIGHTS.type, words.type(on.type));
  for (const [key, theme] of themesOf(on)) if (mine.themes.has(key)) add(WEIGHTS.theme, `Theme: ${theme}`);
  for (const shared of on.characteristics) {
    if (of.characteristics.includes(shared)) add(WEIGHTS.characteristic, words.characteristic[shared]);
  }
  const isAboutTheSame = alike.length > 0;
  if (of.employerId !== null && on.employerId === of.employerId) add(WEIGHTS.employer, words.employer(of.employerId));
  const level = managerLevelOf(on);
  if (level !== null && level === mine.level)
    add(WEIGHTS.managerLevel, `Decided by a ${words.managerLevel[level].toLowerCase()}`);
  if (on.sanction !== null && on.sanction.kind === of.sanction?.kind) {
    add(WEIGHTS.sanction, words.sanction[on.sanction.kind]);
  }
  // Two words in common: one alone is chance.
  if ([...wantedWords(on)].filter((word) => mine.wanted.has(word)).length > 1) {
    add(WEIGHTS.wanted, 'Much the same was wanted');
  }
  return { isAboutTheSame, score, alike: alike.slice(0, 20) };
}

export interface ComparatorCounts {
  total: number | null;
  byOutcome: { outcome: CaseOutcome; cases: number | null }[];
  bySanction: { sanction: SanctionKind | null; cases: number | null }[];
}

/**
 * How like cases ended. What `mayOpen` lets somebody open is counted as it is; of the rest no count from 1 to 4 can be seen
 * or worked out. Outcomes and sanctions that no case has are left out only where nothing is hidden.
 */
export function countComparators(
  found: readonly Case[],
  mayOpen: (on: Case) => boolean,
  outcomes: readonly CaseOutcome[],
  sanctions: readonly SanctionKind[],
): ComparatorCounts {
  const kinds: (SanctionKind | null)[] = [...sanctions, null];
  const open = found.filter(mayOpen);
  const shut = found.filter((on) => !mayOpen(on));
  const outcomesOf = (cases: readonly Case[]) =>
    outcomes.map((outcome) => cases.filter((on) => on.closed?.outcome === outcome).length);
  const sanctionsOf = (cases: readonly Case[]) =>
    kinds.map((kind) => cases.filter((on) => (on.sanction?.kind ?? null) === kind).length);
  const { tables, total } = suppress([outcomesOf(shut), sanctionsOf(shut)]);
  const [openOutcomes, openSanctions] = [outcomesOf(open), sanctionsOf(open)];
  const counted = (shown: number | null | undefined, mine: number | undefined): number | null =>
    shown === null || shown === undefined ? null : shown + (mine ?? 0);
  return {
    total: counted(total, open.length),
    byOutcome: outcomes
      .map((outcome, index) => ({ outcome, cases: counted(tables[0]?.[index], openOutcomes[index]) }))
      .filter(({ cases }) => cases !== 0),
    bySanction: kinds
      .map((sanction, index) => ({ sanction, cases: counted(tables[1]?.[index], openSanctions[index]) }))
      .filter(({ cases }) => cases !== 0),
  };
}
