// New election.

import { PageHeader } from '../../../components/page-header.tsx';

export function NewElectionPage() {
  return <PageHeader title="New election" />;
}
