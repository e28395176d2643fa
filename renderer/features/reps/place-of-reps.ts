// Where a date of reps or elections leads.

import { linkOptions } from '@tanstack/react-router';
import type { RepsRef } from '../../../shared/domain/reps/refs.ts';

export function placeOfReps({ collection, id }: RepsRef) {
  switch (collection) {
    case 'elections':
      return linkOptions({ to: '/elections/$id', params: { id } });
    case 'reps':
      return linkOptions({ to: '/reps/$id', params: { id } });
    case 'interests':
      return linkOptions({ to: '/reps/pipeline' });
    case 'trainings':
    case 'certifications':
      return linkOptions({ to: '/reps/training' });
  }
}
