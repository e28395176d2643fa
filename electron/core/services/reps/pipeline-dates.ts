// When to talk again with somebody who may stand.

import type { View } from '../../store/desk-store.ts';
import type { RepsDate, RepsDateFacts } from '../due/reps-dates.ts';

export const datesOfInterests = (_view: View, _facts: RepsDateFacts): RepsDate[] => [];
