// Bringing in a membership list.

import { PageHeader } from '../../components/page-header.tsx';

export function ImportPage() {
  return <PageHeader title="Bring in your list" />;
}
