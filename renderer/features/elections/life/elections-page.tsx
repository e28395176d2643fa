// Elections.

import { PageHeader } from '../../../components/page-header.tsx';

export function ElectionsPage() {
  return <PageHeader title="Elections" />;
}
