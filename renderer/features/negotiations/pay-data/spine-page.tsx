// A pay spine.

import { PageHeader } from '../../../components/page-header.tsx';

export function SpinePage() {
  return <PageHeader title="A pay spine" />;
}
