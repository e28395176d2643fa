// Backups and moving house: what keeps the branch when this computer is gone.

import { capital } from '../../../shared/domain/words.ts';
import { useWords } from '../../app/desk.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Backups } from './backups.tsx';

export function BackupsPage() {
  const { terms } = useWords();
  return (
    <>
      <PageHeader
        title="Backups and moving"
        trail={[{ label: capital(terms.branch), to: '/branch' }, { label: 'Backups and moving' }]}
        sentence="Copies of the whole branch, kept on something that is not this computer."
      />
      <Backups />
    </>
  );
}
