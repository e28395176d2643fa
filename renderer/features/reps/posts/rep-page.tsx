// A rep.

import { PageHeader } from '../../../components/page-header.tsx';

export function RepPage() {
  return <PageHeader title="A rep" />;
}
