// Sealing a case, changing for whom, and taking the seal away.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { SealedWith } from '../../../../shared/contract/sealing.ts';
import type { Officer } from '../../../../shared/domain/officers.ts';
import { BRANCH_ACCOUNT } from '../../../../shared/rules/access/officer-facts.ts';
import type { CallContext } from '../../desk.ts';
import { CannotSeal, StaleRecord } from '../../store/errors.ts';
import type { Named, RewriteOptions } from '../../store/rewriting.ts';
import { branchProfile } from '../branch-profile.ts';
import { found, writeEvent } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { BACKUPS_NOTE, sealedWith, whyNotNamed } from './sealed-with.ts';

/** @throws NotThere, StaleRecord, CannotSeal, InvalidInput naming who cannot be named. */
export async function sealCase(
  input: Inputs['cases']['seal'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<SealedWith> {
  const { caseId, officerIds = [], withoutMe = false, revision } = input;
  const { desk, account } = context;
  const view = desk.store.view(account);
  found(view, 'cases', caseId);
  const keys = desk.lock.publicKeys;
  if (keys === null || account === BRANCH_ACCOUNT) throw new CannotSeal();
  const before = view.get('seals', caseId);
  if (revision !== undefined && revision !== before?.revision) throw new StaleRecord('seals', caseId, before ?? null);

  const ids = [...new Set([...(withoutMe ? [] : [account]), ...officerIds])].filter(
    (id) => !withoutMe || id !== account,
  );
  if (ids.length === 0) {
    throw new InvalidInput({ path: ['officerIds'], message: 'Name somebody who may open it, if not yourself.' });
  }
  const officers = ids.map((id) => officerToName(id, officerIds.indexOf(id), input, context));
  const named: Named[] = officers.map(({ id }) => ({ officerId: id, publicKey: keys.officers.get(id)! }));
  const profile = branchProfile(context);
  const names = officers.map(({ name }) => name).join(', ');
  const text = `${before ? 'Sealed anew' : 'Sealed'}: only ${names} and the recovery sheet can open this case.`;
  await desk.store.seal(
    { account },
    { code: 'cases.seal', ids: [caseId] },
    { caseId, on: profile.today, named: [...named, { officerId: null, publicKey: keys.recovery }] },
    {
      ...telling(context, 'cases.seal', signal),
      work: (tx) => void writeEvent(tx, profile, caseId, text),
    },
  );
  if (!withoutMe) return sealedWith({ caseId }, context);
  return {
    caseId,
    sealedOn: profile.today,
    revision: null,
    officers: officers.map(({ id, name, roles, withdrawnOn }) => ({ id, name, roles, withdrawnOn, isYou: false })),
    candidates: [],
    notes: ['You are not among those who can open it: it is gone for you from now on.', BACKUPS_NOTE],
  };
}

/** @throws NotThere, InvalidInput where it is not sealed. */
export async function unsealCase(
  { caseId, reason }: Inputs['cases']['unseal'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<SealedWith> {
  const { desk, account } = context;
  const view = desk.store.view(account);
  found(view, 'cases', caseId);
  if (view.get('seals', caseId) === undefined) {
    throw new InvalidInput({ path: ['caseId'], message: 'This case is not sealed.' });
  }
  const profile = branchProfile(context);
  await desk.store.unseal({ account }, { code: 'cases.unseal', ids: [caseId] }, caseId, {
    ...telling(context, 'cases.unseal', signal),
    work: (tx) => void writeEvent(tx, profile, caseId, `Unsealed. Why: ${reason}`),
  });
  return sealedWith({ caseId }, context);
}

/** `at`: where in the input they are named; -1 for whoever calls. */
function officerToName(id: string, at: number, { caseId }: Inputs['cases']['seal'], context: CallContext): Officer {
  const view = context.desk.store.view(context.account);
  const officer = view.get('officers', id);
  const path = at < 0 ? ['officerIds'] : ['officerIds', at];
  if (!officer) throw new InvalidInput({ path, message: 'There is no such officer.' });
  const why = whyNotNamed(officer, found(view, 'cases', caseId), view, context);
  if (why === null) return officer;
  throw new InvalidInput({ path, message: `${officer.name} cannot be named. ${why}.` });
}

/** Once it is decided it goes through, whatever the caller does; until then they may give it up. */
function telling({ desk }: CallContext, procedure: string, signal: AbortSignal | undefined): RewriteOptions<void> {
  return {
    signal,
    onProgress: (done, total) =>
      desk.progress.report({ procedure, done, total, phase: 'Writing earlier history anew' }),
  };
}
