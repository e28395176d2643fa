// Who may go into a hearing with a worker, and on what ground.

import * as z from 'zod';

/** Employment Relations Act 1999 s.10(3)(a), (b) and (c); in Northern Ireland article 12 of the Order of 1999. */
export const CompanionGroundSchema = z.enum(['employed-official', 'certified', 'fellow-worker', 'none']);
export type CompanionGround = z.infer<typeof CompanionGroundSchema>;

export const HearingKindSchema = z.enum([
  'disciplinary',
  'grievance',
  'capability',
  'redundancy',
  'flexibleWorking',
  'investigation',
  'other',
]);
export type HearingKind = z.infer<typeof HearingKindSchema>;
