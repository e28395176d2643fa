// UnionPage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function UnionPage() {
  return <PageHeader title="Partnership" />;
}
