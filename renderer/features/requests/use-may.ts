// Whether whoever sits here may call a procedure: what they may not do is not offered.

import { mayCall } from '../../../shared/rules/access/may-call.ts';
import { useSession } from '../../app/desk.tsx';

export function useMay(): (procedure: string) => boolean {
  const { officer } = useSession();
  return (procedure) => mayCall(procedure, officer?.roles ?? null);
}
