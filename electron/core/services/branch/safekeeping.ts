// History and what keeps it safe: undo, verifying, going on after damage.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { CallContext } from '../../desk.ts';
import type { HistoryRow } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { subjectInWords, subjectOf } from '../history-subject.ts';
import { InvalidInput } from '../implementer.ts';
import { isShared, refuseWider } from '../partnership/undo-within.ts';
import { refuseUndo } from './may-undo.ts';
import { steps } from './steps.ts';

export async function history(
  input: Inputs['branch']['history'],
  context: CallContext,
): Promise<Outputs['branch']['history']> {
  const { collection, id } = input ?? {};
  if ((collection === undefined) !== (id === undefined)) {
    throw new InvalidInput({
      path: ['id'],
      message: 'The history of one record needs both its collection and its id.',
    });
  }
  const page = { offset: input?.page?.offset ?? 0, limit: input?.page?.limit ?? 50 };
  const { rows, total } = await context.desk.store.history({
    ...(collection === undefined || id === undefined ? {} : { collection, id }),
    account: context.account,
    page,
  });
  const view = context.desk.store.view(context.account);
  const { words } = branchProfile(context);
  const about = (row: HistoryRow) => {
    const subject = subjectOf(view, row);
    return subject === undefined
      ? null
      : {
          label: subjectInWords(view, subject, words),
          caseId: subject.kind === 'case' ? subject.on.id : null,
          memberId: subject.kind === 'member' ? subject.member.id : null,
        };
  };
  return { rows: rows.map((row) => ({ ...row, reason: row.reason.code, about: about(row) })), total };
}

export async function revert(
  input: { seq: number; changedSince: 'refuse' | 'leaveAlone' },
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['branch']['revert']> {
  const { store } = context.desk;
  refuseUndo(input.seq, context);
  const collections = store.transaction(input.seq)?.collections ?? [];
  refuseOfficers(collections);
  if (collections.some(isShared)) await refuseWider(input.seq, context);
  const working = steps('branch.revert', 'Undoing', context, signal);
  return store.revert({ account: context.account }, input.seq, input.changedSince, working);
}

/** Who may unlock is not in the records alone: taken back here, somebody could be locked out, or let in. */
function refuseOfficers(collections: readonly string[]): void {
  if (!collections.some((name) => name === 'officers' || name === 'keyrings')) return;
  const message = 'This was about who may unlock the desk. It is changed under Officers, and cannot be undone here.';
  throw new InvalidInput({ path: ['seq'], message });
}

export async function carryOn({ desk, account }: CallContext): Promise<Outputs['branch']['carryOn']> {
  await desk.store.carryOn({ account });
  return { seq: desk.store.seq, isReadOnly: desk.store.isReadOnly };
}
