// An election.

import { PageHeader } from '../../../components/page-header.tsx';

export function ElectionPage() {
  return <PageHeader title="An election" />;
}
