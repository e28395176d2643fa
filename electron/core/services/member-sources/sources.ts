// The kinds of lists that were given a name: what each decides, and forgetting one.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { ListSource } from '../../../../shared/domain/list-sources.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import { foundAt } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';

const MOST = 500;

/** The source of this name, whatever its case and accents. */
export function sourceOfName(from: Pick<Transaction | View, 'all'>, name: string): ListSource | undefined {
  const keyOf = (text: string): string => fold(text) || text.trim();
  for (const source of from.all('listSources')) if (keyOf(source.name) === keyOf(name)) return source;
  return undefined;
}

/** The one used last comes first. */
export function sources({ desk, account }: CallContext): Outputs['members']['sources'] {
  const all = [...desk.store.view(account).all('listSources')];
  all.sort((a, b) => (a.usedAt < b.usedAt ? 1 : a.usedAt > b.usedAt ? -1 : 0));
  return { rows: all.slice(0, MOST), total: all.length };
}

/** @throws NotThere, StaleRecord; InvalidInput when another source has the name. */
export async function saveSource(input: Inputs['members']['saveSource'], context: CallContext): Promise<ListSource> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'members.saveSource', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'listSources', input);
      const twin = sourceOfName(tx, input.name);
      if (twin !== undefined && twin.id !== input.id) {
        throw new InvalidInput({ path: ['name'], message: 'Another kind of list has this name.' });
      }
      return tx.put('listSources', { ...before, ...input }, input.revision);
    },
  );
  return result;
}

/** @throws NotThere, StaleRecord */
export async function removeSource(
  input: Inputs['members']['removeSource'],
  context: CallContext,
): Promise<{ id: string }> {
  await context.desk.store.transact(
    { account: context.account },
    { code: 'members.removeSource', ids: [input.id] },
    (tx) => {
      foundAt(tx, 'listSources', input);
      tx.remove('listSources', input.id, input.revision);
    },
  );
  return { id: input.id };
}
