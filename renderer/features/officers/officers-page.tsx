// Who may unlock the desk, and what each of them sees.

import { capital } from '../../../shared/domain/words.ts';
import { useWords } from '../../app/desk.tsx';
import { PageHeader } from '../../components/page-header.tsx';

export function OfficersPage() {
  const { terms } = useWords();
  return (
    <PageHeader
      title="Officers"
      trail={[{ label: capital(terms.branch), to: '/branch' }, { label: 'Officers' }]}
      sentence="Who may unlock this desk, and in which roles."
    />
  );
}
