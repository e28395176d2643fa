// InitiativePage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function InitiativePage() {
  return <PageHeader title="Partnership" />;
}
