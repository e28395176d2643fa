// What people ask about their data, how long it is kept, and what was destroyed.

import { capital } from '../../../shared/domain/words.ts';
import { useWords } from '../../app/desk.tsx';
import { PageHeader } from '../../components/page-header.tsx';

export function RequestsPage() {
  const { terms } = useWords();
  return (
    <PageHeader
      title="Requests and keeping"
      trail={[{ label: capital(terms.branch), to: '/branch' }, { label: 'Requests and keeping' }]}
      sentence="What people ask about their data, what must be kept, and what is due to go."
    />
  );
}
