// How pressing a day is, by the days that are left until it.

export type Urgency = 'late' | 'soon' | 'calm';

/** Late: overdue or inside 3 days. Soon: inside 14 days. Calm: later. */
export function urgencyOf(daysLeft: number): Urgency {
  if (daysLeft <= 3) return 'late';
  return daysLeft <= 14 ? 'soon' : 'calm';
}
