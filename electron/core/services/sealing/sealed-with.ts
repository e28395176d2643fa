// Who may open a case, who could be named, and what follows from it. Told only to whoever may see the case.

import type { SealedWith } from '../../../../shared/contract/sealing.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import { personRoleWords } from '../../../../shared/domain/casework-words.ts';
import type { Officer } from '../../../../shared/domain/officers.ts';
import { mayCall } from '../../../../shared/rules/access/may-call.ts';
import { conflictOf } from '../../../../shared/rules/conflicts.ts';
import type { CallContext } from '../../desk.ts';
import type { View } from '../../store/desk-store.ts';
import { found } from '../cases/case-records.ts';

/** @throws NotThere */
export function sealedWith({ caseId }: { caseId: string }, context: CallContext): SealedWith {
  const { desk, account } = context;
  const view = desk.store.view(account);
  const on = found(view, 'cases', caseId);
  const seal = view.get('seals', caseId);
  const named = new Set(seal?.keys.at(-1)?.wrapped.map(({ officerId }) => officerId));
  const all = [...view.all('officers')].toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  const shown = ({ id, name, roles, withdrawnOn }: Officer) => ({
    id,
    name,
    roles,
    withdrawnOn,
    isYou: id === account,
  });
  const officers = all.filter(({ id }) => named.has(id)).map(shown);
  const rep = on.repId === null ? undefined : view.get('reps', on.repId)?.memberId;
  return {
    caseId,
    sealedOn: seal?.sealedOn ?? null,
    revision: seal?.revision ?? null,
    officers,
    candidates: all
      .filter(({ withdrawnOn, id }) => withdrawnOn === null || named.has(id))
      .map((officer) => ({
        ...shown(officer),
        whyNot: whyNotNamed(officer, on, view, context),
        looksAfterIt: rep != null && officer.memberId === rep,
      })),
    notes: seal ? notesOn(officers) : [],
  };
}

/** Why an officer cannot be named, as the end of "They cannot open it: …"; null where nothing is against it. */
export function whyNotNamed(officer: Officer, on: Case, view: View, context: CallContext): string | null {
  if (officer.withdrawnOn !== null) return 'Was withdrawn, and opens nothing here any more';
  if (!mayCall('cases.get', officer.roles)) return 'Sees no casework in their role';
  if (on.intake.conflictedOfficerIds?.includes(officer.id)) return 'Conflict of interest, named at intake';
  const conflict = conflictIn(officer, on, view);
  if (conflict !== null) return conflict;
  const keys = context.desk.lock.publicKeys;
  return keys === null || keys.officers.has(officer.id) ? null : 'Has no passphrase yet';
}

function conflictIn({ name, memberId }: Officer, on: Case, view: View): string | null {
  if (memberId === null) return null;
  const postIds = view.byIndex('reps', 'memberId', memberId).map(({ id }) => id);
  const conflict = conflictOf(on, { post: { id: memberId, memberId }, name, postIds }, personRoleWords);
  // Somebody of the same name may be somebody else: whoever names them knows.
  return conflict?.startsWith('Perhaps') ? null : conflict;
}

export const BACKUPS_NOTE =
  'Backups that were made before it was sealed hold it as it was, for the secretary too, until they have gone by themselves.';

function notesOn(officers: SealedWith['officers']): string[] {
  const present = officers.filter(({ withdrawnOn }) => withdrawnOn === null);
  const gone = officers.filter(({ withdrawnOn }) => withdrawnOn !== null);
  const notes: string[] = [];
  const [only] = present;
  if (present.length === 0) {
    notes.push('No officer can open this case any more. The recovery sheet can.');
  } else if (present.length === 1 && only) {
    const who = only.isYou ? 'Only you can open this case' : `Only ${only.name} can open this case`;
    notes.push(
      `${who}. If ${only.isYou ? 'you' : 'they'} leave or forget the passphrase, the recovery sheet is the one way left: whoever holds the sheet can open it.`,
    );
  }
  for (const { name } of gone) {
    notes.push(`${name} was withdrawn. Name who may open it once more, so that what follows is under a new key.`);
  }
  return [...notes, BACKUPS_NOTE];
}

/** Asked by whoever withdraws an officer: says that there is such a case, and nothing of it. */
export function isOnlyOpener({ officerId }: { officerId: string }, { desk }: CallContext): { isOnlyOpener: boolean } {
  return { isOnlyOpener: desk.store.isOnlyOpener(officerId) };
}
