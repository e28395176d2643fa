// A rep's certification, on the rep's page: whether they may accompany a worker of any employer, and since when.

import type { Rep } from '../../../../shared/domain/reps/posts.ts';
import { useMay } from '../../../app/use-may.ts';
import { CertificationsList } from './certifications-list.tsx';

export function CertificationCard({ rep }: { rep: Rep }) {
  const may = useMay();
  return may('reps.certifications') && rep.memberId !== null ? <CertificationsList memberId={rep.memberId} /> : null;
}
