// LibraryPage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function LibraryPage() {
  return <PageHeader title="Partnership" />;
}
