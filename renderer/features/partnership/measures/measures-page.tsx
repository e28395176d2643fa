// MeasuresPage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function MeasuresPage() {
  return <PageHeader title="Partnership" />;
}
