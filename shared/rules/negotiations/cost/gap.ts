// How far an offer is from the claim: claim less offer, figure by figure, for the years that both have.

import type { CostGap, CostResult, CostStep, CostYear } from '../../../contract/negotiations/cost.ts';
import { Decimal, moneyText, said, sumOf } from './decimal.ts';

type Figure = string | null | undefined;
type FigureGap = CostGap['total'];

/** The gap of two figures as they are shown, so that claim − offer is exactly the gap. */
function gapOf(claim: Figure, offer: Figure): FigureGap {
  const known = claim && offer ? moneyText(new Decimal(claim).minus(offer)) : null;
  return { claim: claim ?? null, offer: offer ?? null, gap: known };
}

const total = (years: readonly CostYear[], pick: (year: CostYear) => Figure): Figure => {
  const figures = years.map(pick);
  return figures.every((figure) => typeof figure === 'string')
    ? moneyText(sumOf(figures.map((figure) => new Decimal(figure ?? 0))))
    : null;
};

function pointsOf(claim: CostYear | undefined, offer: CostYear | undefined): CostGap['years'][number]['points'] {
  const offered = new Map(offer?.points.map((point) => [point.point, point]));
  const claimed = new Map(claim?.points.map((point) => [point.point, point]));
  const names = [...new Set([...claimed.keys(), ...offered.keys()])];
  /** Whoever was on a point that goes is paid what the point to which they went pays. */
  const paid = (points: typeof claimed, name: string, part: 'annual' | 'hourly'): Figure => {
    const point = points.get(name);
    return point?.[part] ?? (point?.movedTo ? points.get(point.movedTo)?.[part] : null);
  };
  return names.map((point) => ({
    point,
    annual: gapOf(paid(claimed, point, 'annual'), paid(offered, point, 'annual')),
    hourly: gapOf(paid(claimed, point, 'hourly'), paid(offered, point, 'hourly')),
  }));
}

/** Claim less offer. Years stand beside each other in their order; a year that one of them lacks has no gap. */
export function gapBetween(claim: Pick<CostResult, 'years'>, offer: Pick<CostResult, 'years'>): CostGap {
  const length = Math.max(claim.years.length, offer.years.length);
  const yearsCompared = Math.min(claim.years.length, offer.years.length);
  const claimed = claim.years.slice(0, yearsCompared);
  const offered = offer.years.slice(0, yearsCompared);
  const totals = (pick: (year: CostYear) => Figure) => gapOf(total(claimed, pick), total(offered, pick));
  return {
    years: Array.from({ length }, (_, index) => {
      const ours = claim.years[index];
      const theirs = offer.years[index];
      const gap = (pick: (year: CostYear) => Figure) => gapOf(ours && pick(ours), theirs && pick(theirs));
      return {
        label: ours?.label ?? theirs?.label ?? '',
        increase: gap(({ increase }) => increase),
        overBase: gap(({ overBase }) => overBase),
        onCosts: gap(({ onCosts }) => onCosts),
        rollUp: gap(({ rollUp }) => rollUp),
        oneOffs: gap(({ oneOffs }) => oneOffs),
        leaveValue: gap(({ leaveValue }) => leaveValue),
        hoursValue: gap(({ hoursValue }) => hoursValue),
        all: gap(({ all }) => all),
        percentOfPayBill: gap(({ percentOfPayBill }) => percentOfPayBill),
        points: pointsOf(ours, theirs),
      };
    }),
    yearsCompared,
    total: totals(({ overBase }) => overBase),
    oneOffs: totals(({ oneOffs }) => oneOffs),
    all: totals(({ all }) => all),
    effectivePercent: gapOf(claimed.at(-1)?.percentOverBase, offered.at(-1)?.percentOverBase),
  };
}

const PARTS = {
  increase: 'what the rise adds in a full year',
  overBase: 'what is paid above the base',
  onCosts: 'what the employer pays on top',
  rollUp: 'what follows pay',
  oneOffs: 'paid once',
  leaveValue: 'what added leave is worth',
  hoursValue: 'what shorter hours are worth',
  all: 'paid because of the award',
  percentOfPayBill: 'in percent of the pay bill',
} as const;

/** The working of every gap, under its path. */
export function gapWorking(gap: CostGap): CostStep[] {
  const steps: CostStep[] = [];
  const tell = (key: string, text: string, { claim, offer, gap: value }: FigureGap) => {
    if (claim === null || offer === null || value === null) return;
    steps.push({ key: `gap.${key}.gap`, text: `The gap: ${text}`, formula: `${said(claim)} − ${said(offer)}`, value });
  };
  for (const [index, year] of gap.years.entries()) {
    for (const part of Object.keys(PARTS) as (keyof typeof PARTS)[]) {
      tell(`years.${index}.${part}`, `${year.label}, ${PARTS[part]}`, year[part]);
    }
    for (const [at, point] of year.points.entries()) {
      tell(`years.${index}.points.${at}.annual`, `${year.label}, point ${point.point}, a year`, point.annual);
      tell(`years.${index}.points.${at}.hourly`, `${year.label}, point ${point.point}, an hour`, point.hourly);
    }
  }
  tell('total', 'above the base, all years that both have', gap.total);
  tell('oneOffs', 'paid once, all years that both have', gap.oneOffs);
  tell('all', 'paid because of the award, all years that both have', gap.all);
  tell('effectivePercent', 'what pay has risen by at the end, in percent', gap.effectivePercent);
  return steps;
}
