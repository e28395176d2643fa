// Logging a case.

import { PageHeader } from '../../components/page-header.tsx';

export function CaseFormPage() {
  return <PageHeader title="Log a case" />;
}
