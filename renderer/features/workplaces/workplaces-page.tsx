// Workplaces and their reps.

import { PageHeader } from '../../components/page-header.tsx';

export function WorkplacesPage() {
  return <PageHeader title="Workplaces" />;
}
