// The dates of ballots of industrial action that wait: notices to be given, the day on which the mandate ends.

import type { View } from '../../store/desk-store.ts';
import type { RepsDate, RepsDateFacts } from '../due/reps-dates.ts';

export const datesOfBallots = (_view: View, _facts: RepsDateFacts): RepsDate[] => [];
