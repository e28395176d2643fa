// Adding, changing and taking away the profile of a union.

import { randomUUIDv7 } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Issue } from '../../../../../shared/contract/base.ts';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import { emptyUnion, type UnionProfile } from '../../../../../shared/domain/partnership/unions.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, Unsaved } from '../../../store/desk-store.ts';
import { basedOn } from '../../agreements/keep-agreement.ts';
import { foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { namingUnions, whatNames } from '../../workplaces/what-refers.ts';
import { changedSharing, narrowWhatHangs, sharingOf } from '../sharing.ts';

type Keep = Inputs['partnership']['keepUnion'];

/** Nothing is written when nothing would change. @throws InvalidInput, NotThere, StaleRecord */
export async function keepUnion(input: Keep, context: CallContext): Promise<UnionProfile> {
  const id = input.id ?? randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.keepUnion', ids: [id] },
    (tx) => {
      const before = input.id === undefined ? null : foundAt(tx, 'unionProfiles', basedOn(input.id, input.revision));
      const sharing = before === null ? sharingOf(context, input, 'joint') : changedSharing(context, before, input);
      const after = { ...written(input, before, id), ...sharing };
      check(tx, after);
      if (before !== null && isDeepStrictEqual({ ...after, revision: before.revision }, before)) return before;
      const kept = tx.put('unionProfiles', after, before?.revision);
      if (before !== null) narrowWhatHangs(tx, 'unionProfiles', id, sharing);
      return kept;
    },
  );
  return result;
}

function written(input: Keep, before: UnionProfile | null, id: string): Unsaved<'unionProfiles'> {
  const { id: _id, revision: _based, visibility: _level, confidentialUntil: _until, ...fields } = input;
  const { keyDates, contacts, positions, ...plain } = fields;
  const name = input.name ?? before?.name;
  if (name === undefined) throw new InvalidInput({ path: ['name'], message: 'Say which union it is.' });
  return {
    ...emptyUnion,
    visibility: 'joint',
    confidentialUntil: null,
    ...before,
    ...withoutUndefined(plain),
    ...(keyDates && { keyDates: keyDates.map((row) => ({ ...row, id: row.id ?? randomUUIDv7() })) }),
    ...(contacts && {
      contacts: contacts.map(({ role = '', patch = '', reach = '', ...row }) => ({
        ...row,
        id: row.id ?? randomUUIDv7(),
        role,
        patch,
        reach,
      })),
    }),
    ...(positions && {
      positions: positions.map(({ text = '', from = null, to = null, ...row }) => ({
        ...row,
        id: row.id ?? randomUUIDv7(),
        text,
        from,
        to,
      })),
    }),
    name,
    id,
  };
}

function check(tx: Transaction, { id, name, isOwn, positions }: Unsaved<'unionProfiles'>): void {
  const issues: Issue[] = [];
  for (const other of tx.all('unionProfiles')) {
    if (other.id === id) continue;
    if (fold(other.name).trim() === fold(name).trim()) {
      issues.push({ path: ['name'], message: 'This union is here already: change that profile.' });
    }
    if (isOwn && other.isOwn) {
      issues.push({ path: ['isOwn'], message: `${other.name} is said to be the branch’s own union already.` });
    }
  }
  for (const [at, { from, to }] of positions.entries()) {
    if (from !== null && to !== null && to < from) {
      issues.push({ path: ['positions', at, 'to'], message: 'It ends before it begins.' });
    }
  }
  if (issues.length > 0) throw new InvalidInput(...issues);
}

/** With the entries on it. @throws InvalidInput when a forum or a consultation names it, NotThere, StaleRecord */
export async function removeUnion(
  input: Inputs['partnership']['removeUnion'],
  context: CallContext,
): Promise<{ id: string }> {
  await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.removeUnion', ids: [input.id] },
    (tx) => {
      foundAt(tx, 'unionProfiles', input);
      const naming = whatNames(tx, namingUnions, input.id);
      if (naming.length > 0) {
        throw new InvalidInput({ path: ['id'], message: `It cannot be taken away while ${naming.join(', and ')}.` });
      }
      for (const entry of tx.byIndex('entries', 'on', input.id)) tx.remove('entries', entry.id, entry.revision);
      tx.remove('unionProfiles', input.id, input.revision);
    },
  );
  return { id: input.id };
}
