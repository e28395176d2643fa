// A claim or an offer in percent, to stand beside what others settled for: as it was written where it is one percentage for all,
// else what its first year adds to the pay bill of the negotiation's workforce.

import type { RoundMark } from '../../../../../shared/contract/negotiations/benchmarks.ts';
import type { Round } from '../../../../../shared/domain/negotiations/items.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import type { PayMeasure } from '../../../../../shared/domain/negotiations/pay-measures.ts';
import { costRound } from '../../../../../shared/rules/negotiations/round-cost.ts';
import { dayOfRound } from '../../../../../shared/rules/negotiations/standing.ts';
import type { View } from '../../../store/desk-store.ts';
import { costBaseFor } from '../cost-base.ts';

type Said = Pick<RoundMark, 'percent' | 'words'>;

const NOT_MONEY = 'It does nothing to pay that could be said in percent.';

export function markOf(view: View, negotiation: Negotiation, round: Round): RoundMark {
  const { id, side, kind, tabledOn } = round;
  const shown = { roundId: id, side, kind, on: dayOfRound(round), isTabled: tabledOn !== null };
  return { ...shown, ...percentOf(view, negotiation, round) };
}

function percentOf(view: View, negotiation: Negotiation, { years }: Round): Said {
  const [first] = years;
  if (first === undefined || first.measures.length === 0) return { percent: null, words: NOT_MONEY };
  const more = years.length > 1 ? `, the first of ${years.length} years` : '';
  const plain = onePercent(first.measures);
  if (plain !== null) return { percent: plain, words: `for everybody${more}` };
  const cost = costRound(costBaseFor(view, negotiation, [first]), [first]);
  if ('problem' in cost) return { percent: null, words: cost.problem };
  const [year] = cost.result.years;
  if (year?.percentOfPayBill != null) return { percent: year.percentOfPayBill, words: `of the pay bill${more}` };
  return { percent: null, words: spread(year?.points.flatMap(({ percent }) => percent ?? []) ?? []) };
}

/** Nothing else than one percentage for all: it needs no workforce to be said. */
function onePercent(measures: readonly PayMeasure[]): string | null {
  const [only] = measures;
  if (measures.length !== 1 || only?.kind !== 'percent' || only.points !== undefined) return null;
  return only.percent.toFixed(2);
}

/** Without a workforce nobody knows what it adds to the pay bill: only what it does to the points. */
function spread(percents: readonly string[]): string {
  if (percents.length === 0) return NOT_MONEY;
  const inOrder = percents.toSorted((a, b) => Number(a) - Number(b));
  return `${inOrder[0]}% to ${inOrder.at(-1)}%, by point. With a workforce it is one figure: choose one under Pay.`;
}
