// What is typed in the room, read and costed in the window: what it costs, how far it is from our last position and from their
// last offer, on which side of our red line it is, and what it means for three points.

import { useMemo } from 'react';
import type { CostResult } from '../../../../shared/contract/negotiations/cost.ts';
import type { NegotiationItem } from '../../../../shared/domain/negotiations/items.ts';
import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import type { PayYear } from '../../../../shared/domain/negotiations/pay-measures.ts';
import { type OfferLine, readOffer } from '../../../../shared/rules/negotiations/offer-line.ts';
import { redLineYears } from '../../../../shared/rules/negotiations/red-line.ts';
import {
  costRound,
  gapIn,
  isAboutPay,
  type RoundGap,
  roundGap,
  type ShortPoints,
  shortIn,
} from '../../../../shared/rules/negotiations/round-cost.ts';
import { usualYear } from '../../../../shared/rules/negotiations/round-years.ts';
import { type ShownPoint, shownCosting } from '../../../../shared/rules/negotiations/shown-costing.ts';
import { standingOf } from '../../../../shared/rules/negotiations/standing.ts';
import { useToday } from '../../../app/desk.tsx';
import { useCurrency } from '../cost/use-currency.ts';
import type { CostingBase } from './use-round-base.ts';

export interface NamedPoint extends ShownPoint {
  /** "Lowest", "Most common", "Top". */
  which: string;
}

export interface RoomFigures {
  result: CostResult;
  /** Our last position less this; null: none, or it cannot be costed. */
  toOurs: RoundGap | null;
  /** This less their last offer. */
  overTheirs: RoundGap | null;
  /** This less the least that we take; null: the red line says no figure. */
  overRedLine: RoundGap | null;
  /** Where somebody is paid less than by our red line, whatever all together cost; null: nobody. */
  shortOfRedLine: ShortPoints | null;
  points: readonly NamedPoint[];
}

export interface RoomOffer {
  read: OfferLine;
  /** As they are saved; none where it is words. */
  years: PayYear[];
  /** undefined: nothing to cost; in a sentence, why it cannot be. */
  figures: RoomFigures | { problem: string } | undefined;
}

interface Asked {
  line: string;
  item: NegotiationItem;
  negotiation: Negotiation;
  base: CostingBase;
}

export function useRoomOffer({ line, item, negotiation, base }: Asked): RoomOffer {
  const currency = useCurrency();
  const today = useToday();
  return useMemo(() => {
    const settings = { currency, ...(base.points && { points: base.points }) };
    const read = readOffer(line, item.kind, settings);
    if (read.kind !== 'pay') return { read, years: [], figures: undefined };
    const dated = (years: readonly Pick<PayYear, 'measures'>[]): PayYear[] =>
      years.map(({ measures, ...typed }, at) => {
        const usual = usualYear(negotiation, item.rounds, at, today);
        const label = 'label' in typed && typed.label ? String(typed.label) : usual.label;
        return { id: crypto.randomUUID(), label, from: usual.from, measures };
      });
    const years = dated(read.years);
    const red = redLineYears(item.ours.redLine, settings);
    return { read, years, figures: figuresOf(item, years, red && dated(red), base) };
  }, [line, item, negotiation, base, currency, today]);
}

function figuresOf(
  item: NegotiationItem,
  years: PayYear[],
  redLine: PayYear[] | null,
  { isLoaded, baseOf }: CostingBase,
): RoomOffer['figures'] {
  if (!isLoaded) return undefined;
  const base = baseOf(years);
  const cost = costRound(base, years);
  if ('problem' in cost) return cost;
  const { ours, theirs } = standingOf(item);
  const position = ours !== null && isAboutPay(ours) ? ours.years : null;
  const claim = position === null ? null : costRound(base, position, years);
  const claimed = claim !== null && 'result' in claim ? claim.result : null;
  const held = redLine === null ? null : costRound(base, years, redLine);
  const least = held !== null && 'result' in held ? held.result : null;
  return {
    result: cost.result,
    toOurs: claimed === null ? null : gapIn(claimed),
    overTheirs: theirs !== null && isAboutPay(theirs) ? roundGap(base, years, theirs.years) : null,
    overRedLine: least && gapIn(least),
    shortOfRedLine: least && shortIn(least),
    points: threePoints(
      shownCosting(claimed === null || position === null ? null : { years: position, result: claimed }, {
        years,
        result: cost.result,
      }),
    ),
  };
}

/** The lowest on which somebody stands, the one with most people, and the top; each once. Without a workforce, both ends. */
function threePoints({ points, lowest, mostCommon }: ReturnType<typeof shownCosting>): NamedPoint[] {
  const paid = points.filter(({ now, headcount }) => now !== null && headcount !== 0);
  const named = [
    { point: lowest ?? paid[0], which: 'Lowest' },
    { point: mostCommon, which: 'Most common' },
    { point: paid.at(-1), which: 'Top' },
  ];
  const seen = new Map<string, NamedPoint>();
  for (const { point, which } of named) {
    if (!point) continue;
    const before = seen.get(point.point);
    seen.set(point.point, {
      ...point,
      which: before === undefined ? which : `${before.which}, ${which.toLowerCase()}`,
    });
  }
  return [...seen.values()];
}
