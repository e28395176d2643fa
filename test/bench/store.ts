// The store as the bench opens it: on a real disk, quiet, without the background check that would share the processor.

import { type Log, systemNow } from '../../electron/core/ports.ts';
import type { DeskStore } from '../../electron/core/store/desk-store.ts';
import { type OpenOptions, openStore } from '../../electron/core/store/open.ts';
import { BRANCH_ACCOUNT } from '../../shared/rules/access/officer-facts.ts';
import type { Sown } from '../support/large-branch.ts';
import { type Protection, testSeal } from '../support/protections.ts';

export const account = { account: BRANCH_ACCOUNT };
/** As at which lists read dated rows: the generator's own today. */
export const DAY = '2026-11-20';

const quiet: Log = { info: () => undefined, error: (event, ids) => console.error(event, ids) };

/** A folder that is protected. */
export const sealed: Protection = { seal: testSeal };

export const openBenchStore = (
  folder: string,
  options: Protection & Pick<OpenOptions, 'needToKnow'> = {},
): Promise<DeskStore> => openStore({ folder, now: systemNow, log: quiet, verifiesInBackground: false, ...options });

const AT_ONCE = 20_000;

/** Fills a folder through transactions, and closes it, which writes the snapshot. */
export async function fill(folder: string, sown: Iterable<Sown>, protection: Protection = {}): Promise<void> {
  const records = [...sown];
  const store = await openBenchStore(folder, protection);
  for (let from = 0; from < records.length; from += AT_ONCE) {
    await store.transact(account, { code: 'bench.fill' }, (tx) => {
      for (const { collection, record } of records.slice(from, from + AT_ONCE)) tx.put(collection, record);
    });
  }
  await store.close();
}

/** Changes one member, as somebody who corrects a note does. */
export async function saveOne(store: DeskStore, id: string, note: string): Promise<void> {
  await store.transact(account, { code: 'bench.save', ids: [id] }, (tx) => {
    const member = tx.get('members', id);
    if (!member) throw new Error(`no member ${id}`);
    const { revision, ...unsaved } = member;
    tx.put('members', { ...unsaved, notes: note }, revision);
  });
}
