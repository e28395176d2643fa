// The membership report.

import { PageHeader } from '../../components/page-header.tsx';

export function MembershipReportPage() {
  return <PageHeader title="Membership report" />;
}
