// A negotiation.

import { PageHeader } from '../../../components/page-header.tsx';

export function NegotiationPage() {
  return <PageHeader title="A negotiation" />;
}
