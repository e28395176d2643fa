// Whether whoever sits here may call a procedure: what they may not do is not offered. The desk decides by the same rule.

import { mayCall, type ProcedurePath } from '../../shared/rules/access/may-call.ts';
import { useSession } from './desk.tsx';

export type May = (procedure: ProcedurePath) => boolean;

export function useMay(): May {
  const { officer } = useSession();
  return (procedure) => mayCall(procedure, officer?.roles ?? null);
}

/** Whether the whole membership list is open to them, and not only those of their places and cases. */
export function useSeesWholeList(): boolean {
  const { officer } = useSession();
  return officer === null || officer.roles.some((role) => role !== 'rep' && role !== 'jointSecretary');
}
