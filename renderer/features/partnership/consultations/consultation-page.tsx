// ConsultationPage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function ConsultationPage() {
  return <PageHeader title="Partnership" />;
}
