// The figures of a costing that a paper shows: a claim beside an offer, in money and numbers alone. No names, grades, sources
// or working: what is not here can stand in no paper that is built from it.

import { Big } from 'big.js';
import type { CostResult, CostYear } from '../../contract/negotiations/cost.ts';
import type { PayMeasure } from '../../domain/negotiations/pay-measures.ts';
import { gapIn } from './round-cost.ts';

type Money = string | null;

export interface ShownYear
  extends Pick<
    CostYear,
    | 'label'
    | 'from'
    | 'increase'
    | 'percentOfPayBill'
    | 'overBase'
    | 'cumulative'
    | 'onCosts'
    | 'rollUp'
    | 'oneOffs'
    | 'leaveValue'
    | 'hoursValue'
    | 'all'
  > {
  measures: readonly PayMeasure[];
}

export interface ShownSide {
  years: readonly ShownYear[];
  total: Money;
  totals: Pick<CostResult['totals'], 'onCosts' | 'rollUp' | 'oneOffs' | 'leaveValue' | 'hoursValue' | 'all'>;
  /** The total in percent of the pay bill of as many years. */
  percentOfPayBill: string | null;
}

export interface ShownPoint {
  point: string;
  headcount: number | null;
  now: Money;
  /** At the end of the years that both have; percent over what it is now. */
  ours: Money;
  oursPercent: string | null;
  theirs: Money;
  theirsPercent: string | null;
  gap: Money;
}

export interface ShownCosting {
  basis: 'year' | 'hour';
  payBill: Money;
  headcount: number | null;
  fullTimeEquivalents: string | null;
  ours: ShownSide | null;
  theirs: ShownSide | null;
  /** Claim less offer over the years that both have; in percent of the pay bill of as many years. */
  gap: { years: number; total: Money; percent: string | null; byYear: readonly Money[] } | null;
  /** The label of the year at whose end the points stand. */
  pointsOf: string;
  points: readonly ShownPoint[];
  /** Of those on whom somebody stands. */
  lowest: ShownPoint | null;
  mostCommon: ShownPoint | null;
}

export interface CostedSide {
  years: readonly { measures: readonly PayMeasure[] }[];
  result: CostResult;
}

/** One of the two is there; `ours.result` holds the gap where both are. */
export function shownCosting(ours: CostedSide | null, theirs: CostedSide | null): ShownCosting {
  const { base, settings } = (ours ?? theirs)!.result;
  const gap = ours?.result.gap ?? null;
  const compared = gap === null ? undefined : gap.yearsCompared;
  const points = pointsOf(ours, theirs, compared);
  const peopled = points.filter(({ headcount }) => headcount !== null && headcount > 0);
  return {
    basis: settings.basis,
    payBill: base.payBill,
    headcount: base.headcount,
    fullTimeEquivalents: base.fullTimeEquivalents,
    ours: ours && shownSide(ours),
    theirs: theirs && shownSide(theirs),
    gap:
      gap === null || theirs === null
        ? null
        : {
            years: gap.yearsCompared,
            total: gap.total.gap,
            percent: gapIn((ours ?? theirs)!.result)?.percent ?? null,
            byYear: gap.years.map(({ overBase }) => overBase.gap),
          },
    pointsOf: (ours ?? theirs)!.result.years.at((compared ?? 0) - 1)?.label ?? '',
    points,
    lowest: peopled[0] ?? null,
    mostCommon: peopled.reduce<ShownPoint | null>(
      (most, point) => (most === null || point.headcount! > most.headcount! ? point : most),
      null,
    ),
  };
}

const shownSide = ({ years, result }: CostedSide): ShownSide => ({
  years: result.years.map((year, at) => ({
    label: year.label,
    from: year.from,
    increase: year.increase,
    percentOfPayBill: year.percentOfPayBill,
    overBase: year.overBase,
    cumulative: year.cumulative,
    onCosts: year.onCosts,
    rollUp: year.rollUp,
    oneOffs: year.oneOffs,
    leaveValue: year.leaveValue,
    hoursValue: year.hoursValue,
    all: year.all,
    measures: years[at]?.measures ?? [],
  })),
  total: result.total,
  totals: {
    onCosts: result.totals.onCosts,
    rollUp: result.totals.rollUp,
    oneOffs: result.totals.oneOffs,
    leaveValue: result.totals.leaveValue,
    hoursValue: result.totals.hoursValue,
    all: result.totals.all,
  },
  percentOfPayBill: result.totals.percentOfPayBill,
});

/** `compared`: the years that both have; without an offer, all. */
function pointsOf(ours: CostedSide | null, theirs: CostedSide | null, compared: number | undefined): ShownPoint[] {
  const at = (compared ?? 0) - 1;
  const { settings, years } = (ours ?? theirs)!.result;
  const isHourly = settings.basis === 'hour';
  const first = years[0];
  const after = (side: CostedSide | null) =>
    new Map(side?.result.years.at(at)?.points.map((point) => [point.point, point]));
  const [claimed, offered] = [after(ours), after(theirs)];
  return (first?.points ?? []).map(({ point, annualBefore, hourlyBefore, headcount }) => {
    const part = isHourly ? 'hourly' : 'annual';
    // Whoever is on a point that goes is paid what the point pays to which they go.
    const rate = (side: ReturnType<typeof after>): Money => {
      const found = side.get(point);
      return found?.[part] ?? side.get(found?.movedTo ?? '')?.[part] ?? null;
    };
    const [claim, offer] = [rate(claimed), rate(offered)];
    return {
      point,
      headcount,
      now: isHourly ? hourlyBefore : annualBefore,
      ours: claim,
      oursPercent: claimed.get(point)?.percentOverBase ?? null,
      theirs: offer,
      theirsPercent: offered.get(point)?.percentOverBase ?? null,
      gap: claim === null || offer === null ? null : new Big(claim).minus(offer).toFixed(2),
    };
  });
}
