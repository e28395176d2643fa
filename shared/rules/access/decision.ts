// What is decided of a procedure: which roles may call it, whether it writes, what the audit keeps; and the roles that
// belong together.

import type { Role } from '../../domain/officers.ts';

/** `change` is history's own; of what is `anonymous` nothing is kept; `none` tells nothing of anybody. */
export type ProcedureAudit = 'read' | 'change' | 'export' | 'none' | 'anonymous';

export interface Decision {
  /** 'anybody': also before anybody has unlocked. */
  who: readonly Role[] | 'anybody';
  /** It changes the branch's records: never for whoever only reads. */
  writes: boolean;
  audit: ProcedureAudit;
}

export const SECRETARY = ['secretary'] as const satisfies Role[];
export const LEADERS = ['secretary', 'convenor'] as const satisfies Role[];
/** Whoever looks after cases; the view leaves them those on which they are named. */
export const CASEWORK = ['secretary', 'convenor', 'membershipOfficer', 'rep'] as const satisfies Role[];
export const LOGGING = ['secretary', 'convenor', 'rep'] as const satisfies Role[];
export const LIST = ['secretary', 'convenor', 'membershipOfficer'] as const satisfies Role[];
export const LIST_READ = [...LIST, 'auditor'] as const satisfies Role[];
export const PLACES = [...LIST_READ, 'rep'] as const satisfies Role[];
export const CHECKING = ['secretary', 'convenor', 'auditor'] as const satisfies Role[];
export const RECORDS = ['secretary', 'auditor'] as const satisfies Role[];
export const OFFICERS = [...PLACES, 'jointSecretary'] as const satisfies Role[];

type Who = Decision['who'];
export const free = (who: Who): Decision => ({ who, writes: false, audit: 'none' });
export const reads = (who: Who): Decision => ({ who, writes: false, audit: 'read' });
export const hands = (who: Who): Decision => ({ who, writes: false, audit: 'export' });
export const changes = (who: Who): Decision => ({ who, writes: true, audit: 'change' });
/** A file is made, and that it was made is kept among the records. */
export const handsAndKeeps = (who: Who): Decision => ({ who, writes: true, audit: 'export' });
export const untraced = (who: Who): Decision => ({ who, writes: true, audit: 'anonymous' });
