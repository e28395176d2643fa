// The roles in words: what each is called, and what whoever has it may do and see. The rules themselves are in
// shared/rules/access; this says them to people.

import type { Role } from './officers.ts';
import type { WordList } from './words.ts';
import { capital } from './words.ts';

export interface RoleWords {
  name: string;
  /** In one or two sentences. */
  sees: string;
}

/** In the order in which they are offered. */
export const roleWords = ({ terms }: WordList): Record<Role, RoleWords> => ({
  secretary: {
    name: 'Secretary',
    sees: `Everything, but for sealed ${terms.cases} and what a conflict of interest closes. Adds and withdraws officers.`,
  },
  convenor: {
    name: 'Convenor',
    sees: `All ${terms.cases}, ${terms.members} and reports. Not passphrases, and nothing is erased.`,
  },
  membershipOfficer: {
    name: 'Membership officer',
    sees: `${capital(terms.members)}, ${terms.workplaces}, ${terms.checkOff}, mailings and reports. Of ${terms.cases} only those on which they are named.`,
  },
  rep: {
    name: capital(terms.rep),
    sees: `The ${terms.cases} on which they are named, the ${terms.members} at their ${terms.workplaces}, and who the ${terms.reps} are. Of everything else only figures.`,
  },
  jointSecretary: {
    name: 'Joint secretary',
    sees: 'Only what is marked as joint with the employer. Nothing is marked yet.',
  },
  auditor: {
    name: 'Auditor',
    sees: `Reads ${terms.members}, money, reports, history and who did what. No ${terms.case} content, and changes nothing.`,
  },
});
