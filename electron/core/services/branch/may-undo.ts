// Whether somebody may take a step back: they may see what it changed, and could have done it themselves. What they may not
// see is not there for them; what is not theirs to do is refused in a sentence.

import { ORPCError } from '@orpc/server';
import { mayUndo } from '../../../../shared/rules/access/may-call.ts';
import { rolesOf } from '../../access/who-asks.ts';
import type { CallContext } from '../../desk.ts';
import { NotThere } from '../../store/errors.ts';
import { refuseCandidate } from '../elections/life/election-records.ts';

/** @throws NotThere; ORPCError FORBIDDEN. */
export function refuseUndo(seq: number, context: CallContext): void {
  const roles = rolesOf(context);
  if (roles === null) return;
  const { desk, account } = context;
  let step = desk.store.transaction(seq, account);
  while (step?.reverts) step = desk.store.transaction(step.reverts, account);
  if (step === undefined) throw new NotThere('transaction', String(seq));
  refuseOwnElection(step.reason, context);
  if (mayUndo(step.reason.code, roles)) return;
  const message = 'This step was another officer’s to take, and is theirs to take back. Ask the secretary.';
  throw new ORPCError('FORBIDDEN', { defined: true, status: 403, message });
}

/** A candidate takes back no step of their election that they could not have taken. @throws InvalidInput. */
function refuseOwnElection({ code, ids = [] }: { code: string; ids?: readonly string[] }, context: CallContext): void {
  if (!code.startsWith('elections.')) return;
  const view = context.desk.store.view(context.account);
  for (const id of ids) {
    const electionId = view.get('ballotBatches', id)?.electionId ?? id;
    const election = view.get('elections', electionId);
    if (election !== undefined) refuseCandidate(view, election, context);
  }
}
