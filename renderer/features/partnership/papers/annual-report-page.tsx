// AnnualReportPage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function AnnualReportPage() {
  return <PageHeader title="Partnership" />;
}
