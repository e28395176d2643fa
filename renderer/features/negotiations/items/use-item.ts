// What every part of an item's page shares: saving on the revision that is on screen with Undo, and questions whose words
// survive a closed window.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { NegotiationItem } from '../../../../shared/domain/negotiations/items.ts';
import { type Action, useAction } from '../../../app/use-action.ts';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';

export type ItemChange = Omit<Inputs['negotiations']['keepItem'], 'itemId' | 'revision' | 'negotiationId'>;

/** Undo takes back the item's newest change. */
export const undoesItem = ({ id }: Pick<NegotiationItem, 'id'>) => ({ collection: 'negotiationItems', id }) as const;

export const onItem = ({ id, revision }: Pick<NegotiationItem, 'id' | 'revision'>) => ({ itemId: id, revision });

export function useChangeItem(
  item: NegotiationItem,
  done: string,
  onDone?: () => void,
): Action<ItemChange, NegotiationItem> {
  return useAction(
    (client, change: ItemChange, signal) => client.negotiations.keepItem({ ...change, ...onItem(item) }, { signal }),
    { done: () => done, undoes: undoesItem, ...(onDone && { onDone }) },
  );
}

/** `key` names the question among those about this item. */
export function useItemDialog<T extends object>(item: NegotiationItem, key: string, initial: T, onClose: () => void) {
  return useDialogDraft<T>(`negotiationItem:${item.id}:${key}`, initial, onClose);
}
