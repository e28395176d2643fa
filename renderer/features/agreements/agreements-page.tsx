// AgreementsPage: to be written by its owner.

import { PageHeader } from '../../components/page-header.tsx';

export function AgreementsPage() {
  return <PageHeader title="Partnership" />;
}
