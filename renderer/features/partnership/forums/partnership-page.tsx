// PartnershipPage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function PartnershipPage() {
  return <PageHeader title="Partnership" />;
}
