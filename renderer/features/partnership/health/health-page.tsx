// HealthPage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function HealthPage() {
  return <PageHeader title="Partnership" />;
}
