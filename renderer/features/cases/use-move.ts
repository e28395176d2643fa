// Moving a case to a stage of the branch's own list, and opening it again: one press each, with Undo.

import type { Inputs } from '../../../shared/contract/contract.ts';
import { useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';

export function useMoveAndReopen() {
  const { stages } = useWords();
  const undoes = (saved: { id: string }) => ({ collection: 'cases' as const, id: saved.id });
  const move = useAction(
    (client, input: Inputs['cases']['moveStage'], signal) => client.cases.moveStage(input, { signal }),
    { done: (saved) => `Moved to ${stages[saved.stage]}.`, undoes },
  );
  const reopen = useAction(
    (client, input: Inputs['cases']['reopen'], signal) => client.cases.reopen(input, { signal }),
    { done: (saved) => `${saved.number} is open again.`, undoes },
  );
  return { move, reopen };
}
