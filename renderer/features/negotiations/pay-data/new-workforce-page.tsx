// A workforce typed, pasted or brought in from a file.

import { PageHeader } from '../../../components/page-header.tsx';

export function NewWorkforcePage() {
  return <PageHeader title="A new workforce" />;
}
