// Whether somebody may call a procedure: asked by the desk before it answers, and by a window before it offers it.

import type { Contract } from '../../contract/contract.ts';
import type { Role } from '../../domain/officers.ts';
import type { Decision } from './decision.ts';
import { decisions } from './procedures.ts';

/** `cases.open` and every other one. */
export type ProcedurePath = { [A in keyof Contract]: `${A}.${keyof Contract[A] & string}` }[keyof Contract];

/** undefined where nobody has decided: then nobody may. */
export function decisionOn(path: string): Decision | undefined {
  const [area = '', verb = ''] = path.split('.');
  const verbs = Object.hasOwn(decisions, area) ? decisions[area as keyof Contract] : {};
  return Object.hasOwn(verbs, verb) ? (verbs as Record<string, Decision>)[verb] : undefined;
}

/** `roles` null: a desk without officers, where whoever sits there may do everything. */
export function mayCall(path: string, roles: readonly Role[] | null): boolean {
  const decision = decisionOn(path);
  if (decision === undefined) return false;
  if (roles === null || decision.who === 'anybody') return true;
  const who: readonly Role[] = decision.who;
  return roles.some((role) => who.includes(role) && !(role === 'auditor' && decision.writes));
}

/** Whether somebody may take back a step of history, by its reason: whoever could have taken it. */
export function mayUndo(reason: string, roles: readonly Role[] | null): boolean {
  if (roles === null || roles.includes('secretary')) return true;
  return decisionOn(reason)?.writes === true && mayCall(reason, roles);
}
