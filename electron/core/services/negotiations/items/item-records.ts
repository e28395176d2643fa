// Reading and writing one item inside a transaction: found at the revision that a change was based on, with its negotiation.

import type { NegotiationItem } from '../../../../../shared/domain/negotiations/items.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import { pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';

export interface OnItem {
  itemId: string;
  revision: number;
}

/** Changes one item in a transaction of its own; the same item again changes nothing. @throws NotThere, StaleRecord, InvalidInput */
export async function changeItem(
  { itemId, revision }: OnItem,
  code: string,
  context: CallContext,
  change: (before: NegotiationItem, tx: Transaction, negotiation: Negotiation) => NegotiationItem,
): Promise<NegotiationItem> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: `negotiations.${code}`, ids: [itemId] },
    (tx) => {
      const before = foundAt(tx, 'negotiationItems', { id: itemId, revision });
      const after = change(before, tx, found(tx, 'negotiations', before.negotiationId));
      return JSON.stringify(after) === JSON.stringify(before) ? before : tx.put('negotiationItems', after, revision);
    },
  );
  return result;
}

/** Something that has happened. @throws InvalidInput */
export function checkPastDay(path: string, on: string, today: string): void {
  const message = pastDayProblem(on, today);
  if (message !== null) throw new InvalidInput({ path: [path], message });
}

/** Nothing is added to what is over. @throws InvalidInput */
export function checkOpen({ state }: Pick<NegotiationItem, 'state'>, negotiation: Negotiation): void {
  checkUnderWay(negotiation);
  if (state === 'open') return;
  throw new InvalidInput({ path: ['itemId'], message: 'This item is closed. Open it again first.' });
}

/** @throws InvalidInput */
export function checkUnderWay({ closedOn }: Negotiation): void {
  if (closedOn === null) return;
  throw new InvalidInput({ path: ['negotiationId'], message: 'This negotiation is over. Open it again first.' });
}
