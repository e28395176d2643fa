// When terms in posts end.

import type { View } from '../../store/desk-store.ts';
import type { RepsDate, RepsDateFacts } from '../due/reps-dates.ts';

export const datesOfPosts = (_view: View, _facts: RepsDateFacts): RepsDate[] => [];
