// Who may stand next.

import { PageHeader } from '../../../components/page-header.tsx';

export function PipelinePage() {
  return <PageHeader title="Who may stand next" />;
}
