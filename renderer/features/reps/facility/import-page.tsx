// Bring in hours.

import { PageHeader } from '../../../components/page-header.tsx';

export function ImportFacilityPage() {
  return <PageHeader title="Bring in hours" />;
}
