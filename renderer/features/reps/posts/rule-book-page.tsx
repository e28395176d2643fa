// Rule book.

import { PageHeader } from '../../../components/page-header.tsx';

export function RuleBookPage() {
  return <PageHeader title="Rule book" />;
}
