// A case's number: the year in which it was logged and a running number within it, such as `2026-0042`.

/** The series from which the running number is taken. */
export const caseSeries = (year: number): string => `cases-${year}`;

/** At least four digits, so that numbers line up and sort; more when a year needs them. */
export const caseNumber = (year: number, running: number): string => `${year}-${String(running).padStart(4, '0')}`;
