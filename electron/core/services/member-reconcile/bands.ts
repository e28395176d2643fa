// Subscription bands: what each costs and since when, and which names members carry that have no rate yet.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Band } from '../../../../shared/domain/subscriptions.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import { membershipOn } from '../../../../shared/rules/membership-on.ts';
import { rowAt } from '../../../../shared/rules/rows-at.ts';
import { impossibleRows, inOrder } from '../../../../shared/rules/rows-in-order.ts';
import type { CallContext } from '../../desk.ts';
import { branchProfile } from '../branch-profile.ts';
import { foundAt } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { bandsByName } from './hold-against-roll.ts';

const MOST = 500;

export function listBands(context: CallContext): Outputs['members']['bands'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const carried = new Map<string, { name: string; members: number }>();
  for (const member of view.all('members')) {
    const name = rowAt(member.bands, today)?.band.trim() ?? '';
    if (name === '' || !membershipOn(member, today).isMember) continue;
    const key = fold(name);
    const known = carried.get(key);
    if (known) known.members += 1;
    else carried.set(key, { name, members: 1 });
  }
  const bands = bandsByName(view);
  const rows = [...bands.entries()]
    .map(([key, band]) => ({ ...band, members: carried.get(key)?.members ?? 0 }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const unpriced = [...carried.entries()]
    .filter(([key]) => (bands.get(key)?.rates.length ?? 0) === 0)
    .map(([, each]) => each)
    .sort((a, b) => b.members - a.members);
  return { rows: rows.slice(0, MOST), total: rows.length, unpriced: unpriced.slice(0, MOST) };
}

/** @throws NotThere, StaleRecord, InvalidInput. */
export async function saveBand(
  { id, revision, name, rates }: Inputs['members']['saveBand'],
  context: CallContext,
): Promise<Band> {
  if (id !== undefined && revision === undefined) {
    throw new InvalidInput({ path: ['revision'], message: 'Say on which revision the change is based.' });
  }
  const ordered = inOrder(rates);
  const impossible = impossibleRows(ordered);
  if (impossible) throw new InvalidInput({ path: ['rates'], message: impossible });
  const negative = rates.findIndex(({ pence }) => pence < 0);
  if (negative !== -1) {
    throw new InvalidInput({ path: ['rates', negative, 'pence'], message: 'A rate is nothing or more.' });
  }
  const savedId = id ?? randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'members.saveBand', ids: [savedId] },
    (tx) => {
      const twin = [...tx.all('bands')].find((band) => band.id !== savedId && fold(band.name) === fold(name));
      if (twin) throw new InvalidInput({ path: ['name'], message: `There is a band ${twin.name} already.` });
      const next = { id: savedId, name, rates: ordered };
      if (id === undefined) return tx.put('bands', next);
      foundAt(tx, 'bands', { id, revision: revision! });
      return tx.put('bands', next, revision!);
    },
  );
  return result;
}
