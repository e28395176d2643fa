// Cover.

import { PageHeader } from '../../../components/page-header.tsx';

export function CoverPage() {
  return <PageHeader title="Cover" />;
}
