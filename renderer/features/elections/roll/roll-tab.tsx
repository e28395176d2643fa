// The roll of an election: who may vote, as it was frozen.

import type { Election } from '../../../../shared/domain/elections/elections.ts';
import { EmptyState } from '../../../components/empty-state.tsx';

export function RollTab({ election }: { election: Election }) {
  return <EmptyState title="The roll is not frozen yet">{election.title}</EmptyState>;
}
