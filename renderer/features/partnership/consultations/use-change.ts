// One question about a consultation: what is written survives a closed window, is saved on the revision that is on screen,
// and can be undone.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Consultation } from '../../../../shared/domain/partnership/consultations.ts';
import { useAction } from '../../../app/use-action.ts';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';

export type Change = Omit<Inputs['partnership']['changeConsultation'], 'id' | 'revision'>;

export interface Asked {
  consultation: Consultation;
  onClose: () => void;
}

/** `key` names the question among those about this consultation. */
export function useChange<T extends object>({ consultation, onClose }: Asked, key: string, initial: T, done: string) {
  const draft = useDialogDraft<T>(`consultation:${consultation.id}:${key}`, initial, onClose);
  const action = useSaveChange(consultation, done, draft.finish);
  return { ...draft, save: action.run, action };
}

export function useSaveChange(consultation: Consultation, done: string, onDone?: () => void) {
  const { id, revision } = consultation;
  const action = useAction(
    (client, change: Change, signal) => client.partnership.changeConsultation({ ...change, id, revision }, { signal }),
    { done: () => done, undoes: () => ({ collection: 'consultations', id }), ...(onDone && { onDone }) },
  );
  return action;
}
