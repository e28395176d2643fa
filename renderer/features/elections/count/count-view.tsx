// A count, stage by stage, as it stands on a count sheet.

import type { CountResult } from '../../../../shared/domain/elections/count-result.ts';
import { EmptyState } from '../../../components/empty-state.tsx';

export function CountView({ count }: { count: CountResult }) {
  return <EmptyState title="The count">{count.title}</EmptyState>;
}
