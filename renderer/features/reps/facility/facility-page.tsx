// Facility time.

import { PageHeader } from '../../../components/page-header.tsx';

export function FacilityPage() {
  return <PageHeader title="Facility time" />;
}
