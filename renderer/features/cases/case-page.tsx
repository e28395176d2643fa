// One case's page.

import { PageHeader } from '../../components/page-header.tsx';

export function CasePage() {
  return <PageHeader title="Case" />;
}
