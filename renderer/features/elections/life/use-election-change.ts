// One question about an election: what is written survives a closed window, is saved on the revision that is on screen, and
// can be undone. Every step is one transaction.

import type { DeskClient } from '../../../../shared/contract/contract.ts';
import type { Election } from '../../../../shared/domain/elections/elections.ts';
import { type Action, useAction } from '../../../app/use-action.ts';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';

export type ElectionQuestion =
  | { of: 'nominate' | 'declare' | 'complain' | 'change' | 'cancel' | 'destroy' }
  | { of: 'ruling' | 'nomination'; nominationId: string }
  | { of: 'answer'; complaintId: string };

export interface Asked {
  election: Election;
  onClose: () => void;
}

/** `call` saves; `done` is what is said then. */
export function useElectionAction<I>(
  election: Election,
  call: (client: DeskClient, input: I) => Promise<unknown>,
  done: string,
  onDone?: () => void,
): Action<I, unknown> {
  return useAction((client, input: I) => call(client, input), {
    done: () => done,
    undoes: () => ({ collection: 'elections', id: election.id }),
    ...(onDone && { onDone }),
  });
}

/** `key` names the question among those about this election. */
export const useQuestion = <T extends object>({ election, onClose }: Asked, key: string, initial: T) =>
  useDialogDraft<T>(`election:${election.id}:${key}`, initial, onClose);
