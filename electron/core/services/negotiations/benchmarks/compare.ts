// A negotiation beside the world: what others got on each of its items, what the unions hold, where claim and offer stand.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { ComparedItem } from '../../../../../shared/contract/negotiations/benchmarks.ts';
import type { NegotiationItem } from '../../../../../shared/domain/negotiations/items.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import type { PaySpine } from '../../../../../shared/domain/negotiations/spines.ts';
import type { UnionPosition } from '../../../../../shared/rules/negotiations/benchmarks/positions-on.ts';
import { costingSpineId } from '../../../../../shared/rules/negotiations/costing-base.ts';
import { standingOf } from '../../../../../shared/rules/negotiations/standing.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { itemsOf } from '../life/hanging.ts';
import { benchmarkRow, newestFirst } from './benchmark-rows.ts';
import { positionsKnown, positionsOfItem } from './positions.ts';
import { markOf } from './round-mark.ts';

const MOST_OTHERS = 100;

/** @throws NotThere */
export function compare(
  { id }: Inputs['negotiations']['compare'],
  context: CallContext,
): Outputs['negotiations']['compare'] {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const negotiation = found(view, 'negotiations', id);
  const items = itemsOf(view, id);
  const known = positionsKnown(view, profile.today);
  const used = new Set(items.flatMap(({ benchmarkIds }) => benchmarkIds));
  const { number, title, year } = negotiation;
  return {
    negotiation: { id, number, title, year },
    spine: spineOf(view, negotiation),
    items: items.map((item) => comparedItem(view, negotiation, item, known, profile)),
    others: [...view.all('benchmarks')]
      .filter(({ id: other, unit, value }) => !used.has(other) && unit === 'percent' && value !== null)
      .toSorted(newestFirst)
      .slice(0, MOST_OTHERS)
      .map((row) => benchmarkRow(view, row, profile)),
  };
}

function spineOf(view: View, { costing }: Negotiation): Outputs['negotiations']['compare']['spine'] {
  const workforce = (costing.workforceId === null ? null : view.get('workforces', costing.workforceId)) ?? null;
  const spineId = costingSpineId(costing, workforce);
  const spine = spineId === null ? undefined : view.get('paySpines', spineId);
  const years = spine?.years.toSorted((a, b) => (a.from < b.from ? -1 : 1)) ?? [];
  const [first, last] = [years[0], years.at(-1)];
  if (spine === undefined || first === undefined || last === undefined) return null;
  return { id: spine.id, name: spine.name, points: pointsOf(last), firstMonth: first.from.slice(0, 7) };
}

const pointsOf = ({ rates }: PaySpine['years'][number]): string[] =>
  rates.flatMap(({ point, amount }) => (amount === null ? [] : [point]));

function comparedItem(
  view: View,
  negotiation: Negotiation,
  item: NegotiationItem,
  known: readonly UnionPosition[],
  profile: BranchProfile,
): ComparedItem {
  const { ours, theirs } = standingOf(item);
  const { id, revision, title, kind, state, benchmarkIds } = item;
  return {
    itemId: id,
    revision,
    title,
    kind,
    state,
    marks: [ours, theirs].flatMap((round) => (round === null ? [] : [markOf(view, negotiation, round)])),
    benchmarks: benchmarkIds
      .flatMap((benchmarkId) => view.get('benchmarks', benchmarkId) ?? [])
      .toSorted(newestFirst)
      .map((row) => benchmarkRow(view, row, profile)),
    positions: positionsOfItem(known, item),
  };
}
