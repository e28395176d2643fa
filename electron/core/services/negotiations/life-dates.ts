// The dates of negotiations that wait: steps of their timetables, meetings that are planned.

import type { View } from '../../store/desk-store.ts';
import type { PartnershipDate, PartnershipDateFacts } from '../due/partnership-dates.ts';

export const datesOfNegotiations = (_view: View, _facts: PartnershipDateFacts): PartnershipDate[] => [];
