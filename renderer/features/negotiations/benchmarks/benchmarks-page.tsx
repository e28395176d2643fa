// What others settled for or pay.

import { PageHeader } from '../../../components/page-header.tsx';

export function BenchmarksPage() {
  return <PageHeader title="Benchmarks" />;
}
