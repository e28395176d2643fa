// A workforce.

import { PageHeader } from '../../../components/page-header.tsx';

export function WorkforcePage() {
  return <PageHeader title="A workforce" />;
}
