// AgreementPage: to be written by its owner.

import { PageHeader } from '../../components/page-header.tsx';

export function AgreementPage() {
  return <PageHeader title="Partnership" />;
}
