// What a claim and an offer of a negotiation cost, both over one base: the whole of each side, and item by item. Which rounds
// count is for whoever asks: a paper for both sides gives only what was tabled.

import { Big } from 'big.js';
import type { CostGap } from '../../../../../shared/contract/negotiations/cost.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import { costOf } from '../../../../../shared/rules/negotiations/cost/cost-of.ts';
import { CostRefused } from '../../../../../shared/rules/negotiations/cost/refusal.ts';
import type { CostBase } from '../../../../../shared/rules/negotiations/costing-base.ts';
import {
  besideEachOther,
  type PackageYear,
  packageYears,
} from '../../../../../shared/rules/negotiations/package-years.ts';
import {
  type CostedSide,
  type ShownCosting,
  shownCosting,
} from '../../../../../shared/rules/negotiations/shown-costing.ts';
import type { View } from '../../../store/desk-store.ts';
import { costBaseFor } from '../items/costing-problem.ts';

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
  if ('problem' in base) return { ...nothing, problem: base.problem };
  try {
    const claim = sideOf(base, ours, theirs);
    const offer = sideOf(base, theirs, []);
    return {
      costing: shownCosting(claim, offer),
      gaps: items.map((item) => gapOf(base, item)),
      questions: [...new Set([claim, offer].flatMap((side) => side?.result.questions.map(({ text }) => text) ?? []))],
      problem: null,
    };
  } catch (error) {
    if (error instanceof CostRefused) return { ...nothing, problem: error.message };
    throw error;
  }
}

/** null: that side says nothing about pay. `against`: what it is held beside. */
function sideOf(base: CostBase, years: readonly PackageYear[], against: readonly PackageYear[]): CostedSide | null {
  if (years.length === 0) return null;
  const held = against.length === 0 ? {} : { against: { years: asInput(against) } };
  return { years, result: costOf({ ...base, years: asInput(years), workingRows: [], ...held }) };
}

function gapOf(base: CostBase, item: ItemYears): ItemGap | null {
  if (item.ours.length === 0 || item.theirs.length === 0) return null;
  const gap = sideOf(base, item.ours, item.theirs)?.result.gap;
  if (!gap || gap.total.gap === null) return null;
  const time = timeBetween(gap);
  if (new Big(gap.total.gap).eq(0) && !time.eq(0)) return { amount: time.toFixed(2), isTime: true };
  return { amount: gap.total.gap, isTime: false };
}

const timeBetween = ({ years, yearsCompared }: CostGap): Big =>
  years
    .slice(0, yearsCompared)
    .flatMap(({ leaveValue, hoursValue }) => [leaveValue.gap, hoursValue.gap])
    .reduce((sum, amount) => sum.plus(amount ?? 0), new Big(0));

const asInput = (years: readonly PackageYear[]) =>
  years.map(({ label, from, measures }) => ({ label, from, measures: [...measures] }));
