// ForumPage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function ForumPage() {
  return <PageHeader title="Partnership" />;
}
