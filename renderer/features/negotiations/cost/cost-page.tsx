// What something would cost, without a negotiation.

import { PageHeader } from '../../../components/page-header.tsx';

export function CostPage() {
  return <PageHeader title="Work out a cost" />;
}
