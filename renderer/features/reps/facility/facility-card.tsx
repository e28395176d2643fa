// A rep's facility time, on the rep's page.

import type { Rep } from '../../../../shared/domain/reps/posts.ts';

export function FacilityCard(_props: { rep: Rep }) {
  return null;
}
