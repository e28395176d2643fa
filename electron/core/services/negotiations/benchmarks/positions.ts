// What the unions have said on the matters of a negotiation, as it holds on a day.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { PositionsOfItem } from '../../../../../shared/contract/negotiations/benchmarks.ts';
import type { NegotiationItem } from '../../../../../shared/domain/negotiations/items.ts';
import {
  differingLevels,
  positionsInForce,
  positionsOn,
  type UnionPosition,
} from '../../../../../shared/rules/negotiations/benchmarks/positions-on.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { itemsOf } from '../life/hanging.ts';

/** All that hold on the day, as whoever asks may see them. */
export const positionsKnown = (view: View, on: string): UnionPosition[] =>
  positionsInForce(view.all('unionProfiles'), on);

export function positionsOfItem(
  known: readonly UnionPosition[],
  { id, title, kind }: Pick<NegotiationItem, 'id' | 'title' | 'kind'>,
): PositionsOfItem {
  const positions = positionsOn(known, { title, kind });
  return { itemId: id, title, kind, positions: positions.slice(0, 500), differing: differingLevels(positions) };
}

/** In the order of the items. @throws NotThere; InvalidInput where nothing says of what. */
export function positions(
  { negotiationId, itemId, topic, on }: Inputs['negotiations']['positions'],
  context: CallContext,
): Outputs['negotiations']['positions'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const day = on ?? today;
  const known = positionsKnown(view, day);
  const items: Outputs['negotiations']['positions']['items'] = [];
  if (itemId !== undefined) items.push(positionsOfItem(known, found(view, 'negotiationItems', itemId)));
  else if (negotiationId !== undefined) {
    const { id } = found(view, 'negotiations', negotiationId);
    items.push(...itemsOf(view, id).map((item) => positionsOfItem(known, item)));
  }
  if (topic !== undefined) {
    const of = positionsOn(known, { title: topic, kind: null });
    items.push({
      itemId: null,
      title: topic,
      kind: 'other',
      positions: of.slice(0, 500),
      differing: differingLevels(of),
    });
  }
  if (itemId === undefined && negotiationId === undefined && topic === undefined) {
    throw new InvalidInput({ path: ['negotiationId'], message: 'Say of which negotiation, item or topic.' });
  }
  return { on: day, items };
}
