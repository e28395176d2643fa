// Where the pages of elections stand: among reps, in the branch's word for them.

import { capital } from '../../../shared/domain/words.ts';
import { useWords } from '../../app/desk.tsx';

export function useElectionsTrail() {
  const { terms } = useWords();
  return [
    { label: capital(terms.reps), to: '/reps' as const },
    { label: 'Elections', to: '/elections' as const },
  ];
}
