// IssuePage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function IssuePage() {
  return <PageHeader title="Partnership" />;
}
