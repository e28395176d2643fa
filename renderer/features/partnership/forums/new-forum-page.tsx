// NewForumPage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function NewForumPage() {
  return <PageHeader title="Partnership" />;
}
