// Read the papers.

import { PageHeader } from '../../../components/page-header.tsx';

export function EnterPapersPage() {
  return <PageHeader title="Read the papers" />;
}
