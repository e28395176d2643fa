// Legal holds: while one holds, nothing of that member or that case may be destroyed.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { LegalHold } from '../../../../shared/domain/data-requests.ts';
import type { CallContext } from '../../desk.ts';
import { branchProfile } from '../branch-profile.ts';
import { found, foundAt } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { aboutHold } from './about-request.ts';

const collectionOf = ({ kind }: LegalHold['on']) => (kind === 'member' ? 'members' : 'cases');

/** @throws NotThere; InvalidInput where one holds already. */
export async function placeHold(input: Inputs['requests']['hold'], context: CallContext): Promise<LegalHold> {
  const { today } = branchProfile(context);
  const from = input.from ?? today;
  if (from > today)
    throw new InvalidInput({ path: ['from'], message: 'This day is still to come: a hold begins at once.' });
  const reason = { code: 'requests.hold', ids: [input.on.id] };
  const { result } = await context.desk.store.transact({ account: context.account }, reason, (tx) => {
    found(tx, collectionOf(input.on), input.on.id);
    if (tx.byIndex('holds', 'on', input.on.id).some(({ lifted }) => lifted === null)) {
      throw new InvalidInput({ path: ['on'], message: 'This is under a legal hold already.' });
    }
    return tx.put('holds', { id: randomUUIDv7(), on: input.on, reason: input.reason, from, lifted: null });
  });
  return result;
}

/** @throws NotThere, StaleRecord; InvalidInput where it was lifted before. */
export async function liftHold(input: Inputs['requests']['lift'], context: CallContext): Promise<LegalHold> {
  const { today } = branchProfile(context);
  const on = input.on ?? today;
  if (on > today) throw new InvalidInput({ path: ['on'], message: 'This day is still to come.' });
  const reason = { code: 'requests.lift', ids: [input.id] };
  const { result } = await context.desk.store.transact({ account: context.account }, reason, (tx) => {
    const before = foundAt(tx, 'holds', input);
    if (before.lifted !== null) throw new InvalidInput({ path: ['id'], message: 'This hold was lifted already.' });
    return tx.put('holds', { ...before, lifted: { on, reason: input.reason } }, input.revision);
  });
  return result;
}

/** Those that hold first; then by the day on which they began, newest first. A hold on a case that is closed to the caller is not told. */
export function listHolds(input: Inputs['requests']['holds'], context: CallContext): Outputs['requests']['holds'] {
  const view = context.desk.store.view(context.account);
  const on = input?.on;
  const all = (on === undefined ? [...view.all('holds')] : view.byIndex('holds', 'on', on.id)).filter(
    (hold) => hold.on.kind === 'member' || view.get('cases', hold.on.id) !== undefined,
  );
  const rank = ({ lifted }: LegalHold) => (lifted === null ? 0 : 1);
  const sorted = all.toSorted((a, b) => rank(a) - rank(b) || (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
  const { offset = 0, limit = 50 } = input?.page ?? {};
  const rows = sorted.slice(offset, offset + limit).map((hold) => ({ hold, about: aboutHold(view, hold) }));
  return { rows, total: sorted.length };
}
