// Who may accompany.

import { PageHeader } from '../../../components/page-header.tsx';

export function CompanionPage() {
  return <PageHeader title="Who may accompany" />;
}
