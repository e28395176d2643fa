// A rep's training, on the rep's page.

import type { Rep } from '../../../../shared/domain/reps/posts.ts';

export function TrainingCard(_props: { rep: Rep }) {
  return null;
}
