// Saving something about one initiative, on the revision that is on screen, with Undo; and a dialog whose words survive a
// closed window.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Initiative } from '../../../../shared/domain/partnership/initiatives.ts';
import { useAction } from '../../../app/use-action.ts';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';

export type InitiativeData = Outputs['partnership']['initiative'];
export type InitiativeChange = Omit<Inputs['partnership']['keepInitiative'], 'id' | 'revision'>;

/** Every question that the page can put in front of itself. */
export type InitiativeQuestion =
  | { kind: 'change' | 'leads' | 'visibility' | 'answer' | 'learnt' | 'spread' | 'action' | 'remove' | 'policy' }
  | { kind: 'test'; testId: string | null };

export function useChangeInitiative({ id, revision }: Initiative, done: string, onDone?: () => void) {
  return useAction(
    (client, change: InitiativeChange, signal) =>
      client.partnership.keepInitiative({ ...change, id, revision }, { signal }),
    { done: () => done, undoes: () => ({ collection: 'initiatives', id }), ...(onDone && { onDone }) },
  );
}

/** `key` names the question among those about this initiative. */
export function useInitiativeDialog<T extends object>(
  initiative: Initiative,
  { key, initial, done, onClose }: { key: string; initial: T; done: string; onClose: () => void },
) {
  const draft = useDialogDraft<T>(`initiative:${initiative.id}:${key}`, initial, onClose);
  return { ...draft, action: useChangeInitiative(initiative, done, draft.finish) };
}
