// The list of cases.

import { PageHeader } from '../../components/page-header.tsx';

export function CasesPage() {
  return <PageHeader title="Cases" />;
}
