// Opening a negotiation.

import { PageHeader } from '../../../components/page-header.tsx';

export function NewNegotiationPage() {
  return <PageHeader title="A new negotiation" />;
}
