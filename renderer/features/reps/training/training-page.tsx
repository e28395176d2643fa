// Training.

import { PageHeader } from '../../../components/page-header.tsx';

export function TrainingPage() {
  return <PageHeader title="Training" />;
}
