// The ballot papers of an election: printed, given out, come back and read twice.

import type { Election } from '../../../../shared/domain/elections/elections.ts';
import { EmptyState } from '../../../components/empty-state.tsx';

export function PapersTab({ election }: { election: Election }) {
  return <EmptyState title="No papers yet">{election.title}</EmptyState>;
}
