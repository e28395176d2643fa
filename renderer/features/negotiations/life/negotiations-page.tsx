// All negotiations, and what each waits for.

import { PageHeader } from '../../../components/page-header.tsx';

export function NegotiationsPage() {
  return <PageHeader title="Negotiations" />;
}
