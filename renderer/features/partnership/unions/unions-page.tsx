// UnionsPage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function UnionsPage() {
  return <PageHeader title="Partnership" />;
}
