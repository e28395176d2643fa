// What a claim and an offer of a negotiation cost, both over one base: the whole of each side, and item by item. Which rounds
// count is for whoever asks: a paper for both sides gives only what was tabled.

import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import {
  besideEachOther,
  type PackageYear,
  packageYears,
} from '../../../../../shared/rules/negotiations/package-years.ts';
import { costRound, isInTime, roundGap } from '../../../../../shared/rules/negotiations/round-cost.ts';
import {
  type CostedSide,
  type ShownCosting,
  shownCosting,
} from '../../../../../shared/rules/negotiations/shown-costing.ts';
import type { View } from '../../../store/desk-store.ts';
import { costBaseFor } from '../cost-base.ts';

/** The last word of each side on an item, as far as it is about pay. */
export interface ItemYears {
  ours: readonly PackageYear[];
  theirs: readonly PackageYear[];
}

/** What lies between the two over the years that both have. */
export interface ItemGap {
  amount: string;
  /** Time, at its pay value: no money changes hands for it. */
  isTime: boolean;
}

export interface Costed {
  costing: ShownCosting | null;
  /** By the items' order; null where it is not in money. */
  gaps: readonly (ItemGap | null)[];
  /** What the engine asks about the figures, once each. */
  questions: readonly string[];
  /** Why there is no costing, in a sentence; null: there is, or there is nothing to cost. */
  problem: string | null;
}

export function costed(view: View, negotiation: Pick<Negotiation, 'costing'>, items: readonly ItemYears[]): Costed {
  const [ours, theirs] = besideEachOther(
    packageYears(items.map((item) => item.ours)),
    packageYears(items.map((item) => item.theirs)),
  );
  const nothing = { costing: null, gaps: items.map(() => null), questions: [], problem: null };
  const days = [...ours, ...theirs].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (days.length === 0) return nothing;
  const base = costBaseFor(view, negotiation, days);
  const [claim, offer] = [sideOf(base, ours, theirs), sideOf(base, theirs, [])];
  const problem = [claim, offer].find((side) => side !== null && 'problem' in side);
  if (problem && 'problem' in problem) return { ...nothing, problem: problem.problem };
  const sides = [claim, offer] as [CostedSide | null, CostedSide | null];
  return {
    costing: shownCosting(...sides),
    gaps: items.map((item) => gapOf(base, item)),
    questions: [...new Set(sides.flatMap((side) => side?.result.questions.map(({ text }) => text) ?? []))],
    problem: null,
  };
}

type Base = ReturnType<typeof costBaseFor>;

/** null: that side says nothing about pay. `against`: what it is held beside. */
function sideOf(
  base: Base,
  years: readonly PackageYear[],
  against: readonly PackageYear[],
): CostedSide | { problem: string } | null {
  if (years.length === 0) return null;
  const cost = costRound(base, years, against.length === 0 ? undefined : against);
  return 'problem' in cost ? cost : { years, result: cost.result };
}

function gapOf(base: Base, { ours, theirs }: ItemYears): ItemGap | null {
  if (ours.length === 0 || theirs.length === 0) return null;
  const gap = roundGap(base, ours, theirs);
  if (gap === null) return null;
  const isTime = isInTime(gap);
  const amount = isTime ? gap.worth : gap.total;
  return amount === null ? null : { amount, isTime };
}
