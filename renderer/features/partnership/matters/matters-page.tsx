// MattersPage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function MattersPage() {
  return <PageHeader title="Partnership" />;
}
