// DecisionPage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function DecisionPage() {
  return <PageHeader title="Partnership" />;
}
