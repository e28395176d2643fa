// First run.

import { PageHeader } from '../../components/page-header.tsx';

export function WelcomePage() {
  return <PageHeader title="Welcome" />;
}
