// What is known of an officer when it is decided what they may see: their roles, their posts, and the cases that reach
// them by another way than the case itself. Gathered by whoever holds the records; the rules only read it.

import type { Role } from '../../domain/officers.ts';

/** The account of a folder without officers: all roles, every record. */
export const BRANCH_ACCOUNT = 'branch';

export interface OfficerFacts {
  officerId: string;
  /** None: withdrawn, or nobody's. Then nothing but the branch's own record exists for them. */
  roles: readonly Role[];
  /** The recovery sheet opened the desk: whoever holds it chooses whose passphrase is made new, and nothing else. */
  isRecovering?: true;
  /** Who they are on the membership list. */
  memberId: string | null;
  /** All their posts, former ones too: a case may still name one. */
  repIds: readonly string[];
  /** The workplaces of the posts that they hold today. */
  workplaceIds: readonly string[];
  /** Cases of an open task of theirs, of a handover to them that is not answered yet, or sealed with them. */
  reachedCaseIds: readonly string[];
  /** The members of all cases on which they are named. */
  memberIdsOfCases: readonly string[];
  /** The day in the branch's zone. */
  today: string;
}

/** Facts from which nothing follows but the roles: enough to ask which procedures may be called. */
export const onlyRoles = (roles: readonly Role[]): OfficerFacts => ({
  officerId: '',
  roles,
  memberId: null,
  repIds: [],
  workplaceIds: [],
  reachedCaseIds: [],
  memberIdsOfCases: [],
  today: '',
});
