// What pay is worth against prices.

import { PageHeader } from '../../../components/page-header.tsx';

export function RealTermsPage() {
  return <PageHeader title="Real terms" />;
}
