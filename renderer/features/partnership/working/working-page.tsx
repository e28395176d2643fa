// WorkingPage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function WorkingPage() {
  return <PageHeader title="Partnership" />;
}
