// Who read, changed, exported or printed what, and when.

import { capital } from '../../../shared/domain/words.ts';
import { useWords } from '../../app/desk.tsx';
import { PageHeader } from '../../components/page-header.tsx';

export function AuditPage() {
  const { terms } = useWords();
  return (
    <PageHeader
      title="Who did what"
      trail={[{ label: capital(terms.branch), to: '/branch' }, { label: 'Who did what' }]}
      sentence="What was read, changed, exported and printed here, and by whom."
    />
  );
}
