// One question about a decision: kept while it is written, saved on the revision on screen, undone like everything.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { DecisionPage } from '../../../../shared/contract/partnership/consultations.ts';
import { useAction } from '../../../app/use-action.ts';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';

type Change = Omit<Inputs['partnership']['changeDecision'], 'id' | 'revision'>;

export interface Asked {
  page: DecisionPage;
  onClose: () => void;
}

/** `key` names the question among those about this decision. */
export function useChange<T extends object>({ page, onClose }: Asked, key: string, initial: T, done: string) {
  const { id, revision } = page.decision;
  const draft = useDialogDraft<T>(`decision:${id}:${key}`, initial, onClose);
  const action = useAction(
    (client, change: Change, signal) => client.partnership.changeDecision({ ...change, id, revision }, { signal }),
    { done: () => done, undoes: () => ({ collection: 'decisions', id }), onDone: draft.finish },
  );
  return { ...draft, save: action.run, action };
}
