// Count a file.

import { PageHeader } from '../../../components/page-header.tsx';

export function CountFilePage() {
  return <PageHeader title="Count a file" />;
}
