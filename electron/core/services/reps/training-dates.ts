// When training runs out or is missing, and certifications are looked at again.

import type { View } from '../../store/desk-store.ts';
import type { RepsDate, RepsDateFacts } from '../due/reps-dates.ts';

export const datesOfTraining = (_view: View, _facts: RepsDateFacts): RepsDate[] => [];
