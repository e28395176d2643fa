// Whom somebody has ticked as given a paper and not yet saved. It survives a closed window, and is kept sorted by id: in which order
// people came to the table is written down nowhere.

import { useMemo } from 'react';
import type { RollRow } from '../../../../shared/contract/elections/roll.ts';
import { useDraft } from '../../../app/use-draft.ts';
import type { RowSelection } from '../../../components/use-row-selection.tsx';

interface Ticked {
  ids: string[];
}

const NOBODY: Ticked = { ids: [] };

export interface TickedVoters extends RowSelection<RollRow> {
  ids: readonly string[];
  state: ReturnType<typeof useDraft<Ticked>>['state'];
}

export function useTicked(electionId: string): TickedVoters {
  const { value, set, forget, state } = useDraft<Ticked>(`election:${electionId}:given`, NOBODY);
  return useMemo(() => {
    const ticked = new Set(value.ids);
    const sorted = (ids: Iterable<string>): Ticked => ({ ids: [...new Set(ids)].sort() });
    return {
      ids: value.ids,
      state,
      size: ticked.size,
      has: ({ memberId }) => ticked.has(memberId),
      toggle: ({ memberId }) =>
        set(({ ids }) => sorted(ids.includes(memberId) ? ids.filter((id) => id !== memberId) : [...ids, memberId])),
      add: (rows) => set(({ ids }) => sorted([...ids, ...rows.map(({ memberId }) => memberId)])),
      clear: () => void forget(),
      nameOf: ({ name }) => name,
    };
  }, [value, set, forget, state]);
}
