// The steps of elections, the end of complaints, and when papers may go.

import type { View } from '../../store/desk-store.ts';
import type { RepsDate, RepsDateFacts } from '../due/reps-dates.ts';

export const datesOfElections = (_view: View, _facts: RepsDateFacts): RepsDate[] => [];
