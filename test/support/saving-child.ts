// Saves without end until it is killed. Each acknowledged save is told on standard output before the next begins.
// Arguments: the folder, a seed, and `sealed` for a protected folder.

import { writeSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { openStore } from '../../electron/core/store/open.ts';
import { testSeal } from './protections.ts';
import { seeded } from './seeded.ts';

const [folder = '', seed = '0', protection = ''] = process.argv.slice(2);
const random = seeded(Number(seed));
const silent = { info: () => undefined, error: () => undefined };

const store = await openStore({
  folder,
  ...(protection === 'sealed' ? { seal: testSeal } : {}),
  now: { instant: () => Temporal.Now.instant() },
  log: silent,
  verifiesInBackground: random() < 0.5,
  // Snapshots come while saving goes on.
  idleAfter: 0,
  historyFileBytes: 200_000,
});
writeSync(1, `${JSON.stringify({ damage: store.damage.length })}\n`);

const known = [...store.view('child').all('employers')].map(({ id }) => id);
for (let count = 1; ; count += 1) {
  const size = random() < 0.1 ? 300 : 1;
  const name = `save ${count} of ${seed}`;
  const { seq, result } = await store.transact({ account: 'child' }, { code: 'test.save' }, (tx) => {
    const ids: string[] = [];
    for (let index = 0; index < size; index += 1) {
      const id = known.length > 20 && random() < 0.5 ? known[Math.floor(random() * known.length)] : undefined;
      const current = id === undefined ? undefined : tx.get('employers', id);
      const record = { id: current?.id ?? crypto.randomUUID(), name, headcounts: [] };
      tx.put('employers', record, current?.revision);
      ids.push(record.id);
    }
    return ids;
  });
  for (const id of result) if (!known.includes(id)) known.push(id);
  writeSync(1, `${JSON.stringify({ seq, name, ids: result })}\n`);
  if (random() < 0.05) void store.snapshot();
  if (random() < 0.3) await new Promise((resolve) => setTimeout(resolve, random() * 3));
}
