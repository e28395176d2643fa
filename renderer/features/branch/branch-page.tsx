// The branch itself.

import { PageHeader } from '../../components/page-header.tsx';

export function BranchPage() {
  return <PageHeader title="Branch" />;
}
