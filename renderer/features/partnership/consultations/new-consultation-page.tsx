// NewConsultationPage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function NewConsultationPage() {
  return <PageHeader title="Partnership" />;
}
