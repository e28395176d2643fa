// The door of every procedure: who may not call it is refused in a sentence, before it is known whether what they ask for
// is there. What those who may call it then see is the store's to say.

import { ORPCError } from '@orpc/server';
import { type Role, RoleSchema } from '../../../shared/domain/officers.ts';
import { decisionOn, mayCall } from '../../../shared/rules/access/may-call.ts';
import type { CallContext } from '../desk.ts';
import { RECOVERY_ACCOUNT } from '../keys/key-set.ts';
import { rolesOf } from './who-asks.ts';

/** @throws ORPCError FORBIDDEN; Locked where the desk is locked and the procedure needs it open. */
export function refuseCall(context: CallContext, path: readonly string[]): void {
  const procedure = path.join('.');
  const decision = decisionOn(procedure);
  if (decision?.who === 'anybody') return;
  if (context.account === RECOVERY_ACCOUNT && RECOVERING.has(procedure)) return;
  const roles = rolesOf(context);
  if (mayCall(procedure, roles)) return;
  throw new ORPCError('FORBIDDEN', { defined: true, status: 403, message: whyNot(roles ?? [], decision?.who ?? []) });
}

/** What whoever came in with the recovery sheet needs to choose whose new passphrase it is to be. */
const RECOVERING: ReadonlySet<string> = new Set(['officers.list']);

const CALLED: Record<Role, string> = {
  secretary: 'the secretary',
  convenor: 'the convenor',
  membershipOfficer: 'the membership officer',
  rep: 'a rep',
  jointSecretary: 'the joint secretary',
  auditor: 'the auditor',
};

function whyNot(roles: readonly Role[], who: readonly Role[]): string {
  if (roles.length === 0) return 'Your account here has ended. Ask the secretary if that is a mistake.';
  const others = RoleSchema.options.filter((role) => who.includes(role)).map((role) => CALLED[role]);
  const asked = others.length === 0 ? 'Nobody may do this.' : `Ask ${others.slice(0, 2).join(' or ')}.`;
  if (roles.every((role) => role === 'auditor')) return `An auditor reads and changes nothing. ${asked}`;
  return `This is not part of your role in the branch. ${asked}`;
}
