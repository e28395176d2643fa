// Pay spines and workforces.

import { PageHeader } from '../../../components/page-header.tsx';

export function PayDataPage() {
  return <PageHeader title="Pay data" />;
}
