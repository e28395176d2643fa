// Which days somebody can mean on a case: a year typed wrong by a century is said, not kept.

const FIRST_DAY = '1900-01-01';
const YEARS_AHEAD = 10;

/** The last day that can be meant, as at `today`: ten years ahead, inclusive. */
const lastDay = (today: string): string => `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`;

/** What is wrong with the day, in a sentence; null when nothing is. Both are legal days. */
export function dayProblem(day: string, today: string): string | null {
  if (day < FIRST_DAY) return 'This date is too long ago to be right. Check the year.';
  if (day > lastDay(today)) return 'This date is more than ten years ahead. Check the year.';
  return null;
}

/** The same for something that has happened: it is not still to come. */
export function pastDayProblem(day: string, today: string): string | null {
  if (day > today) return 'This day is still to come. Record it once it has happened.';
  return dayProblem(day, today);
}
