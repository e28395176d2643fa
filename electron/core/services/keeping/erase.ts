// Destroying for good. What was read in the preview is what is destroyed: it is worked out again inside the transaction, together
// with the certificate, and nothing happens when it is not the same.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { AnyRecord, CollectionName } from '../../../../shared/domain/collections.ts';
import type { Erasure } from '../../../../shared/domain/data-requests.ts';
import type { CallContext } from '../../desk.ts';
import { lastCopyDay } from '../../safekeeping/copies.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { confirmWords } from './preview-erase.ts';
import { replacements } from './replace-person.ts';
import { type WhatGoes, whatGoes } from './what-goes.ts';

type Erase = Inputs['branch']['erase'];

/** @throws InvalidInput while something stands in the way, or where the words to confirm are missing; NotThere; NotSaved. */
export async function erase(
  input: Erase,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['branch']['erase']> {
  const { store, progress } = context.desk;
  const profile = branchProfile(context);
  const view = store.view(context.account);
  const planned = whatGoes(view, input, profile);
  refuseBlocked(planned);
  refuseUnconfirmed(planned, input.confirm ?? '');
  const id = randomUUIDv7();
  const lastBackupGoesOn = await lastCopyDay(store, profile);
  const staying = [...replacements(view, planned)].map(({ collection, before }) => ({ collection, id: before.id }));
  const erased = await store.erase(
    { account: context.account },
    { code: 'branch.erase', ids: [id] },
    {
      records: [...planned.records, ...planned.past],
      attachments: [],
      pastOf: staying,
      naming: [...planned.members, ...planned.cases, ...planned.past.map((gone) => gone.id)],
    },
    {
      signal,
      onProgress: (done, total) =>
        progress.report({ procedure: 'branch.erase', phase: 'Blanking history', done, total }),
      work: (tx) => {
        const going = whatGoes(tx, input, profile);
        refuseBlocked(going);
        refuseChanged(planned, going);
        replaceIn(tx, going, staying);
        return tx.put('erasures', {
          ...certificateOf(tx, id, going, input, context),
          lastBackupGoesOn,
          changed: staying,
          on: profile.today,
        });
      },
    },
  );
  const done = await finish(id, erased.attachments, context);
  return {
    erasure: done,
    records: planned.records.length,
    documents: planned.records.filter(({ collection }) => collection === 'documents').length,
    versions: erased.blanked,
  };
}

function certificateOf(
  tx: Transaction,
  id: string,
  going: WhatGoes,
  { authority, reason = '' }: Erase,
  { account }: CallContext,
): Omit<Erasure, 'revision' | 'on' | 'lastBackupGoesOn'> {
  const year = tx.at.slice(0, 4);
  return {
    id,
    number: `ER-${year}-${String(tx.nextNumber(`erasures-${year}`)).padStart(4, '0')}`,
    at: tx.at,
    by: account,
    authority,
    reason,
    records: going.records,
    attachments: [],
    finishedAt: null,
  };
}

/** Whatever names what goes is written again without it, in the same transaction. */
function replaceIn(
  tx: Transaction,
  going: WhatGoes,
  staying: readonly { collection: CollectionName; id: string }[],
): void {
  const expected = new Set(staying.map(({ collection, id }) => `${collection} ${id}`));
  for (const { collection, before, after } of replacements(tx, going)) {
    if (!expected.delete(`${collection} ${before.id}`)) throw changedMeanwhile();
    tx.put(collection, after as AnyRecord as never, before.revision);
  }
  if (expected.size > 0) throw changedMeanwhile();
}

/** History was rewritten: the certificate says so, and which files went. */
async function finish(id: string, attachments: readonly string[], { desk, account }: CallContext): Promise<Erasure> {
  const { result } = await desk.store.transact({ account }, { code: 'branch.erase', ids: [id] }, (tx) => {
    const before = found(tx, 'erasures', id);
    return tx.put('erasures', { ...before, attachments: [...attachments], finishedAt: tx.at }, before.revision);
  });
  return result;
}

function refuseBlocked({ blockedBy }: WhatGoes): void {
  if (blockedBy.length === 0) return;
  throw new InvalidInput(...blockedBy.slice(0, 50).map((message) => ({ path: ['records'], message })));
}

function refuseUnconfirmed({ records }: WhatGoes, typed: string): void {
  const words = confirmWords(records.length);
  if (typed.trim().toLowerCase() === words) return;
  throw new InvalidInput({ path: ['confirm'], message: `This cannot be undone. Type “${words}” to go on.` });
}

function refuseChanged(planned: WhatGoes, now: WhatGoes): void {
  const isSame = planned.all.size === now.all.size && [...now.all].every((key) => planned.all.has(key));
  if (!isSame) throw changedMeanwhile();
}

const changedMeanwhile = (): InvalidInput =>
  new InvalidInput({
    path: ['confirm'],
    message: 'Something of this was changed meanwhile. Look at it again before it goes.',
  });
