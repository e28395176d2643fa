// The number of an issue, a consultation, a decision, an initiative, an election, a negotiation: its kind, the year, and a
// running number within both, such as `IS-2026-0003`.

export type MatterPrefix = 'IS' | 'CO' | 'DE' | 'IN' | 'EL' | 'NG';

/** The series from which the running number is taken. */
export const matterSeries = (prefix: MatterPrefix, year: number): string => `${prefix}-${year}`;

export const matterNumber = (prefix: MatterPrefix, year: number, running: number): string =>
  `${prefix}-${year}-${String(running).padStart(4, '0')}`;
