// How a ballot on a question ended, part by part and altogether.

import type { Election } from '../../../../shared/domain/elections/elections.ts';
import { EmptyState } from '../../../components/empty-state.tsx';

export function ResultTab({ election }: { election: Election }) {
  return <EmptyState title="No result yet">{election.title}</EmptyState>;
}
