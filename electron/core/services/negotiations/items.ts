// The items of a negotiation: claim, offers and counters in dated rounds, and when something may be tabled.

import { procedure } from '../implementer.ts';
import { keepEvidence, removeEvidence, table, waive } from './items/gate.ts';
import { itemPage } from './items/item-page.ts';
import { itemSheet } from './items/item-sheet.ts';
import { keepItem, orderItems, removeItem } from './items/keep-item.ts';
import { agree, keepRound, moveItem, removeRound } from './items/rounds.ts';

const { negotiations } = procedure;

export const negotiationsItems = {
  item: negotiations.item.handler(({ input, context }) => itemPage(input, context)),
  keepItem: negotiations.keepItem.handler(({ input, context }) => keepItem(input, context)),
  removeItem: negotiations.removeItem.handler(({ input, context }) => removeItem(input, context)),
  orderItems: negotiations.orderItems.handler(({ input, context }) => orderItems(input, context)),
  moveItem: negotiations.moveItem.handler(({ input, context }) => moveItem(input, context)),
  agree: negotiations.agree.handler(({ input, context }) => agree(input, context)),
  keepRound: negotiations.keepRound.handler(({ input, context }) => keepRound(input, context)),
  removeRound: negotiations.removeRound.handler(({ input, context }) => removeRound(input, context)),
  table: negotiations.table.handler(({ input, context }) => table(input, context)),
  waive: negotiations.waive.handler(({ input, context }) => waive(input, context)),
  keepEvidence: negotiations.keepEvidence.handler(({ input, context }) => keepEvidence(input, context)),
  removeEvidence: negotiations.removeEvidence.handler(({ input, context }) => removeEvidence(input, context)),
  itemSheet: negotiations.itemSheet.handler(({ input, context }) => itemSheet(input, context)),
};
