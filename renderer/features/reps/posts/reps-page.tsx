// Reps.

import { PageHeader } from '../../../components/page-header.tsx';

export function RepsPage() {
  return <PageHeader title="Reps" />;
}
