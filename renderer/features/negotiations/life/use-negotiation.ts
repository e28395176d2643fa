// What every part of a negotiation's page shares: the negotiation as it is now, saving on the revision that is on screen with
// Undo, and questions whose words survive a closed window.

import { useQuery } from '@tanstack/react-query';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import type { NegotiationStep, StepShown } from '../../../../shared/rules/negotiations/next-steps.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';

export type NegotiationChange = Omit<Inputs['negotiations']['change'], 'id' | 'revision'>;

export type NegotiationQuestion =
  | 'change'
  | 'team'
  | 'timetable'
  | 'mandate'
  | 'plan'
  | 'visibility'
  | 'close'
  | 'history'
  | 'remove';

const ASKED: Partial<Record<NegotiationStep, NegotiationQuestion>> = {
  team: 'team',
  mandate: 'mandate',
  settle: 'close',
};

/** What is asked in front of the page, and has no place of its own on it. */
export const questionOf = ({ code, tab }: Pick<StepShown, 'code' | 'tab'>): NegotiationQuestion | undefined =>
  tab === 'overview' ? ASKED[code] : undefined;

/** The page's own answer: asked once for all of its parts. */
export const useNegotiation = (id: string): NegotiationPage | undefined =>
  useQuery(useDesk().negotiations.get.queryOptions({ input: { id } })).data;

export function useChangeNegotiation({ id, revision }: Negotiation, done: string, onDone?: () => void) {
  return useAction(
    (client, change: NegotiationChange, signal) => client.negotiations.change({ ...change, id, revision }, { signal }),
    { done: () => done, undoes: () => ({ collection: 'negotiations', id }), ...(onDone && { onDone }) },
  );
}

/** `key` names the question among those about this negotiation. */
export function useNegotiationDialog<T extends object>(
  negotiation: Negotiation,
  { key, initial, done, onClose }: { key: string; initial: T; done: string; onClose: () => void },
) {
  const draft = useDialogDraft<T>(`negotiation:${negotiation.id}:${key}`, initial, onClose);
  return { ...draft, action: useChangeNegotiation(negotiation, done, draft.finish) };
}
