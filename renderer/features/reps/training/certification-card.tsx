// A rep's certification, on the rep's page.

import type { Rep } from '../../../../shared/domain/reps/posts.ts';

export function CertificationCard(_props: { rep: Rep }) {
  return null;
}
